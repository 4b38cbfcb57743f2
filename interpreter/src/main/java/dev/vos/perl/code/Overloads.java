package dev.vos.perl.code;

import dev.vos.perl.run.ClassTable;
import dev.vos.perl.run.Code;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Machine;
import dev.vos.perl.run.Native;
import dev.vos.perl.run.Want;
import dev.vos.perl.syntax.Cop;
import dev.vos.perl.syntax.SubBody;
import dev.vos.perl.value.ClassName;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.util.Map;

/**
 * Operator overloading (overload.pm). A method runs as an ordinary frame whose result goes where
 * the instruction's would. Where operands must be converted first, a small frame does it: it
 * converts one after the other, each by a call if need be, and then does the operation.
 */
final class Overloads {

  /** Nothing is overloaded: go on as usual. */
  static final int NONE = -2;

  private Overloads() {}

  /** The method of an operator, or null. */
  static PerlCode method(Interp in, Value v, String op) {
    ClassName cls = ClassTable.classOf(v);
    if (!in.classes().overloads(cls)) {
      return null;
    }
    PerlCode code = in.classes().find(cls, "(" + op);
    if (code != null && code.fullName().equals("overload::nil")) {
      Value name = in.scalar(OverloadNames.holder(in, cls, op)).get();
      return in.classes().find(cls, name.str());
    }
    return code;
  }

  static PerlArray args(Value a, Value b, boolean swapped) {
    PerlArray args = new PerlArray(3);
    args.push(a.snapshot());
    args.push(b.snapshot());
    args.push(swapped ? PerlInt.ONE : PerlStr.EMPTY);
    return args;
  }

  /** A binary operator, {@code x OP y} into d. */
  static int binary(Interp in, Frame f, String op, Value x, Value y, int d, int next) {
    int go = direct(in, f, op, x, y, d, next);
    if (go != NONE) {
      return go;
    }
    if (!converts(in, x) && !converts(in, y)) {
      return NONE;
    }
    return Deferred.push(in, f, new Value[] {x, y}, op, d, next);
  }

  private static int direct(Interp in, Frame f, String op, Value x, Value y, int d, int next) {
    PerlCode code = method(in, x, op);
    if (code != null) {
      return Machine.call(in, f, code, args(x, y, false), Want.SCALAR, d, next);
    }
    code = method(in, y, op);
    if (code != null) {
      return Machine.call(in, f, code, args(y, x, true), Want.SCALAR, d, next);
    }
    return fallback(in, f, op, x, y, d, next);
  }

  /**
   * What overload.pm derives: comparisons from {@code <=>} and {@code cmp}, - from neg, and so on.
   */
  private static int fallback(Interp in, Frame f, String op, Value x, Value y, int d, int next) {
    String by =
        "== != < > <= >=".contains(op) && op.length() <= 2 && !op.equals("=")
            ? "<=>"
            : "eq ne lt gt le ge".contains(op) && op.length() == 2 ? "cmp" : null;
    if (by == null) {
      return NONE;
    }
    boolean swapped = method(in, x, by) == null;
    PerlCode code = swapped ? method(in, y, by) : method(in, x, by);
    if (code == null) {
      return NONE;
    }
    PerlArray args = swapped ? args(y, x, true) : args(x, y, false);
    Frame compare =
        Deferred.frame(in, f, new Value[] {Undef.UNDEF, PerlInt.ZERO}, numeric(op), d, next);
    in.top = compare;
    int go = Machine.call(in, compare, code, args, Want.SCALAR, Deferred.FIRST, 0);
    if (go >= 0) {
      compare.resume = go;
    }
    return Insn.SWITCH;
  }

  private static String numeric(String op) {
    switch (op) {
      case "eq":
        return "==";
      case "ne":
        return "!=";
      case "lt":
        return "<";
      case "gt":
        return ">";
      case "le":
        return "<=";
      case "ge":
        return ">=";
      default:
        return op;
    }
  }

  /** Whether a value has any conversion operator. */
  private static boolean converts(Interp in, Value v) {
    return method(in, v, "\"\"") != null
        || method(in, v, "0+") != null
        || method(in, v, "bool") != null;
  }

  /** The conversion to use for an operator of a kind. */
  static PerlCode conversion(Interp in, Value v, Operator.Kind kind) {
    String[] order =
        kind == Operator.Kind.NUMERIC
            ? new String[] {"0+", "\"\"", "bool"}
            : new String[] {"\"\"", "0+", "bool"};
    return first(in, v, order);
  }

  private static PerlCode first(Interp in, Value v, String... order) {
    if (!v.isRef() || !in.classes().overloads(ClassTable.classOf(v))) {
      return null;
    }
    for (String op : order) {
      PerlCode code = method(in, v, op);
      if (code != null) {
        return code;
      }
    }
    return null;
  }

  /** The method that gives the truth of a value, or null. */
  static PerlCode truth(Interp in, Value v) {
    return first(in, v, "bool", "\"\"", "0+");
  }

  /** {@code ~} and the like. */
  static int unary(Interp in, Frame f, String op, Value v, int d, int next) {
    PerlCode code = method(in, v, op);
    return code == null
        ? NONE
        : Machine.call(in, f, code, args(v, Undef.UNDEF, false), Want.SCALAR, d, next);
  }

  static int negate(Interp in, Frame f, Value v, int d, int next) {
    int go = unary(in, f, "neg", v, d, next);
    if (go != NONE) {
      return go;
    }
    PerlCode minus = method(in, v, "-");
    if (minus != null) {
      return Machine.call(in, f, minus, args(v, PerlInt.ZERO, true), Want.SCALAR, d, next);
    }
    return converts(in, v)
        ? Deferred.push(in, f, new Value[] {PerlInt.ZERO, v}, "-", d, next)
        : NONE;
  }

  /** {@code $x OP= y} on the variable in a slot. */
  static int assign(Interp in, Frame f, String op, int slot, Value y, int next) {
    Value x = Insn.val(f.slots, slot);
    PerlCode code = method(in, x, op + "=");
    if (code != null) {
      return Machine.call(in, f, code, args(x, y, false), Want.SCALAR, slot, next);
    }
    return binary(in, f, op, x, y, slot, next);
  }

  /** {@code ++} and {@code --}: by their own method, or by adding one. */
  static int increment(Interp in, Frame f, String op, int slot, int d, boolean prefix, int next) {
    Value x = Insn.val(f.slots, slot);
    PerlCode own = method(in, x, op);
    if (own != null && (d < 0 || prefix)) {
      if (d >= 0) {
        Insn.put(f.slots, d, x);
      }
      return Machine.call(in, f, own, args(x, Undef.UNDEF, false), Want.VOID, -1, next);
    }
    if (d >= 0 && !prefix) {
      Insn.put(f.slots, d, x);
    }
    return binary(in, f, op.equals("++") ? "+" : "-", x, PerlInt.ONE, slot, next);
  }

  /** A comparison whose truth decides where to go. */
  static int test(
      Interp in,
      Frame f,
      String op,
      Value x,
      Value y,
      int scratch,
      boolean when,
      int target,
      int next) {
    int ifTrue = when ? target : next;
    int ifFalse = when ? next : target;
    Frame decide = Deferred.decision(in, f, ifTrue, ifFalse);
    in.top = decide;
    int go = binary(in, decide, op, x, y, Deferred.FIRST, 0);
    if (go == NONE) {
      in.top = f;
      return NONE;
    }
    if (go >= 0) {
      decide.resume = go;
    }
    return Insn.SWITCH;
  }

  /** A jump by the truth of a value. */
  static int jump(Interp in, Frame f, Value v, int ifTrue, int ifFalse) {
    PerlCode code = truth(in, v);
    if (code == null) {
      return NONE;
    }
    Frame decide = Deferred.decision(in, f, ifTrue, ifFalse);
    in.top = decide;
    int go =
        Machine.call(in, decide, code, args(v, Undef.UNDEF, false), Want.SCALAR, Deferred.FIRST, 0);
    if (go >= 0) {
      decide.resume = go;
    }
    return Insn.SWITCH;
  }

  /** {@code !}: its own method, or the truth of the value. */
  static int not(Interp in, Frame f, Value v, int d, int next) {
    int go = unary(in, f, "!", v, d, next);
    PerlCode code = go == NONE ? truth(in, v) : null;
    if (code == null) {
      return go;
    }
    Frame call = Deferred.nativeCall(in, f, NOT, d, next);
    in.top = call;
    int then =
        Machine.call(in, call, code, args(v, Undef.UNDEF, false), Want.SCALAR, Deferred.FIRST, 0);
    if (then >= 0) {
      call.resume = then;
    }
    return Insn.SWITCH;
  }

  private static final Native.Fn1 NOT = (in, v) -> Operator.truth(!v.truth());

  /** A concatenation with an overloaded part: pairwise, from the left. */
  static int concat(Interp in, Frame f, Value[] values, int d, int next) {
    boolean any = false;
    for (int i = 0; i < values.length; i++) {
      any |= values[i].isRef() && in.classes().overloads(ClassTable.classOf(values[i]));
    }
    return any ? Deferred.push(in, f, values, ".", d, next) : NONE;
  }

  /**
   * A dereference: the method's result is dereferenced by executing the instruction's slow path.
   */
  static int deref(Interp in, Frame f, String op, Value v, int d, int next, Insn insn) {
    PerlCode code = method(in, v, op);
    if (code == null || (f.sub == code)) {
      return NONE;
    }
    Frame unwrap = Deferred.unwrap(in, f, op, d, next);
    in.top = unwrap;
    int go =
        Machine.call(in, unwrap, code, args(v, Undef.UNDEF, false), Want.SCALAR, Deferred.FIRST, 0);
    if (go >= 0) {
      unwrap.resume = go;
    }
    return Insn.SWITCH;
  }

  /** A builtin of one argument that wants a string or number. */
  static int native1(
      Interp in, Frame f, String name, Native.Fn1 function, Value v, int d, int next) {
    int go = unary(in, f, name, v, d, next);
    if (go != NONE) {
      return go;
    }
    PerlCode code = conversion(in, v, Operator.Kind.STRING);
    if (code == null) {
      return NONE;
    }
    Frame call = Deferred.nativeCall(in, f, function, d, next);
    in.top = call;
    int then =
        Machine.call(in, call, code, args(v, Undef.UNDEF, false), Want.SCALAR, Deferred.FIRST, 0);
    if (then >= 0) {
      call.resume = then;
    }
    return Insn.SWITCH;
  }

  /** A builtin on a list: overloaded items are converted first. */
  static int nativeList(
      Interp in, Frame f, Native.FnList function, PerlArray args, int want, int d, int next) {
    if (firstOverloaded(in, args) < 0) {
      return NONE;
    }
    Frame call = Deferred.listCall(in, f, function, args, Calls.want(f, want), d, next);
    in.top = call;
    return Insn.SWITCH;
  }

  /** Converts the overloaded items of a list in place, then goes on at {@code again}. */
  static int stringifyAll(Interp in, Frame f, PerlArray items, int again) {
    if (!in.classes().overloading() || firstOverloaded(in, items) < 0) {
      return NONE;
    }
    Frame call = Deferred.listCall(in, f, null, items, Want.VOID, -1, again);
    in.top = call;
    return Insn.SWITCH;
  }

  static int firstOverloaded(Interp in, PerlArray items) {
    for (int i = 0; i < items.size(); i++) {
      if (conversion(in, items.get(i), Operator.Kind.STRING) != null) {
        return i;
      }
    }
    return -1;
  }

  /** The frame code that all of these small frames share needs no statement of its own. */
  static Code code(int slots, Insn... insns) {
    for (int i = 0; i < insns.length; i++) {
      insns[i].next = i + 1;
    }
    return new Code(
        new SubBody(SubBody.Kind.ANONYMOUS, null),
        insns,
        new Object[slots],
        new int[0],
        new Cop[0],
        Map.of());
  }
}
