package dev.vos.perl.code;

import dev.vos.perl.syntax.Expr;
import dev.vos.perl.syntax.Lexical;
import java.util.List;

/**
 * Lowers places: variables, elements, containers; for reading, for assigning and for references.
 */
final class Lvalues {
  private final SubLowering c;

  Lvalues(SubLowering c) {
    this.c = c;
  }

  /**
   * A slot through which a scalar lvalue can be read and assigned: the variable's own, or one that
   * holds its cell.
   */
  int slot(Expr x) {
    if (x instanceof Expr.My m) {
      c.touched.add(m.variable());
      return c.slot(m.variable());
    }
    if (x instanceof Expr.MyDecl d) {
      declare(d);
      return c.slot(d.variables().get(0));
    }
    if (x instanceof Expr.ListExpr l && l.items().size() == 1) {
      return slot(l.items().get(0));
    }
    if (x instanceof Expr.ScalarAssign a) {
      return c.assignments.place(a);
    }
    if (x instanceof Expr.OpAssign a) {
      return c.assignments.operator(a);
    }
    if (x instanceof Expr.LogicalAssign a) {
      return c.assignments.logical(a);
    }
    if (x instanceof Expr.IncDec i && i.prefix()) {
      int s = slot(i.operand());
      c.out.emit(new Operators.Increment(-1, s, i.increment() ? 1 : -1, true));
      return s;
    }
    if (x instanceof Expr.Ternary t) {
      return ternary(t);
    }
    return cell(x);
  }

  private int ternary(Expr.Ternary t) {
    int d = c.out.fresh();
    Label otherwise = new Label();
    Label end = new Label();
    c.expressions.jump(t.condition(), false, otherwise);
    alias(d, t.ifTrue());
    c.out.emit(new Jumps.Jump(end));
    c.out.mark(otherwise);
    alias(d, t.ifFalse());
    c.out.mark(end);
    return d;
  }

  private void alias(int d, Expr x) {
    c.out.emit(new Moves.Alias(d, aliased(x)));
  }

  /** As {@link #slot}, when the cell will be seen from elsewhere. */
  int aliased(Expr x) {
    if (x instanceof Expr.My m) {
      c.alias(m.variable());
    } else if (x instanceof Expr.MyDecl d) {
      d.variables().forEach(c::alias);
    }
    return slot(x);
  }

  private int cell(Expr x) {
    int d = c.out.aliasTemp();
    if (x instanceof Expr.Global g) {
      noteTopic(g);
      if (!BuiltinVariables.cell(c, g, d)) {
        c.out.emit(new Moves.GlobalCell(d, c.names.global(g.name()), g.name()));
      }
    } else if (x instanceof Expr.Elem e) {
      int array = array(e.array(), true);
      c.out.emit(new Elements.ElemCell(d, array, c.expressions.scalar(e.index())));
    } else if (x instanceof Expr.HashElem e && GlobParts.isPart(e)) {
      int v = c.out.fresh();
      GlobParts.lower(c, e, v);
      c.out.emit(new Moves.Raw(d, v));
    } else if (x instanceof Expr.HashElem e) {
      int hash = hash(e.hash(), true);
      c.out.emit(new Elements.EntryCell(d, hash, c.expressions.scalar(e.key())));
    } else if (x instanceof Expr.Deref r && r.sigil() == '$') {
      int s = vivifiable(r.reference());
      c.out.emit(new Derefs.Vivify(Derefs.Kind.SCALAR, d, s, c.strictRefs()));
    } else if (x instanceof Expr.Local l) {
      return local(l.target());
    } else if (x instanceof Expr.Builtin b && c.builtins.lvalue(b, d)) {
      return d;
    } else if (x instanceof Expr.ArrayLast a) {
      c.out.emit(new References.LastIndexCell(d, array(a.array(), true)));
    } else if (c.calls.isCall(x)) {
      return c.calls.place(x, Place.Need.WELCOME);
    } else if (x instanceof Expr.DoBlock) {
      int t = c.out.temp();
      c.expressions.into(x, t);
      return t;
    } else {
      return c.expressions.scalar(x);
    }
    return d;
  }

  /** The slot of an expression that may be autovivified: its place if it is one, else its value. */
  int vivifiable(Expr x) {
    if (x instanceof Expr.My m) {
      return c.slot(m.variable());
    }
    if (x instanceof Expr.Global
        || x instanceof Expr.Elem
        || x instanceof Expr.HashElem
        || x instanceof Expr.MyDecl
        || (x instanceof Expr.Deref r && r.sigil() == '$')) {
      return slot(x);
    }
    return c.expressions.scalar(x);
  }

  void noteTopic(Expr.Global g) {
    if (g.sigil() == '$' && g.name().equals("main::_")) {
      c.topicTouches++;
    }
  }

  /** The slot that holds the array of an array node; made on demand when create is set. */
  int array(Expr x, boolean create) {
    return container(x, Derefs.Kind.ARRAY, create);
  }

  /** The slot that holds the hash of a hash node; made on demand when create is set. */
  int hash(Expr x, boolean create) {
    return container(x, Derefs.Kind.HASH, create);
  }

  private int container(Expr x, Derefs.Kind kind, boolean create) {
    if (x instanceof Expr.My m) {
      return c.slot(m.variable());
    }
    if (x instanceof Expr.MyDecl d) {
      declare(d);
      return c.slot(d.variables().get(0));
    }
    if (x instanceof Expr.ListExpr l && l.items().size() == 1) {
      return container(l.items().get(0), kind, create);
    }
    if (x instanceof Expr.Local l) {
      return local(l.target());
    }
    int d = c.out.fresh();
    if (x instanceof Expr.Global g) {
      global(g, d);
    } else if (x instanceof Expr.Deref r) {
      deref(r.reference(), kind, create, d);
    } else {
      c.out.emit(new Derefs.Deref(kind, d, c.expressions.scalar(x), c.strictRefs(), false));
    }
    return d;
  }

  private void global(Expr.Global g, int d) {
    if (g.name().equals("main::_") && g.sigil() == '@') {
      c.out.emit(new Moves.Args(d));
    } else if (!BuiltinVariables.container(c, g, d)) {
      c.out.emit(new Moves.GlobalThing(d, c.names.global(g.name()), g.name(), g.sigil()));
    }
  }

  private void deref(Expr reference, Derefs.Kind kind, boolean create, int d) {
    boolean strict = c.strictRefs();
    if (!create) {
      c.out.emit(new Derefs.Deref(kind, d, c.expressions.scalar(reference), strict, true));
    } else if (reference instanceof Expr.Elem e) {
      int array = array(e.array(), true);
      c.out.emit(new Derefs.VivifyElem(kind, d, array, c.expressions.scalar(e.index()), strict));
    } else if (reference instanceof Expr.HashElem e) {
      int hash = hash(e.hash(), true);
      c.out.emit(new Derefs.VivifyEntry(kind, d, hash, c.expressions.scalar(e.key()), strict));
    } else {
      c.out.emit(new Derefs.Vivify(kind, d, vivifiable(reference), strict));
    }
  }

  void readGlobal(Expr.Global g, int d) {
    if (!BuiltinVariables.read(c, g, d)) {
      c.out.emit(new Moves.GlobalScalar(d, c.names.global(g.name()), g.name()));
    }
  }

  void readElem(Expr.Elem e, int d) {
    if (e.array() instanceof Expr.Global g
        && g.name().equals("main::_")
        && e.index() instanceof Expr.Literal l
        && l.value() instanceof Long index) {
      c.out.emit(new Moves.ArgElem(d, (int) (long) index));
      return;
    }
    int array = array(e.array(), true);
    c.out.emit(new Elements.GetElem(d, array, c.expressions.scalar(e.index())));
  }

  void readEntry(Expr.HashElem e, int d) {
    int hash = hash(e.hash(), true);
    c.out.emit(new Elements.GetEntry(d, hash, c.expressions.scalar(e.key())));
  }

  /** {@code my ...}, {@code state ...} and {@code local ...} without an assignment. */
  void declare(Expr x) {
    if (x instanceof Expr.MyDecl d) {
      for (Lexical v : d.variables()) {
        if (v != null) {
          declareOne(v);
        }
      }
    } else if (x instanceof Expr.Local l) {
      if (l.target() instanceof Expr.ListExpr list) {
        list.items().forEach(item -> local(item));
      } else {
        local(l.target());
      }
    }
  }

  private void declareOne(Lexical v) {
    c.declared(v);
    int slot = c.slot(v);
    if (v.kind() == Lexical.Kind.STATE) {
      Label done = new Label();
      c.out.emit(new Moves.State(slot, c.stateVariables++, v.sigil(), done));
      c.out.mark(done);
    } else if (v.capturedAtCompileTime()) {
      c.out.markCelled(v);
      c.out.emit(new Moves.MyFirst(slot, v.sigil(), c.out.fresh()));
    } else if (v.sigil() == '@') {
      c.out.emit(new Moves.MyArray(slot));
    } else if (v.sigil() == '%') {
      c.out.emit(new Moves.MyHash(slot));
    } else {
      c.out.emit(new Moves.My(slot));
    }
  }

  /** {@code local} on one lvalue; the slot that holds the fresh cell or container. */
  int local(Expr x) {
    c.useScope();
    int d = c.out.fresh();
    if (x instanceof Expr.Global g) {
      noteTopic(g);
      int glob = c.out.fresh();
      c.out.emit(new Moves.GlobalThing(glob, c.names.global(g.name()), g.name(), '*'));
      c.out.emit(new Containers.Localize(kind(g.sigil()), d, glob, -1));
    } else if (x instanceof Expr.HashElem e) {
      int hash = hash(e.hash(), true);
      int key = c.expressions.scalar(e.key());
      c.out.emit(new Containers.Localize(Containers.Localize.Kind.ENTRY, d, hash, key));
    } else if (x instanceof Expr.Elem e) {
      int array = array(e.array(), true);
      int index = c.expressions.scalar(e.index());
      c.out.emit(new Containers.Localize(Containers.Localize.Kind.ELEM, d, array, index));
    } else if (x instanceof Expr.Deref r) {
      int glob = c.out.fresh();
      c.out.emit(
          new Derefs.Deref(
              Derefs.Kind.GLOB, glob, c.expressions.scalar(r.reference()), false, false));
      c.out.emit(new Containers.Localize(kind(r.sigil()), d, glob, -1));
    } else if (x instanceof Expr.Slice s) {
      boolean hash = s.kind() == Expr.SliceKind.HASH;
      int container = hash ? hash(s.container(), true) : array(s.container(), true);
      int keys = c.lists.list(s.list(), false);
      c.out.emit(new Slices.SliceCells(hash, true, d, container, keys));
    } else if (x instanceof Expr.ArrayLast) {
      c.out.emit(new BuiltinCalls.Dies("Can't modify array length in local"));
    } else {
      c.out.emit(new BuiltinCalls.Dies("Can't modify this expression in local"));
    }
    return d;
  }

  private static Containers.Localize.Kind kind(char sigil) {
    switch (sigil) {
      case '$':
        return Containers.Localize.Kind.SCALAR;
      case '@':
        return Containers.Localize.Kind.ARRAY;
      case '%':
        return Containers.Localize.Kind.HASH;
      default:
        return Containers.Localize.Kind.GLOB;
    }
  }

  /** {@code \ x} into d. */
  void reference(Expr x, int d) {
    Expr only = ListLowering.only(x);
    if (x instanceof Expr.ListExpr || (x instanceof Expr.MyDecl m && m.parenthesized())) {
      int list = c.lists.references(x);
      c.out.emit(new Lists.Last(d, list));
    } else if (only instanceof Expr.Global g && (g.sigil() == '&' || g.sigil() == '*')) {
      c.out.emit(new References.RefToGlobal(d, c.names.global(g.name()), g.name(), g.sigil()));
    } else if (only instanceof Expr.Deref r && r.sigil() == '&') {
      c.out.emit(new References.CodeOf(d, c.expressions.scalar(r.reference()), c.strictRefs()));
    } else if (only instanceof Expr.Deref r && r.sigil() == '*') {
      int t = c.out.fresh();
      c.out.emit(
          new Derefs.Deref(Derefs.Kind.GLOB, t, c.expressions.scalar(r.reference()), false, false));
      c.out.emit(new References.RefToGlob(d, t));
    } else if (only instanceof Expr.My m && m.variable().sigil() == '&') {
      c.out.emit(new Moves.Move(d, c.slot(m.variable())));
    } else if (ListLowering.isArray(only) || ListLowering.isHash(only)) {
      int s = ListLowering.isArray(only) ? array(only, true) : hash(only, true);
      c.out.emit(new References.RefToContainer(d, s, ListLowering.isArray(only)));
    } else if (isPlace(only)) {
      markReferenced(only);
      c.out.emit(new Moves.RefToSlot(d, aliased(only)));
    } else if (c.calls.isCall(only)) {
      c.out.emit(new Moves.RefToSlot(d, c.calls.place(only, Place.Need.WELCOME)));
    } else if (only instanceof Expr.Literal l) {
      c.out.emit(new Moves.RefToSlot(d, c.out.constantCell(l.value())));
    } else {
      c.out.emit(new Moves.RefToValue(d, c.expressions.scalar(only)));
    }
  }

  private void markReferenced(Expr x) {
    if (x instanceof Expr.My m) {
      c.out.markReferenced(m.variable());
    } else if (x instanceof Expr.MyDecl m) {
      m.variables().forEach(c.out::markReferenced);
    }
  }

  /** Whether an expression denotes a scalar that can be assigned to. */
  static boolean isPlace(Expr x) {
    if (x instanceof Expr.My m) {
      return m.variable().sigil() == '$';
    }
    if (x instanceof Expr.MyDecl d) {
      return !d.parenthesized() && d.variables().get(0).sigil() == '$';
    }
    if (x instanceof Expr.Global g) {
      return g.sigil() == '$';
    }
    if (x instanceof Expr.Deref r) {
      return r.sigil() == '$';
    }
    if (x instanceof Expr.Local l) {
      return isPlace(l.target());
    }
    if (x instanceof Expr.Ternary t) {
      return isPlace(t.ifTrue()) && isPlace(t.ifFalse());
    }
    if (x instanceof Expr.Builtin b) {
      return List.of("substr", "pos", "vec").contains(b.name());
    }
    return x instanceof Expr.Elem
        || x instanceof Expr.HashElem
        || x instanceof Expr.ScalarAssign
        || x instanceof Expr.OpAssign
        || x instanceof Expr.LogicalAssign
        || x instanceof Expr.ArrayLast
        || (x instanceof Expr.IncDec i && i.prefix());
  }
}
