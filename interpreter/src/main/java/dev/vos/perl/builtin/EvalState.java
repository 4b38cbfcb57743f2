package dev.vos.perl.builtin;

import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.MagicScalar;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.Value;

/** {@code $^S}: whether an eval is being executed. */
final class EvalState extends MagicScalar {
  private final Interp in;

  EvalState(Interp in) {
    this.in = in;
  }

  @Override
  public Value get() {
    for (Frame f = in.top; f != null; f = f.caller) {
      if (f.handler != null) {
        return PerlInt.ONE;
      }
    }
    return PerlInt.ZERO;
  }

  @Override
  public MagicScalar forInterp(Interp child) {
    return new EvalState(child);
  }
}
