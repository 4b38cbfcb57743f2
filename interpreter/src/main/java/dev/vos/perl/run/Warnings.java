package dev.vos.perl.run;

import dev.vos.perl.syntax.Cop;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Value;

/**
 * Where warnings go: straight to standard error, or to the handler in {@code $SIG{__WARN__}}, which
 * an instruction asks for through {@link Upcalls}.
 */
public final class Warnings {
  private final Interp in;
  private boolean forced;
  private boolean all;

  Warnings(Interp in) {
    this.in = in;
  }

  boolean enabled(String category) {
    if (forced) {
      return all;
    }
    Cop cop = in.cop();
    if (cop == null) {
      return false;
    }
    return cop.hints().warns(category) || globallyOn();
  }

  /** The switch -W: all warnings, whatever pragmas say. */
  public void forceAll() {
    forced = true;
    all = true;
  }

  /** The switch -X: no warnings, whatever pragmas say. */
  public void forceNone() {
    forced = true;
    all = false;
  }

  /** A forked process goes on under its parent's switches. */
  public void copyFrom(Warnings parent) {
    forced = parent.forced;
    all = parent.all;
  }

  private boolean globallyOn() {
    PerlGlob w = in.globals().find("main::^W");
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
    if (handler != null) {
      PerlArray args = new PerlArray(1);
      args.push(message);
      in.upcalls().warn(handler, args);
    } else if (in.upcalls().firstTime()) {
      in.handles().writeError(message.str());
    }
  }

  /** {@code $SIG{__WARN__}} as code, or null. */
  public PerlCode handler() {
    return Hooks.code(in, in.hash("main::SIG").get("__WARN__"));
  }
}
