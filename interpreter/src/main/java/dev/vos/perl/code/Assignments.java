package dev.vos.perl.code;

import dev.vos.perl.syntax.Expr;
import dev.vos.perl.syntax.Lexical;
import java.util.ArrayList;
import java.util.List;

/** Lowers assignments of every kind. */
final class Assignments {
  private final SubLowering c;

  Assignments(SubLowering c) {
    this.c = c;
  }

  /** {@code $x = ...}; the slot through which the target can be read afterwards. */
  int scalar(Expr.ScalarAssign a) {
    Expr target = a.target();
    if (target instanceof Expr.ListExpr l && l.items().size() == 1) {
      target = l.items().get(0);
    }
    if (target instanceof Expr.MyDecl d) {
      return declared(d.variables().get(0), a.value());
    }
    if (target instanceof Expr.My m) {
      c.touched.add(m.variable());
      return toSlot(c.slot(m.variable()), a.value());
    }
    if (target instanceof Expr.Global g && g.sigil() == '*') {
      return glob(target, a.value());
    }
    if (target instanceof Expr.Deref r && r.sigil() == '*') {
      return glob(target, a.value());
    }
    if (target instanceof Expr.Local l && isGlob(l.target())) {
      return glob(target, a.value());
    }
    if (target instanceof Expr.Local l) {
      int v = copied(a.value());
      int s = c.lvalues.local(l.target());
      c.out.emit(new Moves.Move(s, v));
      return s;
    }
    int v = value(a.value());
    if (target instanceof Expr.Global g && !BuiltinVariables.isSpecial(g)) {
      c.lvalues.noteTopic(g);
      c.out.emit(new Moves.SetGlobalScalar(c.names.global(g.name()), g.name(), v));
      return v;
    }
    if (target instanceof Expr.Elem e) {
      int array = c.lvalues.array(e.array(), true);
      c.out.emit(new Elements.SetElem(array, c.expressions.scalar(e.index()), v));
      return v;
    }
    if (target instanceof Expr.HashElem e) {
      int hash = c.lvalues.hash(e.hash(), true);
      c.out.emit(new Elements.SetEntry(hash, c.expressions.scalar(e.key()), v));
      return v;
    }
    if (target instanceof Expr.ArrayLast l) {
      c.out.emit(new Containers.SetLastIndex(c.lvalues.array(l.array(), true), v));
      return v;
    }
    int s =
        c.calls.isCall(target)
            ? c.calls.place(target, Place.Need.ASSIGNED)
            : c.lvalues.slot(target);
    c.out.emit(new Moves.Move(s, v));
    return s;
  }

  /** As {@link #scalar}; the slot can be assigned to, as in {@code chomp($x = ...)}. */
  int place(Expr.ScalarAssign a) {
    Expr target = a.target();
    boolean element =
        target instanceof Expr.Elem
            || (target instanceof Expr.HashElem e && !GlobParts.isPart(e))
            || (target instanceof Expr.Global g && g.sigil() == '$');
    if (!element) {
      return scalar(a);
    }
    int v = copied(a.value());
    int s = c.lvalues.slot(target);
    c.out.emit(new Moves.Move(s, v));
    return s;
  }

  static boolean isGlob(Expr x) {
    return (x instanceof Expr.Global g && g.sigil() == '*')
        || (x instanceof Expr.Deref d && d.sigil() == '*');
  }

  /** The value in a slot; one of its own if evaluating the target could change the variable. */
  private int value(Expr x) {
    return c.expressions.scalar(x);
  }

  private int copied(Expr x) {
    int t = c.out.fresh();
    c.expressions.into(x, t);
    return t;
  }

  private int declared(Lexical v, Expr value) {
    int slot = c.slot(v);
    if (v.kind() == Lexical.Kind.STATE) {
      Label done = new Label();
      c.out.emit(new Moves.State(slot, c.stateVariables++, v.sigil(), done));
      c.expressions.into(value, slot);
      c.out.mark(done);
      return slot;
    }
    if (v.capturedAtCompileTime()) {
      int t = copied(value);
      c.lvalues.declare(new Expr.MyDecl(List.of(v), false));
      c.out.emit(new Moves.Move(slot, t));
      return slot;
    }
    if (isOneStep(value)) {
      c.out.emit(new Moves.Fresh(v, slot));
      c.expressions.into(value, slot);
    } else {
      int t = c.expressions.scalar(value);
      c.out.emit(new Moves.Fresh(v, slot));
      c.out.emit(new Moves.Move(slot, t));
    }
    return slot;
  }

  private int toSlot(int slot, Expr value) {
    if (isOneStep(value)) {
      c.expressions.into(value, slot);
    } else {
      c.out.emit(new Moves.Move(slot, c.expressions.scalar(value)));
    }
    return slot;
  }

  /** Whether lowering into a variable's slot writes it once, at the end. */
  private static boolean isOneStep(Expr x) {
    return x instanceof Expr.Binary
        || x instanceof Expr.Interpolated
        || x instanceof Expr.Elem
        || x instanceof Expr.HashElem
        || x instanceof Expr.FuncCall
        || x instanceof Expr.MethodCall
        || x instanceof Expr.DynCall
        || x instanceof Expr.AnonHash
        || x instanceof Expr.AnonArray
        || x instanceof Expr.AnonSub;
  }

  private int glob(Expr target, Expr value) {
    int v = copied(value);
    int g = c.out.fresh();
    if (target instanceof Expr.Local l) {
      g = globLocal(l.target());
    } else if (target instanceof Expr.Global t) {
      c.out.emit(new Moves.GlobalThing(g, c.names.global(t.name()), t.name(), '*'));
    } else {
      Expr ref = ((Expr.Deref) target).reference();
      c.out.emit(new Derefs.Deref(Derefs.Kind.GLOB, g, c.expressions.scalar(ref), false, false));
    }
    c.out.emit(new References.AssignGlob(g, v));
    return g;
  }

  private int globLocal(Expr x) {
    return c.lvalues.local(x);
  }

  /** {@code (...) = list}; the number of items goes to slot count unless it is -1. */
  void list(Expr.ListAssign a, int count) {
    Expr target = a.target();
    Expr only = ListLowering.only(target);
    if (unpackArgs(a, count)) {
      return;
    }
    if (only instanceof Expr.MyDecl d
        && d.variables().size() == 1
        && d.variables().get(0) != null
        && d.variables().get(0).kind() == Lexical.Kind.STATE) {
      stateList(d, a.value());
      return;
    }
    int list = c.out.fresh();
    c.out.emit(new Moves.Raw(list, c.lists.list(a.value(), false)));
    if (only != null && ListLowering.isArray(only)) {
      c.out.emit(new Lists.SetArray(c.lvalues.array(only, true), list, count));
    } else if (only != null && ListLowering.isHash(only)) {
      c.out.emit(new Lists.SetHash(c.lvalues.hash(only, true), list, count));
    } else {
      if (count >= 0) {
        c.out.emit(new Lists.Count(count, list));
      }
      List<Lists.Target> targets = new ArrayList<>();
      targets(target, targets);
      c.out.emit(new Lists.Unpack(targets.toArray(new Lists.Target[0]), list));
    }
  }

  private void stateList(Expr.MyDecl d, Expr value) {
    Lexical v = d.variables().get(0);
    Label done = new Label();
    int slot = c.slot(v);
    c.out.emit(new Moves.State(slot, c.stateVariables++, v.sigil(), done));
    int list = c.lists.list(value, false);
    c.out.emit(
        v.sigil() == '@' ? new Lists.SetArray(slot, list, -1) : new Lists.SetHash(slot, list, -1));
    c.out.mark(done);
  }

  /** {@code my ($a, $b) = @_}, the commonest of all. */
  private boolean unpackArgs(Expr.ListAssign a, int count) {
    if (count >= 0
        || !(a.target() instanceof Expr.MyDecl d)
        || !(ListLowering.only(a.value()) instanceof Expr.Global g)
        || g.sigil() != '@'
        || !g.name().equals("main::_")) {
      return false;
    }
    int[] slots = new int[d.variables().size()];
    for (int i = 0; i < slots.length; i++) {
      Lexical v = d.variables().get(i);
      if (v == null
          || v.sigil() != '$'
          || v.capturedAtCompileTime()
          || v.kind() != Lexical.Kind.MY) {
        return false;
      }
    }
    for (int i = 0; i < slots.length; i++) {
      slots[i] = c.slot(d.variables().get(i));
    }
    c.out.emit(new Moves.UnpackArgs(slots));
    return true;
  }

  private void targets(Expr x, List<Lists.Target> into) {
    if (x instanceof Expr.ListExpr l) {
      l.items().forEach(item -> targets(item, into));
    } else if (x instanceof Expr.MyDecl d) {
      for (Lexical v : d.variables()) {
        declaredTarget(v, into);
      }
    } else if (x instanceof Expr.Local l && l.target() instanceof Expr.ListExpr items) {
      items.items().forEach(item -> targets(new Expr.Local(item), into));
    } else if (x instanceof Expr.Local l && l.target() instanceof Expr.Builtin b) {
      targets(b, into);
    } else if (x instanceof Expr.Local l) {
      Expr t = l.target();
      int slot = c.lvalues.local(t);
      into.add(
          new Lists.Target(
              t instanceof Expr.Slice
                  ? Lists.Target.Kind.CELLS
                  : ListLowering.isArray(t)
                      ? Lists.Target.Kind.ARRAY
                      : ListLowering.isHash(t) ? Lists.Target.Kind.HASH : Lists.Target.Kind.SCALAR,
              slot));
    } else if (x instanceof Expr.Builtin b && b.name().equals("undef") && b.args().isEmpty()) {
      into.add(new Lists.Target(Lists.Target.Kind.SKIP, -1));
    } else if (ListLowering.isArray(x)) {
      into.add(new Lists.Target(Lists.Target.Kind.ARRAY, c.lvalues.array(x, true)));
    } else if (ListLowering.isHash(x)) {
      into.add(new Lists.Target(Lists.Target.Kind.HASH, c.lvalues.hash(x, true)));
    } else if (x instanceof Expr.Slice s) {
      into.add(new Lists.Target(Lists.Target.Kind.CELLS, c.lists.sliceCells(s)));
    } else {
      int slot = c.lvalues.slot(x);
      if (!(x instanceof Expr.My)) {
        int keep = c.out.fresh();
        c.out.emit(new Moves.Raw(keep, slot));
        slot = keep;
      }
      into.add(new Lists.Target(Lists.Target.Kind.SCALAR, slot));
    }
  }

  private void declaredTarget(Lexical v, List<Lists.Target> into) {
    if (v == null) {
      into.add(new Lists.Target(Lists.Target.Kind.SKIP, -1));
      return;
    }
    int slot = c.slot(v);
    if (v.sigil() == '$' && !v.capturedAtCompileTime() && v.kind() == Lexical.Kind.MY) {
      into.add(new Lists.Target(Lists.Target.Kind.NEW, slot));
      return;
    }
    c.lvalues.declare(new Expr.MyDecl(List.of(v), false));
    into.add(
        new Lists.Target(
            v.sigil() == '@'
                ? Lists.Target.Kind.ARRAY
                : v.sigil() == '%' ? Lists.Target.Kind.HASH : Lists.Target.Kind.SCALAR,
            slot));
  }

  /** {@code $x OP= ...}; the slot through which the target can be read afterwards. */
  int operator(Expr.OpAssign a) {
    return operator(a, true);
  }

  /** {@code $x OP= ...} in void context. */
  void operatorEffect(Expr.OpAssign a) {
    operator(a, false);
  }

  private int operator(Expr.OpAssign a, boolean wanted) {
    if (ListLowering.isArray(a.target()) || a.target() instanceof Expr.ListExpr) {
      return listOperator(a);
    }
    Operator op = Operator.of(a.op(), c.integer());
    int s = c.expressions.scalar(a.value());
    if (a.target() instanceof Expr.HashElem e && !a.op().equals("x")) {
      int hash = c.lvalues.hash(e.hash(), true);
      int key = c.expressions.scalar(e.key());
      c.out.emit(new Elements.EntryAssign(op, hash, key, s, c.out.aliasTemp()));
      int d = c.out.temp();
      if (wanted) {
        c.out.emit(new Elements.GetEntry(d, hash, key));
      }
      return d;
    }
    int slot = c.lvalues.slot(a.target());
    c.out.emit(
        a.op().equals(".") ? new Operators.Append(op, slot, s) : new Operators.Assign(op, slot, s));
    return slot;
  }

  /** {@code @a x= 3}, {@code (list) x= 3}, {@code push}-like updates of whole arrays. */
  private int listOperator(Expr.OpAssign a) {
    Expr value = new Expr.ListRepeat(a.target(), a.value());
    list(new Expr.ListAssign(a.target(), value), -1);
    int d = c.out.temp();
    c.out.emit(new Lists.Count(d, c.lvalues.array(a.target(), true)));
    return d;
  }

  /** {@code $x ||= ...} and the like. */
  int logical(Expr.LogicalAssign a) {
    if (ListLowering.isArray(a.target()) || ListLowering.isHash(a.target())) {
      int t = c.out.temp();
      Label end = new Label();
      c.expressions.into(a.target(), t);
      c.out.emit(a.op().equals("&&") ? new Jumps.IfFalse(t, end) : new Jumps.IfTrue(t, end));
      list(new Expr.ListAssign(a.target(), a.value()), -1);
      c.out.mark(end);
      return t;
    }
    Label end = new Label();
    int slot = c.lvalues.slot(a.target());
    switch (a.op()) {
      case "&&":
        c.out.emit(new Jumps.IfFalse(slot, end));
        break;
      case "||":
        c.out.emit(new Jumps.IfTrue(slot, end));
        break;
      default:
        c.out.emit(new Jumps.IfDefined(slot, end));
    }
    int t = c.expressions.scalar(a.value());
    c.out.emit(new Moves.Move(slot, t));
    c.out.mark(end);
    return slot;
  }

  /** {@code ++} and {@code --}; d is -1 where the value is not wanted. */
  void increment(Expr.IncDec i, int d) {
    int by = i.increment() ? 1 : -1;
    if (i.operand() instanceof Expr.HashElem e) {
      int hash = c.lvalues.hash(e.hash(), true);
      int key = c.expressions.scalar(e.key());
      c.out.emit(new Elements.EntryIncrement(d, hash, key, by, i.prefix()));
    } else {
      int slot = c.lvalues.slot(i.operand());
      c.out.emit(new Operators.Increment(d, slot, by, i.prefix()));
    }
  }
}
