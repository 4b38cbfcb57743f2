package dev.vos.perl.run;

import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Value;

/**
 * A Perl exception on its way to the nearest eval. Natives throw it with a message that lacks " at
 * FILE line N."; the machine adds that. Stackless.
 */
public final class PerlDie extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Value value;
  private final boolean complete;
  private final boolean hooked;

  private PerlDie(Value value, boolean complete, boolean hooked) {
    super(null, null, false, false);
    this.value = value;
    this.complete = complete;
    this.hooked = hooked;
  }

  /** A message to which the place is added (unless it ends in a newline). */
  public static PerlDie at(String message) {
    return new PerlDie(PerlStr.of(message), message.endsWith("\n"), false);
  }

  /** A finished exception value: an object, or a string with its place. */
  public static PerlDie of(Value value) {
    return new PerlDie(value, true, false);
  }

  /** The same exception once {@code $SIG{__DIE__}} has seen it. */
  static PerlDie afterHook(Value value) {
    return new PerlDie(value, true, true);
  }

  boolean hooked() {
    return hooked;
  }

  public Value value() {
    return value;
  }

  /** Whether the place is in it already. */
  public boolean complete() {
    return complete;
  }

  @Override
  public String getMessage() {
    return value.str();
  }
}
