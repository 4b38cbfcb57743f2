package dev.vos.perl.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code format NAME =} and its picture: a body of {@code formline} calls, one for each line with
 * fields, which {@code write} runs.
 */
final class Formats {
  /**
   * {@code formline} for a line that {@code ~~} repeats: true while there was something to show.
   */
  private static final String REPEATED = "formline~~";

  private final Compilation c;

  Formats(Compilation c) {
    this.c = c;
  }

  /** The format at the cursor, behind the word; null if the word is something else here. */
  Stmt parse(int offset) {
    Lexer lex = c.lex;
    int i = lex.afterSpace(lex.pos);
    int from = i;
    while (lex.isWord(lex.at(i)) || lex.at(i) == ':' || lex.at(i) == '\'') {
      i++;
    }
    String name = from == i ? "STDOUT" : lex.slice(from, i).replace("'", "::");
    i = lex.afterSpace(i);
    if (lex.at(i) != '=' || "=>~".indexOf(lex.at(i + 1)) >= 0) {
      return null;
    }
    int line = lex.indexOf("\n", i);
    if (line < 0) {
      throw c.fail("Format not terminated");
    }
    if (c.state.ends.containsKey(offset)) {
      lex.pos = c.state.ends.get(offset);
      return new Stmt.Nothing();
    }
    SubBody body = c.subs.body(SubBody.Kind.FORMAT, offset);
    body.setName(c.names.qualify(name));
    body.setStart(c.cop(offset));
    lex.pos = line + 1;
    picture(body);
    c.state.defineSub(body);
    if (lex.outer() == null) {
      c.state.ends.put(offset, lex.pos);
    }
    return new Stmt.Nothing();
  }

  private void picture(SubBody body) {
    SubBody outer = c.sub;
    int statement = c.statementOffset;
    Lexer lex = c.lex;
    c.sub = body;
    Compilation.Mark mark = c.enter();
    List<Stmt> statements = new ArrayList<>();
    while (!atDot()) {
      if (lex.pos >= lex.end()) {
        throw c.fail("Format not terminated");
      }
      line(statements);
    }
    c.leave(mark);
    c.sub = outer;
    c.lex = lex;
    c.statementOffset = statement;
    body.setBody(new Block(statements));
  }

  /** The line of a dot, which ends the picture: passes it. */
  private boolean atDot() {
    Lexer lex = c.lex;
    if (lex.at(lex.pos) != '.' || lex.pos >= lex.end()) {
      return false;
    }
    int i = lex.pos + 1;
    while (lex.at(i) == ' ' || lex.at(i) == '\t' || lex.at(i) == '\r') {
      i++;
    }
    if (i < lex.end() && lex.at(i) != '\n') {
      return false;
    }
    lex.pos = i;
    return true;
  }

  private int endOfLine() {
    int end = c.lex.indexOf("\n", c.lex.pos);
    return end < 0 ? c.lex.end() : end;
  }

  private void line(List<Stmt> statements) {
    Lexer lex = c.lex;
    int end = endOfLine();
    String picture = lex.slice(lex.pos, end);
    Cop cop = c.here();
    c.statementOffset = lex.offset();
    lex.pos = Math.min(end + 1, lex.end());
    if (picture.startsWith("#")) {
      return;
    }
    List<Expr> args = new ArrayList<>();
    args.add(new Expr.Literal(picture.replace("\r", "") + "\n"));
    boolean fields = picture.indexOf('@') >= 0 || picture.indexOf('^') >= 0;
    if (fields) {
      cop = c.here();
      args.addAll(arguments());
    }
    if (fields && picture.contains("~~")) {
      Expr again = new Expr.Builtin(REPEATED, args);
      statements.add(new Stmt.While(cop, null, again, new Block(List.of()), null));
    } else {
      statements.add(new Stmt.Expression(cop, new Expr.Builtin("formline", args)));
    }
  }

  /** The line of arguments; in braces they may take several. */
  private List<Expr> arguments() {
    Lexer lex = c.lex;
    int end = endOfLine();
    int first = lex.pos;
    while (first < end && Lexer.isSpace(lex.at(first))) {
      first++;
    }
    boolean braces = lex.at(first) == '{' && first < end;
    int from = braces ? first + 1 : lex.pos;
    int to = braces ? lex.end() : end;
    Text text = Text.at(lex.slice(from, to), lex.text().offset(from));
    Lexer inner = Lexer.inside(text, 0, lex);
    c.lex = inner;
    List<Expr> args = c.terms.inParentheses();
    inner.skip();
    if (braces) {
      c.terms.expect('}');
    } else if (!inner.atEnd() && inner.peek() != ';') {
      throw c.operatorExpected();
    }
    c.refuseBarewords();
    c.introduce();
    c.lex = lex;
    lex.pos = braces ? from + inner.pos : end;
    lex.pos = Math.min(endOfLine() + 1, lex.end());
    return args;
  }
}
