package dev.vos.perl.syntax;

import java.util.ArrayList;
import java.util.List;

/** The quote-like operators: {@code q qq qw qx m s tr y qr}, strings and {@code < >}. */
final class Quotes {
  private static final String FLAGS = "msixxnpadlu";
  private final Compilation c;

  Quotes(Compilation c) {
    this.c = c;
  }

  /** The quote-like operator named; the cursor is behind its name. */
  Expr parse(String operator) {
    return switch (operator) {
      case "q" -> single();
      case "qq" -> c.interpolation.string(plain());
      case "qw" -> words();
      case "qx" -> command();
      case "m" -> match();
      case "qr" -> new Expr.QrLiteral(pattern(FLAGS));
      case "s" -> substitute();
      default -> transliterate();
    };
  }

  /** The cursor is at a double quote. */
  Expr doubleQuoted() {
    return c.interpolation.string(plain());
  }

  private Text plain() {
    return new Delimited(c).first(Delimited.Escapes.DROP, "");
  }

  /** The cursor is at the opening delimiter of a single-quoted string. */
  Expr single() {
    return new Expr.Literal(unescaped(plain().chars()));
  }

  private String unescaped(String raw) {
    String text = raw;
    if (raw.indexOf('\\') >= 0) {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < raw.length(); i++) {
        char ch = raw.charAt(i);
        if (ch == '\\' && i + 1 < raw.length() && raw.charAt(i + 1) == '\\') {
          i++;
        }
        out.append(ch);
      }
      text = out.toString();
    }
    return c.lex.utf8() ? Utf8.decode(text) : text;
  }

  private Expr words() {
    String text = unescaped(plain().chars());
    List<Expr> found = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean space = i == text.length() || Lexer.isSpace(text.charAt(i));
      if (!space && from < 0) {
        from = i;
      } else if (space && from >= 0) {
        found.add(new Expr.Literal(text.substring(from, i)));
        from = -1;
      }
    }
    return new Expr.ListExpr(found);
  }

  /** {@code qx} or backticks; the cursor is at the delimiter. */
  Expr command() {
    Delimited quoted = new Delimited(c);
    Text body = quoted.first(Delimited.Escapes.DROP, "");
    Expr text =
        quoted.open() == '\'' ? new Expr.Literal(body.chars()) : c.interpolation.string(body);
    return new Expr.Builtin("readpipe", List.of(text));
  }

  // ---- patterns

  /** {@code m//} or {@code //}; the cursor is at the delimiter. */
  Expr match() {
    return new Expr.Match(null, pattern(FLAGS + "gco"), false);
  }

  private Expr.Pattern pattern(String allowed) {
    Delimited quoted = new Delimited(c);
    Text body = quoted.first(Delimited.Escapes.DROP_UNLESS_BRACKETS, "Search pattern");
    String flags = RegexPragma.complete(flags(allowed + "o"), c.hints);
    String kind = quoted.open() == '?' && allowed.contains("gc") ? "?" : "";
    return new Expr.Pattern(source(body, quoted.open(), flags), flags + kind);
  }

  private Expr source(Text body, char open, String flags) {
    if (open == '\'') {
      return c.interpolation.verbatim(body, flags);
    }
    Expr source = c.interpolation.pattern(body, flags);
    return c.hints.has(Hints.RE_EVAL) && !(source instanceof Expr.Literal)
        ? new Expr.RuntimePattern(source, c.scope, c.here())
        : source;
  }

  private String flags(String allowed) {
    int from = c.lex.pos;
    while (allowed.indexOf(c.lex.peek()) >= 0 && !c.lex.atEnd()) {
      c.lex.pos++;
    }
    if (c.lex.isWord(c.lex.peek()) && !operatorFollows()) {
      throw c.errorAtEnd("Unknown regexp modifier \"/" + c.lex.peek() + "\"");
    }
    return c.lex.slice(from, c.lex.pos);
  }

  /** {@code /x/and ...}: a word operator may stand right behind the flags. */
  private boolean operatorFollows() {
    Lexer lex = c.lex;
    for (String word :
        List.of(
            "and", "or", "xor", "if", "unless", "for", "foreach", "while", "until", "x", "cmp",
            "eq", "ne", "lt", "gt", "le", "ge", "isa")) {
      if (lex.wordAt(lex.pos, word)) {
        return true;
      }
    }
    return false;
  }

  private Expr substitute() {
    Delimited quoted = new Delimited(c);
    Text body = quoted.first(Delimited.Escapes.DROP_UNLESS_BRACKETS, "Substitution pattern");
    char open = quoted.open();
    Text second = quoted.second(Delimited.Escapes.DROP, "Substitution replacement");
    char secondOpen = quoted.open();
    String all = flags(FLAGS + "gcoer");
    String flags = RegexPragma.complete(all.replace("e", ""), c.hints);
    Expr source = source(body, open, flags);
    int evals = all.length() - all.replace("e", "").length();
    Expr replacement = evals > 0 ? code(second) : text(second, secondOpen);
    for (int i = 1; i < evals; i++) {
      replacement = c.words.evalString(replacement);
    }
    return new Expr.Subst(null, new Expr.Pattern(source, flags), replacement, false);
  }

  private Expr text(Text body, char open) {
    return open == '\'' ? new Expr.Literal(body.chars()) : c.interpolation.string(body);
  }

  private Expr code(Text body) {
    Lexer saved = c.lex;
    c.lex = Lexer.inside(body, 0, saved);
    Compilation.Mark mark = c.enter();
    try {
      return c.statements.asExpression(c.statements.untilEnd());
    } finally {
      c.lex = saved;
      c.leave(mark);
    }
  }

  private Expr transliterate() {
    Delimited quoted = new Delimited(c);
    Text from = quoted.first(Delimited.Escapes.DROP, "Transliteration pattern");
    char firstOpen = quoted.open();
    Text to = quoted.second(Delimited.Escapes.DROP, "Transliteration replacement");
    int start = c.lex.pos;
    while ("cdsr".indexOf(c.lex.peek()) >= 0 && !c.lex.atEnd()) {
      c.lex.pos++;
    }
    String flags = c.lex.slice(start, c.lex.pos);
    boolean raw = firstOpen == '\'';
    return new Expr.Transliterate(null, ranges(from, raw), ranges(to, raw), flags, false);
  }

  /** Resolves escapes; an escaped {@code -} or backslash keeps its backslash. */
  private String ranges(Text body, boolean raw) {
    String text = body.chars();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      char ch = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
      if (ch == '\\' && (next == '-' || next == '\\')) {
        out.append('\\').append(next);
        i += 2;
      } else if (ch == '\\' && !raw) {
        int from = out.length();
        i = c.interpolation.escapes().resolve(text, i, out);
        if (c.interpolation.escapes().takeBeyond()) {
          throw c.unsupported("A character code above 0x10FFFF in tr///");
        }
        if (out.length() == from + 1 && (out.charAt(from) == '-' || out.charAt(from) == '\\')) {
          out.insert(from, '\\');
        }
      } else if (ch == '\\') {
        out.append("\\\\");
        i++;
      } else {
        i = c.interpolation.escapes().plain(text, i, out);
      }
    }
    return out.toString();
  }

  // ---- angle brackets

  /** {@code <FH> <$fh> <> <<>> <*.c>}, or null if the {@code <} at the cursor begins none. */
  Expr angle() {
    Lexer lex = c.lex;
    if (lex.looking("<<>>")) {
      lex.pos += 4;
      return new Expr.ReadLine(new Expr.Literal("<<>>"));
    }
    int close = lex.pos + 1;
    while (close < lex.end() && lex.at(close) != '>' && lex.at(close) != '\n') {
      close++;
    }
    if (lex.at(close) != '>') {
      throw c.fail("Unterminated <> operator");
    }
    String inside = lex.slice(lex.pos + 1, close);
    Expr handle = angleHandle(inside, close);
    if (handle != null || inside.isEmpty()) {
      lex.pos = close + 1;
      return new Expr.ReadLine(handle);
    }
    Text body = new Delimited(c).first(Delimited.Escapes.DROP, "");
    return new Expr.GlobPattern(c.interpolation.string(body));
  }

  private Expr angleHandle(String inside, int close) {
    Lexer lex = c.lex;
    int i = inside.startsWith("$") ? 1 : 0;
    if (i == inside.length()) {
      return null;
    }
    for (int j = i; j < inside.length(); j++) {
      char ch = inside.charAt(j);
      if (!lex.isWord(ch) && ch != ':' && ch != '\'') {
        return null;
      }
    }
    String name = inside.substring(i).replace("'", "::");
    if (i == 1) {
      return c.names.resolve('$', name);
    }
    return lex.at(close) == '>' && lex.isWordStart(name.charAt(0)) ? c.names.handle(name) : null;
  }
}
