package dev.vos.perl.builtin;

import dev.vos.abi.Errno;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.MagicScalar;
import dev.vos.perl.value.DualVar;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlNum;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Value;

/** The magical scalars: {@code $!}, {@code $$}, {@code $.}, {@code $|} and their like. */
public final class Variables {
  private Variables() {}

  /** Puts them into the symbol table. */
  public static void install(Interp in) {
    SignalHash.install(in);
    ErrorNames.install(in);
    Page.install(in);
    in.handles().select(in.handles().stdout(), in.glob("main::STDOUT"));
    constant(in, "\u0006", PerlInt.of(2));
    put(in, "!", new ErrorNumber(in));
    put(in, "$", new Computed(in, Which.PID));
    put(in, ".", new LineNumber(in));
    put(in, "|", new Autoflush(in));
    put(in, "<", new Computed(in, Which.UID));
    put(in, ">", new Computed(in, Which.EUID));
    put(in, "(", new Computed(in, Which.GID));
    put(in, ")", new Computed(in, Which.EGID));
    constant(in, "]", new DualVar(PerlNum.of(5.036000), "5.036000"));
    put(in, "^S", new EvalState(in));
    constant(in, "[", PerlInt.ZERO);
    constant(in, "\u000f", PerlStr.of("linux"));
    constant(in, "\u0018", PerlStr.of(System.getProperty("vos.launcher", "perl")));
    constant(in, "\u0014", PerlInt.of(System.currentTimeMillis() / 1000));
    constant(in, "\u0016", new DualVar(PerlNum.of(5.036000), "v5.36.0"));
    constant(in, "\u0017", PerlInt.ZERO);
    in.scalar("main::^SAFE_LOCALES").set(PerlInt.ONE);
  }

  private static void constant(Interp in, String name, Value value) {
    PerlScalar cell = new PerlScalar(value);
    in.glob("main::" + name).setScalar(cell);
  }

  private static void put(Interp in, String name, MagicScalar scalar) {
    in.glob("main::" + name).setScalar(scalar);
  }

  /** {@code $!}: the number of the last error, and its text. */
  static final class ErrorNumber extends MagicScalar {
    private final Interp in;

    ErrorNumber(Interp in) {
      this.in = in;
    }

    @Override
    public Value get() {
      int n = in.errno();
      return new DualVar(PerlInt.of(n), n == 0 ? "" : text(n));
    }

    static String text(int n) {
      Errno e = n < 0 ? null : Errno.of(n);
      return e == null ? "Unknown error " + n : e.message();
    }

    @Override
    public void set(Value value) {
      in.setErrno(value.toInt());
    }

    @Override
    public MagicScalar forInterp(Interp child) {
      return new ErrorNumber(child);
    }
  }

  private enum Which {
    PID,
    UID,
    EUID,
    GID,
    EGID
  }

  /**
   * What the kernel says; assigning is not supported but for {@code $$}, which perl lets change.
   */
  static final class Computed extends MagicScalar {
    private final Interp in;
    private final Which which;
    private Value assigned;

    Computed(Interp in, Which which) {
      this.in = in;
      this.which = which;
    }

    @Override
    public Value get() {
      var processes = in.sys().processes();
      switch (which) {
        case PID:
          if (assigned != null) {
            return assigned;
          }
          return PerlInt.of(processes.getpid());
        case UID:
          return PerlInt.of(processes.getuid());
        case EUID:
          return PerlInt.of(processes.geteuid());
        case GID:
          return PerlStr.of(processes.getgid() + " " + processes.getgid());
        default:
          return PerlStr.of(processes.getegid() + " " + processes.getegid());
      }
    }

    @Override
    public void set(Value value) {
      if (which == Which.PID) {
        assigned = PerlInt.of(value.toInt());
      } else if (value.defined() && !value.str().equals(get().str())) {
        throw dev.vos.perl.run.PerlDie.at(
            "Changing the " + which + " of a process is not supported");
      }
    }

    @Override
    public MagicScalar forInterp(Interp child) {
      return new Computed(child, which);
    }
  }

  /** {@code $.}. */
  static final class LineNumber extends MagicScalar {
    private final Interp in;

    LineNumber(Interp in) {
      this.in = in;
    }

    @Override
    public Value get() {
      return ReadLine.lineNumber(in);
    }

    @Override
    public void set(Value value) {
      if (in.handles().lastRead() != null) {
        in.handles().lastRead().setLines(value.toLong());
      }
    }

    @Override
    public MagicScalar forInterp(Interp child) {
      return new LineNumber(child);
    }
  }

  /** {@code $|}: of the selected handle. */
  static final class Autoflush extends MagicScalar {
    private final Interp in;

    Autoflush(Interp in) {
      this.in = in;
    }

    @Override
    public Value get() {
      return in.handles().selected().autoflush() ? PerlInt.ONE : PerlInt.ZERO;
    }

    @Override
    public void set(Value value) {
      try {
        if (value.truth()) {
          in.handles().selected().autoflushOn();
        } else {
          in.handles().selected().autoflushOff();
        }
      } catch (dev.vos.abi.ErrnoException e) {
        in.setErrno(e.errno());
      }
    }

    @Override
    public MagicScalar forInterp(Interp child) {
      return new Autoflush(child);
    }
  }
}
