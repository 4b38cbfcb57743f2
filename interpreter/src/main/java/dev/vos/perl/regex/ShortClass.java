package dev.vos.perl.regex;

/** Backslash sequences that stand for a set of characters: {@code \d \w \s \h \v \N \p{..}}. */
final class ShortClass {
  private ShortClass() {}

  /**
   * Reads what follows a backslash if it names a set.
   *
   * @return a bracketed Java class, with the reader after the sequence; null with the reader
   *     unmoved if it is something else
   */
  static String read(PatternText in, Modes modes) {
    int c = in.peek();
    if (c == 'p' || c == 'P') {
      return property(in, modes);
    }
    if (c == 'N') {
      if (in.peek(1) == '{' && !Quantifier.standsAt(in, 1)) {
        return null;
      }
      in.pos++;
      return "[^\\n]";
    }
    String members = members(Character.toLowerCase(c), modes.charset());
    if (members == null) {
      return null;
    }
    in.pos++;
    return (Character.isUpperCase(c) ? "[^" : "[") + members + "]";
  }

  private static String members(int letter, Charset charset) {
    return switch (letter) {
      case 'd' -> charset.digit();
      case 'w' -> charset.word();
      case 's' -> charset.space();
      case 'h' -> Charset.horizontalSpace();
      case 'v' -> Charset.verticalSpace();
      default -> null;
    };
  }

  private static String property(PatternText in, Modes modes) {
    boolean negated = in.peek() == 'P';
    in.pos++;
    String name;
    if (in.take("{")) {
      name = in.takeUntil('}');
      if (name == null) {
        throw in.error("Missing right brace on \\" + (negated ? "P" : "p") + "{}");
      }
    } else if (in.atEnd()) {
      throw in.error("Empty \\" + (negated ? "P" : "p") + "{}");
    } else {
      name = String.valueOf((char) in.peek());
      in.pos++;
    }
    String plain = name.strip();
    if (plain.startsWith("^")) {
      negated = !negated;
      plain = plain.substring(1).strip();
    }
    String java = plain.isEmpty() ? null : UnicodeProperty.translate(plain, modes);
    if (java == null) {
      throw in.error("Can't find Unicode property definition \"" + plain + "\"").atRunTime();
    }
    return (negated ? "[^" : "[") + java + "]";
  }
}
