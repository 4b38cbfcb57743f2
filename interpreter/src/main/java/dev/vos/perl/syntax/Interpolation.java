package dev.vos.perl.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Variables and escapes inside double-quoted strings and patterns. */
final class Interpolation {
  private final Compilation c;
  private final Escapes escapes;

  Interpolation(Compilation c) {
    this.c = c;
    this.escapes = new Escapes(c);
  }

  Escapes escapes() {
    return escapes;
  }

  /** A double-quoted string: a Literal when nothing is interpolated. */
  Expr string(Text body) {
    return new Scan(body, false, false).run();
  }

  /** A pattern: escapes are left to the regex compiler. */
  Expr pattern(Text body, String flags) {
    return new Scan(body, true, flags.indexOf('x') >= 0).run();
  }

  /** A pattern between single quotes: nothing but code is looked for. */
  Expr verbatim(Text body, String flags) {
    Scan scan = new Scan(body, true, flags.indexOf('x') >= 0);
    scan.verbatim = true;
    return scan.run();
  }

  /** One pass over one body. */
  private final class Scan {
    private final Text body;
    private final String text;
    private final boolean pattern;
    private final boolean extended;
    private final Pieces pieces = new Pieces();
    private int i;
    private boolean inClass;
    private boolean verbatim;

    /** Here-documents within the text, by the newline before them. */
    private final Map<Integer, Integer> jumps = new HashMap<>();

    Scan(Text body, boolean pattern, boolean extended) {
      this.body = body;
      this.text = body.chars();
      this.pattern = pattern;
      this.extended = extended;
    }

    Expr run() {
      while (i < text.length()) {
        char ch = text.charAt(i);
        if (verbatim && ch == '\\') {
          plain();
          if (i < text.length()) {
            plain();
          }
        } else if (verbatim) {
          if (!comment(ch)) {
            plain();
          }
        } else if (ch == '\\') {
          backslash();
        } else if (ch == '$' && scalarBegins()) {
          variable();
        } else if (ch == '@' && arrayBegins()) {
          variable();
        } else if (pattern && comment(ch)) {
          continue;
        } else {
          plain();
        }
      }
      return pieces.build();
    }

    private void plain() {
      int from = pieces.literal().length();
      Integer behind = jumps.get(i);
      i = escapes.plain(text, i, pieces.literal());
      i = behind == null ? i : behind;
      pieces.added(from);
    }

    private char at(int index) {
      return index < text.length() ? text.charAt(index) : 0;
    }

    private void backslash() {
      char next = at(i + 1);
      switch (next) {
        case 'U', 'L', 'Q', 'F' -> {
          if (next != 'Q' && at(i + 2) == '\\' && at(i + 3) == (next == 'U' ? 'l' : 'u')) {
            pieces.next(at(i + 3));
            i += 2;
          }
          pieces.open(next);
          i += 2;
        }
        case 'E' -> {
          if (!pieces.isOpen()) {
            c.warn("misc", "Useless use of \\E", body.offset(i));
          }
          pieces.close();
          i += 2;
        }
        case 'u', 'l' -> {
          pieces.next(next);
          i += 2;
        }
        default -> escape(next);
      }
    }

    private void escape(char next) {
      StringBuilder literal = pieces.literal();
      int from = literal.length();
      if (!pattern) {
        i = escapes.resolve(text, i, literal);
        if (escapes.takeBeyond()) {
          literal.setLength(from);
          pieces.add(
              new Expr.Builtin(
                  "die",
                  List.of(new Expr.Literal("A character code above 0x10FFFF is not supported"))));
          return;
        }
      } else if (next == 'N' && at(i + 2) == '{' && !Lexer.isDigit(at(i + 3)) && at(i + 3) != ',') {
        int end = text.indexOf('}', i);
        int code = escapes.codePoint(text.substring(i + 3, Math.max(end, i + 3)).strip());
        literal
            .append("\\N{U+")
            .append(Integer.toHexString(code).toUpperCase(Locale.ROOT))
            .append('}');
        i = end + 1;
      } else {
        literal.append('\\');
        i = i + 1 < text.length() ? escapes.plain(text, i + 1, literal) : i + 1;
      }
      pieces.added(from);
    }

    /** In a pattern, comments are not looked into, and classes are kept track of. */
    private boolean comment(char ch) {
      if (inClass) {
        inClass = ch != ']';
        return false;
      }
      int end = -1;
      if (ch == '[') {
        inClass = true;
        int first = at(i + 1) == '^' ? i + 2 : i + 1;
        if (at(first) == ']') {
          end = first;
        }
      } else if (ch == '#' && extended) {
        end = text.indexOf('\n', i);
        end = end < 0 ? text.length() - 1 : end;
      } else if (ch == '(' && text.startsWith("(?#", i)) {
        end = text.indexOf(')', i);
      } else if (ch == '(' && codeBegins()) {
        code();
        return true;
      }
      if (end < 0) {
        return false;
      }
      pieces.literal().append(text, i, end + 1);
      i = end + 1;
      return true;
    }

    private boolean codeBegins() {
      return !pieces.isOpen()
          && (text.startsWith("(?{", i)
              || text.startsWith("(??{", i)
              || text.startsWith("(*{", i)
              || text.startsWith("(?(?{", i));
    }

    /** Code inside a pattern, up to its closing brace. */
    private void code() {
      int brace = text.indexOf('{', i);
      pieces.literal().append(text, i, brace);
      Lexer saved = c.lex;
      Lexer inner = Lexer.inside(body, brace, saved, jumps);
      c.lex = inner;
      SubBody block;
      try {
        block = ((Expr.AnonSub) c.subs.blockArgument()).body();
      } finally {
        c.lex = saved;
      }
      i = inner.pos;
      pieces.add(new Expr.PatternCode(text.substring(brace, i), block));
    }

    private boolean scalarBegins() {
      char next = at(i + 1);
      if (next == 0 && i + 1 >= text.length()) {
        if (!pattern) {
          throw c.errorNear("Final $ should be \\$ or $name");
        }
        return false;
      }
      if (pattern) {
        return "()| \r\n\t".indexOf(next) < 0;
      }
      return !Lexer.isSpace(next);
    }

    private boolean arrayBegins() {
      char next = at(i + 1);
      if (next == 0) {
        return false;
      }
      return c.lex.isWordStart(next)
          || Lexer.isDigit(next)
          || (next == ':' && at(i + 2) == ':')
          || next == '{'
          || (next == '$' && (c.lex.isWordStart(at(i + 2)) || "{$:".indexOf(at(i + 2)) >= 0))
          || (!pattern && (next == '-' || next == '+'));
    }

    private void variable() {
      Lexer saved = c.lex;
      Lexer inner = Lexer.inside(body, i, saved, jumps);
      c.lex = inner;
      Expr found;
      try {
        found = new StringVariables(c).interpolated(pattern);
      } finally {
        c.lex = saved;
      }
      if (found == null) {
        pieces.literal().append(text.charAt(i));
        i++;
        return;
      }
      pieces.add(found);
      i = inner.pos;
    }
  }
}
