package dev.vos.perl.code;

import dev.vos.perl.builtin.SourceFiles;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlNum;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/** require and do FILE. */
final class Requires {
  private Requires() {}

  /** {@code require}: a file name, or a version that is enough or not. */
  static final class Require extends Insn {
    private final int d;
    private final int s;
    private final int name;

    Require(int d, int s, int name) {
      this.d = d;
      this.s = s;
      this.name = name;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, s);
      if (v instanceof PerlInt || v instanceof PerlNum) {
        version(v);
        put(f.slots, d, PerlInt.ONE);
        return next;
      }
      String file = v.str();
      if (file.length() > 1 && file.charAt(0) < 32) {
        put(f.slots, d, PerlInt.ONE);
        return next;
      }
      PerlHash inc = in.hash("main::INC");
      if (inc.exists(file)) {
        if (!inc.get(file).defined()) {
          throw PerlDie.at(
              "Attempt to reload " + file + " aborted.\nCompilation failed in require");
        }
        put(f.slots, d, PerlInt.ONE);
        return next;
      }
      f.slots[name] = PerlStr.of(file);
      return IncSearch.start(in, f, file, new Loading(Want.SCALAR, d, next));
    }

    private static void version(Value v) {
      if (v.toDouble() > 5.036) {
        throw PerlDie.at(
            "Perl v" + dotted(v.toDouble()) + " required--this is only v5.36.0, stopped");
      }
    }

    private static String dotted(double v) {
      int major = (int) v;
      long rest = Math.round((v - major) * 1_000_000);
      return major + "." + rest / 1000 + "." + rest % 1000;
    }
  }

  /** Dies unless the file that was required returned a true value. */
  static final class Check extends Insn {
    private final int d;
    private final int name;

    /**
     * @param name where {@link Require} left the name of the file, if it was loaded
     */
    Check(int d, int name) {
      this.d = d;
      this.name = name;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Object file = f.slots[name];
      f.slots[name] = null;
      if (file != null && !val(f.slots, d).truth()) {
        in.hash("main::INC").delete(((Value) file).str());
        throw PerlDie.at(((Value) file).str() + " did not return a true value");
      }
      return next;
    }
  }

  /**
   * Loads a file of the library and runs nothing else meanwhile: the instruction is executed again.
   */
  static void load(Interp in, Frame f, String file) {
    IncSearch.start(in, f, file, new Loading(Want.VOID, -1, f.pc));
  }

  /** What require does with a file. */
  private record Loading(int want, int d, int resume) implements IncSearch.Loading {
    @Override
    public int found(Interp in, Frame f, String file, SourceFiles.Found found) {
      if (found.hook() < 0) {
        in.hash("main::INC").put(file, PerlStr.of(found.path()));
      }
      Units.file(in, f, found.text(), found.path(), want, d, resume);
      in.top.onDie = new Failure(file);
      return Insn.SWITCH;
    }

    @Override
    public int missing(Interp in, Frame f, String file) {
      throw PerlDie.at(notFound(in, file));
    }
  }

  private static String notFound(Interp in, String file) {
    StringBuilder dirs = new StringBuilder();
    PerlArray inc = in.array("main::INC");
    for (int i = 0; i < inc.size(); i++) {
      dirs.append(' ').append(inc.get(i).str());
    }
    String hint = "";
    if (file.endsWith(".pm")) {
      String module = file.substring(0, file.length() - 3).replace("/", "::");
      hint = " (you may need to install the " + module + " module)";
    }
    return "Can't locate " + file + " in @INC" + hint + " (@INC contains:" + dirs + ")";
  }

  /** A file that dies while it is loaded has not been loaded. */
  private record Failure(String file) implements Frame.OnDie {
    @Override
    public Value passing(Interp in, Frame f, Value exception) {
      in.hash("main::INC").delete(file);
      if (Units.compiling(f)) {
        if (!exception.isRef()) {
          in.hash("main::INC").put(file, Undef.UNDEF);
          in.top = f.caller;
          return PerlStr.of(exception.str() + "Compilation failed in require" + in.place());
        }
      }
      return exception;
    }
  }

  /** {@code do FILE}: undef and {@code $!} if it cannot be read, {@code $@} if it dies. */
  static final class DoFile extends Insn {
    private final int d;
    private final int s;
    private final int want;

    DoFile(int d, int s, int want) {
      this.d = d;
      this.s = s;
      this.want = want;
    }

    @Override
    public int exec(Interp in, Frame f) {
      String file = val(f.slots, s).str();
      return IncSearch.start(in, f, file, new Doing(want, d, next));
    }
  }

  /** What do does with a file. */
  private record Doing(int want, int d, int resume) implements IncSearch.Loading {
    @Override
    public int found(Interp in, Frame f, String file, SourceFiles.Found found) {
      if (found.hook() < 0) {
        in.hash("main::INC").put(file, PerlStr.of(found.path()));
      }
      Units.file(in, f, found.text(), found.path(), want, d, resume);
      Units.catching(in, in.top);
      return Insn.SWITCH;
    }

    @Override
    public int missing(Interp in, Frame f, String file) {
      if (d >= 0) {
        f.slots[d] = Calls.want(f, want) == Want.LIST ? new PerlArray() : Undef.UNDEF;
      }
      return resume;
    }
  }
}
