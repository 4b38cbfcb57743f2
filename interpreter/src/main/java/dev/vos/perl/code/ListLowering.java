package dev.vos.perl.code;

import dev.vos.perl.run.Want;
import dev.vos.perl.syntax.Expr;
import dev.vos.perl.syntax.Lexical;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lowers lists: their items as parts, slices, constructors; and lists in scalar context. */
final class ListLowering {
  private final SubLowering c;

  ListLowering(SubLowering c) {
    this.c = c;
  }

  /** The expression itself, or the only item of a list of one; null for other lists. */
  static Expr only(Expr x) {
    Expr e = x;
    while (e instanceof Expr.ListExpr l) {
      if (l.items().size() != 1) {
        return null;
      }
      e = l.items().get(0);
    }
    return e;
  }

  static boolean isArray(Expr x) {
    return sigil(x) == '@';
  }

  static boolean isHash(Expr x) {
    return sigil(x) == '%';
  }

  /** The sigil of a container node, else a blank. */
  private static char sigil(Expr x) {
    if (x instanceof Expr.My m) {
      return m.variable().sigil();
    }
    if (x instanceof Expr.Global g) {
      return g.sigil();
    }
    if (x instanceof Expr.Deref d) {
      return d.sigil();
    }
    if (x instanceof Expr.MyDecl d && d.variables().size() == 1 && d.variables().get(0) != null) {
      return d.variables().get(0).sigil();
    }
    return x instanceof Expr.Local l ? sigil(l.target()) : ' ';
  }

  /** The slot of a temporary list with the items of an expression: copies, or aliases. */
  int list(Expr x, boolean aliases) {
    Expr only = only(x);
    if (only != null) {
      int made = made(only, aliases);
      if (made >= 0) {
        return made;
      }
    }
    int d = c.out.fresh();
    c.out.emit(new Lists.Build(d, parts(x, aliases), aliases));
    return d;
  }

  Lists.Part[] parts(Expr x, boolean aliases) {
    List<Lists.Part> parts = new ArrayList<>();
    add(x, aliases, parts);
    return parts.toArray(new Lists.Part[0]);
  }

  Lists.Part[] parts(List<Expr> items, boolean aliases) {
    List<Lists.Part> parts = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      add(items.get(i), aliases, parts);
      copyIfLaterCalls(items, i, aliases, parts);
    }
    return parts.toArray(new Lists.Part[0]);
  }

  /** {@code ($x, f())}: f may change $x, whose value at this moment is meant (unless aliased). */
  private void copyIfLaterCalls(List<Expr> items, int i, boolean aliases, List<Lists.Part> parts) {
    if (aliases || !(items.get(i) instanceof Expr.My) || parts.isEmpty()) {
      return;
    }
    Lists.Part last = parts.get(parts.size() - 1);
    if (last.kind() == Lists.PartKind.VARIABLE
        && i + 1 < items.size()
        && (c.calls.isCall(items.get(i + 1)) || items.get(i + 1) instanceof Expr.IncDec)) {
      int t = c.out.temp();
      c.out.emit(new Moves.Move(t, last.slot()));
      parts.set(parts.size() - 1, new Lists.Part(Lists.PartKind.VALUE, t));
    }
  }

  private void add(Expr x, boolean aliases, List<Lists.Part> parts) {
    if (x instanceof Expr.ListExpr l) {
      for (Lists.Part p : parts(l.items(), aliases)) {
        parts.add(p);
      }
    } else if (isArray(x)) {
      parts.add(new Lists.Part(Lists.PartKind.ARRAY, c.lvalues.array(x, aliases)));
    } else if (isHash(x)) {
      parts.add(new Lists.Part(Lists.PartKind.HASH, c.lvalues.hash(x, aliases)));
    } else if (x instanceof Expr.MyDecl d) {
      declared(d, aliases, parts);
    } else {
      int made = made(x, aliases);
      parts.add(made >= 0 ? new Lists.Part(Lists.PartKind.LIST, made) : one(x, aliases));
    }
  }

  private void declared(Expr.MyDecl d, boolean aliases, List<Lists.Part> parts) {
    c.lvalues.declare(d);
    for (Lexical v : d.variables()) {
      if (v != null) {
        add(new Expr.My(v), aliases, parts);
      }
    }
  }

  private Lists.Part one(Expr x, boolean aliases) {
    if (x instanceof Expr.My m) {
      if (aliases) {
        c.alias(m.variable());
      }
      return new Lists.Part(Lists.PartKind.VARIABLE, c.slot(m.variable()));
    }
    if (aliases && x instanceof Expr.Literal l) {
      return new Lists.Part(Lists.PartKind.VARIABLE, c.out.constantCell(l.value()));
    }
    if (aliases) {
      int d = alias(x);
      if (d >= 0) {
        return new Lists.Part(Lists.PartKind.VARIABLE, d);
      }
    }
    return new Lists.Part(Lists.PartKind.VALUE, c.expressions.scalar(x));
  }

  /** A slot with the cell of an item that can be aliased without making it; -1 for others. */
  private int alias(Expr x) {
    if (x instanceof Expr.Elem e && !BuiltinVariables.isSpecialArray(e.array())) {
      int d = c.out.fresh();
      int array = c.lvalues.array(e.array(), true);
      c.out.emit(new Elements.ElemArgument(d, array, c.expressions.scalar(e.index())));
      return d;
    }
    if (x instanceof Expr.HashElem e
        && !GlobParts.isPart(e)
        && !BuiltinVariables.isSpecialHash(e.hash())) {
      int d = c.out.fresh();
      int hash = c.lvalues.hash(e.hash(), true);
      c.out.emit(new Elements.EntryArgument(d, hash, c.expressions.scalar(e.key())));
      return d;
    }
    boolean place =
        (x instanceof Expr.Global g && g.sigil() == '$' && !BuiltinVariables.isSpecial(g))
            || (x instanceof Expr.Deref r && r.sigil() == '$')
            || x instanceof Expr.ScalarAssign
            || x instanceof Expr.OpAssign
            || x instanceof Expr.LogicalAssign
            || (x instanceof Expr.Builtin b && Lvalues.isPlace(b) && Lvalues.isPlace(first(b)))
            || (x instanceof Expr.Ternary t && Lvalues.isPlace(t));
    if (!place) {
      return -1;
    }
    int d = c.out.fresh();
    c.out.emit(new Moves.Alias(d, c.lvalues.aliased(x)));
    return d;
  }

  private static Expr first(Expr.Builtin b) {
    return b.args().isEmpty() ? b : b.args().get(0);
  }

  /** The list of an expression that makes one, in a slot; -1 if it yields a single value. */
  private int made(Expr x, boolean aliases) {
    int d = c.out.fresh();
    if (c.calls.isCall(x)) {
      c.calls.call(x, Want.LIST, d);
    } else if (x instanceof Expr.MapGrep m) {
      c.loops.mapGrep(m, aliases, d);
    } else if (x instanceof Expr.Sort s) {
      c.loops.sort(s, aliases, d);
    } else if (x instanceof Expr.Range r) {
      int from = c.expressions.scalar(r.from());
      c.out.emit(new Lists.Range(d, from, c.expressions.scalar(r.to())));
    } else if (x instanceof Expr.Slice s) {
      slice(s, aliases, d);
    } else if (x instanceof Expr.ListSlice s) {
      int list = list(s.list(), false);
      c.out.emit(new Slices.Slice(Slices.Slice.Kind.LIST, d, list, list(s.indices(), false)));
    } else if (x instanceof Expr.ListRepeat r) {
      int list = list(r.list(), false);
      c.out.emit(new Lists.Repeat(d, list, c.expressions.scalar(r.count())));
    } else if (x instanceof Expr.ListAssign a) {
      c.assignments.list(a, -1);
      return assigned(a.target());
    } else if (!block(x, d) && !c.patterns.list(x, d) && !c.builtins.list(x, d)) {
      return -1;
    }
    return d;
  }

  /** Expressions with blocks or branches, in list context. */
  private boolean block(Expr x, int d) {
    if (x instanceof Expr.DoBlock b) {
      c.statements.valueBlock(b.block(), Want.LIST, d);
    } else if (x instanceof Expr.EvalBlock e) {
      c.expressions.evalBlock(e, Want.LIST, d);
    } else if (x instanceof Expr.EvalString e) {
      c.expressions.evalString(e, Want.LIST, d);
    } else if (x instanceof Expr.Ternary t && !Results.scalarOnly(t.ifTrue())
        || x instanceof Expr.Ternary u && !Results.scalarOnly(u.ifFalse())) {
      Expr.Ternary t2 = (Expr.Ternary) x;
      Label otherwise = new Label();
      Label end = new Label();
      c.expressions.jump(t2.condition(), false, otherwise);
      c.out.emit(new Moves.Raw(d, list(t2.ifTrue(), false)));
      c.out.emit(new Jumps.Jump(end));
      c.out.mark(otherwise);
      c.out.emit(new Moves.Raw(d, list(t2.ifFalse(), false)));
      c.out.mark(end);
    } else if (x instanceof Expr.Logical l && !Results.scalarOnly(l.right())) {
      logical(l, d);
    } else if (x instanceof Expr.RefGen r
        && (r.operand() instanceof Expr.ListExpr
            || (r.operand() instanceof Expr.MyDecl m && m.parenthesized()))) {
      c.out.emit(new Moves.Raw(d, references(r.operand())));
    } else if (x instanceof Expr.Local l && l.target() instanceof Expr.ListExpr items) {
      List<Lists.Part> parts = new ArrayList<>();
      for (Expr item : items.items()) {
        parts.add(new Lists.Part(Lists.PartKind.VARIABLE, c.lvalues.local(item)));
      }
      c.out.emit(new Lists.Build(d, parts.toArray(new Lists.Part[0]), true));
    } else {
      return false;
    }
    return true;
  }

  private void logical(Expr.Logical l, int d) {
    int t = c.out.temp();
    Label right = new Label();
    Label end = new Label();
    c.expressions.into(l.left(), t);
    if (l.op().equals("&&")) {
      c.out.emit(new Jumps.IfTrue(t, right));
    } else if (l.op().equals("||")) {
      c.out.emit(new Jumps.IfFalse(t, right));
    } else {
      Label defined = new Label();
      c.out.emit(new Jumps.IfDefined(t, defined));
      c.out.emit(new Jumps.Jump(right));
      c.out.mark(defined);
    }
    c.out.emit(new Moves.Wrap(d, t, Want.LIST));
    c.out.emit(new Jumps.Jump(end));
    c.out.mark(right);
    c.out.emit(new Moves.Raw(d, list(l.right(), false)));
    c.out.mark(end);
  }

  /** What a list assignment yields in list context: the targets, aliased. */
  private int assigned(Expr target) {
    List<Lists.Part> parts = new ArrayList<>();
    assignedParts(target, parts);
    int d = c.out.fresh();
    c.out.emit(new Lists.Build(d, parts.toArray(new Lists.Part[0]), true));
    return d;
  }

  private void assignedParts(Expr target, List<Lists.Part> parts) {
    if (target instanceof Expr.ListExpr l) {
      l.items().forEach(item -> assignedParts(item, parts));
    } else if (target instanceof Expr.MyDecl d) {
      for (Lexical v : d.variables()) {
        if (v != null) {
          add(new Expr.My(v), true, parts);
        }
      }
    } else if (target instanceof Expr.Local l) {
      assignedParts(l.target(), parts);
    } else if (!(target instanceof Expr.Builtin)) {
      add(target, true, parts);
    }
  }

  private void slice(Expr.Slice s, boolean aliases, int d) {
    boolean hash = s.kind() == Expr.SliceKind.HASH || s.kind() == Expr.SliceKind.HASH_PAIRS;
    if (aliases && (s.kind() == Expr.SliceKind.HASH || s.kind() == Expr.SliceKind.ARRAY)) {
      c.out.emit(new Moves.Raw(d, sliceCells(s)));
      return;
    }
    int container =
        hash ? c.lvalues.hash(s.container(), true) : c.lvalues.array(s.container(), true);
    int keys = list(s.list(), false);
    c.out.emit(new Slices.Slice(Slices.Slice.Kind.valueOf(s.kind().name()), d, container, keys));
  }

  /** The cells of a slice as a list. */
  int sliceCells(Expr.Slice s) {
    boolean hash = s.kind() == Expr.SliceKind.HASH;
    int container =
        hash ? c.lvalues.hash(s.container(), true) : c.lvalues.array(s.container(), true);
    int keys = list(s.list(), false);
    int d = c.out.fresh();
    c.out.emit(new Slices.SliceCells(hash, false, d, container, keys));
    return d;
  }

  /** {@code \(...)}: one reference per item; arrays in the parentheses give their elements'. */
  int references(Expr x) {
    List<Expr> items = x instanceof Expr.ListExpr l ? l.items() : List.of(x);
    if (items.size() == 1 && isArray(items.get(0))) {
      int d = c.out.fresh();
      c.out.emit(new Lists.RefsTo(d, list(items.get(0), true)));
      return d;
    }
    List<Lists.Part> parts = new ArrayList<>();
    for (Expr item : flat(items)) {
      int t = c.out.temp();
      c.lvalues.reference(item, t);
      parts.add(new Lists.Part(Lists.PartKind.VALUE, t));
    }
    int d = c.out.fresh();
    c.out.emit(new Lists.Build(d, parts.toArray(new Lists.Part[0]), false));
    return d;
  }

  private List<Expr> flat(List<Expr> items) {
    List<Expr> all = new ArrayList<>();
    for (Expr item : items) {
      if (item instanceof Expr.MyDecl d && d.parenthesized()) {
        c.lvalues.declare(d);
        d.variables().forEach(v -> all.add(new Expr.My(v)));
      } else if (item instanceof Expr.ListExpr l) {
        all.addAll(flat(l.items()));
      } else {
        all.add(item);
      }
    }
    return all;
  }

  /** Lists and containers in scalar context, and the constructors; false for anything else. */
  boolean scalar(Expr x, int d) {
    if (x instanceof Expr.AnonArray a) {
      c.out.emit(new Lists.AnonArray(d, parts(a.items(), false)));
    } else if (x instanceof Expr.AnonHash h) {
      anonHash(h, d);
    } else if (isArray(x)) {
      c.out.emit(new Lists.Count(d, c.lvalues.array(x, false)));
    } else if (isHash(x)) {
      c.out.emit(new Containers.KeyCount(d, c.lvalues.hash(x, false), false));
    } else if (x instanceof Expr.ListAssign a) {
      int n = c.out.fresh();
      c.assignments.list(a, n);
      c.out.emit(new Moves.Move(d, n));
    } else if (x instanceof Expr.ListExpr l) {
      comma(l, d);
    } else if (x instanceof Expr.MapGrep m) {
      int t = c.out.fresh();
      c.loops.mapGrep(m, false, t);
      c.out.emit(new Lists.Count(d, t));
    } else if (x instanceof Expr.Range r) {
      c.builtins.flipFlop(r, d);
    } else if (x instanceof Expr.Global g && g.sigil() == '*') {
      c.out.emit(new References.GlobValue(d, c.names.global(g.name()), g.name()));
    } else if (x instanceof Expr.Global g && g.sigil() == '&') {
      c.out.emit(new References.RefToGlobal(d, c.names.global(g.name()), g.name(), '&'));
    } else if (x instanceof Expr.Deref r && r.sigil() == '*') {
      int t = c.out.fresh();
      int s = c.expressions.scalar(r.reference());
      c.out.emit(new Derefs.Deref(Derefs.Kind.GLOB, t, s, false, false));
      c.out.emit(new Moves.Move(d, t));
    } else if (x instanceof Expr.Deref r && r.sigil() == '&') {
      int s = c.expressions.scalar(r.reference());
      c.out.emit(new References.CodeOf(d, s, c.strictRefs()));
    } else if (x instanceof Expr.ListRepeat r) {
      c.expressions.into(new Expr.Binary("x", lastItem(r.list()), r.count()), d);
    } else if (x instanceof Expr.Sort
        || x instanceof Expr.Slice
        || x instanceof Expr.ListSlice
        || x instanceof Expr.MyDecl) {
      c.out.emit(new Lists.Last(d, list(x, false)));
    } else {
      return false;
    }
    return true;
  }

  private static Expr lastItem(Expr x) {
    return x instanceof Expr.ListExpr l && !l.items().isEmpty()
        ? l.items().get(l.items().size() - 1)
        : x;
  }

  /** The comma operator: all but the last for their effects. */
  private void comma(Expr.ListExpr l, int d) {
    List<Expr> items = l.items();
    if (items.isEmpty()) {
      c.out.emit(new Moves.Move(d, c.out.undef()));
      return;
    }
    for (int i = 0; i < items.size() - 1; i++) {
      c.expressions.effect(items.get(i));
    }
    c.expressions.into(items.get(items.size() - 1), d);
  }

  private void anonHash(Expr.AnonHash h, int d) {
    List<Expr> items = h.items();
    Set<String> keys = new LinkedHashSet<>();
    boolean constant = (items.size() & 1) == 0 && items.size() / 2 <= 8 && !items.isEmpty();
    for (int i = 0; constant && i < items.size(); i += 2) {
      constant =
          items.get(i) instanceof Expr.Literal l
              && l.value() instanceof String s
              && keys.add(s)
              && Results.scalarOnly(items.get(i + 1));
    }
    if (!constant) {
      c.out.emit(new Lists.AnonHash(d, parts(items, false)));
      return;
    }
    int[] values = new int[items.size() / 2];
    for (int i = 0; i < values.length; i++) {
      values[i] = c.expressions.scalar(items.get(2 * i + 1));
    }
    c.out.emit(new Lists.Record(d, keys.toArray(new String[0]), values));
  }
}
