package dev.vos.perl.code;

import dev.vos.perl.run.Want;
import dev.vos.perl.syntax.Expr;

/** Lowers calls of subs and methods. */
final class CallLowering {
  private final SubLowering c;
  private int count;

  CallLowering(SubLowering c) {
    this.c = c;
  }

  boolean isCall(Expr x) {
    return x instanceof Expr.FuncCall
        || x instanceof Expr.DynCall
        || x instanceof Expr.MethodCall
        || x instanceof Expr.CallSharingArgs;
  }

  /** A call whose result is modified: the slot of the place that an lvalue sub gives. */
  int place(Expr x, Place.Need wanted) {
    int t = c.out.fresh();
    int d = c.out.aliasTemp();
    need = wanted;
    call(x, Want.SCALAR, t);
    c.out.emit(new Place.Take(d, t));
    return d;
  }

  /** The need for the next call instruction. */
  private Place.Need need = Place.Need.NONE;

  /** The call in a context, its result in d: a list where that is LIST; d is -1 in VOID. */
  void call(Expr x, int want, int d) {
    count++;
    c.topicTouches++;
    Place.Need place = need;
    need = Place.Need.NONE;
    if (x instanceof Expr.FuncCall f) {
      Lists.Part[] args = c.lists.parts(f.args(), true);
      c.out.emit(new Calls.Named(c.names.global(f.name()), f.name(), args, want, d)).need(place);
    } else if (x instanceof Expr.DynCall f) {
      int code = code(f.code());
      Lists.Part[] args = c.lists.parts(f.args(), true);
      c.out.emit(new Calls.Dynamic(code, c.strictRefs(), args, want, d, c.out.fresh())).need(place);
    } else if (x instanceof Expr.CallSharingArgs f) {
      if (f.code() instanceof Expr.Global g && g.sigil() == '&') {
        c.out.emit(new Calls.Named(c.names.global(g.name()), g.name(), null, want, d)).need(place);
      } else {
        c.out
            .emit(new Calls.Dynamic(code(f.code()), c.strictRefs(), null, want, d, c.out.fresh()))
            .need(place);
      }
    } else {
      method((Expr.MethodCall) x, want, d, place);
    }
  }

  /** The slot that holds the sub that an expression after {@code &} names. */
  int code(Expr x) {
    if (x instanceof Expr.My m && m.variable().sigil() == '&') {
      return c.slot(m.variable());
    }
    if (x instanceof Expr.Deref r && r.sigil() == '&') {
      return c.expressions.scalar(r.reference());
    }
    return c.expressions.scalar(x);
  }

  private void method(Expr.MethodCall m, int want, int d, Place.Need place) {
    int invocant;
    if (m.invocant() instanceof Expr.My v && v.variable().sigil() == '$') {
      invocant = c.slot(v.variable());
    } else {
      invocant = c.out.fresh();
      c.expressions.into(m.invocant(), invocant);
    }
    int method = -1;
    if (m.name() == null) {
      method = c.out.fresh();
      c.expressions.into(m.method(), method);
    }
    Lists.Part[] args = c.lists.parts(m.args(), true);
    c.out.emit(new Calls.Method(invocant, m.name(), method, args, want, d)).need(place);
  }

  /** How many calls were lowered so far. */
  int count() {
    return count;
  }
}
