package dev.vos.perl.code;

import dev.vos.perl.run.Code;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Value;

/**
 * The small frame that finishes a dereference once its overloaded operand has given a reference.
 */
final class Deferred {

  /** The slot that the call's result goes to. */
  static final int FIRST = 0;

  private static final int OPERATOR = 1;
  private static final int SLOTS = 2;
  private static final Code UNWRAP = Overloads.code(SLOTS, new Unwrap());

  private Deferred() {}

  static Frame unwrap(Interp in, Frame f, String op, int d, int next) {
    Frame frame = Frame.of(UNWRAP);
    frame.caller = f;
    frame.want = Want.SCALAR;
    frame.dest = d;
    frame.match = f.match;
    frame.saveMark = in.saves().mark();
    f.resume = next;
    frame.slots[OPERATOR] = PerlStr.of(op);
    return frame;
  }

  private static final class Unwrap extends Insn {
    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, FIRST);
      Derefs.Kind kind = kind(f.slots[OPERATOR].toString());
      Object thing = Derefs.target(v, kind);
      if (thing == null) {
        throw PerlDie.at("Overloaded dereference did not return a reference");
      }
      in.top = f.caller;
      f.caller.slots[f.dest] = thing;
      return SWITCH;
    }

    private static Derefs.Kind kind(String op) {
      for (Derefs.Kind k : Derefs.Kind.values()) {
        if (k.overload.equals(op)) {
          return k;
        }
      }
      throw new AssertionError(op);
    }
  }
}
