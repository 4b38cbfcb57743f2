package dev.vos.perl.value;

/**
 * What an expression yields: an immutable scalar, or a reference. Conversions here never call Perl
 * code: operators look for overloading before they convert.
 */
public abstract class Value {

  /** As a string: one char per byte or, above 255, per UTF-16 unit. */
  public abstract String str();

  /** As a number: a {@link PerlInt} or a {@link PerlNum}. */
  public abstract Value num();

  /** Perl's truth: false are undef, "", "0" and 0. */
  public abstract boolean truth();

  /** As a double. */
  public double toDouble() {
    return num().toDouble();
  }

  /** As an integer, truncated towards zero and clamped (perl's IV conversion). */
  public long toLong() {
    return num().toLong();
  }

  /** As an int for counts and indices, clamped. */
  public final int toInt() {
    long l = toLong();
    return l > Integer.MAX_VALUE
        ? Integer.MAX_VALUE
        : l < Integer.MIN_VALUE ? Integer.MIN_VALUE : (int) l;
  }

  public boolean defined() {
    return true;
  }

  /** Whether {@code ref} of it is true. */
  public boolean isRef() {
    return false;
  }

  /** What may be stored elsewhere: itself, unless it is an append buffer that one cell owns. */
  public Value snapshot() {
    return this;
  }

  @Override
  public String toString() {
    return str();
  }
}
