package dev.vos.perl.syntax;

import java.util.ArrayList;
import java.util.List;

/** Statements: blocks, conditions, loops, modifiers, packages. */
final class Statements {
  private final Compilation c;

  Statements(Compilation c) {
    this.c = c;
  }

  // ---- blocks

  /** A block; the cursor is at its brace. */
  Block block() {
    c.lex.skip();
    if (c.lex.peek() != '{') {
      throw c.syntaxError();
    }
    c.lex.pos++;
    Compilation.Mark mark = c.enter();
    int statement = c.statementOffset;
    Block block = untilBrace();
    c.statementOffset = statement;
    c.leave(mark);
    return block;
  }

  /** Statements up to and including the closing brace, in the current scope. */
  Block untilBrace() {
    int line = c.state.lines.line(c.lex.text().offset(c.lex.pos - 1));
    c.forgetLine();
    List<Stmt> statements = new ArrayList<>();
    while (true) {
      c.lex.skip();
      if (c.lex.peek() == '}') {
        c.lex.pos++;
        c.introduce();
        c.noteLine(line);
        return Block.of(statements);
      }
      if (c.lex.atEnd()) {
        throw c.unbalanced();
      }
      add(statements, statement());
    }
  }

  /** Statements up to the end of the text, as in {@code s///e}. */
  Block untilEnd() {
    List<Stmt> statements = new ArrayList<>();
    while (true) {
      c.lex.skip();
      if (c.lex.atEnd()) {
        c.introduce();
        return Block.of(statements);
      }
      if (c.lex.peek() == '}') {
        throw c.syntaxError();
      }
      add(statements, statement());
    }
  }

  private static void add(List<Stmt> statements, Stmt s) {
    if (!(s instanceof Stmt.Nothing)) {
      statements.add(s);
    }
  }

  /** A block that is a single expression is that expression. */
  Expr asExpression(Block block) {
    return block.statements().size() == 1
            && block.statements().get(0) instanceof Stmt.Expression only
            && !declares(only.expr())
        ? only.expr()
        : new Expr.DoBlock(block);
  }

  private static boolean declares(Expr e) {
    return e instanceof Expr.MyDecl || e instanceof Expr.Local;
  }

  // ---- one statement

  /** The statement at the cursor, which is not at the end nor at a closing brace. */
  Stmt statement() {
    Compilation.Place place = c.place();
    try {
      return attempt();
    } catch (ParseUnwound e) {
      c.recover(place, e);
      c.introduce();
      return new Stmt.Nothing();
    }
  }

  private Stmt attempt() {
    Lexer lex = c.lex;
    lex.skip();
    c.statementOffset = lex.offset();
    char ch = lex.peek();
    Stmt statement;
    if (ch == ';') {
      lex.pos++;
      statement = new Stmt.Nothing();
    } else if (ch == '{' && !hashStatement()) {
      Cop cop = c.here();
      statement = bare(cop, null);
    } else if (lex.isWordStart(ch)) {
      statement = wordStatement();
    } else {
      statement = new SimpleStatements(c).parse();
    }
    c.introduce();
    c.forgetLine();
    return statement;
  }

  /** {@code { a => 1 }} in the place of a statement is a value. */
  private boolean hashStatement() {
    BraceGuess guess = new BraceGuess(c);
    if (!guess.hash()) {
      return false;
    }
    int close = guess.close();
    if (close < 0) {
      return false;
    }
    int next = c.lex.afterSpace(close + 1);
    char after = c.lex.at(next);
    boolean empty = c.lex.at(c.lex.afterSpace(c.lex.pos + 1)) == '}';
    return !empty || after == '}' || after == ')' || after == 0 || after == ';';
  }

  private Stmt wordStatement() {
    Lexer lex = c.lex;
    int from = lex.pos;
    int offset = lex.offset();
    String word = lex.word();
    if (word.equals("CORE") && lex.looking("::")) {
      lex.pos += 2;
      Stmt core = new Switches(c).core(lex.word(), c.cop(offset));
      if (core != null) {
        return core;
      }
      lex.pos = from;
      lex.word();
    }
    if (lex.looking("::") || (lex.peek() == '\'' && !c.words.isKeyword(word))) {
      lex.pos = from;
      return new SimpleStatements(c).parse();
    }
    int next = lex.afterSpace(lex.pos);
    char after = lex.at(next);
    if (after == '=' && lex.at(next + 1) == '>') {
      lex.pos = from;
      return new SimpleStatements(c).parse();
    }
    if (after == ':' && lex.at(next + 1) != ':' && isLabel(word)) {
      lex.pos = next + 1;
      return labelled(word);
    }
    Stmt compound = compound(word, offset, from, null);
    if (compound != null) {
      return compound;
    }
    lex.pos = from;
    return new SimpleStatements(c).parse();
  }

  private boolean isLabel(String word) {
    return switch (word) {
      case "q", "qq", "qw", "qx", "m", "s", "tr", "y", "qr", "default", "sub" -> false;
      default -> true;
    };
  }

  private Stmt labelled(String label) {
    Lexer lex = c.lex;
    lex.skip();
    c.statementOffset = lex.offset();
    if (lex.peek() == '}' || lex.atEnd()) {
      return target(c.here(), label, new Stmt.Nothing());
    }
    Cop cop = c.here();
    if (lex.peek() == '{') {
      return target(cop, label, bare(cop, label));
    }
    if (lex.isWordStart(lex.peek())) {
      int from = lex.pos;
      int offset = lex.offset();
      String word = lex.word();
      Stmt compound = compound(word, offset, from, label);
      if (compound != null) {
        return target(cop, label, compound);
      }
      lex.pos = from;
    }
    return target(cop, label, statement());
  }

  /** The statement as one that goto finds, if there is any goto. */
  private Stmt target(Cop cop, String label, Stmt statement) {
    return c.state.source.contains("goto") ? new Stmt.Labelled(cop, label, statement) : statement;
  }

  /** A statement that begins with a word of its own; null if it is an expression. */
  private Stmt compound(String word, int offset, int from, String label) {
    Cop cop = c.cop(offset);
    return switch (word) {
      case "if", "unless" -> condition(cop, word);
      case "while", "until" -> whileLoop(cop, word, label);
      case "for", "foreach" -> new Loops(c).parse(cop, label);
      case "package" -> packageStatement(cop, offset);
      case "use", "no" -> c.pragmas.parse(word, offset);
      case "sub" -> subFollows() ? c.subs.named(from) : null;
      case "BEGIN", "END", "INIT", "CHECK", "UNITCHECK" ->
          c.lex.at(c.lex.afterSpace(c.lex.pos)) == '{' ? c.subs.phase(word, offset) : null;
      case "AUTOLOAD", "DESTROY" ->
          c.lex.at(c.lex.afterSpace(c.lex.pos)) == '{' ? c.subs.withoutKeyword(from) : null;
      case "my", "our", "state" -> lexicalSub(word, from);
      case "elseif" -> throw c.errorNear("elseif should be elsif");
      case "format" -> new Formats(c).parse(offset);
      case "given", "when", "default" -> new Switches(c).statement(word, cop);
      case "try", "defer" -> tryStatement(word, cop);
      default -> null;
    };
  }

  private boolean subFollows() {
    int next = c.lex.afterSpace(c.lex.pos);
    return c.lex.isWordStart(c.lex.at(next))
        || (c.lex.at(next) == ':' && c.lex.at(next + 1) == ':')
        || (c.lex.at(next) == '\'' && c.lex.isWordStart(c.lex.at(next + 1)));
  }

  private Stmt lexicalSub(String word, int from) {
    int next = c.lex.afterSpace(c.lex.pos);
    if (!c.lex.wordAt(next, "sub")) {
      return null;
    }
    c.lex.pos = next + 3;
    return c.subs.lexical(word, from);
  }

  private Stmt tryStatement(String word, Cop cop) {
    if (!c.hints.feature(word) || c.lex.at(c.lex.afterSpace(c.lex.pos)) != '{') {
      return null;
    }
    if (word.equals("defer")) {
      return new Stmt.Defer(cop, block());
    }
    Block body = block();
    c.lex.skip();
    if (!c.lex.wordAt(c.lex.pos, "catch")) {
      throw c.syntaxError();
    }
    c.lex.pos += 5;
    c.terms.expect('(');
    Compilation.Mark mark = c.enter();
    c.lex.skip();
    Lexical variable = c.subs.catchVariable();
    c.terms.expect(')');
    c.introduce();
    Block handler = block();
    c.leave(mark);
    int next = c.lex.afterSpace(c.lex.pos);
    Block last = null;
    if (c.lex.wordAt(next, "finally")) {
      c.lex.pos = next + 7;
      last = block();
    }
    return new Stmt.Try(cop, body, variable, handler, last);
  }

  // ---- compound statements

  private Stmt bare(Cop cop, String label) {
    Block block = block();
    return new Stmt.Bare(cop, label, block, continueBlock());
  }

  private Block continueBlock() {
    int next = c.lex.afterSpace(c.lex.pos);
    if (!c.lex.wordAt(next, "continue")) {
      return null;
    }
    c.lex.pos = next + 8;
    return block();
  }

  /** {@code ( condition )}; its variables are visible from here on. */
  Expr parenthesizedCondition() {
    c.lex.skip();
    if (c.lex.peek() != '(') {
      throw c.syntaxError();
    }
    c.lex.pos++;
    Expr condition = c.operators.expression();
    c.terms.expect(')');
    c.refuseBarewords();
    c.introduce();
    return Conditions.test(c, Operators.unwrap(condition));
  }

  private Stmt condition(Cop cop, String word) {
    Compilation.Mark mark = c.enter();
    Expr condition = parenthesizedCondition();
    if (word.equals("unless")) {
      condition = new Expr.Unary("!", condition);
    }
    Block then = block();
    Stmt otherwise = otherwise();
    c.leave(mark);
    return new Stmt.If(cop, condition, then, otherwise);
  }

  private Stmt otherwise() {
    Lexer lex = c.lex;
    int next = lex.afterSpace(lex.pos);
    if (lex.wordAt(next, "elsif")) {
      lex.pos = next;
      Cop cop = c.here();
      c.statementOffset = lex.offset();
      lex.pos += 5;
      Expr condition = parenthesizedCondition();
      Block then = block();
      return new Stmt.If(cop, condition, then, otherwise());
    }
    if (lex.wordAt(next, "else")) {
      lex.pos = next + 4;
      return new Stmt.Else(block());
    }
    return null;
  }

  private Stmt whileLoop(Cop cop, String word, String label) {
    Compilation.Mark mark = c.enter();
    c.lex.skip();
    int next = c.lex.afterSpace(c.lex.pos + 1);
    Expr condition = null;
    if (c.lex.peek() == '(' && c.lex.at(next) == ')') {
      c.lex.pos = next + 1;
    } else {
      condition = Conditions.loop(parenthesizedCondition());
    }
    if (word.equals("until") && condition != null) {
      condition = new Expr.Unary("!", condition);
    }
    Block body = block();
    Block continueBlock = continueBlock();
    c.leave(mark);
    return new Stmt.While(cop, label, condition, body, continueBlock);
  }

  private Stmt packageStatement(Cop cop, int offset) {
    Lexer lex = c.lex;
    lex.skip();
    String name = c.variables.name();
    if (name.isEmpty()) {
      throw c.syntaxError();
    }
    c.symbols.definePackage(name);
    lex.skip();
    Expr version = null;
    if (Lexer.isDigit(lex.peek())) {
      version = Numbers.parse(c);
    } else if (lex.peek() == 'v' && Lexer.isDigit(lex.peek(1))) {
      version = Numbers.version(c);
    }
    if (version != null) {
      setVersion(cop, offset, name, version);
    }
    lex.skip();
    if (lex.peek() != '{') {
      c.pkg = name;
      new SimpleStatements(c).end();
      return new Stmt.Nothing();
    }
    lex.pos++;
    Compilation.Mark mark = c.enter();
    c.pkg = name;
    Block block = untilBrace();
    c.leave(mark);
    return new Stmt.Bare(cop, null, block, null);
  }

  /** {@code package NAME VERSION} sets the variable at once, as a BEGIN block would. */
  private void setVersion(Cop cop, int offset, String name, Expr version) {
    if (c.state.done.containsKey(offset)) {
      return;
    }
    Expr variable = new Expr.Global('$', name + "::VERSION");
    SubBody body = c.subs.beginBody(offset);
    body.setStart(cop);
    body.setBody(
        new Block(List.of(new Stmt.Expression(cop, new Expr.ScalarAssign(variable, version)))));
    throw c.begin(body, offset, c.lex.pos);
  }
}
