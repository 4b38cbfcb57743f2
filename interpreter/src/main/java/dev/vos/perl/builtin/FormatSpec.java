package dev.vos.perl.builtin;

/**
 * One conversion of a format: {@code %[index$][flags][vector][width][.precision][size]letter}.
 * Filled in by its parser, then read only.
 */
final class FormatSpec {
  static final int NONE = -1;

  /** Stands for "take it from the next argument". */
  static final int NEXT_ARGUMENT = 0;

  /** Explicit argument number, or NEXT_ARGUMENT. */
  int index = NEXT_ARGUMENT;

  boolean plus;
  boolean space;
  boolean minus;
  boolean zero;
  boolean alternate;

  /** %v: each character's number, joined. */
  boolean vector;

  /** The argument that holds the join string of a vector: NONE, NEXT_ARGUMENT or a number. */
  int vectorJoin = NONE;

  int width;

  /** The argument that holds the width: NONE, NEXT_ARGUMENT or a number. */
  int widthArgument = NONE;

  int precision = NONE;

  /** The argument that holds the precision: NONE, NEXT_ARGUMENT or a number. */
  int precisionArgument = NONE;

  /** Size letters such as "l" or "hh"; empty if none. */
  String size = "";

  /** The conversion letter, or 0 when the format is malformed there. */
  char letter;

  private final String format;
  private int pos;
  private boolean overflown;

  /** Parses the conversion that follows the percent sign before pos. */
  FormatSpec(String format, int pos) {
    this.format = format;
    this.pos = pos;
    parse();
  }

  /** Where the rest of the format begins. */
  int end() {
    return pos;
  }

  /** Whether a number in it is too large. */
  boolean overflown() {
    return overflown;
  }

  private void parse() {
    index = explicitIndex();
    if (index == NONE) {
      return;
    }
    flags();
    vector();
    if (takeIf('*')) {
      widthArgument = explicitIndex();
    } else {
      width = number();
    }
    if (takeIf('.')) {
      precision = 0;
      if (takeIf('*')) {
        precisionArgument = explicitIndex();
      } else {
        precision = number();
      }
    }
    size();
    if (pos < format.length()) {
      letter = format.charAt(pos++);
    }
  }

  /** {@code 3$} if it stands here; NEXT_ARGUMENT if not; NONE if it is {@code 0$}. */
  private int explicitIndex() {
    int from = pos;
    int n = number();
    if (pos > from && takeIf('$')) {
      return n == 0 ? NONE : n;
    }
    pos = from;
    return NEXT_ARGUMENT;
  }

  private void flags() {
    while (pos < format.length()) {
      switch (format.charAt(pos)) {
        case '+' -> plus = true;
        case ' ' -> space = true;
        case '-' -> minus = true;
        case '0' -> zero = true;
        case '#' -> alternate = true;
        default -> {
          return;
        }
      }
      pos++;
    }
  }

  private void vector() {
    int from = pos;
    int join = NONE;
    if (takeIf('*')) {
      join = explicitIndex();
    }
    if (takeIf('v')) {
      vector = true;
      vectorJoin = join;
    } else {
      pos = from;
    }
  }

  private void size() {
    int from = pos;
    if (takeIf('h')) {
      takeIf('h');
    } else if (takeIf('l')) {
      takeIf('l');
    } else if (pos < format.length() && "qLVztj".indexOf(format.charAt(pos)) >= 0) {
      pos++;
    }
    size = format.substring(from, pos);
  }

  private int number() {
    long n = 0;
    while (pos < format.length() && format.charAt(pos) >= '0' && format.charAt(pos) <= '9') {
      n = Math.min(1L << 40, n * 10 + (format.charAt(pos) - '0'));
      pos++;
    }
    overflown |= n >= Integer.MAX_VALUE;
    return (int) n;
  }

  private boolean takeIf(char c) {
    if (pos < format.length() && format.charAt(pos) == c) {
      pos++;
      return true;
    }
    return false;
  }
}
