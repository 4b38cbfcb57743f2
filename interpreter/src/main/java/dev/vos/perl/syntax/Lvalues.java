package dev.vos.perl.syntax;

import java.util.Set;

/** What may be assigned to, and whether the assignment is of a list. */
final class Lvalues {
  private Lvalues() {}

  /** Whether an assignment to it takes a list. */
  static boolean isList(Expr target) {
    if (target instanceof Expr.MyDecl decl) {
      return decl.parenthesized() || decl.variables().get(0).sigil() != '$';
    }
    if (target instanceof Expr.Local local) {
      return isList(local.target());
    }
    if (target instanceof Expr.Ternary choice) {
      return isList(choice.ifTrue()) || isList(choice.ifFalse());
    }
    return target instanceof Expr.ListExpr || target instanceof Expr.Slice || isContainer(target);
  }

  /** Whether it denotes an array or a hash. */
  static boolean isContainer(Expr e) {
    return sigil(e) == '@' || sigil(e) == '%';
  }

  /** The sigil of a variable or dereference, a blank for anything else. */
  static char sigil(Expr e) {
    if (e instanceof Expr.My my) {
      return my.variable().sigil();
    }
    if (e instanceof Expr.Global global) {
      return global.sigil();
    }
    if (e instanceof Expr.Deref deref) {
      return deref.sigil();
    }
    if (e instanceof Expr.MyDecl decl && !decl.parenthesized()) {
      return decl.variables().get(0).sigil();
    }
    if (e instanceof Expr.Local local) {
      return sigil(local.target());
    }
    return ' ';
  }

  /** Queues errors for what can never be modified; the cursor is behind the whole operation. */
  static void require(Compilation c, Expr target, String by) {
    if (target instanceof Expr.ListExpr list) {
      list.items().forEach(item -> requireItem(c, item, by));
    } else if (target instanceof Expr.FuncCall call && constant(c, call)) {
      c.queueNear("Can't modify constant item in " + by);
    } else if (fixed(target)) {
      c.queueNear("Can't modify " + Descriptions.of(target) + " in " + by);
    }
  }

  /** A call of a sub with an empty prototype is taken for a constant. */
  private static boolean constant(Compilation c, Expr.FuncCall call) {
    return !call.ampersand() && c.subKnown(call.name()) && "".equals(c.prototype(call.name()));
  }

  private static void requireItem(Compilation c, Expr item, String by) {
    boolean skipped = item instanceof Expr.Builtin b && b.name().equals("undef");
    if (!skipped) {
      require(c, item, by);
    }
  }

  private static boolean fixed(Expr e) {
    if (e instanceof Expr.Builtin builtin) {
      return !MODIFIABLE.contains(builtin.name());
    }
    return e instanceof Expr.Literal
        || e instanceof Expr.VString
        || e instanceof Expr.Interpolated
        || e instanceof Expr.Binary
        || e instanceof Expr.Unary
        || e instanceof Expr.AnonArray
        || e instanceof Expr.AnonHash
        || e instanceof Expr.AnonSub
        || e instanceof Expr.LoopControl
        || e instanceof Expr.Match
        || (e instanceof Expr.IncDec step && !step.prefix());
  }

  private static final Set<String> MODIFIABLE =
      Set.of("substr", "pos", "vec", "keys", "local", "die", "shift", "pop", "delete");
}
