package dev.vos.perl.value;

/** The operators under {@code use integer}: signed 64 bits, wrapping, division towards zero. */
public final class IntegerArithmetic {
  private IntegerArithmetic() {}

  public static Value add(Value a, Value b) {
    return PerlInt.of(a.toLong() + b.toLong());
  }

  public static Value subtract(Value a, Value b) {
    return PerlInt.of(a.toLong() - b.toLong());
  }

  public static Value multiply(Value a, Value b) {
    return PerlInt.of(a.toLong() * b.toLong());
  }

  /**
   * {@code a / b}.
   *
   * @throws ArithmeticException Illegal division by zero
   */
  public static Value divide(Value a, Value b) {
    long divisor = b.toLong();
    if (divisor == 0) {
      throw new ArithmeticException("Illegal division by zero");
    }
    return PerlInt.of(a.toLong() / divisor);
  }

  /**
   * {@code a % b}, with the sign of a.
   *
   * @throws ArithmeticException Illegal modulus zero
   */
  public static Value modulo(Value a, Value b) {
    long divisor = b.toLong();
    if (divisor == 0) {
      throw new ArithmeticException("Illegal modulus zero");
    }
    return PerlInt.of(a.toLong() % divisor);
  }

  /** {@code -a}; a string that does not begin with a number is negated as a string. */
  public static Value negate(Value a) {
    Value negated = Arithmetic.negate(a);
    return negated instanceof PerlStr ? negated : PerlInt.of(-a.toLong());
  }

  public static Value not(Value a) {
    return a.snapshot() instanceof PerlStr ? Bits.not(a) : PerlInt.of(~a.toLong());
  }

  public static Value and(Value a, Value b) {
    return signed(Bits.and(a, b));
  }

  public static Value or(Value a, Value b) {
    return signed(Bits.or(a, b));
  }

  public static Value xor(Value a, Value b) {
    return signed(Bits.xor(a, b));
  }

  private static Value signed(Value bits) {
    return bits instanceof PerlUInt u ? PerlInt.of(u.bits) : bits;
  }

  public static Value shiftLeft(Value a, Value b) {
    return PerlInt.of(shifted(a.toLong(), b.toLong()));
  }

  public static Value shiftRight(Value a, Value b) {
    long count = b.toLong();
    return PerlInt.of(shifted(a.toLong(), count == Long.MIN_VALUE ? Long.MAX_VALUE : -count));
  }

  private static long shifted(long n, long left) {
    if (left >= 64) {
      return 0;
    }
    if (left >= 0) {
      return n << left;
    }
    return n >> Math.min(63, left == Long.MIN_VALUE ? 63 : -left);
  }

  public static Value compare(Value a, Value b) {
    return PerlInt.of(Long.compare(a.toLong(), b.toLong()));
  }
}
