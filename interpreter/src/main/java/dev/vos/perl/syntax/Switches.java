package dev.vos.perl.syntax;

import java.util.List;
import java.util.Set;

/** {@code given}, {@code when}, {@code default}, and the operands of smartmatch. */
final class Switches {
  private static final Set<String> COMPARISONS =
      Set.of("==", "!=", "<", ">", "<=", ">=", "eq", "ne", "lt", "gt", "le", "ge", "~~", "isa");

  private static final Set<String> WORDS = Set.of("given", "when", "default");

  private final Compilation c;

  Switches(Compilation c) {
    this.c = c;
  }

  /** The statement that begins with this word, or null if the word is a name. */
  Stmt statement(String word, Cop cop) {
    return c.hints.feature("switch") ? core(word, cop) : null;
  }

  /** As above, whatever features are on. */
  Stmt core(String word, Cop cop) {
    if (!WORDS.contains(word)) {
      return null;
    }
    char next = c.lex.at(c.lex.afterSpace(c.lex.pos));
    if (word.equals("default")) {
      return next == '{' ? new Stmt.When(cop, null, c.statements.block()) : null;
    }
    if (next != '(') {
      return null;
    }
    Compilation.Mark mark = c.enter();
    Expr test = c.statements.parenthesizedCondition();
    Block body = c.statements.block();
    c.leave(mark);
    return word.equals("given")
        ? new Stmt.Given(cop, operand(test), body)
        : new Stmt.When(cop, condition(test), body);
  }

  /** What {@code when} tests: boolean expressions as they are, all else against the topic. */
  static Expr condition(Expr e) {
    return isTest(e) ? e : smartMatch(new Expr.Global('$', "main::_"), e);
  }

  private static boolean isTest(Expr e) {
    if (e instanceof Expr.Binary b) {
      return COMPARISONS.contains(b.op());
    }
    if (e instanceof Expr.Logical l) {
      return isTest(l.left()) && (!l.op().equals("&&") || isTest(l.right()));
    }
    if (e instanceof Expr.Builtin b) {
      return Set.of("defined", "exists", "eof").contains(b.name());
    }
    if (e instanceof Expr.FileTest t) {
      return "sMAC".indexOf(t.test()) < 0;
    }
    return e instanceof Expr.Match
        || e instanceof Expr.Subst
        || e instanceof Expr.LogicalXor
        || e instanceof Expr.Range
        || e instanceof Expr.FuncCall
        || e instanceof Expr.DynCall
        || e instanceof Expr.MethodCall
        || e instanceof Expr.CallSharingArgs
        || (e instanceof Expr.Unary u && u.op().equals("!"))
        || (e instanceof Expr.ListExpr l && l.items().size() == 1 && isTest(l.items().get(0)));
  }

  /** {@code a ~~ b}. */
  static Expr smartMatch(Expr left, Expr right) {
    return new Expr.Binary("~~", operand(left), operand(right));
  }

  /** Arrays and hashes stand for references to them, patterns for themselves. */
  private static Expr operand(Expr e) {
    if (e instanceof Expr.ListExpr l && l.items().size() == 1) {
      return operand(l.items().get(0));
    }
    if (e instanceof Expr.Match m && m.target() == null && !m.negated()) {
      return new Expr.QrLiteral(m.pattern());
    }
    boolean container =
        (e instanceof Expr.Global g && (g.sigil() == '@' || g.sigil() == '%'))
            || (e instanceof Expr.Deref d && (d.sigil() == '@' || d.sigil() == '%'))
            || (e instanceof Expr.My v && v.variable().sigil() != '$')
            || (e instanceof Expr.MyDecl d && isContainer(d.variables()));
    if (container) {
      return new Expr.RefGen(e);
    }
    return e instanceof Expr.ListExpr list ? new Expr.AnonArray(list.items()) : e;
  }

  private static boolean isContainer(List<Lexical> declared) {
    return declared.size() == 1 && declared.get(0) != null && declared.get(0).sigil() != '$';
  }
}
