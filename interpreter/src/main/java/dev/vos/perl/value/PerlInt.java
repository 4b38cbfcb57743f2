package dev.vos.perl.value;

/** An integer (perl's IV). */
public final class PerlInt extends Value {
  private static final int CACHE_FROM = -128;
  private static final PerlInt[] CACHE = new PerlInt[1152];

  static {
    for (int i = 0; i < CACHE.length; i++) {
      CACHE[i] = new PerlInt(i + CACHE_FROM);
    }
  }

  public static final PerlInt ZERO = of(0);
  public static final PerlInt ONE = of(1);
  public static final PerlInt MINUS_ONE = of(-1);

  /** The number itself. */
  public final long value;

  private PerlInt(long value) {
    this.value = value;
  }

  public static PerlInt of(long value) {
    long i = value - CACHE_FROM;
    return i >= 0 && i < CACHE.length ? CACHE[(int) i] : new PerlInt(value);
  }

  @Override
  public String str() {
    return Long.toString(value);
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
    return (double) value;
  }

  @Override
  public long toLong() {
    return value;
  }
}
