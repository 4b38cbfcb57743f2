package dev.vos.perl.syntax;

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
    return target instanceof Expr.ListExpr
        || target instanceof Expr.Slice
        || isContainer(target);
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

  /** Queues an error if it can never be modified. */
  static void require(Compilation c, Expr target, String by) {
    String what = unmodifiable(target);
    if (what != null) {
      c.queueNear("Can't modify " + what + " in " + by);
    }
  }

  private static String unmodifiable(Expr e) {
    if (e instanceof Expr.Literal || e instanceof Expr.VString) {
      return "constant item";
    }
    if (e instanceof Expr.Interpolated) {
      return "string";
    }
    if (e instanceof Expr.Binary binary) {
      return Descriptions.binary(binary.op());
    }
    if (e instanceof Expr.AnonArray) {
      return "anonymous array ([])";
    }
    if (e instanceof Expr.AnonHash) {
      return "anonymous hash ({})";
    }
    if (e instanceof Expr.Match) {
      return "pattern match (m//)";
    }
    return null;
  }
}
