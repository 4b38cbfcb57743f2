package dev.vos.perl.code;

import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;

/** The flip-flop operator (perlop, "Range Operators"): its count stands in a slot of the frame. */
final class FlipFlops {
  private FlipFlops() {}

  static final class IfOff extends Insn {
    private final int state;
    private final Label off;

    IfOff(int state, Label off) {
      this.state = state;
      this.off = off;
    }

    @Override
    public int exec(Interp in, Frame f) {
      return f.slots[state] == null ? off.at : next;
    }
  }

  /** It is on: counts one further. */
  static final class Step extends Insn {
    private final int state;
    private final int d;

    Step(int state, int d) {
      this.state = state;
      this.d = d;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlInt count = PerlInt.of(((PerlInt) f.slots[state]).value + 1);
      f.slots[state] = count;
      put(f.slots, d, count);
      return next;
    }
  }

  /** It is off: turns on if the left operand is true, else yields "". */
  static final class Flip extends Insn {
    private final int state;
    private final int d;
    private final int left;
    private final Label end;

    Flip(int state, int d, int left, Label end) {
      this.state = state;
      this.d = d;
      this.left = left;
      this.end = end;
    }

    @Override
    public int exec(Interp in, Frame f) {
      if (!val(f.slots, left).truth()) {
        put(f.slots, d, PerlStr.NO);
        return end.at;
      }
      f.slots[state] = PerlInt.ONE;
      put(f.slots, d, PerlInt.ONE);
      return next;
    }
  }

  /** Turns off if the right operand is true: the last number ends in "E0". */
  static final class Flop extends Insn {
    private final int state;
    private final int d;
    private final int right;

    Flop(int state, int d, int right) {
      this.state = state;
      this.d = d;
      this.right = right;
    }

    @Override
    public int exec(Interp in, Frame f) {
      if (val(f.slots, right).truth()) {
        put(f.slots, d, PerlStr.of(((PerlInt) f.slots[state]).str() + "E0"));
        f.slots[state] = null;
      }
      return next;
    }
  }
}
