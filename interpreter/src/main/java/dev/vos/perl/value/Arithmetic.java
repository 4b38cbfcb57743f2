package dev.vos.perl.value;

import java.math.BigInteger;

/**
 * Perl's arithmetic on values of any kind: integers stay exact as long as they fit 64 bits, signed
 * or unsigned; then it goes on in doubles. Operands are converted here; overloading and warnings
 * come before.
 *
 * <p>Division and modulus by zero throw ArithmeticException with perl's message; the machine makes
 * it a Perl exception.
 */
public final class Arithmetic {
  private static final long EXACT = 1L << 53;
  private static final double EXACT_DOUBLE = 0x1p53;
  private static final double SHORT_PRINTED = 1e15;

  private Arithmetic() {}

  /** The number of a value; an integral double below 2**53 as a PerlInt. */
  static Value operand(Value v) {
    Value n = v.num();
    if (n instanceof PerlNum d) {
      double x = d.value;
      if (x > -EXACT_DOUBLE && x < EXACT_DOUBLE && x == (long) x) {
        return PerlInt.of((long) x);
      }
    }
    return n;
  }

  private static boolean integers(Value a, Value b) {
    return !(a instanceof PerlNum) && !(b instanceof PerlNum);
  }

  static BigInteger big(Value integer) {
    return integer instanceof PerlInt i
        ? BigInteger.valueOf(i.value)
        : new BigInteger(integer.str());
  }

  /** An exact result if it fits 64 bits, else the double. */
  private static Value fit(BigInteger exact, double otherwise) {
    if (exact.bitLength() <= 63) {
      return PerlInt.of(exact.longValue());
    }
    return exact.bitLength() == 64 && exact.signum() > 0
        ? PerlUInt.of(exact.longValue())
        : PerlNum.of(otherwise);
  }

  /** {@code a + b}. */
  public static Value add(Value left, Value right) {
    Value a = operand(left);
    Value b = operand(right);
    if (a instanceof PerlInt x && b instanceof PerlInt y) {
      long sum = x.value + y.value;
      if (((x.value ^ sum) & (y.value ^ sum)) >= 0) {
        return PerlInt.of(sum);
      }
    }
    double sum = a.toDouble() + b.toDouble();
    return integers(a, b) ? fit(big(a).add(big(b)), sum) : PerlNum.of(sum);
  }

  /** {@code a - b}. */
  public static Value subtract(Value left, Value right) {
    Value a = operand(left);
    Value b = operand(right);
    if (a instanceof PerlInt x && b instanceof PerlInt y) {
      long difference = x.value - y.value;
      if (((x.value ^ y.value) & (x.value ^ difference)) >= 0) {
        return PerlInt.of(difference);
      }
    }
    double difference = a.toDouble() - b.toDouble();
    return integers(a, b) ? fit(big(a).subtract(big(b)), difference) : PerlNum.of(difference);
  }

  /** {@code a * b}. */
  public static Value multiply(Value left, Value right) {
    Value a = operand(left);
    Value b = operand(right);
    if (a instanceof PerlInt x && b instanceof PerlInt y) {
      long high = Math.multiplyHigh(x.value, y.value);
      long low = x.value * y.value;
      if (high == low >> 63) {
        return PerlInt.of(low);
      }
    }
    double product = a.toDouble() * b.toDouble();
    return integers(a, b) ? fit(big(a).multiply(big(b)), product) : PerlNum.of(product);
  }

  /**
   * {@code a / b}: an integer when it is one that prints the same or when doubles would lose
   * digits.
   *
   * @throws ArithmeticException Illegal division by zero
   */
  public static Value divide(Value left, Value right) {
    Value a = operand(left);
    Value b = operand(right);
    if (b.toDouble() == 0) {
      throw new ArithmeticException("Illegal division by zero");
    }
    double quotient = a.toDouble() / b.toDouble();
    if (Math.abs(quotient) < SHORT_PRINTED && quotient == (long) quotient && quotient != 0) {
      return PerlInt.of((long) quotient);
    }
    if (integers(a, b) && !(a instanceof PerlInt x && x.value >= -EXACT && x.value <= EXACT)) {
      BigInteger[] exact = big(a).divideAndRemainder(big(b));
      if (exact[1].signum() == 0) {
        return fit(exact[0], quotient);
      }
    }
    return PerlNum.of(quotient);
  }

  /**
   * {@code a % b}: of the integer parts, with the sign of b.
   *
   * @throws ArithmeticException Illegal modulus zero
   */
  public static Value modulo(Value left, Value right) {
    Value a = operand(left);
    Value b = operand(right);
    if (a instanceof PerlInt x && b instanceof PerlInt y) {
      if (y.value == 0) {
        throw new ArithmeticException("Illegal modulus zero");
      }
      return PerlInt.of(Math.floorMod(x.value, y.value));
    }
    if (fits(a) && fits(b)) {
      return exactModulo(truncate(a), truncate(b));
    }
    return PerlNum.of(modulo(a.toDouble(), b.toDouble()));
  }

  private static boolean fits(Value n) {
    return !(n instanceof PerlNum d) || Math.abs(d.value) < 0x1p64;
  }

  private static double modulo(double d, double m) {
    if (m == 0) {
      throw new ArithmeticException("Illegal modulus zero");
    }
    double modulus = Math.abs(m);
    double rest = Math.abs(d) % modulus;
    if ((d < 0) != (m < 0) && rest != 0) {
      rest = modulus - rest;
    }
    return m < 0 ? -rest : rest;
  }

  private static BigInteger truncate(Value n) {
    return n instanceof PerlNum d ? new java.math.BigDecimal(d.value).toBigInteger() : big(n);
  }

  private static Value exactModulo(BigInteger a, BigInteger b) {
    if (b.signum() == 0) {
      throw new ArithmeticException("Illegal modulus zero");
    }
    BigInteger rest = a.mod(b.abs());
    if (b.signum() < 0 && rest.signum() != 0) {
      rest = rest.add(b);
    }
    return fit(rest, rest.doubleValue());
  }

  /** {@code a ** b}. */
  public static Value power(Value left, Value right) {
    Value a = operand(left);
    Value b = operand(right);
    if (a instanceof PerlInt base && b instanceof PerlInt exponent) {
      Value exact = integerPower(base.value, exponent.value);
      return exact != null ? exact : operand(PerlNum.of(Math.pow(base.value, exponent.value)));
    }
    double x = a.toDouble();
    double y = b.toDouble();
    // C's pow, unlike Java's: 1 ** anything and (-1) ** infinity are 1.
    boolean one = x == 1 || (x == -1 && Double.isInfinite(y));
    return PerlNum.of(one ? 1 : Math.pow(x, y));
  }

  /** The power if perl computes it in integers: the base's bits times the exponent fit 64. */
  private static Value integerPower(long base, long exponent) {
    long magnitude = Math.abs(base);
    int bits = 64 - Long.numberOfLeadingZeros(magnitude);
    boolean powerOfTwo = (magnitude & (magnitude - 1)) == 0;
    if (exponent < 0 || exponent > 64 || powerOfTwo || exponent * bits > 64) {
      return null;
    }
    BigInteger result = BigInteger.valueOf(base).pow((int) exponent);
    return fit(result, result.doubleValue());
  }

  /** {@code -a}, also of strings: {@code -"foo"} is {@code "-foo"}. */
  public static Value negate(Value operand) {
    Value v = operand.snapshot();
    if (v instanceof PerlStr s) {
      String text = s.str();
      char first = text.isEmpty() ? '0' : text.charAt(0);
      if (first == '_' || ((first < 128 || first > 255) && Character.isLetter(first))) {
        return PerlStr.of("-" + text);
      }
      if ((first == '-' || first == '+') && !Numbers.looksLikeNumber(text)) {
        return PerlStr.of((first == '-' ? "+" : "-") + text.substring(1));
      }
    }
    return negateNumber(operand(v));
  }

  private static Value negateNumber(Value n) {
    if (n instanceof PerlInt i && i.value != Long.MIN_VALUE) {
      return PerlInt.of(-i.value);
    }
    return n instanceof PerlNum d ? PerlNum.of(-d.value) : fit(big(n).negate(), -n.toDouble());
  }

  /** What {@code ++} makes of a value: strings of letters and digits count up magically. */
  public static Value increment(Value operand) {
    Value v = operand.snapshot();
    if (v instanceof PerlStr s) {
      String text = s.str();
      if (StringIncrement.appliesTo(text) && !Numbers.looksLikeNumber(text)) {
        return PerlStr.of(StringIncrement.next(text));
      }
    }
    return add(v, PerlInt.ONE);
  }

  /** What {@code --} makes of a value. */
  public static Value decrement(Value operand) {
    return subtract(operand, PerlInt.ONE);
  }

  /** {@code int a}: towards zero. */
  public static Value truncated(Value operand) {
    Value n = operand.num();
    if (!(n instanceof PerlNum d)) {
      return n;
    }
    double whole = d.value < 0 ? Math.ceil(d.value) : Math.floor(d.value);
    return whole == 0 ? PerlInt.ZERO : operand(PerlNum.of(whole));
  }

  /** {@code abs a}. */
  public static Value absolute(Value operand) {
    Value n = operand(operand);
    if (n instanceof PerlNum d) {
      return PerlNum.of(Math.abs(d.value));
    }
    return n instanceof PerlInt i && i.value < 0 ? negateNumber(n) : n;
  }
}
