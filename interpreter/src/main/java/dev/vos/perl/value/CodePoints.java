package dev.vos.perl.value;

/**
 * Positions in strings. Perl counts code points, Java UTF-16 units; they differ only in strings
 * with characters above 0xFFFF, and the common case costs next to nothing.
 */
public final class CodePoints {
  private CodePoints() {}

  /** The number of code points. */
  public static int length(String s) {
    return s.codePointCount(0, s.length());
  }

  /** Whether code points and units are the same in it. */
  public static boolean areUnits(String s) {
    return s.codePointCount(0, s.length()) == s.length();
  }

  /** The unit at which a code point begins; past the end, the length. */
  public static int toUnit(String s, int codePoint) {
    if (codePoint >= s.length()) {
      return s.length();
    }
    if (areUnits(s)) {
      return codePoint;
    }
    int unit = 0;
    for (int i = 0; i < codePoint && unit < s.length(); i++) {
      unit += Character.charCount(s.codePointAt(unit));
    }
    return unit;
  }

  /** How many code points stand before a unit. */
  public static int fromUnit(String s, int unit) {
    return s.codePointCount(0, Math.min(unit, s.length()));
  }

  /** Whether any char is above 255, so that perl, too, would hold it as characters, not bytes. */
  public static boolean anyWide(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) > 255) {
        return true;
      }
    }
    return false;
  }
}
