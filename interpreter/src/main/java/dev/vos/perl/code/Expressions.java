package dev.vos.perl.code;

import dev.vos.perl.run.Want;
import dev.vos.perl.syntax.Expr;
import dev.vos.perl.syntax.Lexical;
import dev.vos.perl.syntax.SubBody;
import java.util.ArrayList;
import java.util.List;

/** Lowers expressions in scalar and void context. */
final class Expressions {
  private final SubLowering c;

  /** The expression that {@link #place} is looking at: it must not come around again. */
  private Expr lowering;

  Expressions(SubLowering c) {
    this.c = c;
  }

  /** The slot that holds the value: the variable's own where the expression is one. */
  int scalar(Expr x) {
    if (x instanceof Expr.My m && m.variable().sigil() == '$') {
      return c.slot(m.variable());
    }
    if (x instanceof Expr.Literal l) {
      return c.out.constant(l.value());
    }
    if (x instanceof Expr.ListExpr l && l.items().size() == 1) {
      return scalar(l.items().get(0));
    }
    if (x instanceof Expr.ScalarContext s) {
      return scalar(s.operand());
    }
    if (x instanceof Expr.ScalarAssign a) {
      return c.assignments.scalar(a);
    }
    if (x instanceof Expr.Local l && Assignments.isGlob(l.target())) {
      int glob = c.out.temp();
      c.out.emit(new References.DetachedGlob(glob, c.lvalues.slot(x)));
      return glob;
    }
    if (x instanceof Expr.OpAssign
        || (x instanceof Expr.IncDec i && i.prefix())
        || x instanceof Expr.LogicalAssign
        || x instanceof Expr.Local) {
      return c.lvalues.slot(x);
    }
    if (x instanceof Expr.MyDecl d
        && d.variables().size() == 1
        && !d.parenthesized()
        && d.variables().get(0).sigil() == '$') {
      return c.lvalues.slot(x);
    }
    int d = c.out.temp();
    into(x, d);
    return d;
  }

  /** Puts the value into slot d, as an assignment does. */
  void into(Expr x, int d) {
    if (operation(x, d) || access(x, d) || control(x, d)) {
      return;
    }
    if (x instanceof Expr.FuncCall
        || x instanceof Expr.DynCall
        || x instanceof Expr.MethodCall
        || x instanceof Expr.CallSharingArgs) {
      c.calls.call(x, Want.SCALAR, d);
    } else if (x instanceof Expr.Builtin b) {
      c.builtins.scalar(b, d);
    } else if (!inputOutput(x, d) && !c.patterns.scalar(x, d) && !c.lists.scalar(x, d)) {
      int s = x instanceof Expr.ListExpr ? -1 : place(x);
      c.out.emit(new Moves.Move(d, s));
    }
  }

  /** The slot of what {@link #scalar} finds without evaluating anything into a temporary. */
  private int place(Expr x) {
    if (lowering == x) {
      throw new AssertionError("no lowering for " + x.getClass().getSimpleName());
    }
    Expr outer = lowering;
    lowering = x;
    int s = scalar(x);
    lowering = outer;
    return s;
  }

  /** A file test; of stacked ones the innermost comes first, and all are of the same file. */
  private int fileTest(Expr.FileTest t, int d) {
    Label end = new Label();
    int file;
    boolean stacked = t.operand() instanceof Expr.FileTest;
    if (t.operand() instanceof Expr.FileTest inner) {
      file = fileTest(inner, d);
      c.out.emit(new Jumps.IfFalse(d, end));
    } else {
      file = scalar(t.operand() == null ? new Expr.Global('$', "main::_") : t.operand());
    }
    int operand = c.out.temp();
    c.out.emit(new InputOutput.FileOperand(operand, file, t.test()));
    c.out.emit(new InputOutput.FileTest(d, t.test(), operand, stacked));
    c.out.mark(end);
    return file;
  }

  /** print, readline, file tests, glob. */
  private boolean inputOutput(Expr x, int d) {
    if (x instanceof Expr.Print p) {
      int handle = p.handle() == null ? -1 : c.expressions.scalar(p.handle());
      List<Expr> args =
          p.args().isEmpty() && !p.op().equals("printf")
              ? List.of(new Expr.Global('$', "main::_"))
              : p.args();
      int list = c.lists.list(new Expr.ListExpr(args), false);
      c.out.emit(
          p.op().equals("printf")
              ? new InputOutput.Printf(d, handle, list)
              : new InputOutput.Print(d, handle, list, p.op().equals("say")));
    } else if (x instanceof Expr.ReadLine r) {
      c.out.emit(new InputOutput.ReadLine(d, c.builtins.handle(r.handle())));
    } else if (x instanceof Expr.GlobPattern g) {
      into(new Expr.Builtin("glob", List.of(g.pattern())), d);
    } else if (x instanceof Expr.FileTest t) {
      fileTest(t, d);
    } else {
      return false;
    }
    return true;
  }

  /** Operators. */
  private boolean operation(Expr x, int d) {
    if (x instanceof Expr.Binary b) {
      binary(b, d);
    } else if (x instanceof Expr.Interpolated i) {
      interpolated(i, d);
    } else if (x instanceof Expr.Unary u) {
      unary(u, d);
    } else if (x instanceof Expr.IncDec i && !i.prefix()) {
      c.assignments.increment(i, d);
    } else if (x instanceof Expr.LogicalXor l) {
      int a = scalar(l.left());
      int b = scalar(l.right());
      c.out.emit(new Operators.Xor(d, a, b));
    } else if (x instanceof Expr.InterpolatedList l) {
      int list = c.lists.list(l.list(), false);
      c.out.emit(new BuiltinCalls.JoinInterpolated(d, list));
    } else {
      return false;
    }
    return true;
  }

  /** Variables, elements, references, constructors. */
  private boolean access(Expr x, int d) {
    if (x instanceof Expr.Global g && g.sigil() == '$') {
      c.lvalues.readGlobal(g, d);
    } else if (x instanceof Expr.Elem e) {
      c.lvalues.readElem(e, d);
    } else if (x instanceof Expr.HashElem e && GlobParts.isPart(e)) {
      GlobParts.lower(c, e, d);
    } else if (x instanceof Expr.HashElem e) {
      c.lvalues.readEntry(e, d);
    } else if (x instanceof Expr.Deref r && r.sigil() == '$') {
      int t = c.out.aliasTemp();
      c.out.emit(
          new Derefs.Deref(Derefs.Kind.SCALAR, t, scalar(r.reference()), c.strictRefs(), false));
      c.out.emit(new Moves.Move(d, t));
    } else if (x instanceof Expr.AnonSub s) {
      closure(s.body(), d);
    } else if (x instanceof Expr.RefGen r) {
      c.lvalues.reference(r.operand(), d);
    } else if (x instanceof Expr.VString v) {
      c.out.emit(new Moves.Move(d, c.out.constant(v.chars())));
    } else if (x instanceof Expr.Bareword b) {
      c.out.emit(new Moves.Move(d, c.out.constant(b.name())));
    } else if (x instanceof Expr.ArrayLast a) {
      c.out.emit(new Containers.LastIndex(d, c.lvalues.array(a.array(), false)));
    } else {
      return false;
    }
    return true;
  }

  /** What contains statements or jumps. */
  private boolean control(Expr x, int d) {
    if (x instanceof Expr.Ternary t) {
      int v = c.out.fresh();
      Label otherwise = new Label();
      Label end = new Label();
      jump(t.condition(), false, otherwise);
      into(t.ifTrue(), v);
      c.out.emit(new Jumps.Jump(end));
      c.out.mark(otherwise);
      into(t.ifFalse(), v);
      c.out.mark(end);
      c.out.emit(new Moves.Move(d, v));
    } else if (x instanceof Expr.Logical l) {
      int v = c.out.fresh();
      logical(l, v);
      c.out.emit(new Moves.Move(d, v));
    } else if (x instanceof Expr.DoBlock b) {
      int v = c.out.fresh();
      c.statements.valueBlock(b.block(), Want.SCALAR, v);
      c.out.emit(new Moves.Move(d, v));
    } else if (x instanceof Expr.EvalBlock e) {
      int v = c.out.fresh();
      evalBlock(e, Want.SCALAR, v);
      c.out.emit(new Moves.Move(d, v));
    } else if (x instanceof Expr.EvalString e) {
      evalString(e, Want.SCALAR, d);
    } else if (x instanceof Expr.Return
        || x instanceof Expr.LoopControl
        || x instanceof Expr.GotoSub
        || x instanceof Expr.GotoLabel
        || x instanceof Expr.ComputedJump
        || x instanceof Expr.Yada) {
      effect(x);
    } else {
      return false;
    }
    return true;
  }

  private void logical(Expr.Logical l, int v) {
    Label end = new Label();
    into(l.left(), v);
    switch (l.op()) {
      case "&&":
        c.out.emit(new Jumps.IfFalse(v, end));
        break;
      case "||":
        c.out.emit(new Jumps.IfTrue(v, end));
        break;
      default:
        c.out.emit(new Jumps.IfDefined(v, end));
    }
    into(l.right(), v);
    c.out.mark(end);
  }

  private void binary(Expr.Binary b, int d) {
    if (b.op().equals(".")) {
      concat(b, d);
      return;
    }
    if (b.op().equals("~~")) {
      int left = scalar(b.left());
      c.out.emit(new SmartMatch(d, left, scalar(b.right())));
      return;
    }
    if (b.op().equals("isa")) {
      int object = scalar(b.left());
      int cls = scalar(b.right());
      c.out.emit(new BuiltinCalls.Isa(d, object, cls));
      return;
    }
    int left = operand(b.left(), b.right());
    int right = scalar(b.right());
    boolean integer = c.integer();
    Operator op = Operator.of(b.op(), integer);
    switch (integer ? "" : b.op()) {
      case "+":
        c.out.emit(new Operators.Add(op, d, left, right));
        break;
      case "-":
        c.out.emit(new Operators.Subtract(op, d, left, right));
        break;
      case "*":
        c.out.emit(new Operators.Multiply(op, d, left, right));
        break;
      case "%":
        c.out.emit(new Operators.Modulo(op, d, left, right));
        break;
      default:
        c.out.emit(new Operators.Binary(op, d, left, right));
    }
  }

  /** The left operand: copied if evaluating the right one calls something that may change it. */
  private int operand(Expr left, Expr right) {
    int slot = scalar(left);
    if (left instanceof Expr.My && (c.calls.isCall(right) || right instanceof Expr.IncDec)) {
      int copy = c.out.temp();
      c.out.emit(new Moves.Move(copy, slot));
      return copy;
    }
    return slot;
  }

  private void concat(Expr.Binary b, int d) {
    List<Expr> parts = new ArrayList<>();
    flatten(b, parts);
    parts(parts, d);
  }

  private static void flatten(Expr x, List<Expr> parts) {
    if (x instanceof Expr.Binary b && b.op().equals(".")) {
      flatten(b.left(), parts);
      flatten(b.right(), parts);
    } else {
      parts.add(x);
    }
  }

  private void interpolated(Expr.Interpolated i, int d) {
    if (i.parts().isEmpty()) {
      c.out.emit(new Moves.Move(d, c.out.constant("")));
    } else {
      parts(i.parts(), d);
    }
  }

  private void parts(List<Expr> exprs, int d) {
    int[] slots = new int[exprs.size()];
    for (int i = 0; i < slots.length; i++) {
      slots[i] =
          i + 1 < slots.length ? operand(exprs.get(i), exprs.get(i + 1)) : scalar(exprs.get(i));
    }
    c.out.emit(new Operators.Concat(d, slots));
  }

  private void unary(Expr.Unary u, int d) {
    int s = scalar(u.operand());
    switch (u.op()) {
      case "!":
        c.out.emit(new Operators.Not(d, s));
        break;
      case "neg":
        c.out.emit(new Operators.Negate(d, s));
        break;
      default:
        c.out.emit(new Operators.Complement(d, s, c.integer()));
    }
  }

  /** {@code sub { ... }}: lowers the body and closes over its captures. */
  void closure(SubBody body, int d) {
    var code = SubLowering.lower(c.names, body);
    List<Lexical> captures = body.captures();
    int[] slots = new int[captures.size()];
    char[] sigils = new char[slots.length];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = c.slot(captures.get(i));
      sigils[i] = captures.get(i).sigil();
      c.alias(captures.get(i));
    }
    c.out.emit(new Calls.MakeClosure(d, code, c.cop.pkg(), "__ANON__", slots, sigils));
  }

  /** Jumps to the label when the condition's truth is the given one. */
  void jump(Expr x, boolean when, Label target) {
    if (x instanceof Expr.ListExpr l && l.items().size() == 1) {
      jump(l.items().get(0), when, target);
    } else if (x instanceof Expr.Unary u && u.op().equals("!")) {
      jump(u.operand(), !when, target);
    } else if (x instanceof Expr.Logical l && !l.op().equals("//")) {
      jumpLogical(l, when, target);
    } else if (x instanceof Expr.Binary b
        && Conditions.CompareJump.handles(b.op())
        && !c.integer()) {
      int left = operand(b.left(), b.right());
      int right = scalar(b.right());
      c.out.emit(
          new Conditions.CompareJump(
              Operator.of(b.op(), false), left, right, when, c.out.temp(), target));
    } else {
      int s = scalar(x);
      c.out.emit(when ? new Jumps.IfTrue(s, target) : new Jumps.IfFalse(s, target));
    }
  }

  private void jumpLogical(Expr.Logical l, boolean when, Label target) {
    boolean and = l.op().equals("&&");
    if (and == when) {
      Label skip = new Label();
      jump(l.left(), !when, skip);
      jump(l.right(), when, target);
      c.out.mark(skip);
    } else {
      jump(l.left(), when, target);
      jump(l.right(), when, target);
    }
  }

  /** Evaluates for effect only. */
  void effect(Expr x) {
    if (x instanceof Expr.ListExpr l) {
      l.items().forEach(this::effect);
    } else if (c.calls.isCall(x)) {
      c.calls.call(x, Want.VOID, -1);
    } else if (x instanceof Expr.IncDec i) {
      c.assignments.increment(i, -1);
    } else if (x instanceof Expr.ListAssign a) {
      c.assignments.list(a, -1);
    } else if (x instanceof Expr.OpAssign a) {
      c.assignments.operatorEffect(a);
    } else if (x instanceof Expr.Return r) {
      c.results.ret(r.value());
    } else if (x instanceof Expr.LoopControl l) {
      c.loops.control(l);
    } else if (x instanceof Expr.GotoSub g) {
      c.out.emit(new Calls.GotoSub(c.calls.code(g.target()), c.strictRefs()));
    } else if (x instanceof Expr.GotoLabel g) {
      c.gotos.jump(g.label());
    } else if (x instanceof Expr.ComputedJump j) {
      c.gotos.computed(j);
    } else if (x instanceof Expr.Yada) {
      Expr text = new Expr.Literal("Unimplemented");
      effect(new Expr.Builtin("die", List.of(text)));
    } else if (x instanceof Expr.Logical l) {
      Label end = new Label();
      if (l.op().equals("//")) {
        int t = scalar(l.left());
        c.out.emit(new Jumps.IfDefined(t, end));
      } else {
        jump(l.left(), l.op().equals("||"), end);
      }
      effect(l.right());
      c.out.mark(end);
    } else if (x instanceof Expr.Ternary t) {
      Label otherwise = new Label();
      Label end = new Label();
      jump(t.condition(), false, otherwise);
      effect(t.ifTrue());
      c.out.emit(new Jumps.Jump(end));
      c.out.mark(otherwise);
      effect(t.ifFalse());
      c.out.mark(end);
    } else if (x instanceof Expr.DoBlock b) {
      c.statements.valueBlock(b.block(), Want.VOID, -1);
    } else if (x instanceof Expr.EvalBlock e) {
      evalBlock(e, Want.VOID, -1);
    } else if (x instanceof Expr.EvalString e) {
      evalString(e, Want.VOID, -1);
    } else if (x instanceof Expr.Builtin b) {
      c.builtins.effect(b);
    } else if (x instanceof Expr.MyDecl || x instanceof Expr.Local) {
      c.lvalues.declare(x);
    } else if (x instanceof Expr.MapGrep || x instanceof Expr.Sort || x instanceof Expr.Slice) {
      c.lists.list(x, true);
    } else {
      scalar(x);
    }
  }

  /** eval BLOCK: its value, in a context, in d. */
  void evalBlock(Expr.EvalBlock e, int want, int d) {
    Label onDie = new Label();
    Label end = new Label();
    Label done = new Label();
    c.out.emit(new Evals.Enter(onDie));
    c.evals.push(new SubLowering.EvalTarget(d, want, end, c.scopes.size()));
    c.statements.valueBlock(e.block(), want, d);
    c.out.mark(end);
    c.out.emit(new Evals.Leave());
    c.evals.pop();
    c.out.emit(new Jumps.Jump(done));
    c.out.mark(onDie);
    c.out.emit(new Evals.Failed(d, want));
    c.out.mark(done);
  }

  /** eval STRING: its value, in a context, in d. */
  void evalString(Expr.EvalString e, int want, int d) {
    int s = e.source() == null ? scalar(new Expr.Global('$', "main::_")) : scalar(e.source());
    for (var scope = e.scope(); scope != null; scope = scope.outer()) {
      if (c.out.knows(scope.variable())) {
        c.alias(scope.variable());
      }
    }
    c.topicTouches++;
    c.out.emit(new BuiltinCalls.EvalText(s, new EvalSite(e.scope(), e.cop()), want, d));
  }
}
