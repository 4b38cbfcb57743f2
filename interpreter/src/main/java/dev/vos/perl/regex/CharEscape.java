package dev.vos.perl.regex;

/** Backslash sequences that stand for one character, in patterns and in bracketed classes. */
final class CharEscape {
  /** Stands for all code points that no string contains. */
  static final int BEYOND = Character.MAX_CODE_POINT + 1;

  private CharEscape() {}

  /**
   * Reads what follows a backslash if it names one character.
   *
   * @return the code point, with the reader after it; -1 with the reader unmoved if it is something
   *     else
   */
  static int read(PatternText in) {
    int c = in.peek();
    int simple = simple(c);
    if (simple >= 0) {
      in.pos++;
      return simple;
    }
    return switch (c) {
      case 'x' -> hex(in);
      case 'o' -> octalBraces(in);
      case 'c' -> control(in);
      case '0' -> octal(in);
      case 'N' -> named(in);
      default -> -1;
    };
  }

  private static int simple(int c) {
    return switch (c) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'f' -> '\f';
      case 'e' -> 0x1b;
      case 'a' -> 7;
      default -> -1;
    };
  }

  private static int hex(PatternText in) {
    in.pos++;
    if (in.take("{")) {
      String digits = in.takeUntil('}');
      if (digits == null) {
        throw in.error("Missing right brace on \\x{}");
      }
      return parse(digits.strip().replace("_", ""), 16);
    }
    int from = in.pos;
    while (in.pos < from + 2 && Character.digit(in.peek(), 16) >= 0) {
      in.pos++;
    }
    return parse(in.since(from), 16);
  }

  private static int octalBraces(PatternText in) {
    if (in.peek(1) != '{') {
      in.pos++;
      throw in.error("Missing braces on \\o{}");
    }
    in.pos += 2;
    String digits = in.takeUntil('}');
    if (digits == null) {
      throw in.error("Missing right brace on \\o{}");
    }
    return parse(digits.strip().replace("_", ""), 8);
  }

  private static int control(PatternText in) {
    if (in.peek(1) == PatternText.END) {
      in.pos++;
      throw in.error("Missing control char name");
    }
    int c = Character.toUpperCase(in.peek(1)) ^ 64;
    in.pos += 2;
    return c;
  }

  /** Up to three octal digits at the reader. */
  static int octal(PatternText in) {
    int from = in.pos;
    while (in.pos < from + 3 && in.peek() >= '0' && in.peek() <= '7') {
      in.pos++;
    }
    return parse(in.since(from), 8);
  }

  private static int named(PatternText in) {
    if (in.peek(1) != '{' || Quantifier.standsAt(in, 1)) {
      return -1;
    }
    int from = in.pos;
    in.pos += 2;
    String inside = in.takeUntil('}');
    if (inside == null) {
      in.pos = from;
      throw in.error("Missing right brace on \\N{}");
    }
    String name = inside.strip();
    if (name.startsWith("U+")) {
      if (!name.matches("U\\+[0-9A-Fa-f_]+")) {
        throw in.error("Invalid hexadecimal number in \\N{U+...}");
      }
      return parse(name.substring(2), 16);
    }
    try {
      return Character.codePointOf(name);
    } catch (IllegalArgumentException e) {
      throw in.error("Unknown charname '" + name + "'");
    }
  }

  private static int parse(String digits, int radix) {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), radix);
      if (digit < 0) {
        break;
      }
      value = value * radix + digit;
      if (value > Character.MAX_CODE_POINT) {
        return BEYOND;
      }
    }
    return value;
  }
}
