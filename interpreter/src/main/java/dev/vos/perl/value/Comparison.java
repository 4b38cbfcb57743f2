package dev.vos.perl.value;

/** Perl's comparisons: numbers exactly, strings by code point. */
public final class Comparison {

  /** What {@link #compareNumbers} gives when one of the two is not a number. */
  public static final int UNORDERED = 2;

  private Comparison() {}

  /** Negative, 0 or positive; UNORDERED when a NaN is involved. */
  public static int compareNumbers(Value left, Value right) {
    Value a = Arithmetic.operand(left);
    Value b = Arithmetic.operand(right);
    if (a instanceof PerlInt x && b instanceof PerlInt y) {
      return Long.compare(x.value, y.value);
    }
    if (!(a instanceof PerlNum) && !(b instanceof PerlNum)) {
      return Arithmetic.big(a).compareTo(Arithmetic.big(b));
    }
    double x = a.toDouble();
    double y = b.toDouble();
    return x < y ? -1 : x > y ? 1 : x == y ? 0 : UNORDERED;
  }

  /** {@code a <=> b}: undef when a NaN is involved. */
  public static Value spaceship(Value a, Value b) {
    int order = compareNumbers(a, b);
    return order == UNORDERED ? Undef.UNDEF : PerlInt.of(order);
  }

  /** {@code a == b}. */
  public static boolean numericEquals(Value a, Value b) {
    return compareNumbers(a, b) == 0;
  }

  /** {@code a < b}: false when a NaN is involved. */
  public static boolean lessThan(Value a, Value b) {
    return compareNumbers(a, b) < 0;
  }

  /** {@code a <= b}: false when a NaN is involved. */
  public static boolean lessOrEqual(Value a, Value b) {
    return compareNumbers(a, b) <= 0;
  }

  /** Order by code point, -1, 0 or 1 ({@code cmp}). */
  public static int string(String a, String b) {
    int n = Math.min(a.length(), b.length());
    for (int i = 0; i < n; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        // Halves of pairs stand for code points above all single chars.
        if (x >= 0xd800 && y >= 0xd800 && isHalf(x) != isHalf(y)) {
          return isHalf(x) ? 1 : -1;
        }
        return x < y ? -1 : 1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  private static boolean isHalf(char c) {
    return Character.isSurrogate(c);
  }
}
