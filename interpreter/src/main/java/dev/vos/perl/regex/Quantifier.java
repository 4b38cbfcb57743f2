package dev.vos.perl.regex;

/** How often an atom may match: {@code * + ?} and braces, with their lazy and possessive forms. */
final class Quantifier {
  private static final int MAX = 65534;

  private Quantifier() {}

  /**
   * Whether a quantifier stands a number of chars further on; a brace may also be a literal one.
   */
  static boolean standsAt(PatternText in, int ahead) {
    int c = in.peek(ahead);
    return c == '*' || c == '+' || c == '?' || (c == '{' && braceEnd(in, ahead) > 0);
  }

  /** How far on the closing brace of a counted quantifier stands, or -1 if it is none. */
  private static int braceEnd(PatternText in, int ahead) {
    int i = blanks(in, ahead + 1);
    int from = i;
    i = digits(in, i);
    boolean minimum = i > from;
    i = blanks(in, i);
    if (in.peek(i) == ',') {
      i = blanks(in, i + 1);
      int second = i;
      i = digits(in, i);
      minimum |= i > second;
      i = blanks(in, i);
    }
    return minimum && in.peek(i) == '}' ? i : -1;
  }

  private static int blanks(PatternText in, int i) {
    int at = i;
    while (in.peek(at) == ' ' || in.peek(at) == '\t') {
      at++;
    }
    return at;
  }

  private static int digits(PatternText in, int i) {
    int at = i;
    while (in.peek(at) >= '0' && in.peek(at) <= '9') {
      at++;
    }
    return at;
  }

  /** Reads the quantifier that stands here (without its suffix) and returns it in Java's syntax. */
  static String read(PatternText in) {
    int c = in.peek();
    if (c != '{') {
      in.pos++;
      return String.valueOf((char) c);
    }
    int end = in.pos + braceEnd(in, 0);
    in.pos++;
    int from = in.pos;
    in.pos = end;
    String[] bounds = in.since(from).split(",", -1);
    int min = bound(in, bounds[0], 0);
    int max = bounds.length == 1 ? min : bound(in, bounds[1], -1);
    in.pos = end + 1;
    if (max >= 0 && min > max) {
      return null;
    }
    return bounds.length == 1
        ? "{" + min + "}"
        : "{" + min + "," + (max < 0 ? "" : String.valueOf(max)) + "}";
  }

  private static int bound(PatternText in, String text, int missing) {
    String digits = text.strip();
    if (digits.isEmpty()) {
      return missing;
    }
    if (digits.length() > 9 || Integer.parseInt(digits) > MAX) {
      throw in.error("Quantifier in {,} bigger than " + MAX);
    }
    return Integer.parseInt(digits);
  }
}
