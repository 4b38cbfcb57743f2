package dev.vos.perl.code;

import dev.vos.perl.syntax.Cop;
import dev.vos.perl.syntax.Stmt;

/** Where a statement stands, whatever kind it is. */
final class Cops {
  private Cops() {}

  /** Null for those that have no place of their own. */
  static Cop of(Stmt s) {
    if (s instanceof Stmt.Expression x) {
      return x.cop();
    }
    if (s instanceof Stmt.If x) {
      return x.cop();
    }
    if (s instanceof Stmt.While x) {
      return x.cop();
    }
    if (s instanceof Stmt.DoWhile x) {
      return x.cop();
    }
    if (s instanceof Stmt.ForC x) {
      return x.cop();
    }
    if (s instanceof Stmt.Foreach x) {
      return x.cop();
    }
    if (s instanceof Stmt.Bare x) {
      return x.cop();
    }
    if (s instanceof Stmt.Labelled x) {
      return x.cop();
    }
    if (s instanceof Stmt.Try x) {
      return x.cop();
    }
    if (s instanceof Stmt.Given x) {
      return x.cop();
    }
    if (s instanceof Stmt.When x) {
      return x.cop();
    }
    return s instanceof Stmt.SubDefinition x ? x.cop() : null;
  }
}
