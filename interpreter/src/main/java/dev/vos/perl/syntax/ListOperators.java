package dev.vos.perl.syntax;

import java.util.ArrayList;
import java.util.List;

/** {@code print say printf}, {@code sort}, {@code map} and {@code grep}. */
final class ListOperators {
  private final Compilation c;

  ListOperators(Compilation c) {
    this.c = c;
  }

  // ---- print

  /** {@code print}, {@code say} or {@code printf}; the cursor is behind the name. */
  Expr print(String name) {
    Lexer lex = c.lex;
    c.noteLine();
    warnFunction(name);
    lex.skip();
    boolean parenthesized = lex.peek() == '(';
    if (parenthesized) {
      lex.pos++;
      lex.skip();
    }
    Expr handle = printHandle();
    List<Expr> args = parenthesized ? c.terms.inParentheses() : c.operators.items();
    Expr print = new Expr.Print(name, handle, args);
    if (!parenthesized) {
      return print;
    }
    c.terms.expect(')');
    return c.operators.postfix(print, false);
  }

  /** {@code print (1) + 2} prints 1. */
  private void warnFunction(String name) {
    Lexer lex = c.lex;
    if (lex.peek() != ' ' || lex.peek(1) != '(' || !c.hints.warns("syntax")) {
      return;
    }
    int depth = 1;
    int i = lex.pos + 2;
    for (; i < lex.end() && depth > 0; i++) {
      depth += lex.at(i) == '(' ? 1 : lex.at(i) == ')' ? -1 : 0;
    }
    while (Lexer.isSpace(lex.at(i))) {
      i++;
    }
    if (i < lex.end() && ";&/|})]oairuwef!=".indexOf(lex.at(i)) < 0) {
      c.warn("syntax", name + " (...) interpreted as function", lex.offset());
    }
  }

  private Expr printHandle() {
    Lexer lex = c.lex;
    char ch = lex.peek();
    if (ch == '{') {
      lex.pos++;
      Compilation.Mark mark = c.enter();
      Expr handle = c.statements.asExpression(c.statements.untilBrace());
      c.leave(mark);
      return named(handle);
    }
    if (lex.isWordStart(ch)) {
      return wordHandle();
    }
    if (ch == '$' && (lex.isWordStart(lex.peek(1)) || lex.looking("$::"))) {
      return scalarHandle();
    }
    return null;
  }

  private Expr named(Expr handle) {
    if (handle instanceof Expr.Ternary t) {
      return new Expr.Ternary(t.condition(), named(t.ifTrue()), named(t.ifFalse()));
    }
    if (handle instanceof Expr.Literal word && word.value() instanceof String name) {
      return c.names.handle(name);
    }
    return c.builtins.handle(handle);
  }

  private Expr wordHandle() {
    Lexer lex = c.lex;
    int from = lex.pos;
    String name = c.words.name();
    int end = lex.pos;
    lex.skip();
    char next = lex.peek();
    boolean follows =
        lex.at(end) != '('
            && next != ','
            && !(next == '=' && lex.peek(1) == '>')
            && !(next == '-' && lex.peek(1) == '>')
            && !name.endsWith("::");
    if (follows
        && !c.words.isKeyword(name)
        && c.names.lexicalSub(name) == null
        && !c.subKnown(c.names.qualifySub(name))
        && (Builtin.named(name) == null || c.words.overriding(name) == null)) {
      return c.names.handle(name);
    }
    lex.pos = from;
    return null;
  }

  /** A simple scalar before further arguments, with no comma between: its name; or null. */
  Expr scalarHandle() {
    Lexer lex = c.lex;
    int from = lex.pos;
    lex.pos++;
    String name = c.variables.name();
    int end = lex.pos;
    lex.skip();
    if (lex.pos > end && termFollows()) {
      return c.names.resolve('$', name);
    }
    lex.pos = from;
    return null;
  }

  /** After {@code print $fh } and white space: does a term begin, rather than an operator? */
  private boolean termFollows() {
    Lexer lex = c.lex;
    char ch = lex.peek();
    char next = lex.peek(1);
    if (lex.isWordStart(ch)) {
      int from = lex.pos;
      String word = lex.word();
      lex.pos = from;
      return !Terms.STOPS.contains(word) && !word.equals("x") && !repeats(word);
    }
    return switch (ch) {
      case '$', '@', '"', '\'', '`', '\\', '(', '~' -> ch != '~' || next != '~';
      case '&', '*', '%' -> lex.isWordStart(next) || (ch == '%' && next == '$') || next == '{';
      case '.' -> Lexer.isDigit(next);
      case '-', '+' -> !Lexer.isSpace(next) && next != '=' && next != '>';
      case '/' -> !Lexer.isSpace(next) && next != '=' && next != '/';
      case '<' ->
          (next == '<' && !Lexer.isSpace(lex.peek(2)) && lex.peek(2) != '=')
              || (next == '$' || (lex.isWordStart(next) && lex.indexOf(">", lex.pos) > 0));
      case '!' -> next != '=' && next != '~';
      default -> Lexer.isDigit(ch);
    };
  }

  private static boolean repeats(String word) {
    return word.length() > 1
        && word.charAt(0) == 'x'
        && word.chars().skip(1).allMatch(ch -> ch >= '0' && ch <= '9');
  }

  // ---- sort

  /** The cursor is behind {@code sort}. */
  Expr sort() {
    Lexer lex = c.lex;
    c.noteLine();
    lex.skip();
    boolean parenthesized = lex.peek() == '(';
    if (parenthesized) {
      lex.pos++;
      lex.skip();
    }
    Block block = null;
    Expr comparator = null;
    if (lex.peek() == '{' && !new BraceGuess(c).hash()) {
      block = c.statements.block();
      skipComma();
    } else {
      comparator = comparator();
    }
    List<Expr> list = parenthesized ? c.terms.inParentheses() : c.operators.items();
    Expr sort = new Expr.Sort(block, comparator, list);
    if (!parenthesized) {
      return sort;
    }
    c.terms.expect(')');
    return c.operators.postfix(sort, false);
  }

  private void skipComma() {
    c.lex.skip();
    if (c.lex.peek() == ',') {
      c.lex.pos++;
    }
  }

  private Expr comparator() {
    Lexer lex = c.lex;
    int from = lex.pos;
    char ch = lex.peek();
    if (lex.isWordStart(ch) || lex.looking("::")) {
      String name = c.words.name();
      int end = lex.pos;
      lex.skip();
      char next = lex.peek();
      boolean follows = next != ',' && next != ')' && next != ';' && c.terms.begins();
      boolean pair = next == '=' || (next == '(' && end == lex.pos) || name.endsWith("::");
      if (follows && !pair && !c.words.isKeyword(name) && !arrow()) {
        Expr lexical = c.names.lexicalSub(name);
        return lexical != null ? lexical : new Expr.Global('&', c.names.qualifySub(name));
      }
    } else if (ch == '$' && lex.isWordStart(lex.peek(1))) {
      lex.pos++;
      String name = c.variables.name();
      int end = lex.pos;
      lex.skip();
      if (lex.pos > end && lex.peek() != '<' && lex.peek() != '/' && termFollows()) {
        return c.names.resolve('$', name);
      }
    }
    lex.pos = from;
    return null;
  }

  private boolean arrow() {
    return c.lex.peek() == '-' && c.lex.peek(1) == '>';
  }

  // ---- map and grep

  /** The cursor is behind {@code map} or {@code grep}. */
  Expr mapGrep(String name) {
    Lexer lex = c.lex;
    c.noteLine();
    lex.skip();
    boolean parenthesized = lex.peek() == '(';
    if (parenthesized) {
      lex.pos++;
      lex.skip();
    }
    Block block = lex.peek() == '{' ? mapBlock() : null;
    Expr expr = null;
    List<Expr> list;
    if (block != null) {
      skipComma();
      list = parenthesized ? c.terms.inParentheses() : c.operators.items();
    } else {
      list = new ArrayList<>(parenthesized ? c.terms.inParentheses() : c.operators.items());
      if (list.isEmpty()) {
        throw c.errorNear("Not enough arguments for " + name);
      }
      expr = list.remove(0);
    }
    Expr result = new Expr.MapGrep(name.equals("map"), block, expr, list);
    if (!parenthesized) {
      return result;
    }
    c.terms.expect(')');
    return c.operators.postfix(result, false);
  }

  /** The block at the cursor, or null if it is an anonymous hash before a comma. */
  private Block mapBlock() {
    if (new BraceGuess(c).hash()) {
      int close = new BraceGuess(c).close();
      int next = c.lex.afterSpace(close + 1);
      boolean arrow = c.lex.at(next) == '-' && c.lex.at(next + 1) == '>';
      if (close >= 0 && (arrow || c.lex.at(next) == ',')) {
        return null;
      }
    }
    return c.statements.block();
  }
}
