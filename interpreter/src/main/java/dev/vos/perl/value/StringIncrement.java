package dev.vos.perl.value;

/** The magic of {@code ++} on strings: "az" to "ba", "Zz" to "AAa", "a9" to "b0". */
public final class StringIncrement {
  private StringIncrement() {}

  /** Whether it is letters followed by digits, one at least: what {@code ++} treats as a string. */
  public static boolean appliesTo(String s) {
    int i = 0;
    while (i < s.length() && isLetter(s.charAt(i))) {
      i++;
    }
    while (i < s.length() && isDigit(s.charAt(i))) {
      i++;
    }
    return i == s.length() && i > 0;
  }

  /** The next string of the sequence; the argument must be one that {@link #appliesTo} accepts. */
  public static String next(String s) {
    char[] chars = s.toCharArray();
    int i = chars.length - 1;
    while (i >= 0) {
      char c = chars[i];
      if (c != 'z' && c != 'Z' && c != '9') {
        chars[i]++;
        return new String(chars);
      }
      chars[i] = first(c);
      i--;
    }
    char carry = s.charAt(0) == '9' ? '1' : first(s.charAt(0));
    return carry + new String(chars);
  }

  private static char first(char last) {
    return last == '9' ? '0' : (char) (last - 25);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
