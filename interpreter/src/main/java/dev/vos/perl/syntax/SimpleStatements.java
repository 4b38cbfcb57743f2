package dev.vos.perl.syntax;

import java.util.List;

/** Expressions as statements, with their modifiers. */
final class SimpleStatements {
  private final Compilation c;

  SimpleStatements(Compilation c) {
    this.c = c;
  }

  /** The statement at the cursor, an expression perhaps with a modifier. */
  Stmt parse() {
    c.forgetLine();
    Expr e = c.operators.expression();
    Stmt statement = modified(e);
    c.refuseBarewords();
    end();
    return statement;
  }

  /** The end of a simple statement: a semicolon, or whatever encloses it ends. */
  void end() {
    Lexer lex = c.lex;
    lex.skip();
    if (lex.peek() == ';') {
      lex.pos++;
    } else if (lex.peek() != '}' && !lex.atEnd()) {
      throw c.operatorExpected();
    }
  }

  private Stmt modified(Expr e) {
    Lexer lex = c.lex;
    lex.skip();
    if (!lex.isWordStart(lex.peek())) {
      return new Stmt.Expression(c.statementCop(), e);
    }
    int from = lex.pos;
    String word = lex.word();
    switch (word) {
      case "if" -> {
        Expr condition = modifier();
        return new Stmt.Expression(c.statementCop(), new Expr.Logical("&&", condition, e));
      }
      case "unless" -> {
        Expr condition = modifier();
        return new Stmt.Expression(c.statementCop(), new Expr.Logical("||", condition, e));
      }
      case "while", "until" -> {
        return modifierLoop(e, word.equals("until"));
      }
      case "for", "foreach" -> {
        int line = c.state.lines.line(lex.offset());
        Expr list = c.operators.expression();
        c.forgetLine();
        c.noteLine(line);
        Cop cop = c.statementCop();
        Expr topic = new Expr.Global('$', "main::_");
        return new Stmt.Foreach(cop, null, topic, list, only(cop, e), null);
      }
      case "when" -> {
        if (c.hints.feature("switch")) {
          Expr test = Switches.condition(Operators.unwrap(c.operators.expression()));
          Cop cop = c.statementCop();
          return new Stmt.When(cop, test, only(cop, e));
        }
        lex.pos = from;
        throw c.operatorExpected();
      }
      default -> {
        lex.pos = from;
        throw c.operatorExpected();
      }
    }
  }

  private Expr modifier() {
    return Conditions.test(c, Operators.unwrap(c.operators.expression()));
  }

  private static Block only(Cop cop, Expr e) {
    return new Block(List.of(new Stmt.Expression(cop, e)));
  }

  private Stmt modifierLoop(Expr e, boolean until) {
    Expr condition = modifier();
    Cop cop = c.statementCop();
    if (e instanceof Expr.DoBlock block) {
      return new Stmt.DoWhile(cop, block.block(), condition, until);
    }
    Expr test = Conditions.loop(condition);
    Block body = new Block(only(cop, e).statements(), Block.Extent.STATEMENT);
    return new Stmt.While(cop, null, until ? new Expr.Unary("!", test) : test, body, null);
  }
}
