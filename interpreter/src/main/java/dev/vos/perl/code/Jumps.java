package dev.vos.perl.code;

import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Machine;
import dev.vos.perl.value.Value;

/** Jumps. Those backwards are safe points. */
final class Jumps {
  private Jumps() {}

  /** Forwards. */
  static final class Jump extends Insn {
    private final Label target;

    Jump(Label target) {
      this.target = target;
    }

    @Override
    public int exec(Interp in, Frame f) {
      return target.at;
    }
  }

  /** Backwards: the end of a loop's body. */
  static final class Loop extends Insn {
    private final Label target;

    Loop(Label target) {
      this.target = target;
    }

    @Override
    public int exec(Interp in, Frame f) {
      return in.attention ? Machine.safePoint(in, f, target.at) : target.at;
    }
  }

  /** Between statements: where signals are delivered in code without loops and calls. */
  static final class SafePoint extends Insn {
    @Override
    public int exec(Interp in, Frame f) {
      return in.attention ? Machine.safePoint(in, f, next) : next;
    }
  }

  static final class IfTrue extends Insn {
    private final int s;
    private final Label target;

    IfTrue(int s, Label target) {
      this.s = s;
      this.target = target;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, s);
      if (v.isRef() && in.classes().overloading()) {
        return Conversions.truth(in, v) ? target.at : next;
      }
      return v.truth() ? target.at : next;
    }
  }

  static final class IfFalse extends Insn {
    private final int s;
    private final Label target;

    IfFalse(int s, Label target) {
      this.s = s;
      this.target = target;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, s);
      if (v.isRef() && in.classes().overloading()) {
        return Conversions.truth(in, v) ? next : target.at;
      }
      return v.truth() ? next : target.at;
    }
  }

  static final class IfDefined extends Insn {
    private final int s;
    private final Label target;

    IfDefined(int s, Label target) {
      this.s = s;
      this.target = target;
    }

    @Override
    public int exec(Interp in, Frame f) {
      return val(f.slots, s).defined() ? target.at : next;
    }
  }

  /** Where the context of the running sub is not LIST. */
  static final class UnlessWantList extends Insn {
    private final Label target;

    UnlessWantList(Label target) {
      this.target = target;
    }

    @Override
    public int exec(Interp in, Frame f) {
      return f.want == dev.vos.perl.run.Want.LIST ? next : target.at;
    }
  }
}
