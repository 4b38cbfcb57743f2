package dev.vos.perl.builtin;

import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;

/** What builtins have to do when the program has ended, before the last flush. */
public final class ProgramEnd {
  private ProgramEnd() {}

  /** A file that was being edited in place is completed, or left alone if the program failed. */
  public static void before(Interp in, int status) {
    try {
      InPlace.end(in, status);
    } catch (PerlDie die) {
      in.handles().writeError(die.value().str() + "\n");
    }
  }
}
