package dev.vos.perl.value;

/** An immutable string. */
public final class PerlStr extends Value {
  public static final PerlStr EMPTY = new PerlStr("");

  /** False, the empty string that is also the number 0. */
  public static final PerlStr NO = new PerlStr("");

  private final String chars;

  /** The numeric value once asked for; a race writes the same. */
  private Value number;

  private PerlStr(String chars) {
    this.chars = chars;
  }

  public static PerlStr of(String chars) {
    return chars.isEmpty() ? EMPTY : new PerlStr(chars);
  }

  @Override
  public String str() {
    return chars;
  }

  @Override
  public Value num() {
    Value n = number;
    if (n == null) {
      n = Numbers.parse(chars);
      number = n;
    }
    return n;
  }

  @Override
  public boolean truth() {
    int n = chars.length();
    return n > 1 || (n == 1 && chars.charAt(0) != '0');
  }
}
