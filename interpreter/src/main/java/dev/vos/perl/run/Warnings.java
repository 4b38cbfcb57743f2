package dev.vos.perl.run;

import dev.vos.perl.syntax.Cop;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Value;

/**
 * Where warnings go. Without {@code $SIG{__WARN__}} straight to standard error. With one, Perl code
 * must run, which no native may call: the instruction is abandoned by {@link Interrupt}, the
 * handler runs as an ordinary frame, and the instruction is executed again with the warnings that
 * were delivered kept quiet.
 */
public final class Warnings {
  private final Interp in;
  private int delivered;
  private int seen;
  private boolean replaying;

  /** Unwinds an instruction so that a handler can be called. Stackless. */
  static final class Interrupt extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final transient PerlCode handler;
    final transient Value message;

    Interrupt(PerlCode handler, Value message) {
      super(null, null, false, false);
      this.handler = handler;
      this.message = message;
    }
  }

  Warnings(Interp in) {
    this.in = in;
  }

  boolean enabled(String category) {
    Cop cop = in.cop();
    if (cop == null) {
      return false;
    }
    return cop.hints().warns(category) || globallyOn();
  }

  private boolean globallyOn() {
    PerlGlob w = in.globals().find("main::\u0017");
    return w != null && w.scalar().get().truth();
  }

  void warn(String category, String message) {
    if (!enabled(category)) {
      return;
    }
    String text = message.endsWith("\n") ? message : message + in.place();
    if (in.cop().hints().fatal().contains(category) || in.cop().hints().fatal().contains("all")) {
      throw PerlDie.of(PerlStr.of(text));
    }
    emit(PerlStr.of(text));
  }

  /** A warning as it is: to the handler or to standard error. */
  public void emit(Value message) {
    PerlCode handler = handler();
    if (handler == null) {
      in.handles().writeError(message.str());
      return;
    }
    if (replaying && seen++ < delivered) {
      return;
    }
    throw new Interrupt(handler, message);
  }

  /** {@code $SIG{__WARN__}} as code, or null. */
  public PerlCode handler() {
    return Hooks.code(in, in.hash("main::SIG").get("__WARN__"));
  }

  /** Runs the handler of an interrupted instruction; it is executed again afterwards. */
  void interrupted(Interrupt interrupt, Frame f) {
    int before = replaying ? delivered : 0;
    delivered = before + 1;
    replaying = false;
    f.resume = f.pc;
    PerlArray args = new PerlArray(1);
    args.push(interrupt.message);
    Frame replay = Frame.of(Hooks.REPLAY);
    replay.caller = f;
    replay.dest = -1;
    replay.saveMark = in.saves().mark();
    in.top = replay;
    Hooks.callHandler(in, "__WARN__", interrupt.handler, args);
  }

  /** The instruction about to be executed is the one that was interrupted. */
  void replay() {
    replaying = true;
    seen = 0;
  }

  /**
   * Takes over what has been delivered: the handler of a fork's parent goes on in the child too.
   */
  public void copyFrom(Warnings parent) {
    delivered = parent.delivered;
    seen = parent.seen;
    replaying = parent.replaying;
  }

  boolean replaying() {
    return replaying;
  }

  void replayed() {
    replaying = false;
    delivered = 0;
  }
}
