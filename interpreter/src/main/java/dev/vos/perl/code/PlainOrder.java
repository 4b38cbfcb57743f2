package dev.vos.perl.code;

import dev.vos.perl.syntax.Block;
import dev.vos.perl.syntax.Cop;
import dev.vos.perl.syntax.Expr;
import dev.vos.perl.syntax.Stmt;
import java.util.List;

/**
 * A sort order that needs no Perl code: none given, or one of {@code $a cmp $b}, {@code $a <=> $b}
 * and their reverses.
 */
record PlainOrder(boolean numeric, boolean descending) {

  /** Null when the order is any other. */
  static PlainOrder of(Expr.Sort s) {
    if (s.block() == null) {
      return s.comparator() == null ? new PlainOrder(false, false) : null;
    }
    List<Stmt> statements = s.block().statements();
    if (statements.size() == 1
        && statements.get(0) instanceof Stmt.Expression e
        && e.expr() instanceof Expr.Binary b
        && (b.op().equals("cmp") || b.op().equals("<=>"))
        && b.left() instanceof Expr.Global left
        && b.right() instanceof Expr.Global right) {
      boolean numeric = b.op().equals("<=>");
      if (isSortVariable(left, "::a") && isSortVariable(right, "::b")) {
        return new PlainOrder(numeric, false);
      }
      if (isSortVariable(left, "::b") && isSortVariable(right, "::a")) {
        return new PlainOrder(numeric, true);
      }
    }
    return null;
  }

  private static boolean isSortVariable(Expr.Global g, String suffix) {
    return g.sigil() == '$' && g.name().endsWith(suffix);
  }

  /** The block that means the default order. */
  static Block stringBlock(Cop cop) {
    Expr a = new Expr.Global('$', cop.pkg() + "::a");
    Expr b = new Expr.Global('$', cop.pkg() + "::b");
    return new Block(List.of(new Stmt.Expression(cop, new Expr.Binary("cmp", a, b))));
  }
}
