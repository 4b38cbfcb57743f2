package dev.vos.perl.syntax;

import java.util.ArrayList;
import java.util.List;

/** {@code for} and {@code foreach}. */
final class Loops {
  private final Compilation c;
  private final Lexer lex;

  Loops(Compilation c) {
    this.c = c;
    this.lex = c.lex;
  }

  /** The cursor is behind the word. */
  Stmt parse(Cop cop, String label) {
    Compilation.Mark mark = c.enter();
    lex.skip();
    Stmt loop;
    if (lex.peek() == '(') {
      lex.pos++;
      loop = parenthesis(cop, label);
    } else {
      Expr variable = variable();
      lex.skip();
      if (lex.peek() != '(') {
        throw c.syntaxError();
      }
      Expr list = new Expr.ListExpr(c.terms.parenthesized());
      loop = foreach(cop, label, variable, list);
    }
    c.leave(mark);
    return loop;
  }

  private Expr variable() {
    if (lex.peek() == '$') {
      lex.pos++;
      lex.skip();
      return c.names.resolve('$', c.variables.name());
    }
    if (lex.peek() == '\\') {
      throw c.unsupported("foreach over references, \\%h,");
    }
    String word = lex.word();
    if (word.equals("my") || word.equals("our") || word.equals("state")) {
      int next = lex.afterSpace(lex.pos);
      if (lex.at(next) == '\\') {
        throw c.unsupported("foreach over references, \\%h,");
      }
      if (lex.at(next) != '$' && lex.at(next) != '(') {
        throw c.fail("Missing $ on loop variable");
      }
      return c.subs.declaration(word);
    }
    throw c.fail("Missing $ on loop variable");
  }

  private Stmt foreach(Cop cop, String label, Expr variable, Expr list) {
    c.refuseBarewords();
    c.introduce();
    Block body = c.statements.block();
    return new Stmt.Foreach(cop, label, variable, list, body, continueBlock());
  }

  private Block continueBlock() {
    int next = lex.afterSpace(lex.pos);
    if (!lex.wordAt(next, "continue")) {
      return null;
    }
    lex.pos = next + 8;
    return c.statements.block();
  }

  /** {@code for (init; condition; step)} or {@code for (list)}; the cursor is inside. */
  private Stmt parenthesis(Cop cop, String label) {
    lex.skip();
    Expr first = lex.peek() == ';' || lex.peek() == ')' ? null : c.operators.expression();
    lex.skip();
    if (lex.peek() == ')') {
      lex.pos++;
      Expr topic = new Expr.Global('$', "main::_");
      Expr list = first instanceof Expr.ListExpr ? first : new Expr.ListExpr(listOf(first));
      return foreach(cop, label, topic, list);
    }
    c.terms.expect(';');
    c.refuseBarewords();
    c.introduce();
    Expr condition = optional(';');
    c.introduce();
    Expr step = optional(')');
    c.introduce();
    Block body = c.statements.block();
    Expr test = condition == null ? null : Conditions.loop(Operators.unwrap(condition));
    return new Stmt.ForC(cop, label, first, test, step, body);
  }

  private static List<Expr> listOf(Expr first) {
    List<Expr> items = new ArrayList<>();
    if (first != null) {
      items.add(first);
    }
    return items;
  }

  private Expr optional(char end) {
    lex.skip();
    Expr e = lex.peek() == end ? null : c.operators.expression();
    c.terms.expect(end);
    c.refuseBarewords();
    return e;
  }
}
