package dev.vos.perl.value;

/** Conversions between numbers and text, as perl does them. */
public final class Numbers {
  private Numbers() {}

  /** A double as perl prints it: {@code %.15g}, "Inf", "-Inf", "NaN". */
  public static String format(double d) {
    long whole = (long) d;
    if (d == whole && Math.abs(d) < 1e15) {
      return Long.toString(whole);
    }
    if (Double.isNaN(d)) {
      return "NaN";
    }
    if (Double.isInfinite(d)) {
      return d > 0 ? "Inf" : "-Inf";
    }
    return significant(d);
  }

  private static final int PRECISION = 15;

  private static String significant(double d) {
    String shortest = Double.toString(Math.abs(d));
    int e = shortest.indexOf('E');
    int dot = shortest.indexOf('.');
    int exponent = dot - 1 + (e < 0 ? 0 : Integer.parseInt(shortest.substring(e + 1)));
    String digits =
        shortest.substring(0, dot) + shortest.substring(dot + 1, e < 0 ? shortest.length() : e);
    int from = 0;
    while (from < digits.length() - 1 && digits.charAt(from) == '0') {
      from++;
    }
    digits = digits.substring(from);
    exponent -= from;
    if (digits.length() > PRECISION || Math.abs(d) < Double.MIN_NORMAL) {
      return rounded(d);
    }
    return layOut(d < 0 ? "-" : "", digits, exponent);
  }

  private static String rounded(double d) {
    java.math.BigDecimal rounded =
        new java.math.BigDecimal(d)
            .round(new java.math.MathContext(PRECISION, java.math.RoundingMode.HALF_EVEN));
    String digits = rounded.unscaledValue().abs().toString();
    return layOut(d < 0 ? "-" : "", digits, digits.length() - 1 - rounded.scale());
  }

  /** As %g lays it out: plain from 1e-4 to 1e15, else with an exponent; no trailing zeros. */
  private static String layOut(String sign, String allDigits, int exponent) {
    int end = allDigits.length();
    while (end > 1 && allDigits.charAt(end - 1) == '0') {
      end--;
    }
    String digits = allDigits.substring(0, end);
    if (exponent < -4 || exponent >= PRECISION) {
      String mantissa = end == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
      int e = Math.abs(exponent);
      return sign + mantissa + (exponent < 0 ? "e-" : "e+") + (e < 10 ? "0" : "") + e;
    }
    if (exponent < 0) {
      return sign + "0." + "0".repeat(-exponent - 1) + digits;
    }
    if (end <= exponent + 1) {
      return sign + digits + "0".repeat(exponent + 1 - end);
    }
    return sign + digits.substring(0, exponent + 1) + "." + digits.substring(exponent + 1);
  }

  /**
   * The number that a string begins with, 0 if none: leading space, sign, decimal digits, fraction,
   * exponent, Inf and NaN. An integer where it is one that fits 64 bits.
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
    while (i < n && isDigit(s.charAt(i))) {
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
    if (end == afterDigits) {
      Value whole = integer(s, digits, end, negative);
      if (whole != null && (end - digits <= PRECISION || onlySpaceFrom(s, end))) {
        return whole;
      }
    }
    double d = Double.parseDouble(s.substring(begin, end));
    return end != afterDigits && onlySpaceFrom(s, end) ? whole(d) : PerlNum.of(d);
  }

  /** A double from a string as an integer, if it is one and fits 64 bits. */
  private static Value whole(double d) {
    boolean integral = d == Math.rint(d) && (d != 0 || 1 / d > 0);
    if (!integral || d < -0x1p63 || d >= 0x1p64) {
      return PerlNum.of(d);
    }
    return d < 0 ? PerlInt.of((long) d) : PerlUInt.of(PerlUInt.bitsOf(d));
  }

  /** The integer that digits stand for, or null when it does not fit 64 bits. */
  private static Value integer(String s, int from, int to, boolean negative) {
    long value = 0;
    int i = from;
    for (; i < to && value < 922337203685477579L; i++) {
      value = value * 10 + (s.charAt(i) - '0');
    }
    if (i == to && value >= 0) {
      return PerlInt.of(negative ? -value : value);
    }
    java.math.BigInteger exact = new java.math.BigInteger(s.substring(from, to));
    if (negative) {
      exact = exact.negate();
      return exact.bitLength() <= 63 ? PerlInt.of(exact.longValue()) : null;
    }
    return exact.bitLength() <= 64 ? PerlUInt.of(exact.longValue()) : null;
  }

  private static boolean onlySpaceFrom(String s, int from) {
    int i = from;
    while (i < s.length() && isSpace(s.charAt(i))) {
      i++;
    }
    return i == s.length();
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
    return isNumber(s) || s.equals("0 but true");
  }

  private static boolean isNumber(String s) {
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
      String word = s.substring(digits).stripTrailing().toLowerCase(java.util.Locale.ROOT);
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
