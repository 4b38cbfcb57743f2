package dev.vos.perl.regex;

import static dev.vos.perl.regex.PatternText.END;

/** Translates {@code [...]}. */
final class BracketClass {
  private static final int NOT_A_CHAR = -1;

  private final PatternText in;
  private final Modes modes;
  private final int open;
  private final StringBuilder items = new StringBuilder();
  private int highest;

  private BracketClass(PatternText in, Modes modes) {
    this.in = in;
    this.modes = modes;
    this.open = in.pos;
  }

  /** The translated class and the highest code point named in it. */
  record Result(String java, int highest) {}

  /** Reads the class whose opening bracket stands here. */
  static Result read(PatternText in, Modes modes) {
    return new BracketClass(in, modes).read();
  }

  private Result read() {
    in.pos++;
    skipBlanks();
    boolean negated = in.take("^");
    if (in.peek() == ']') {
      element();
    }
    skipBlanks();
    while (in.peek() != ']') {
      element();
      skipBlanks();
    }
    in.pos++;
    return new Result((negated ? "[^" : "[") + items + "]", highest);
  }

  private void skipBlanks() {
    while (modes.extended() == 2 && (in.peek() == ' ' || in.peek() == '\t')) {
      in.pos++;
    }
  }

  private void element() {
    int from = in.pos;
    int low = one();
    skipBlanks();
    if (low == NOT_A_CHAR || in.peek() != '-' || in.peek(1) == ']') {
      if (low != NOT_A_CHAR) {
        add(low);
      }
      return;
    }
    int dash = in.pos;
    in.pos++;
    skipBlanks();
    int mark = items.length();
    int high = one();
    if (high == NOT_A_CHAR) {
      String escape = items.substring(mark);
      items.setLength(mark);
      add(low);
      add(in.since(dash).charAt(0));
      items.append(escape);
      return;
    }
    if (high < low) {
      throw in.error("Invalid [] range \"" + in.since(from) + "\"");
    }
    if (low == CharEscape.BEYOND) {
      add(low);
      return;
    }
    add(low);
    items.append('-');
    add(Math.min(high, Character.MAX_CODE_POINT));
  }

  private void add(int c) {
    highest = Math.max(highest, c);
    if (c == CharEscape.BEYOND) {
      items.append("[^\\x{0}-\\x{10ffff}]");
      return;
    }
    if (c < 128 && Character.isLetterOrDigit(c)) {
      items.append((char) c);
    } else {
      items.append("\\x{").append(Integer.toHexString(c)).append('}');
    }
  }

  /** Reads one element: its code point, or NOT_A_CHAR when it was a class and has been added. */
  private int one() {
    int c = in.peek();
    if (c == END) {
      throw in.errorAt("Unmatched [", open + 1);
    }
    if (c == '[' && (in.peek(1) == ':' || in.peek(1) == '=' || in.peek(1) == '.')) {
      return posix();
    }
    if (c != '\\') {
      return in.nextCodePoint();
    }
    in.pos++;
    return escape();
  }

  private int posix() {
    int from = in.pos;
    char kind = (char) in.peek(1);
    int i = 2;
    while (in.peek(i) == '^' || (in.peek(i) != END && Character.isLetter((char) in.peek(i)))) {
      i++;
    }
    if (in.peek(i) != kind || in.peek(i + 1) != ']') {
      in.pos++;
      return '[';
    }
    in.pos += i + 2;
    String name = in.since(from);
    if (kind != ':') {
      throw in.error("POSIX syntax [" + kind + " " + kind + "] is reserved for future extensions");
    }
    boolean negated = name.charAt(2) == '^';
    String java = Charset.posix(name.substring(negated ? 3 : 2, name.length() - 2), modes);
    if (java == null) {
      throw in.error("POSIX class " + name + " unknown");
    }
    items.append(negated ? "[^" : "[").append(java).append(']');
    return NOT_A_CHAR;
  }

  private int escape() {
    int c = in.peek();
    if (c == END) {
      throw in.errorAt("Unmatched [", open + 1);
    }
    String shorthand = ShortClass.read(in, modes);
    if (shorthand != null) {
      items.append(shorthand);
      return NOT_A_CHAR;
    }
    if (c == 'b') {
      in.pos++;
      return '\b';
    }
    if (c >= '1' && c <= '7') {
      return CharEscape.octal(in);
    }
    int named = CharEscape.read(in);
    return named >= 0 ? named : in.nextCodePoint();
  }
}
