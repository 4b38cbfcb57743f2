package dev.vos.perl.value;

/** The undefined value. */
public final class Undef extends Value {
  public static final Undef UNDEF = new Undef();

  private Undef() {}

  @Override
  public String str() {
    return "";
  }

  @Override
  public Value num() {
    return PerlInt.ZERO;
  }

  @Override
  public boolean truth() {
    return false;
  }

  @Override
  public double toDouble() {
    return 0;
  }

  @Override
  public long toLong() {
    return 0;
  }

  @Override
  public boolean defined() {
    return false;
  }
}
