package dev.vos.perl.code;

import dev.vos.perl.run.Code;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Machine;
import dev.vos.perl.run.Native;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/** The small frames that finish an operation once overloaded operands have been converted. */
final class Deferred {

  /** The slot that the first call's result goes to. */
  static final int FIRST = 0;

  private static final int OPERATOR = 1;
  private static final int LIST = 2;
  private static final int INDEX = 3;
  private static final int EXTRA = 4;
  private static final int SLOTS = 5;

  private static final Code APPLY = Overloads.code(SLOTS, new Convert(), new Apply());
  private static final Code DECIDE = Overloads.code(SLOTS, new Decide());
  private static final Code UNWRAP = Overloads.code(SLOTS, new Unwrap());
  private static final Code NATIVE = Overloads.code(SLOTS, new CallNative());
  private static final Code NATIVE_LIST =
      Overloads.code(SLOTS, new Convert(), new CallNativeList());

  private Deferred() {}

  private static Frame under(Interp in, Frame f, Code code, int d, int next) {
    Frame frame = Frame.of(code);
    frame.caller = f;
    frame.want = Want.SCALAR;
    frame.dest = d;
    frame.match = f.match;
    frame.saveMark = in.saves().mark();
    f.resume = next;
    return frame;
  }

  /** A frame that converts operands and applies an operator from the left. */
  static int push(Interp in, Frame f, Value[] operands, String op, int d, int next) {
    PerlArray list = new PerlArray(operands.length);
    for (Value v : operands) {
      list.push(v.snapshot());
    }
    Frame frame = under(in, f, APPLY, d, next);
    frame.slots[LIST] = list;
    frame.slots[INDEX] = PerlInt.ZERO;
    frame.slots[OPERATOR] = PerlStr.of(op);
    in.top = frame;
    return Insn.SWITCH;
  }

  /** A frame that compares the result of its call with zero. */
  static Frame frame(Interp in, Frame f, Value[] operands, String op, int d, int next) {
    PerlArray list = new PerlArray(2);
    list.push(operands[0]);
    list.push(operands[1]);
    Frame frame = under(in, f, APPLY, d, next);
    frame.slots[LIST] = list;
    frame.slots[INDEX] = PerlInt.ZERO;
    frame.slots[OPERATOR] = PerlStr.of(op);
    return frame;
  }

  static Frame decision(Interp in, Frame f, int ifTrue, int ifFalse) {
    Frame frame = under(in, f, DECIDE, -1, ifFalse);
    frame.slots[LIST] = PerlInt.of(ifTrue);
    frame.slots[INDEX] = PerlInt.of(ifFalse);
    return frame;
  }

  static Frame unwrap(Interp in, Frame f, String op, int d, int next) {
    Frame frame = under(in, f, UNWRAP, d, next);
    frame.slots[OPERATOR] = PerlStr.of(op);
    frame.slots[LIST] = PerlInt.of(d);
    return frame;
  }

  static Frame nativeCall(Interp in, Frame f, Native.Fn1 function, int d, int next) {
    Frame frame = under(in, f, NATIVE, d, next);
    frame.slots[EXTRA] = function;
    return frame;
  }

  static Frame listCall(
      Interp in, Frame f, Native.FnList function, PerlArray args, int want, int d, int next) {
    Frame frame = under(in, f, NATIVE_LIST, d, next);
    frame.want = want;
    frame.slots[LIST] = args;
    frame.slots[INDEX] = PerlInt.ZERO;
    frame.slots[EXTRA] = function;
    return frame;
  }

  /** Converts the items of the list one after the other; executed again after every call. */
  private static final class Convert extends Insn {
    @Override
    public int exec(Interp in, Frame f) {
      PerlArray list = (PerlArray) f.slots[LIST];
      int i = (int) ((PerlInt) f.slots[INDEX]).value;
      if (f.slots[FIRST] instanceof Value converted) {
        list.setRaw(i, plain(converted));
        f.slots[FIRST] = null;
        i++;
      }
      String op = f.slots[OPERATOR] instanceof PerlStr s ? s.str() : ".";
      Operator.Kind kind = Operator.of(op, false).kind();
      for (; i < list.size(); i++) {
        Value v = list.get(i);
        PerlCode code = Overloads.conversion(in, v, kind);
        if (code != null && !(op.equals(".") && usesDot(in, f, v))) {
          f.slots[INDEX] = PerlInt.of(i);
          PerlArray args = new PerlArray(3);
          args.push(v);
          args.push(Undef.UNDEF);
          args.push(PerlStr.EMPTY);
          return Machine.call(in, f, code, args, Want.SCALAR, FIRST, f.pc);
        }
      }
      f.slots[INDEX] = PerlInt.ZERO;
      return next;
    }

    private static boolean usesDot(Interp in, Frame f, Value v) {
      return f.slots[OPERATOR] instanceof PerlStr && Overloads.method(in, v, ".") != null;
    }

    /** A conversion that returns the object itself means its plain address. */
    private static Value plain(Value converted) {
      return converted.isRef() ? PerlStr.of(converted.str()) : converted;
    }
  }

  /**
   * Applies the operator to the operands from the left; an overloaded one among them by its method.
   */
  private static final class Apply extends Insn {
    @Override
    public int exec(Interp in, Frame f) {
      PerlArray list = (PerlArray) f.slots[LIST];
      String op = f.slots[OPERATOR].toString();
      int i = (int) ((PerlInt) f.slots[INDEX]).value;
      Value left;
      if (i == 0) {
        left = list.get(0);
        i = 1;
      } else {
        left = (Value) f.slots[FIRST];
      }
      for (; i < list.size(); i++) {
        Value right = list.get(i);
        PerlCode own = Overloads.method(in, left, op);
        PerlCode theirs = own == null ? Overloads.method(in, right, op) : null;
        if (own != null || theirs != null) {
          f.slots[INDEX] = PerlInt.of(i + 1);
          PerlArray args = new PerlArray(3);
          args.push(own != null ? left : right);
          args.push(own != null ? right : left);
          args.push(own != null ? PerlStr.EMPTY : PerlInt.ONE);
          return Machine.call(in, f, own != null ? own : theirs, args, Want.SCALAR, FIRST, f.pc);
        }
        left = Operator.of(op, false).function().apply(in, left, right);
      }
      return Machine.leave(in, f, left);
    }
  }

  private static final class Decide extends Insn {
    @Override
    public int exec(Interp in, Frame f) {
      boolean truth = val(f.slots, FIRST).truth();
      f.caller.resume = (int) ((PerlInt) f.slots[truth ? LIST : INDEX]).value;
      in.top = f.caller;
      return SWITCH;
    }
  }

  private static final class Unwrap extends Insn {
    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, FIRST);
      Derefs.Kind kind = kind(f.slots[OPERATOR].toString());
      Object thing = Derefs.target(v, kind);
      if (thing == null) {
        throw dev.vos.perl.run.PerlDie.at("Overloaded dereference did not return a reference");
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

  private static final class CallNative extends Insn {
    @Override
    public int exec(Interp in, Frame f) {
      Native.Fn1 function = (Native.Fn1) f.slots[EXTRA];
      return Machine.leave(in, f, function.call(in, val(f.slots, FIRST)));
    }
  }

  private static final class CallNativeList extends Insn {
    @Override
    public int exec(Interp in, Frame f) {
      if (f.slots[EXTRA] == null) {
        in.top = f.caller;
        return SWITCH;
      }
      Native.FnList function = (Native.FnList) f.slots[EXTRA];
      PerlArray out = new PerlArray();
      function.call(in, (PerlArray) f.slots[LIST], f.want, out);
      if (f.want == Want.LIST) {
        return Machine.leave(in, f, out);
      }
      return Machine.leave(
          in, f, out.size() == 0 ? Undef.UNDEF : out.get(out.size() - 1).snapshot());
    }
  }
}
