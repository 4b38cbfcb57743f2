package dev.vos.perl.code;

import dev.vos.perl.run.Want;
import dev.vos.perl.syntax.Expr;
import java.util.List;

/**
 * Evaluating an expression in a context that is given as a number, and returning. CALLER, the
 * context of the running sub, is known at run time only: calls pass it on, and where an expression
 * means different things in list and scalar context both are lowered and the frame decides.
 */
final class Results {
  private final SubLowering c;

  Results(SubLowering c) {
    this.c = c;
  }

  /** Leaves the value in d: a Value in SCALAR, a temporary list in LIST, by the frame in CALLER. */
  void into(Expr x, int want, int d) {
    switch (want) {
      case Want.VOID:
        c.expressions.effect(x);
        break;
      case Want.SCALAR:
        c.expressions.into(x, d);
        break;
      case Want.LIST:
        c.out.emit(new Moves.Raw(d, c.lists.list(x, false)));
        break;
      default:
        caller(x, d);
    }
  }

  private void caller(Expr x, int d) {
    Expr only = ListLowering.only(x);
    if (only != null && c.calls.isCall(only)) {
      c.calls.call(only, Want.CALLER, d);
    } else if (only instanceof Expr.Ternary t) {
      Label otherwise = new Label();
      Label end = new Label();
      c.expressions.jump(t.condition(), false, otherwise);
      caller(t.ifTrue(), d);
      c.out.emit(new Jumps.Jump(end));
      c.out.mark(otherwise);
      caller(t.ifFalse(), d);
      c.out.mark(end);
    } else if (only instanceof Expr.Logical l) {
      logical(l, d);
    } else if (only instanceof Expr.DoBlock b) {
      c.statements.valueBlock(b.block(), Want.CALLER, d);
    } else if (only instanceof Expr.EvalBlock e) {
      c.expressions.evalBlock(e, Want.CALLER, d);
    } else if (only instanceof Expr.EvalString e) {
      c.expressions.evalString(e, Want.CALLER, d);
    } else if (only != null && scalarOnly(only)) {
      int t = c.expressions.scalar(only);
      wrap(t, Want.CALLER, d);
    } else {
      both(x, d);
    }
  }

  private void logical(Expr.Logical l, int d) {
    Label end = new Label();
    Label right = new Label();
    int t = c.out.temp();
    c.expressions.into(l.left(), t);
    switch (l.op()) {
      case "&&":
        c.out.emit(new Jumps.IfTrue(t, right));
        break;
      case "||":
        c.out.emit(new Jumps.IfFalse(t, right));
        break;
      default:
        Label defined = new Label();
        c.out.emit(new Jumps.IfDefined(t, defined));
        c.out.emit(new Jumps.Jump(right));
        c.out.mark(defined);
    }
    wrap(t, Want.CALLER, d);
    c.out.emit(new Jumps.Jump(end));
    c.out.mark(right);
    caller(l.right(), d);
    c.out.mark(end);
  }

  private void both(Expr x, int d) {
    Label scalar = new Label();
    Label end = new Label();
    c.out.emit(new Jumps.UnlessWantList(scalar));
    long mark = c.out.tempMark();
    into(x, Want.LIST, d);
    c.out.release(mark);
    c.out.emit(new Jumps.Jump(end));
    c.out.mark(scalar);
    c.expressions.into(x, d);
    c.out.mark(end);
  }

  /** A scalar value as the result in a context. */
  void wrap(int s, int want, int d) {
    if (want == Want.LIST || want == Want.CALLER) {
      c.out.emit(new Moves.Wrap(d, s, want));
    } else if (want == Want.SCALAR) {
      c.out.emit(new Moves.Move(d, s));
    }
  }

  /** No value: undef or an empty list. */
  void empty(int want, int d) {
    if (want != Want.VOID) {
      c.out.emit(new Evals.Failed(d, want));
    }
  }

  /** Returns the value of an expression from the sub, or out of the innermost eval block. */
  void ret(Expr x) {
    boolean guarded = false;
    for (SubLowering.EvalTarget eval : c.evals) {
      if (!eval.isTry()) {
        returnFromEval(x, eval);
        return;
      }
      guarded |= eval.last() != null;
    }
    if (guarded) {
      returnGuarded(x);
      return;
    }
    Expr only = ListLowering.only(x);
    if (c.out.body().lvalue() && only != null && !(only instanceof Expr.Return)) {
      place(only);
    }
    if (x == null || (x instanceof Expr.ListExpr l && l.items().isEmpty())) {
      c.out.emit(new Calls.ReturnEmpty());
    } else if (only instanceof Expr.Return || only instanceof Expr.LoopControl) {
      c.expressions.effect(only);
    } else if (only != null && scalarOnly(only)) {
      c.out.emit(new Calls.ReturnScalar(c.expressions.scalar(only)));
    } else {
      int d = c.out.fresh();
      caller(x, d);
      c.out.emit(new Calls.ReturnResult(d));
    }
  }

  /** Returns from within try blocks, whose finally blocks run when the value is known. */
  private void returnGuarded(Expr x) {
    int d = c.out.fresh();
    if (x == null) {
      empty(Want.CALLER, d);
    } else {
      caller(x, d);
    }
    c.leaveTo(0, 0);
    c.out.emit(new Calls.ReturnResult(d));
  }

  /** In an lvalue sub: returns the place where the caller wants it. */
  private void place(Expr x) {
    if (!Lvalues.isPlace(x) && !c.calls.isCall(x)) {
      return;
    }
    Label value = new Label();
    c.out.emit(new Place.UnlessWanted(value));
    long mark = c.out.tempMark();
    c.out.emit(new Place.Return(c.lvalues.aliased(x)));
    c.out.release(mark);
    c.out.mark(value);
  }

  private void returnFromEval(Expr x, SubLowering.EvalTarget eval) {
    if (x == null) {
      empty(eval.want(), eval.dest());
    } else {
      into(x, eval.want(), eval.dest());
    }
    int inner = 0;
    for (SubLowering.EvalTarget open : c.evals) {
      if (open == eval) {
        break;
      }
      inner++;
    }
    c.leaveTo(eval.scopes(), c.evals.size() - inner);
    c.out.emit(new Jumps.Jump(eval.end()));
  }

  /** Whether an expression yields exactly one value in any context. */
  static boolean scalarOnly(Expr x) {
    if (x instanceof Expr.My m) {
      return m.variable().sigil() == '$';
    }
    if (x instanceof Expr.Global g) {
      return g.sigil() == '$';
    }
    if (x instanceof Expr.Deref d) {
      return d.sigil() == '$';
    }
    if (x instanceof Expr.ListExpr l) {
      return l.items().size() == 1 && scalarOnly(l.items().get(0));
    }
    if (x instanceof Expr.Builtin b) {
      return BuiltinLowering.scalarOnly(b.name());
    }
    if (x instanceof Expr.RefGen r) {
      return !(r.operand() instanceof Expr.ListExpr || r.operand() instanceof Expr.MyDecl);
    }
    return ALWAYS_SCALAR.contains(x.getClass());
  }

  private static final List<Class<? extends Expr>> ALWAYS_SCALAR =
      List.of(
          Expr.Literal.class,
          Expr.VString.class,
          Expr.Interpolated.class,
          Expr.ArrayLast.class,
          Expr.Elem.class,
          Expr.HashElem.class,
          Expr.AnonArray.class,
          Expr.AnonHash.class,
          Expr.AnonSub.class,
          Expr.Unary.class,
          Expr.IncDec.class,
          Expr.Binary.class,
          Expr.LogicalXor.class,
          Expr.ScalarAssign.class,
          Expr.OpAssign.class,
          Expr.QrLiteral.class,
          Expr.FileTest.class,
          Expr.ScalarContext.class,
          Expr.Subst.class,
          Expr.Transliterate.class,
          Expr.Print.class,
          Expr.Bareword.class);
}
