package dev.vos.perl.value;

/** A floating-point number (perl's NV); also integers beyond the range of a long. */
public final class PerlNum extends Value {
  public static final PerlNum INFINITY = new PerlNum(Double.POSITIVE_INFINITY);
  public static final PerlNum NAN = new PerlNum(Double.NaN);

  /** The number itself. */
  public final double value;

  private PerlNum(double value) {
    this.value = value;
  }

  public static PerlNum of(double value) {
    return new PerlNum(value);
  }

  /** A PerlInt when the double is integral and exact as one, else a PerlNum. */
  public static Value ofIntegral(double value) {
    long l = (long) value;
    return l == value && l != Long.MAX_VALUE && (l != 0 || 1 / value > 0)
        ? PerlInt.of(l)
        : new PerlNum(value);
  }

  @Override
  public String str() {
    return Numbers.format(value);
  }

  @Override
  public Value num() {
    return this;
  }

  @Override
  public boolean truth() {
    return value != 0;
  }

  @Override
  public double toDouble() {
    return value;
  }

  @Override
  public long toLong() {
    return (long) value;
  }
}
