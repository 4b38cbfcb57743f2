package dev.vos.perl.syntax;

/** {@code =~} and {@code !~}. */
final class Binding {
  private final Compilation c;

  Binding(Compilation c) {
    this.c = c;
  }

  /** The cursor is behind the operator. */
  Expr bind(Expr left, boolean negated) {
    Expr target = Operators.unwrap(left);
    Expr right = Operators.unwrap(c.operators.binary(Operator.BIND + 1));
    if (right instanceof Expr.Match m && m.target() == null) {
      return new Expr.Match(target, m.pattern(), negated);
    }
    if (right instanceof Expr.Subst s && s.target() == null) {
      if (s.pattern().flags().indexOf('r') < 0) {
        Lvalues.require(c, target, "substitution (s///)");
      } else if (negated) {
        throw c.fail("Using !~ with s///r doesn't make sense");
      }
      return new Expr.Subst(target, s.pattern(), s.replacement(), negated);
    }
    if (right instanceof Expr.Transliterate t && t.target() == null) {
      return new Expr.Transliterate(target, t.from(), t.to(), t.flags(), negated);
    }
    return new Expr.Match(target, new Expr.Pattern(right, ""), negated);
  }
}
