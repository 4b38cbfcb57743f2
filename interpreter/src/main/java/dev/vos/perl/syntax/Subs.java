package dev.vos.perl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Declarations: {@code my our state local}, subs named, lexical and anonymous. */
final class Subs {
  static final Set<String> PHASES = Set.of("BEGIN", "END", "INIT", "CHECK", "UNITCHECK");

  private final Compilation c;

  Subs(Compilation c) {
    this.c = c;
  }

  // ---- variables

  /** {@code my our state}; the cursor is behind the word. */
  Expr declaration(String word) {
    Lexer lex = c.lex;
    Lexical.Kind kind =
        switch (word) {
          case "my" -> Lexical.Kind.MY;
          case "our" -> Lexical.Kind.OUR;
          default -> Lexical.Kind.STATE;
        };
    lex.skip();
    if (lex.isWordStart(lex.peek())) {
      if (lex.wordAt(lex.pos, "sub")) {
        throw c.unsupported("\"" + word + " sub\" inside an expression");
      }
      c.variables.name();
      lex.skip();
    }
    if (lex.peek() != '(') {
      Lexical variable = variable(kind);
      attributes();
      Expr declared =
          kind == Lexical.Kind.OUR
              ? new Expr.Global(variable.sigil(), variable.globalName())
              : new Expr.MyDecl(List.of(variable), false);
      return c.operators.postfix(declared, false);
    }
    c.noteLine();
    lex.pos++;
    return list(kind);
  }

  private Expr list(Lexical.Kind kind) {
    Lexer lex = c.lex;
    List<Lexical> variables = new ArrayList<>();
    lex.skip();
    while (lex.peek() != ')') {
      if (c.operators.atComma()) {
        lex.pos += lex.peek() == ',' ? 1 : 2;
      } else if (lex.wordAt(lex.pos, "undef")) {
        lex.pos += 5;
        variables.add(null);
      } else {
        variables.add(variable(kind));
      }
      lex.skip();
    }
    lex.pos++;
    attributes();
    if (kind != Lexical.Kind.OUR) {
      return new Expr.MyDecl(variables, true);
    }
    List<Expr> globals = new ArrayList<>();
    for (Lexical v : variables) {
      globals.add(
          v == null
              ? new Expr.Builtin("undef", List.of())
              : new Expr.Global(v.sigil(), v.globalName()));
    }
    return new Expr.ListExpr(globals);
  }

  /** The variable of {@code catch ($e)}. */
  Lexical catchVariable() {
    if (c.lex.peek() != '$') {
      throw c.syntaxError();
    }
    return variable(Lexical.Kind.MY);
  }

  private Lexical variable(Lexical.Kind kind) {
    Lexer lex = c.lex;
    char sigil = lex.peek();
    if (sigil == '\\') {
      throw c.unsupported("Declaring a reference, my \\$x,");
    }
    if (sigil != '$' && sigil != '@' && sigil != '%') {
      throw c.syntaxError();
    }
    int offset = lex.offset();
    int start = lex.pos;
    if (sigil == '$') {
      c.noteLine();
    }
    lex.pos++;
    lex.skip();
    String name = lex.peek() == ':' || kind == Lexical.Kind.OUR ? c.variables.name() : lex.word();
    if (name.isEmpty() || (name.contains("::") && kind != Lexical.Kind.OUR) || name.equals("_")) {
      return special(kind, sigil + name, start);
    }
    if (name.contains("::")) {
      throw c.errorNear("No package name allowed for variable in \"our\"");
    }
    return c.names.declare(sigil + name, kind, offset);
  }

  private Lexical special(Lexical.Kind kind, String name, int start) {
    if (kind == Lexical.Kind.OUR && name.length() > 1) {
      return c.names.declare(name, kind, c.lex.text().offset(start));
    }
    String shown = name.length() > 1 ? name : name + c.lex.peek();
    String word = kind == Lexical.Kind.MY ? "my" : kind == Lexical.Kind.OUR ? "our" : "state";
    c.lex.pos = start;
    throw c.errorNear("Can't use global " + shown + " in \"" + word + "\"");
  }

  /** {@code : shared} and the like on variables: read and passed over. */
  private void attributes() {
    int saved = c.lex.pos;
    c.lex.skip();
    if (c.lex.peek() == ':' && c.lex.peek(1) != ':') {
      int i = c.lex.afterSpace(c.lex.pos + 1);
      if (c.lex.isWordStart(c.lex.at(i))) {
        c.lex.pos = i;
        String name = c.lex.word();
        if (name.equals("shared") || name.equals("unique")) {
          return;
        }
      }
    }
    c.lex.pos = saved;
  }

  // ---- subs

  /** A sub found again when its statement is parsed again. */
  SubBody body(SubBody.Kind kind, int offset) {
    SubBody body = c.state.bodies.get(offset);
    if (body == null || body.kind() != kind) {
      body = new SubBody(kind, c.sub);
      c.state.bodies.put(offset, body);
    }
    return body;
  }

  /** {@code sub { ... }}; the cursor is behind the word. */
  Expr anonymous(int from) {
    SubBody body = body(SubBody.Kind.ANONYMOUS, c.lex.text().offset(from));
    c.lex.skip();
    char next = c.lex.peek();
    if (next != '{' && next != '(' && next != ':') {
      throw c.fail("Illegal declaration of anonymous subroutine");
    }
    new SubText(c, body).parse();
    Expr sub = new Expr.AnonSub(body);
    if (!body.attributes().isEmpty()) {
      sub = new Attributes(c).anonymous(sub, body.attributes());
    }
    return c.operators.postfix(sub, false);
  }

  /**
   * The block before the arguments of a sub with a {@code &} prototype; the cursor is at its brace.
   */
  Expr blockArgument() {
    SubBody body = body(SubBody.Kind.ANONYMOUS, c.lex.offset());
    new SubText(c, body).parse();
    return new Expr.AnonSub(body);
  }

  /** {@code AUTOLOAD { ... }}; from is where the name begins. */
  Stmt withoutKeyword(int from) {
    c.lex.pos = from;
    return named(from);
  }

  /** {@code sub NAME ...} as a statement; the cursor is behind the word. */
  Stmt named(int from) {
    Lexer lex = c.lex;
    int offset = lex.text().offset(from);
    Cop cop = c.cop(offset);
    lex.skip();
    String name = c.variables.name();
    if (PHASES.contains(name)) {
      return phase(name, offset);
    }
    SubBody body = body(SubBody.Kind.NAMED, offset);
    Integer end = c.state.ends.get(offset);
    if (end != null) {
      lex.pos = end;
      return new Stmt.SubDefinition(cop, body, null);
    }
    body.attributes().clear();
    body.setName(c.names.qualifySub(name));
    new SubText(c, body).parse();
    c.declareSub(body.name(), body.prototype());
    c.state.defineSub(body);
    if (lex.outer() == null) {
      c.state.ends.put(offset, lex.pos);
    }
    if (!body.attributes().isEmpty()) {
      new Attributes(c).named(body, cop, offset);
    }
    return new Stmt.SubDefinition(cop, body, null);
  }

  /** {@code my sub NAME ...}; the cursor is behind {@code sub}. */
  Stmt lexical(String word, int from) {
    Lexer lex = c.lex;
    int offset = lex.text().offset(from);
    Cop cop = c.cop(offset);
    lex.skip();
    String name = c.variables.name();
    if (word.equals("our")) {
      c.names.declare("&" + name, Lexical.Kind.OUR, offset);
      c.introduce();
      lex.pos = from;
      lex.word();
      lex.skip();
      lex.word();
      return named(from);
    }
    Lexical.Kind kind = word.equals("my") ? Lexical.Kind.MY : Lexical.Kind.STATE;
    Lexical variable = c.names.declare("&" + name, kind, offset);
    c.introduce();
    lex.skip();
    if (lex.peek() == ';') {
      return new Stmt.Nothing();
    }
    SubBody body = body(SubBody.Kind.ANONYMOUS, offset);
    new SubText(c, body).declaration();
    return new Stmt.SubDefinition(cop, body, variable);
  }

  // ---- phases

  /** The block that a {@code use} stands for. */
  SubBody beginBody(int offset) {
    SubBody body = body(SubBody.Kind.PHASE, offset);
    body.setName("BEGIN");
    return body;
  }

  /** {@code BEGIN { ... }} and its kin; the cursor is behind the name. */
  Stmt phase(String name, int offset) {
    Integer end = c.state.ends.get(offset);
    if (end != null && c.state.done.containsKey(offset)) {
      c.lex.pos = end;
      c.setHints(c.state.done.get(offset));
      return new Stmt.Nothing();
    }
    SubBody body = body(SubBody.Kind.PHASE, offset);
    if (end != null) {
      c.lex.pos = end;
      return new Stmt.Nothing();
    }
    body.setName(name);
    new SubText(c, body).parse();
    if (name.equals("BEGIN")) {
      throw c.begin(body, offset, c.lex.pos);
    }
    c.state.defineSub(body);
    c.state.ends.put(offset, c.lex.pos);
    return new Stmt.Nothing();
  }
}
