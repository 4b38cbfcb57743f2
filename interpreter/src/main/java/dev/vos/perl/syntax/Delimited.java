package dev.vos.perl.syntax;

/** Reads what stands between the delimiters of a quoted construct. */
final class Delimited {

  /** What becomes of a backslash before a delimiter. */
  enum Escapes {
    /** Taken out. */
    DROP,
    /** Taken out unless the delimiters are brackets. */
    DROP_UNLESS_BRACKETS
  }

  private final Compilation c;
  private final Lexer lex;
  private final int start;
  private char open;
  private char close;

  /** The cursor is behind the operator's name. */
  Delimited(Compilation c) {
    this.c = c;
    this.lex = c.lex;
    this.start = lex.offset();
    c.noteLine();
  }

  char open() {
    return open;
  }

  /** Reads the opening delimiter, perhaps after white space, and the text up to the closing one. */
  Text first(Escapes escapes, String unterminated) {
    if (Lexer.isSpace(lex.peek())) {
      lex.skip();
    }
    opening(unterminated);
    return body(escapes, unterminated);
  }

  /** The second part of {@code s///} or {@code tr///}. */
  Text second(Escapes escapes, String unterminated) {
    if (open != close) {
      lex.skip();
      opening(unterminated);
    }
    return body(escapes, unterminated);
  }

  private void opening(String unterminated) {
    open = lex.peek();
    if (lex.atEnd()) {
      throw c.failAt(message(unterminated), start);
    }
    lex.pos++;
    int bracket = "([{<".indexOf(open);
    close = bracket < 0 ? open : ")]}>".charAt(bracket);
  }

  private Text body(Escapes escapes, String unterminated) {
    Text.Builder body = new Text.Builder(lex.text(), lex.pos);
    boolean drop = escapes == Escapes.DROP || open == close;
    int depth = 0;
    for (int i = lex.pos; i < lex.end(); i = lex.after(i)) {
      char ch = lex.at(i);
      if (ch == '\\' && close != '\\' && i + 1 < lex.end()) {
        char next = lex.at(i + 1);
        if (!drop || (next != open && next != close)) {
          body.add(i);
        }
        i++;
      } else if (ch == close && depth == 0) {
        lex.pos = i + 1;
        return body.build();
      } else if (ch == close) {
        depth--;
      } else if (ch == open) {
        depth++;
      }
      body.add(i);
    }
    throw c.failAt(message(unterminated), start);
  }

  private String message(String unterminated) {
    if (!unterminated.isEmpty()) {
      return unterminated + " not terminated";
    }
    char quote = close == '"' ? '\'' : '"';
    return "Can't find string terminator " + quote + close + quote + " anywhere before EOF";
  }
}
