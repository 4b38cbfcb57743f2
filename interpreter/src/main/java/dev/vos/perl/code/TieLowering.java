package dev.vos.perl.code;

import dev.vos.perl.syntax.Expr;
import java.util.List;

/** Lowers tie, tied and untie. */
final class TieLowering {
  private final SubLowering c;

  TieLowering(SubLowering c) {
    this.c = c;
  }

  /** The slot of what is tied: a container, a glob, or a scalar variable. */
  int thing(Expr x) {
    Expr only = ListLowering.only(x);
    int slot;
    switch (sigil(only)) {
      case '@':
        slot = c.lvalues.array(only, true);
        break;
      case '%':
        slot = c.lvalues.hash(only, true);
        break;
      case '*':
        slot = glob(only);
        break;
      default:
        return c.lvalues.aliased(only == null ? x : only);
    }
    return slot;
  }

  private static char sigil(Expr x) {
    if (x != null && ListLowering.isArray(x)) {
      return '@';
    }
    if (x != null && ListLowering.isHash(x)) {
      return '%';
    }
    boolean glob =
        (x instanceof Expr.Global g && g.sigil() == '*')
            || (x instanceof Expr.Deref d && d.sigil() == '*');
    return glob ? '*' : '$';
  }

  private int glob(Expr x) {
    int t = c.out.fresh();
    if (x instanceof Expr.Global g) {
      c.out.emit(new Moves.GlobalThing(t, c.names.global(g.name()), g.name(), '*'));
    } else {
      int s = c.expressions.scalar(((Expr.Deref) x).reference());
      c.out.emit(new Derefs.Deref(Derefs.Kind.GLOB, t, s, false, false));
    }
    return t;
  }

  /** {@code tie}: the constructor is called as a method of the class. */
  void tie(Expr.Builtin b, int d) {
    int keep = c.out.fresh();
    c.out.emit(new Moves.Raw(keep, place(b.args().get(0))));
    int object = c.out.fresh();
    String name = Ties.constructor(sigil(ListLowering.only(b.args().get(0))));
    List<Expr> rest = b.args().subList(2, b.args().size());
    c.expressions.into(new Expr.MethodCall(b.args().get(1), name, null, rest, false), object);
    c.out.emit(new Ties.Tie(d, keep, object));
  }

  private int place(Expr x) {
    int slot = thing(x);
    if (sigil(ListLowering.only(x)) == '$') {
      int alias = c.out.fresh();
      c.out.emit(new Moves.Alias(alias, slot));
      return alias;
    }
    return slot;
  }
}
