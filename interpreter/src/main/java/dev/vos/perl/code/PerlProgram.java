package dev.vos.perl.code;

import dev.vos.perl.io.IoHandle;
import dev.vos.perl.run.Closure;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Machine;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.run.PerlExit;
import dev.vos.perl.run.Program;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.Value;

/** Running a program: the main text, then END blocks, then the last flush. Holds no state. */
public final class PerlProgram implements Program {

  /** Starts a program: the frame on top compiles and runs its text. */
  public static void start(Interp in, String text, String name) {
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
    int status = body(in);
    if (!Phases.of(in).onlyChecks()) {
      status = ends(in, status);
    }
    return flush(in, status);
  }

  private static int body(Interp in) {
    try {
      Machine.run(in);
      if (Phases.of(in).onlyChecks()) {
        in.handles().writeError(in.scalar("main::0").get().str() + " syntax OK\n");
      }
      return 0;
    } catch (PerlExit exit) {
      in.saves().unwind(in, 0);
      in.top = null;
      return exit.status();
    } catch (PerlDie die) {
      return died(in, die);
    }
  }

  private static int died(Interp in, PerlDie die) {
    in.handles().writeError(text(in, die.value()));
    int errno = in.errno() & 255;
    if (errno != 0) {
      return errno;
    }
    int status = (int) (in.scalar("main::?").get().toLong() >> 8) & 255;
    return status != 0 ? status : 255;
  }

  /** The text of an exception that nothing caught: an object may overload it. */
  private static String text(Interp in, Value v) {
    PerlCode code = v.isRef() ? Overloads.conversion(in, v, Operator.Kind.STRING) : null;
    if (!(code instanceof Closure closure)) {
      return v.str();
    }
    PerlArray args = new PerlArray(3);
    args.push(v);
    try {
      Machine.enter(in, closure, args, Want.SCALAR, -1, null, 0);
      Machine.run(in);
      return in.result instanceof Value text ? text.str() : v.str();
    } catch (PerlDie inner) {
      return v.str();
    }
  }

  /** END blocks see and may change the exit code as {@code $?}. */
  private static int ends(Interp in, int status) {
    int code = status;
    for (PerlCode end = Phases.of(in).nextEnd(); end != null; end = Phases.of(in).nextEnd()) {
      in.scalar("main::?").set(PerlInt.of(code));
      try {
        Machine.enter(in, (Closure) end, new PerlArray(), Want.VOID, -1, null, 0);
        Machine.run(in);
        code = (int) in.scalar("main::?").get().toLong();
      } catch (PerlExit exit) {
        in.saves().unwind(in, 0);
        in.top = null;
        code = exit.status();
      } catch (PerlDie die) {
        code = died(in, die);
      }
    }
    return code;
  }

  private static int flush(Interp in, int status) {
    int code = status;
    for (IoHandle h : in.handles().all()) {
      try {
        h.flush();
      } catch (dev.vos.abi.ErrnoException e) {
        if (h == in.handles().stdout()) {
          in.handles().writeError("Unable to flush stdout: " + e.errno().message() + "\n");
          code = code == 0 ? 1 : code;
        }
        h.discard();
      }
    }
    return code;
  }
}
