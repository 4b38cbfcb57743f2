package dev.vos.perl.syntax;

import java.util.ArrayList;
import java.util.List;

/** What follows the name of a sub: prototype or signature, attributes, body. */
final class SubText {
  private final Compilation c;
  private final Lexer lex;
  private final SubBody body;
  private boolean mayBeForward;

  SubText(Compilation c, SubBody body) {
    this.c = c;
    this.lex = c.lex;
    this.body = body;
  }

  /** As {@link #parse}, for a lexical sub, which may be declared only. */
  void declaration() {
    mayBeForward = true;
    parse();
  }

  /** Reads up to the end of the body, or to the semicolon of a forward declaration. */
  void parse() {
    lex.skip();
    body.setStart(c.here());
    int statement = c.statementOffset;
    SubBody outer = c.sub;
    c.sub = body;
    Compilation.Mark mark = c.enter();
    List<String> late = c.enterSub();
    try {
      List<Stmt> prologue = header();
      lex.skip();
      if (lex.peek() == ';' || lex.peek() == '}' || lex.atEnd()) {
        forward();
        return;
      }
      declareEarly();
      body(prologue);
      if (c.state.warned.add(body.start().line() + "/" + lex.offset())) {
        new UselessValues(c).body(body.body());
      }
    } finally {
      c.forgetLine();
      c.leaveSub(late);
      c.leave(mark);
      c.sub = outer;
      c.statementOffset = statement;
    }
  }

  private void forward() {
    if (body.kind() != SubBody.Kind.NAMED && !mayBeForward) {
      throw c.syntaxError();
    }
  }

  /** A prototype is known inside the body already. */
  private void declareEarly() {
    if (body.kind() == SubBody.Kind.NAMED && body.prototype() != null) {
      c.declareSub(body.name(), body.prototype());
    }
  }

  private void body(List<Stmt> prologue) {
    if (lex.peek() != '{') {
      throw c.syntaxError();
    }
    lex.pos++;
    Block block = c.statements.untilBrace();
    if (prologue.isEmpty()) {
      body.setBody(block);
      return;
    }
    List<Stmt> all = new ArrayList<>(prologue);
    all.addAll(block.statements());
    body.setBody(new Block(all));
  }

  private List<Stmt> header() {
    List<Stmt> prologue = List.of();
    boolean signatures = c.hints.feature("signatures");
    attributes();
    if (lex.peek() == '(') {
      if (signatures) {
        prologue = new Signature(c, body).parse();
      } else {
        prototype();
      }
    }
    attributes();
    return prologue;
  }

  private void prototype() {
    int close = lex.indexOf(")", lex.pos);
    if (close < 0) {
      throw c.fail("Prototype not terminated");
    }
    StringBuilder text = new StringBuilder();
    for (int i = lex.pos + 1; i < close; i++) {
      if (!Lexer.isSpace(lex.at(i))) {
        text.append(lex.at(i));
      }
    }
    body.setPrototype(text.toString());
    lex.pos = close + 1;
  }

  /** {@code : lvalue method prototype(...)}; others are refused. */
  private void attributes() {
    lex.skip();
    while (lex.peek() == ':' && lex.peek(1) != ':') {
      lex.pos++;
      lex.skip();
      while (lex.isWordStart(lex.peek())) {
        attribute();
        lex.skip();
      }
    }
  }

  private void attribute() {
    String name = lex.word();
    if (name.equals("prototype") && lex.peek() == '(') {
      prototype();
      return;
    }
    String parameters = null;
    if (lex.peek() == '(') {
      parameters = new Delimited(c).first(Delimited.Escapes.DROP, "Attribute parameter").chars();
    }
    switch (name) {
      case "lvalue" -> body.markLvalue();
      case "method" -> body.markMethod();
      case "const" -> {}
      default -> {
        String text = parameters == null ? name : name + "(" + parameters + ")";
        body.attributes().add(text);
      }
    }
  }
}
