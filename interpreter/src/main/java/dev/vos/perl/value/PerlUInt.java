package dev.vos.perl.value;

/**
 * An integer from 2**63 to 2**64 - 1 (perl's UV above the IV range): literals, {@code ~0}, results
 * of bit operators and of exact arithmetic. Smaller ones are always {@link PerlInt}.
 */
public final class PerlUInt extends Value {
  private static final double TWO_63 = 0x1p63;

  /** The number's 64 bits. */
  public final long bits;

  private PerlUInt(long bits) {
    this.bits = bits;
  }

  /** The unsigned number of 64 bits: a PerlInt when the top bit is clear. */
  public static Value of(long bits) {
    return bits >= 0 ? PerlInt.of(bits) : new PerlUInt(bits);
  }

  @Override
  public String str() {
    return Long.toUnsignedString(bits);
  }

  @Override
  public Value num() {
    return this;
  }

  @Override
  public boolean truth() {
    return true;
  }

  @Override
  public double toDouble() {
    return toDouble(bits);
  }

  /** The double nearest to an unsigned number. */
  static double toDouble(long bits) {
    if (bits >= 0) {
      return bits;
    }
    // Halving keeps the lowest bit, so that the one rounding is right.
    return (double) ((bits >>> 1) | (bits & 1)) * 2;
  }

  /** The 64 bits as a signed number, as perl's SvIV gives them. */
  @Override
  public long toLong() {
    return bits;
  }

  /**
   * A double as an unsigned integer (perl's U_V): negative ones wrap, too large ones give 2**64 -
   * 1, NaN gives 0.
   */
  public static long bitsOf(double d) {
    if (d < TWO_63) {
      return (long) d;
    }
    if (d >= 0x1p64) {
      return -1;
    }
    return Double.isNaN(d) ? 0 : (long) (d - TWO_63) + Long.MIN_VALUE;
  }
}
