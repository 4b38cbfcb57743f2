package dev.vos.perl.code;

import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Program;
import dev.vos.perl.run.Want;

/** Running a program: the main text, then END blocks, then the last flush. Holds no state. */
public final class PerlProgram implements Program {

  /**
   * Starts a program: the frame on top compiles and runs its text.
   *
   * @param prologue how much of the text does not stand in the program's file
   */
  public static void start(Interp in, String text, String name, int prologue) {
    Phases.of(in).setPrologue(prologue);
    in.setPart(Program.class, new PerlProgram());
    Phases.of(in).setProgramName(name);
    Units.file(in, null, text, name, Want.VOID, -1, 0);
  }

  /** The switch -c: compile only. */
  public static void onlyCheck(Interp in) {
    Phases.of(in).onlyCheck();
  }

  @Override
  public int goOn(Interp in) {
    try {
      return new ProgramRun(in).toTheEnd();
    } catch (RuntimeException bug) {
      if (in.proc().environment().get("VOS_DEBUG") != null) {
        throw bug;
      }
      in.handles().writeError("Internal error of vos: " + bug + "\n");
      return 255;
    }
  }
}
