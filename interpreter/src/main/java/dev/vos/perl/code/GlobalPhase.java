package dev.vos.perl.code;

import dev.vos.perl.run.Interp;
import dev.vos.perl.run.MagicScalar;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Value;

/** {@code ${^GLOBAL_PHASE}}. */
final class GlobalPhase extends MagicScalar {
  private final Interp in;

  GlobalPhase(Interp in) {
    this.in = in;
  }

  static void install(Interp in) {
    in.glob("main::^GLOBAL_PHASE").setScalar(new GlobalPhase(in));
  }

  @Override
  public Value get() {
    return PerlStr.of(Phases.of(in).phase());
  }

  @Override
  public MagicScalar forInterp(Interp child) {
    return new GlobalPhase(child);
  }
}
