package dev.vos.perl.code;

import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.Value;

/** Comparisons that jump. */
final class Conditions {
  private Conditions() {}

  /** Jumps by a numeric comparison: the condition of most loops. */
  static final class CompareJump extends Insn {
    private final Operator op;
    private final int code;
    private final int a;
    private final int b;
    private final boolean when;
    private final int scratch;
    private final Label target;

    private static final String CODES = "== != <  >  <= >= ";

    CompareJump(Operator op, int a, int b, boolean when, int scratch, Label target) {
      this.op = op;
      this.code = CODES.indexOf(op.symbol()) / 3;
      this.a = a;
      this.b = b;
      this.when = when;
      this.scratch = scratch;
      this.target = target;
    }

    static boolean handles(String symbol) {
      return symbol.length() <= 2 && CODES.contains(symbol + " ");
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value x = val(f.slots, a);
      Value y = val(f.slots, b);
      if (x instanceof PerlInt i && y instanceof PerlInt j) {
        return compare(i.value, j.value) == when ? target.at : next;
      }
      if (in.classes().overloading() && (x.isRef() || y.isRef())) {
        int truth = Overloads.test(in, op, x, y);
        if (truth != Overloads.NONE) {
          return (truth == 1) == when ? target.at : next;
        }
      }
      Uninitialized.check(in, f, op, a, b, x, y);
      return op.function().apply(in, x, y).truth() == when ? target.at : next;
    }

    private boolean compare(long x, long y) {
      switch (code) {
        case 0:
          return x == y;
        case 1:
          return x != y;
        case 2:
          return x < y;
        case 3:
          return x > y;
        case 4:
          return x <= y;
        default:
          return x >= y;
      }
    }
  }
}
