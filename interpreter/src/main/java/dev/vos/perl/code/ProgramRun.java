package dev.vos.perl.code;

import dev.vos.perl.io.IoHandle;
import dev.vos.perl.run.Cleanup;
import dev.vos.perl.run.Closure;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Machine;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.run.PerlExit;
import dev.vos.perl.run.Replaced;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.Value;

/** One run of a program in one process: the main text, END blocks, the last flush. */
final class ProgramRun {
  private Interp in;

  ProgramRun(Interp in) {
    this.in = in;
  }

  /**
   * Runs it to its end, END blocks included.
   *
   * @return the exit code
   */
  int toTheEnd() {
    GlobalPhase.install(in);
    int status = body();
    if (!Phases.of(in).onlyChecks()) {
      destroy(Cleanup.afterMain(in));
      status = ends(status);
      Phases.of(in).setPhase("DESTRUCT");
      boolean more = true;
      while (more) {
        more = destroy(Cleanup.atEnd(in));
      }
    }
    return flush(status);
  }

  private int body() {
    try {
      run();
      if (Phases.of(in).onlyChecks()) {
        in.handles().writeError(in.scalar("main::0").get().str() + " syntax OK\n");
      }
      return 0;
    } catch (PerlExit exit) {
      in.saves().unwind(in, 0);
      in.top = null;
      return exit.status();
    } catch (PerlDie die) {
      return died(die);
    }
  }

  private int died(PerlDie die) {
    in.handles().writeError(text(die.value()));
    int errno = in.errno() & 255;
    if (errno != 0) {
      return errno;
    }
    int status = (int) (in.scalar("main::?").get().toLong() >> 8) & 255;
    return status != 0 ? status : 255;
  }

  /** The text of an exception that nothing caught: an object may overload it. */
  private String text(Value v) {
    PerlCode code = v.isRef() ? Conversions.method(in, v, "\"\"") : null;
    if (!(code instanceof Closure closure)) {
      return v.str();
    }
    PerlArray args = new PerlArray(3);
    args.push(v);
    try {
      Machine.enter(in, closure, args, Want.SCALAR, -1, null, 0);
      run();
      return in.result instanceof Value text ? text.str() : v.str();
    } catch (PerlDie inner) {
      return v.str();
    }
  }

  /** END blocks see and may change the exit code as {@code $?}. */
  private int ends(int status) {
    int code = status;
    Phases.of(in).setPhase("END");
    for (PerlCode end = Phases.of(in).nextEnd(); end != null; end = Phases.of(in).nextEnd()) {
      in.scalar("main::?").set(PerlInt.of(code));
      try {
        Machine.enter(in, (Closure) end, new PerlArray(), Want.VOID, -1, null, 0);
        run();
        code = (int) in.scalar("main::?").get().toLong();
      } catch (PerlExit exit) {
        in.saves().unwind(in, 0);
        in.top = null;
        code = exit.status();
      } catch (PerlDie die) {
        code = died(die);
      }
    }
    return code;
  }

  /** Runs the destructors that were pushed, if any; nothing that they do ends them. */
  private boolean destroy(boolean pushed) {
    try {
      if (pushed) {
        run();
      }
    } catch (PerlExit | PerlDie end) {
      in.saves().unwind(in, 0);
      in.top = null;
    }
    return pushed;
  }

  private int flush(int status) {
    int code = status;
    dev.vos.perl.builtin.ProgramEnd.before(in, status);
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

  /** Runs the machine; in the test mode the interpreter is replaced by its clone now and then. */
  private void run() {
    while (true) {
      try {
        Machine.run(in);
        return;
      } catch (Replaced replaced) {
        in = replaced.copy();
      }
    }
  }
}
