package dev.vos.perl.syntax;

import java.util.ArrayList;
import java.util.List;

/** Everything that begins with a sigil, and the subscripts that follow. */
final class Variables {
  static final String PUNCTUATION = "&`'+!^@/\\,;.-_*?<>()[]{}|~=%:\"$#";

  private final Compilation c;

  /** Whether a variable in a string or pattern is being read. */
  private boolean interpolating;

  Variables(Compilation c) {
    this.c = c;
  }

  /** What stands behind a sigil: a name, or an expression that is dereferenced. */
  record Base(String name, Expr reference, boolean braced) {
    Base(String name, Expr reference) {
      this(name, reference, false);
    }
  }

  Expr container(char sigil, Base base) {
    return base.name != null
        ? c.names.resolve(sigil, base.name)
        : new Expr.Deref(sigil, base.reference);
  }

  // ---- in code

  /** A {@code $} term with its direct subscript. */
  Expr scalar() {
    Lexer lex = c.lex;
    if (lex.peek(1) == '#' && lastIndexBegins()) {
      lex.pos += 2;
      return new Expr.ArrayLast(container('@', base('@')));
    }
    lex.pos++;
    Base base = base('$');
    int saved = lex.pos;
    lex.skip();
    char ch = lex.peek();
    if (ch == '[') {
      return element(base);
    }
    if (ch == '{') {
      return hashElement(base);
    }
    lex.pos = saved;
    return container('$', base);
  }

  boolean lastIndexBegins() {
    char next = c.lex.peek(2);
    return c.lex.isWordStart(next)
        || next == '{'
        || next == '$'
        || next == '+'
        || next == '-'
        || (next == ':' && c.lex.peek(3) == ':');
  }

  private Expr element(Base base) {
    Expr array = container('@', base);
    return new Expr.Elem(array, index());
  }

  private Expr hashElement(Base base) {
    Expr hash = container('%', base);
    return new Expr.HashElem(hash, single(key()));
  }

  /** An {@code @} term: array or slice. */
  Expr array() {
    Lexer lex = c.lex;
    lex.pos++;
    Base base = base('@');
    int saved = lex.pos;
    lex.skip();
    if (lex.peek() == '[') {
      return better(new Expr.Slice(Expr.SliceKind.ARRAY, container('@', base), index()));
    }
    if (lex.peek() == '{') {
      return better(new Expr.Slice(Expr.SliceKind.HASH, container('%', base), key()));
    }
    lex.pos = saved;
    return container('@', base);
  }

  /** A slice of one constant is perhaps an element. */
  private Expr better(Expr.Slice slice) {
    Lexical of = slice.container() instanceof Expr.My my ? my.variable() : null;
    if (of != null && slice.list() instanceof Expr.Literal key && c.hints.warns("syntax")) {
      boolean array = slice.kind() == Expr.SliceKind.ARRAY;
      String shown = key.value() instanceof String s ? "\"" + s + "\"" : key.value().toString();
      String subscript = of.name().substring(1) + (array ? "[" + shown + "]" : "{" + shown + "}");
      String text = "Scalar value @" + subscript + " better written as $" + subscript;
      c.later(text);
    }
    return slice;
  }

  /** A {@code %} term: hash or key/value slice. */
  Expr hash() {
    Lexer lex = c.lex;
    lex.pos++;
    Base base = base('%');
    if (lex.peek() == '[') {
      return new Expr.Slice(Expr.SliceKind.ARRAY_PAIRS, container('@', base), index());
    }
    if (lex.peek() == '{') {
      return new Expr.Slice(Expr.SliceKind.HASH_PAIRS, container('%', base), key());
    }
    return container('%', base);
  }

  /** A {@code *} term: a glob, {@code *foo *{"foo"} *$fh}; with {@code {IO}} an element of it. */
  Expr glob() {
    Lexer lex = c.lex;
    lex.pos++;
    Base base = base('*');
    Expr glob = base.name != null ? c.names.handle(base.name) : new Expr.Deref('*', base.reference);
    if (lex.peek() == '{') {
      return new Expr.HashElem(glob, key());
    }
    return glob;
  }

  /** What stands behind a {@code &}: the code, not yet called. */
  Expr code() {
    Lexer lex = c.lex;
    lex.pos++;
    lex.skip();
    Base base = base('&');
    if (base.name == null) {
      return new Expr.Deref('&', base.reference);
    }
    Expr lexical = c.names.lexicalSub(base.name);
    return lexical != null ? lexical : new Expr.Global('&', c.names.qualifySub(base.name));
  }

  /** Reads what stands behind a sigil. */
  Base base(char sigil) {
    Lexer lex = c.lex;
    if (Lexer.isSpace(lex.peek())) {
      lex.skip();
    }
    char ch = lex.peek();
    if (lex.isWordStart(ch) || (ch == ':' && lex.peek(1) == ':')) {
      return new Base(name(), null);
    }
    if (ch == '\'' && lex.isWordStart(lex.peek(1)) && sigil != '&') {
      return new Base(name(), null);
    }
    if (ch == '$' && dereferences(lex.pos + 1)) {
      lex.pos++;
      return new Base(null, container('$', base('$')));
    }
    if (ch == '{') {
      return braced(sigil);
    }
    if (Lexer.isDigit(ch)) {
      int from = lex.pos;
      while (Lexer.isDigit(lex.peek())) {
        lex.pos++;
      }
      return new Base(lex.slice(from, lex.pos), null);
    }
    if (ch == '^' && caretName(lex.peek(1))) {
      lex.pos += 2;
      return new Base("^" + lex.at(lex.pos - 1), null);
    }
    if (ch == 0 || !punctuation(sigil, ch)) {
      throw c.syntaxError();
    }
    lex.pos++;
    return new Base(String.valueOf(ch), null);
  }

  private static boolean punctuation(char sigil, char ch) {
    return switch (sigil) {
      case '@', '%' -> "-+!^_".indexOf(ch) >= 0 || (sigil == '@' && ch == '?');
      case '&' -> false;
      default -> PUNCTUATION.indexOf(ch) >= 0;
    };
  }

  private static boolean caretName(char ch) {
    return (ch >= 'A' && ch <= 'Z') || ch == '[' || ch == ']' || ch == '_' || ch == '?';
  }

  /** Whether a {@code $} followed by what stands at an index dereferences. */
  private boolean dereferences(int index) {
    char ch = c.lex.at(index);
    return c.lex.isWordStart(ch)
        || ch == '{'
        || (ch == '$' && (dereferences(index + 1) || !c.lex.isWord(c.lex.at(index + 1))))
        || (ch == ':' && c.lex.at(index + 1) == ':');
  }

  /** A possibly qualified name; {@code '} may separate packages. */
  String name() {
    Lexer lex = c.lex;
    StringBuilder name = new StringBuilder();
    name.append(lex.word());
    if (name.isEmpty() && lex.peek() == '\'' && lex.isWordStart(lex.peek(1))) {
      lex.pos++;
      name.append("::").append(part());
    }
    while (true) {
      if (lex.peek() == ':' && lex.peek(1) == ':' && lex.peek(2) != '$') {
        lex.pos += 2;
        name.append("::").append(part());
      } else if (lex.peek() == '\'' && lex.isWordStart(lex.peek(1)) && name.length() > 0) {
        lex.pos++;
        name.append("::").append(part());
      } else {
        return name.toString();
      }
    }
  }

  /** After a package separator a name may begin with a digit. */
  private String part() {
    Lexer lex = c.lex;
    int from = lex.pos;
    while (lex.isWord(lex.peek())) {
      lex.pos++;
    }
    return lex.decoded(from, lex.pos);
  }

  /** {@code {name} {^NAME} { expression }}; the cursor is at the brace. */
  private Base braced(char sigil) {
    Lexer lex = c.lex;
    int brace = lex.pos;
    lex.pos++;
    lex.skip();
    String name = bracedName(sigil);
    if (name != null) {
      lex.skip();
      if (lex.peek() == '}') {
        lex.pos++;
        return new Base(name, null, true);
      }
      if (interpolating && (lex.peek() == '[' || lex.peek() == '{') && sigil != '&') {
        return subscriptInBraces(sigil, name);
      }
    }
    lex.pos = brace + 1;
    if (anonymousHashWithin()) {
      Expr hash = c.operators.expression();
      lex.skip();
      lex.pos++;
      return new Base(null, hash);
    }
    Compilation.Mark mark = c.enter();
    Block block = c.statements.untilBrace();
    Expr inner = c.statements.asExpression(block);
    c.leave(mark);
    return new Base(null, inner);
  }

  /** {@code %{ { ... } }}: nothing but an anonymous hash stands between the braces. */
  private boolean anonymousHashWithin() {
    Lexer lex = c.lex;
    int at = lex.afterSpace(lex.pos);
    if (lex.at(at) != '{') {
      return false;
    }
    int saved = lex.pos;
    lex.pos = at;
    int close = new BraceGuess(c).close();
    lex.pos = saved;
    return close >= 0 && lex.at(lex.afterSpace(close + 1)) == '}';
  }

  /** {@code "${name[1]}"}: a subscript within the braces. */
  private Base subscriptInBraces(char sigil, String name) {
    Base plain = new Base(name, null);
    Expr element;
    if (sigil == '@') {
      element =
          c.lex.peek() == '['
              ? new Expr.Slice(Expr.SliceKind.ARRAY, container('@', plain), index())
              : new Expr.Slice(Expr.SliceKind.HASH, container('%', plain), key());
    } else {
      element = c.lex.peek() == '[' ? element(plain) : hashElement(plain);
    }
    element = c.operators.postfix(element, true);
    c.lex.skip();
    if (c.lex.peek() != '}') {
      throw c.syntaxError();
    }
    c.lex.pos++;
    return new Base(null, new Expr.RefGen(element));
  }

  private String bracedName(char sigil) {
    Lexer lex = c.lex;
    char ch = lex.peek();
    if (ch == '^' && caretName(lex.peek(1))) {
      int from = lex.pos;
      lex.pos++;
      while (lex.isWord(lex.peek()) || (lex.pos == from + 1 && caretName(lex.peek()))) {
        lex.pos++;
      }
      return lex.slice(from, lex.pos);
    }
    if (lex.isWordStart(ch) || (ch == ':' && lex.peek(1) == ':')) {
      return name();
    }
    int from = lex.pos;
    while (Lexer.isDigit(lex.peek())) {
      lex.pos++;
    }
    if (lex.pos > from) {
      return lex.slice(from, lex.pos);
    }
    if (sigil != '&' && punctuation(sigil, ch) && lex.peek(1) == '}' && ch != 0) {
      lex.pos++;
      return String.valueOf(ch);
    }
    return null;
  }

  /** Begins or ends reading a variable in a string; tells what was the case before. */
  boolean interpolating(boolean now) {
    boolean before = interpolating;
    interpolating = now;
    return before;
  }

  // ---- subscripts

  /** {@code [ list ]}; the cursor is at the bracket. */
  Expr index() {
    boolean outer = interpolating;
    interpolating = false;
    c.lex.pos++;
    Expr index = c.operators.expression();
    c.terms.expect(']');
    interpolating = outer;
    return index;
  }

  /** <code>{ key }</code>; the cursor is at the brace. A single word is a string. */
  Expr key() {
    Lexer lex = c.lex;
    boolean outer = interpolating;
    interpolating = false;
    c.forgetLine();
    lex.pos++;
    lex.skip();
    Expr key = wordKey();
    if (key == null) {
      key = c.operators.expression();
      c.terms.expect('}');
    }
    interpolating = outer;
    return key;
  }

  private Expr wordKey() {
    Lexer lex = c.lex;
    int from = lex.pos;
    boolean minus = lex.peek() == '-';
    if (minus) {
      lex.pos++;
    }
    String word = lex.word();
    lex.skip();
    if (!word.isEmpty() && lex.peek() == '}') {
      lex.pos++;
      return new Expr.Literal(minus ? "-" + word : word);
    }
    lex.pos = from;
    return null;
  }

  /** A hash key: several expressions are joined with {@code $;}. */
  static Expr single(Expr key) {
    if (key instanceof Expr.ListExpr list && list.items().size() > 1) {
      List<Expr> items = new ArrayList<>();
      items.add(new Expr.Global('$', "main::;"));
      items.addAll(list.items());
      return new Expr.Builtin("join", items);
    }
    return Operators.unwrap(key);
  }
}
