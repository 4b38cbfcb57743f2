package dev.vos.perl.syntax;

import java.util.List;
import java.util.Set;

/** Prefix operators and the terms that begin with a symbol rather than a word. */
final class Terms {
  /** Words that end an expression rather than begin a term. */
  static final Set<String> STOPS =
      Set.of(
          "and", "or", "xor", "if", "unless", "while", "until", "for", "foreach", "cmp", "eq", "ne",
          "lt", "gt", "le", "ge", "isa", "when");

  private static final String FILE_TESTS = "erwxoRWXOzsfdlpSbctugkTBAMC";

  private final Compilation c;

  Terms(Compilation c) {
    this.c = c;
  }

  void expect(char ch) {
    c.lex.skip();
    if (c.lex.peek() != ch || c.lex.atEnd()) {
      throw ch == ']' || ch == '}' ? c.unbalanced() : c.operatorExpected();
    }
    c.lex.pos++;
  }

  /** {@code ( list )}; the cursor is at the parenthesis. */
  List<Expr> parenthesized() {
    c.noteLine();
    c.lex.pos++;
    c.lex.skip();
    List<Expr> items = inParentheses();
    expect(')');
    return items;
  }

  /** The items before a closing bracket; low-precedence operators may stand among them. */
  List<Expr> inParentheses() {
    c.lex.skip();
    if (!begins()) {
      return List.of();
    }
    Expr e = c.operators.expression();
    if (e instanceof Expr.ListExpr list) {
      return list.items();
    }
    return List.of(e);
  }

  /** Whether a term begins at the cursor, after a list operator or a comma. */
  boolean begins() {
    Lexer lex = c.lex;
    char ch = lex.peek();
    return switch (ch) {
      case 0 -> false;
      case ')', ']', '}', ';', ',', '?', '=', '|', '^', '>' -> false;
      case ':' -> lex.peek(1) == ':' && lex.isWordStart(lex.peek(2));
      case '.' -> Lexer.isDigit(lex.peek(1)) || lex.looking("...");
      case '!' -> lex.peek(1) != '=' && lex.peek(1) != '~';
      case '&' -> lex.peek(1) != '&';
      case '-' -> lex.peek(1) != '>';
      default -> !lex.isWordStart(ch) || wordBegins();
    };
  }

  private boolean wordBegins() {
    Lexer lex = c.lex;
    int from = lex.pos;
    String word = lex.word();
    int after = lex.pos;
    lex.pos = from;
    if (!STOPS.contains(word)) {
      return true;
    }
    if ((word.equals("isa") && !c.hints.feature("isa"))
        || (word.equals("when") && !c.hints.feature("switch"))) {
      return true;
    }
    int next = lex.afterSpace(after);
    return lex.at(next) == '=' && lex.at(next + 1) == '>';
  }

  /** Whether the argument of a named unary operator begins at the cursor. */
  boolean unaryArgumentBegins() {
    Lexer lex = c.lex;
    char next = lex.peek(1);
    return switch (lex.peek()) {
      case '/' -> next != '/' && next != '=' && next != ' ';
      case '<' -> next == '$' || next == '<' || next == '>' || lex.isWordStart(next);
      case '*', '%', '&' ->
          lex.isWordStart(next)
              || next == '{'
              || next == '$'
              || (next == ':' && lex.peek(2) == ':')
              || (lex.peek() == '%' && "+-^!".indexOf(next) >= 0 && !Lexer.isSpace(lex.peek(2)));
      case 'x' -> lex.isWordStart(next) && begins();
      case '-' -> next != '>' && next != '=';
      case '+' -> next != '=';
      default -> begins();
    };
  }

  /** A term with its prefix operators and its postfixes. */
  Expr unary() {
    Lexer lex = c.lex;
    lex.skip();
    char ch = lex.peek();
    switch (ch) {
      case '!' -> {
        lex.pos++;
        return new Expr.Unary("!", Operators.unwrap(c.operators.binary(Operator.UNARY)));
      }
      case '~' -> {
        return complement();
      }
      case '\\' -> {
        lex.pos++;
        return new Expr.RefGen(uncalled(c.operators.binary(Operator.UNARY)));
      }
      case '-' -> {
        return minus();
      }
      case '+' -> {
        if (lex.peek(1) == '+') {
          return increment();
        }
        lex.pos++;
        return c.operators.binary(Operator.UNARY);
      }
      default -> {
        return primary(ch);
      }
    }
  }

  private Expr complement() {
    boolean string = c.lex.peek(1) == '.' && c.hints.feature("bitwise");
    c.lex.pos += string ? 2 : 1;
    Expr operand = Operators.unwrap(c.operators.binary(Operator.UNARY));
    return new Expr.Unary(string ? "s~" : "~", operand);
  }

  /** {@code \&foo}, {@code defined &foo}: the code itself, not a call. */
  static Expr uncalled(Expr e) {
    if (e instanceof Expr.CallSharingArgs call) {
      return call.code();
    }
    if (e instanceof Expr.ListExpr list && list.items().size() == 1) {
      Expr only = list.items().get(0);
      return only instanceof Expr.CallSharingArgs call
          ? new Expr.ListExpr(List.of(call.code()))
          : e;
    }
    return e;
  }

  private Expr increment() {
    boolean plus = c.lex.peek() == '+';
    c.lex.pos += 2;
    Expr operand = Operators.unwrap(c.operators.binary(Operator.INCREMENT));
    Lvalues.require(c, operand, plus ? "preincrement (++)" : "predecrement (--)");
    return new Expr.IncDec(plus, true, operand);
  }

  private Expr minus() {
    Lexer lex = c.lex;
    char next = lex.peek(1);
    if (next == '-') {
      return increment();
    }
    if (lex.isWordStart(next)) {
      Expr word = fileTestOrWord(next);
      if (word != null) {
        return word;
      }
    }
    lex.pos++;
    Expr operand = Operators.unwrap(c.operators.binary(Operator.UNARY));
    if (operand instanceof Expr.Literal literal) {
      return negated(literal);
    }
    if (operand instanceof Expr.Bareword word) {
      c.take(word);
      return new Expr.Literal("-" + word.name());
    }
    return new Expr.Unary("neg", operand);
  }

  private static Expr negated(Expr.Literal literal) {
    if (literal.value() instanceof Long n && n > 0) {
      return new Expr.Literal(-n);
    }
    if (literal.value() instanceof Double d) {
      return new Expr.Literal(-d);
    }
    return new Expr.Unary("neg", literal);
  }

  /** {@code -e}, {@code -foo}; null for a minus before a function call. */
  private Expr fileTestOrWord(char letter) {
    Lexer lex = c.lex;
    int from = lex.pos;
    lex.pos++;
    String word = lex.word();
    int next = lex.afterSpace(lex.pos);
    boolean quoted = lex.at(next) == '=' && lex.at(next + 1) == '>';
    if (quoted) {
      return new Expr.Literal("-" + word);
    }
    if (word.length() == 1 && FILE_TESTS.indexOf(letter) >= 0) {
      return fileTest(letter);
    }
    lex.pos = from;
    return null;
  }

  private Expr fileTest(char letter) {
    Lexer lex = c.lex;
    lex.skip();
    Expr operand = null;
    if (unaryArgumentBegins() && !(lex.peek() == '<' || lex.peek() == '/')) {
      operand = Operators.unwrap(c.operators.binary(Operator.SHIFT));
    } else if (lex.peek() == '<' && lex.isWordStart(lex.peek(1))) {
      operand = c.operators.binary(Operator.SHIFT);
    }
    return new Expr.FileTest(letter, operand == null ? null : c.builtins.handle(operand));
  }

  private Expr primary(char ch) {
    Lexer lex = c.lex;
    return switch (ch) {
      case '$' -> variable();
      case '@' -> c.operators.postfix(c.variables.array(), false);
      case '%' -> c.operators.postfix(c.variables.hash(), false);
      case '*' -> c.operators.postfix(c.variables.glob(), true);
      case '&' -> ampersand();
      case '(' -> list();
      case '[' -> anonymousArray();
      case '{' -> anonymousHash();
      case '"' -> c.operators.postfix(c.quotes.doubleQuoted(), false);
      case '\'' -> c.operators.postfix(c.quotes.single(), false);
      case '`' -> c.quotes.command();
      case '/' -> c.quotes.match();
      case '<' -> angle();
      case '.' -> dots();
      default -> {
        if (Lexer.isDigit(ch)) {
          yield c.operators.postfix(Numbers.parse(c), false);
        }
        if (lex.isWordStart(ch) || (ch == ':' && lex.peek(1) == ':')) {
          yield c.words.parse();
        }
        throw unexpected(ch);
      }
    };
  }

  private ParseUnwound unexpected(char ch) {
    if (ch >= 0x80) {
      String shown = String.format("\\x{%x}", (int) ch);
      return c.fail("Unrecognized character " + shown + "; marked by <-- HERE");
    }
    return c.syntaxError();
  }

  private Expr dots() {
    if (Lexer.isDigit(c.lex.peek(1))) {
      return Numbers.parse(c);
    }
    if (c.lex.looking("...")) {
      c.lex.pos += 3;
      return new Expr.Yada();
    }
    throw c.syntaxError();
  }

  private Expr variable() {
    c.noteLine();
    Expr e = c.variables.scalar();
    boolean subscripted = e instanceof Expr.Elem || e instanceof Expr.HashElem;
    return c.operators.postfix(e, subscripted);
  }

  private Expr angle() {
    if (c.lex.peek(1) == '<' && c.heredocs.begins()) {
      return c.heredocs.parse();
    }
    return c.quotes.angle();
  }

  private Expr ampersand() {
    Lexer lex = c.lex;
    Expr code = c.variables.code();
    int saved = lex.pos;
    lex.skip();
    if (lex.peek() != '(') {
      lex.pos = saved;
      return c.operators.postfix(new Expr.CallSharingArgs(code), false);
    }
    List<Expr> args = parenthesized();
    Expr call;
    if (code instanceof Expr.Global named) {
      call = new Expr.FuncCall(named.name(), args, true);
    } else if (code instanceof Expr.Deref deref) {
      call = new Expr.DynCall(deref.reference(), args);
    } else {
      call = new Expr.DynCall(code, args);
    }
    return c.operators.postfix(call, true);
  }

  private Expr list() {
    Expr.ListExpr list = new Expr.ListExpr(parenthesized());
    return afterList(list);
  }

  /** A list may have a subscript. */
  Expr afterList(Expr.ListExpr list) {
    int saved = c.lex.pos;
    c.lex.skip();
    if (c.lex.peek() == '[') {
      Expr slice = new Expr.ListSlice(list, c.variables.index());
      while (true) {
        c.lex.skip();
        if (c.lex.peek() != '[') {
          return c.operators.postfix(slice, true);
        }
        slice = new Expr.ListSlice(slice, c.variables.index());
      }
    }
    c.lex.pos = saved;
    return c.operators.postfix(list, false);
  }

  private Expr anonymousArray() {
    c.lex.pos++;
    List<Expr> items = inParentheses();
    expect(']');
    return c.operators.postfix(new Expr.AnonArray(items), false);
  }

  /** The cursor is at the brace. */
  Expr anonymousHash() {
    c.lex.pos++;
    List<Expr> items = inParentheses();
    expect('}');
    return c.operators.postfix(new Expr.AnonHash(items), false);
  }
}
