package dev.vos.perl.value;

/** Conversions between numbers and text, as perl does them. */
public final class Numbers {
  private Numbers() {}

  /** A double as perl prints it: {@code %.15g}, "Inf", "-Inf", "NaN". */
  public static String format(double d) {
    if (d == Math.rint(d) && Math.abs(d) < 1e15) {
      long l = (long) d;
      return l == 0 && 1 / d < 0 ? "-0" : Long.toString(l);
    }
    if (Double.isNaN(d)) {
      return "NaN";
    }
    if (Double.isInfinite(d)) {
      return d > 0 ? "Inf" : "-Inf";
    }
    return significant(d);
  }

  private static String significant(double d) {
    java.math.BigDecimal rounded =
        new java.math.BigDecimal(d).round(new java.math.MathContext(15));
    String digits = rounded.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - rounded.scale();
    int end = digits.length();
    while (end > 1 && digits.charAt(end - 1) == '0') {
      end--;
    }
    digits = digits.substring(0, end);
    String sign = d < 0 ? "-" : "";
    if (exponent < -5 || exponent >= 15) {
      String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
      int e = Math.abs(exponent);
      return sign + mantissa + (exponent < 0 ? "e-" : "e+") + (e < 10 ? "0" : "") + e;
    }
    if (exponent < 0) {
      return sign + "0." + "0".repeat(-exponent - 1) + digits;
    }
    if (digits.length() <= exponent + 1) {
      return sign + digits + "0".repeat(exponent + 1 - digits.length());
    }
    return sign + digits.substring(0, exponent + 1) + "." + digits.substring(exponent + 1);
  }

  /**
   * The number that a string begins with, 0 if none: leading space, sign, decimal digits, fraction,
   * exponent, Inf and NaN. A PerlInt where it is an integer that fits.
   */
  public static Value parse(String s) {
    int n = s.length();
    int i = 0;
    while (i < n && isSpace(s.charAt(i))) {
      i++;
    }
    int begin = i;
    boolean negative = false;
    if (i < n && (s.charAt(i) == '-' || s.charAt(i) == '+')) {
      negative = s.charAt(i) == '-';
      i++;
    }
    int digits = i;
    long value = 0;
    boolean big = false;
    while (i < n && isDigit(s.charAt(i))) {
      int digit = s.charAt(i) - '0';
      big |= value > (Long.MAX_VALUE - digit) / 10;
      value = value * 10 + digit;
      i++;
    }
    int afterDigits = i;
    if (i < n && s.charAt(i) == '.') {
      i++;
      while (i < n && isDigit(s.charAt(i))) {
        i++;
      }
      if (i == digits + 1) {
        return PerlInt.ZERO;
      }
    }
    if (i == digits) {
      return infinityOrNan(s, i, negative);
    }
    int end = exponentEnd(s, i);
    if (end == afterDigits && !big) {
      return PerlInt.of(negative ? -value : value);
    }
    double d = Double.parseDouble(s.substring(begin, end));
    return end == afterDigits || d != Math.rint(d) || Math.abs(d) >= 9e18
        ? PerlNum.of(d)
        : PerlNum.ofIntegral(d);
  }

  private static int exponentEnd(String s, int i) {
    int n = s.length();
    if (i < n && (s.charAt(i) | 0x20) == 'e') {
      int j = i + 1;
      if (j < n && (s.charAt(j) == '-' || s.charAt(j) == '+')) {
        j++;
      }
      if (j < n && isDigit(s.charAt(j))) {
        while (j < n && isDigit(s.charAt(j))) {
          j++;
        }
        return j;
      }
    }
    return i;
  }

  private static Value infinityOrNan(String s, int i, boolean negative) {
    if (s.regionMatches(true, i, "inf", 0, 3)) {
      return negative ? PerlNum.of(Double.NEGATIVE_INFINITY) : PerlNum.INFINITY;
    }
    return s.regionMatches(true, i, "nan", 0, 3) ? PerlNum.NAN : PerlInt.ZERO;
  }

  /** Whether the whole string is a number (trailing white space allowed): looks_like_number. */
  public static boolean looksLikeNumber(String s) {
    int n = s.length();
    int i = 0;
    while (i < n && isSpace(s.charAt(i))) {
      i++;
    }
    if (i < n && (s.charAt(i) == '-' || s.charAt(i) == '+')) {
      i++;
    }
    int digits = i;
    while (i < n && isDigit(s.charAt(i))) {
      i++;
    }
    int count = i - digits;
    if (i < n && s.charAt(i) == '.') {
      int fraction = ++i;
      while (i < n && isDigit(s.charAt(i))) {
        i++;
      }
      count += i - fraction;
    }
    if (count == 0) {
      String word = s.substring(digits).strip().toLowerCase(java.util.Locale.ROOT);
      return word.equals("inf") || word.equals("infinity") || word.equals("nan");
    }
    i = exponentEnd(s, i);
    while (i < n && isSpace(s.charAt(i))) {
      i++;
    }
    return i == n;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
