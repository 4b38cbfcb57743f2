package dev.vos.perl.code;

import dev.vos.perl.run.ClassTable;
import dev.vos.perl.run.Code;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Machine;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.run.Want;
import dev.vos.perl.syntax.Cop;
import dev.vos.perl.syntax.SubBody;
import dev.vos.perl.value.ClassName;
import dev.vos.perl.value.Comparison;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.ScalarRef;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.util.List;
import java.util.Map;

/**
 * Operator overloading (overload.pm). The plain case, an operator that has a method, pushes the
 * method's frame; everything derived asks for its parts through {@link dev.vos.perl.run.Upcalls}.
 */
final class Overloads {

  /** Nothing is overloaded: go on as usual. */
  static final int NONE = -2;

  private static final List<String> NUMERIC = List.of("==", "!=", "<", ">", "<=", ">=");
  private static final List<String> STRING = List.of("eq", "ne", "lt", "gt", "le", "ge");

  private Overloads() {}

  /**
   * The method that stands for an operator.
   *
   * @param compared the comparison with zero that its result is put to, null for none
   * @param mutates whether it changes its first argument, which is copied before
   */
  private record Found(PerlCode code, PerlArray args, String compared, boolean mutates) {}

  /** Whether a value is an object whose class overloads anything. */
  static boolean may(Interp in, Value v) {
    return v.isRef() && in.classes().overloads(ClassTable.classOf(v));
  }

  /** The method of an operator, or null. */
  static PerlCode method(Interp in, Value v, String op) {
    ClassName cls = ClassTable.classOf(v);
    if (!in.classes().overloads(cls)) {
      return null;
    }
    PerlCode code = in.classes().find(cls, "(" + op);
    if (code != null && code.fullName().equals("overload::nil")) {
      Value name = in.scalar(OverloadNames.holder(in, cls, op)).get();
      if (name instanceof PerlCode direct) {
        return direct;
      }
      PerlCode named = in.classes().find(cls, name.str());
      if (named == null) {
        throw PerlDie.at(
            "Can't resolve method \""
                + name.str()
                + "\" overloading \""
                + op
                + "\" in package \""
                + cls.name()
                + "\"");
      }
      return named;
    }
    return code;
  }

  private static ClassTable.Fallback fallback(Interp in, Value v) {
    return in.classes().fallback(ClassTable.classOf(v));
  }

  private static boolean derives(Interp in, Value v) {
    return fallback(in, v) != ClassTable.Fallback.NEVER;
  }

  private static boolean plainAllowed(Interp in, Value v) {
    return !may(in, v) || fallback(in, v) == ClassTable.Fallback.YES;
  }

  static PerlArray args(Value a, Value b, Value swapped) {
    PerlArray args = new PerlArray(4);
    args.push(a.snapshot());
    args.push(b.snapshot());
    args.push(swapped);
    return args;
  }

  private static Found find(Interp in, String op, Value x, Value y, boolean assign) {
    boolean xo = may(in, x);
    boolean yo = may(in, y);
    PerlCode code = xo && assign ? method(in, x, op + "=") : null;
    if (code != null) {
      return new Found(code, args(x, y, Undef.UNDEF), null, true);
    }
    code = xo && (!assign || derives(in, x)) ? method(in, x, op) : null;
    if (code != null) {
      return new Found(code, args(x, y, assign ? Undef.UNDEF : PerlStr.EMPTY), null, false);
    }
    code = yo ? method(in, y, op) : null;
    if (code != null) {
      return new Found(code, args(y, x, PerlInt.ONE), null, false);
    }
    Found compared = comparison(in, op, x, y, xo, yo);
    return compared != null ? compared : missing(in, op, x, y, assign);
  }

  /** Comparisons are derived from {@code <=>} and {@code cmp}. */
  private static Found comparison(Interp in, String op, Value x, Value y, boolean xo, boolean yo) {
    int n = NUMERIC.indexOf(op);
    int s = STRING.indexOf(op);
    if (n < 0 && s < 0) {
      return null;
    }
    String by = n >= 0 ? "<=>" : "cmp";
    String test = NUMERIC.get(Math.max(n, s));
    PerlCode code = xo && derives(in, x) ? method(in, x, by) : null;
    if (code != null) {
      return new Found(code, args(x, y, PerlStr.EMPTY), test, false);
    }
    code = yo && derives(in, y) ? method(in, y, by) : null;
    return code == null ? null : new Found(code, args(y, x, PerlInt.ONE), test, false);
  }

  /** No method: nomethod, the plain operation on converted operands (null), or the end. */
  private static Found missing(Interp in, String op, Value x, Value y, boolean assign) {
    boolean text = op.equals(".") || op.equals("x");
    if (text && (!may(in, x) || derives(in, x)) && (!may(in, y) || derives(in, y))) {
      return null;
    }
    String name = assign ? op + "=" : op;
    PerlCode code = method(in, x, "nomethod");
    PerlArray args = args(x, y, assign ? Undef.UNDEF : PerlStr.EMPTY);
    if (code == null) {
      code = method(in, y, "nomethod");
      args = args(y, x, PerlInt.ONE);
    }
    if (code != null) {
      args.push(PerlStr.of(name));
      return new Found(code, args, null, assign);
    }
    if (plainAllowed(in, x) && plainAllowed(in, y)) {
      return null;
    }
    throw PerlDie.at(
        "Operation \""
            + name
            + "\": no method found,\n\tleft argument "
            + described(in, x)
            + ",\n\tright argument "
            + described(in, y));
  }

  private static String described(Interp in, Value v) {
    return may(in, v)
        ? "in overloaded package " + ClassTable.classOf(v).name()
        : "has no overloaded magic";
  }

  /** {@code x OP y} where one of them is overloaded. */
  private static Value value(Interp in, Operator op, Value x, Value y, boolean assign) {
    Found found = find(in, op.symbol(), x, y, assign);
    if (found == null) {
      boolean number = op.kind() != Operator.Kind.STRING;
      Value left = number ? Conversions.number(in, x) : Conversions.text(in, x);
      Value right =
          number || op.symbol().equals("x") ? Conversions.number(in, y) : Conversions.text(in, y);
      return op.function().apply(in, left, right);
    }
    if (found.mutates) {
      found.args.setRaw(0, copied(in, x));
    }
    Value result = in.upcalls().call(found.code, found.args);
    return found.compared == null
        ? result
        : Operator.of(found.compared, false)
            .function()
            .apply(in, PerlInt.of(result.toLong()), PerlInt.ZERO);
  }

  /** A binary operator, {@code x OP y} into d. */
  static int binary(Interp in, Frame f, Operator op, Value x, Value y, int d, int next) {
    if (!may(in, x) && !may(in, y)) {
      return NONE;
    }
    PerlCode own = may(in, x) ? method(in, x, op.symbol()) : null;
    if (own != null) {
      return Machine.call(in, f, own, args(x, y, PerlStr.EMPTY), Want.SCALAR, d, next);
    }
    Insn.put(f.slots, d, value(in, op, x, y, false).snapshot());
    return next;
  }

  /** {@code x OP y} by name, for sort; null if neither is overloaded. */
  static Value compare(Interp in, String op, Value x, Value y) {
    return may(in, x) || may(in, y) ? value(in, Operator.of(op, false), x, y, false) : null;
  }

  /** {@code $x OP= y} on the variable in a slot. */
  static int assign(Interp in, Frame f, Operator op, int slot, Value x, Value y, int next) {
    if (!may(in, x) && !may(in, y)) {
      return NONE;
    }
    Insn.put(f.slots, slot, value(in, op, x, y, true).snapshot());
    return next;
  }

  /** What a mutator works on: a copy, as other variables may refer to the same object. */
  private static Value copied(Interp in, Value x) {
    PerlCode code = method(in, x, "=");
    if (code == null && x instanceof ScalarRef r && !r.target.get().isRef() && derives(in, x)) {
      PerlScalar copy = new PerlScalar(r.target.get().snapshot());
      copy.bless(r.target.blessed());
      return new ScalarRef(copy);
    }
    PerlArray args = args(x, Undef.UNDEF, PerlStr.EMPTY);
    if (code == null) {
      code = method(in, x, "nomethod");
      args.push(PerlStr.of("="));
    }
    if (code == null) {
      return x;
    }
    Value copy = in.upcalls().call(code, args);
    if (!copy.isRef()) {
      throw PerlDie.at("Copy method did not return a reference");
    }
    return copy;
  }

  /** {@code ++} and {@code --}: by their own method, or by adding one. */
  static int increment(
      Interp in, Frame f, Value x, int by, int slot, int d, boolean prefix, int next) {
    if (!may(in, x)) {
      return NONE;
    }
    String op = by > 0 ? "++" : "--";
    PerlCode own = method(in, x, op);
    if (own != null) {
      Value copy = copied(in, x);
      PerlScalar cell = Insn.cell(f.slots, slot);
      cell.set(copy);
      if (d >= 0) {
        Insn.put(f.slots, d, prefix ? copy : x);
      }
      PerlArray args = args(copy, Undef.UNDEF, PerlStr.EMPTY);
      args.setRaw(0, cell);
      return Machine.call(in, f, own, args, Want.VOID, -1, next);
    }
    Value now = stepped(in, op, x, by);
    Insn.put(f.slots, slot, now);
    if (d >= 0) {
      Insn.put(f.slots, d, prefix ? now : x);
    }
    return next;
  }

  private static Value stepped(Interp in, String op, Value x, int by) {
    String plain = by > 0 ? "+" : "-";
    if (derives(in, x)) {
      PerlCode code = method(in, x, plain + "=");
      code = code != null ? code : method(in, x, plain);
      if (code != null) {
        return in.upcalls().call(code, args(copied(in, x), PerlInt.ONE, Undef.UNDEF)).snapshot();
      }
    }
    PerlCode nomethod = method(in, x, "nomethod");
    if (nomethod != null) {
      PerlArray args = args(copied(in, x), Undef.UNDEF, PerlStr.EMPTY);
      args.push(PerlStr.of(op));
      in.upcalls().call(nomethod, args);
      return args.get(0);
    }
    Conversions.requirePlain(in, x, op);
    return Operators.step(Conversions.number(in, x), by);
  }

  /** A unary operator or function; null when it is to be done plainly. */
  static Value unary(Interp in, String op, Value v) {
    PerlCode code = method(in, v, op);
    if (code != null) {
      return in.upcalls().call(code, args(v, Undef.UNDEF, PerlStr.EMPTY));
    }
    if (!may(in, v)) {
      return null;
    }
    Value derived = derives(in, v) ? derived(in, op, v) : null;
    if (derived != null) {
      return derived;
    }
    PerlCode nomethod = method(in, v, "nomethod");
    if (op.equals("int") && derives(in, v)) {
      return null;
    }
    if (nomethod != null) {
      PerlArray args = args(v, Undef.UNDEF, PerlStr.EMPTY);
      args.push(PerlStr.of(op));
      return in.upcalls().call(nomethod, args);
    }
    Conversions.requirePlain(in, v, op);
    return null;
  }

  private static Value derived(Interp in, String op, Value v) {
    PerlCode minus = method(in, v, "-");
    switch (op) {
      case "neg":
        return minus == null ? null : in.upcalls().call(minus, args(v, PerlInt.ZERO, PerlInt.ONE));
      case "!":
        PerlCode truth = Conversions.method(in, v, "bool");
        return truth == null ? null : Operator.truth(!Conversions.truth(in, v));
      case "abs":
        PerlCode neg = method(in, v, "neg");
        boolean ordered = method(in, v, "<") != null || method(in, v, "<=>") != null;
        if (!ordered || (neg == null && minus == null)) {
          return null;
        }
        if (!value(in, Operator.of("<", false), v, PerlInt.ZERO, false).truth()) {
          return v;
        }
        return neg != null
            ? in.upcalls().call(neg, args(v, Undef.UNDEF, PerlStr.EMPTY))
            : in.upcalls().call(minus, args(v, PerlInt.ZERO, PerlInt.ONE));
      default:
        return null;
    }
  }

  /** A comparison whose truth decides where to go: 1 or 0, NONE if nothing is overloaded. */
  static int test(Interp in, Operator op, Value x, Value y) {
    if (!may(in, x) && !may(in, y)) {
      return NONE;
    }
    return Conversions.truth(in, value(in, op, x, y, false)) ? 1 : 0;
  }

  /** A concatenation with an overloaded part: pairwise, from the left. */
  static Value concat(Interp in, Value[] values) {
    Value all = values[0];
    if (values.length == 1) {
      return Conversions.text(in, all);
    }
    Operator dot = Operator.of(".", false);
    for (int i = 1; i < values.length; i++) {
      boolean overloaded = may(in, all) || may(in, values[i]);
      all =
          overloaded
              ? value(in, dot, all, values[i], false)
              : PerlStr.of(all.str().concat(values[i].str()));
    }
    return all.snapshot();
  }

  /**
   * A dereference: the method's result is dereferenced by executing the instruction's slow path.
   */
  static int deref(Interp in, Frame f, String op, Value v, int d, int next) {
    PerlCode code = method(in, v, op);
    if (code == null || (f.sub == code)) {
      return NONE;
    }
    Frame unwrap = Deferred.unwrap(in, f, op, d, next);
    in.top = unwrap;
    int go =
        Machine.call(
            in, unwrap, code, args(v, Undef.UNDEF, PerlStr.EMPTY), Want.SCALAR, Deferred.FIRST, 0);
    if (go >= 0) {
      unwrap.resume = go;
    }
    return Insn.SWITCH;
  }

  /** An order of two values as sort's default has it, overloaded or not. */
  static int order(Interp in, Value x, Value y) {
    Value order = compare(in, "cmp", x, y);
    return order != null ? order.toInt() : Comparison.string(x.str(), y.str());
  }

  /** The frame code of small frames that need no statement of their own. */
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
