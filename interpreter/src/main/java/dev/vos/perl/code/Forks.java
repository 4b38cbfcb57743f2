package dev.vos.perl.code;

import dev.vos.abi.ErrnoException;
import dev.vos.perl.builtin.Environment;
import dev.vos.perl.builtin.PipeOpen;
import dev.vos.perl.fork.ForkedImage;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Machine;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/** fork, and open with the fork that its bare pipe forms imply. */
final class Forks {
  private Forks() {}

  /** {@code fork}: the child's pid, 0 in the child, undef if it fails. */
  static final class Fork extends Insn {
    private final int d;

    Fork(int d) {
      this.d = d;
    }

    @Override
    public int exec(Interp in, Frame f) {
      put(f.slots, d, PerlInt.ZERO);
      f.resume = next;
      put(f.slots, d, forked(in));
      return in.attention ? Machine.safePoint(in, f, next) : next;
    }
  }

  /** Clones the interpreter, whose frames say where the child goes on; the child's pid or undef. */
  static Value forked(Interp in) {
    in.handles().flushAll();
    Environment.push(in);
    try {
      return PerlInt.of(in.sys().processes().fork(ForkedImage.of(in)));
    } catch (ErrnoException e) {
      in.setErrno(e.errno());
      return Undef.UNDEF;
    }
  }

  /** {@code open}: the arguments are in a slot as a list of aliases. */
  static final class Open extends Insn {
    private final int d;
    private final int list;
    private final int state;

    Open(int d, int list, int state) {
      this.d = d;
      this.list = list;
      this.state = state;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray args = (PerlArray) f.slots[list];
      if (f.slots[state] instanceof PipeOpen.Prepared prepared) {
        f.slots[state] = null;
        put(f.slots, d, PipeOpen.inChild(in, prepared));
        return next;
      }
      if (!PipeOpen.isForkOpen(args)) {
        PerlArray out = new PerlArray(1);
        PipeOpen.open(in, args, out);
        put(f.slots, d, out.get(0));
        f.slots[list] = null;
        return in.attention ? Machine.safePoint(in, f, next) : next;
      }
      PipeOpen.Prepared prepared = PipeOpen.prepare(in, args);
      if (prepared == null) {
        put(f.slots, d, Undef.UNDEF);
        return next;
      }
      f.slots[state] = prepared;
      f.resume = f.pc;
      Value pid = forked(in);
      f.slots[state] = null;
      put(f.slots, d, PipeOpen.inParent(in, prepared, pid));
      return next;
    }
  }
}
