package dev.vos.perl.value;

/** A value whose number and string differ, like {@code $!} (Scalar::Util::dualvar). */
public final class DualVar extends Value {
  private final Value number;
  private final String string;

  public DualVar(Value number, String string) {
    this.number = number.num();
    this.string = string;
  }

  @Override
  public String str() {
    return string;
  }

  @Override
  public Value num() {
    return number;
  }

  @Override
  public boolean truth() {
    return !string.isEmpty() && !string.equals("0");
  }
}
