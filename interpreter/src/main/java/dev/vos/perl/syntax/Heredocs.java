package dev.vos.perl.syntax;

/** Here-documents: {@code <<"A" <<'A' <<A <<~A <<`A`}. */
final class Heredocs {
  private final Compilation c;

  Heredocs(Compilation c) {
    this.c = c;
  }

  /** Whether the {@code <<} at the cursor begins one. */
  boolean begins() {
    Lexer lex = c.lex;
    int i = lex.pos + 2;
    if (lex.at(i) == '~') {
      i++;
    }
    char ch = lex.at(i);
    if (lex.isWordStart(ch) || (ch == '\\' && lex.isWordStart(lex.at(i + 1)))) {
      return true;
    }
    while (lex.at(i) == ' ' || lex.at(i) == '\t') {
      i++;
    }
    ch = lex.at(i);
    return ch == '"' || ch == '\'' || ch == '`';
  }

  /** Reads the operator at the cursor and the document. */
  Expr parse() {
    Lexer lex = c.lex;
    int operator = lex.offset();
    lex.pos += 2;
    boolean indented = lex.peek() == '~';
    if (indented) {
      lex.pos++;
    }
    while (lex.peek() == ' ' || lex.peek() == '\t') {
      lex.pos++;
    }
    char quote = lex.peek();
    String mark = mark(quote);
    if (quote != '\'' && quote != '`' && quote != '\\') {
      quote = '"';
    }
    Text body = body(operator, mark, indented);
    return switch (quote) {
      case '\'', '\\' -> new Expr.Literal(c.lex.utf8() ? Utf8.decode(body.chars()) : body.chars());
      case '`' -> new Expr.Builtin("readpipe", java.util.List.of(c.interpolation.string(body)));
      default -> c.interpolation.string(body);
    };
  }

  private String mark(char quote) {
    Lexer lex = c.lex;
    if (quote == '\\') {
      lex.pos++;
    }
    if (quote != '"' && quote != '\'' && quote != '`') {
      return lex.word();
    }
    int close = lex.indexOf(String.valueOf(quote), lex.pos + 1);
    if (close < 0) {
      throw c.fail("Unterminated delimiter for here document");
    }
    String mark = lex.decoded(lex.pos + 1, close);
    lex.pos = close + 1;
    return mark;
  }

  private Text body(int operator, String mark, boolean indented) {
    Lexer in = c.lex;
    int newline = in.indexOf("\n", in.pos);
    while (newline < 0 && in.outer() != null) {
      in = in.outer();
      newline = in.indexOf("\n", in.pos);
    }
    if (newline < 0) {
      throw missing(mark);
    }
    Integer known = in.outer() == null ? c.state.heredocStarts.get(operator) : null;
    int start = known != null ? known : in.after(newline);
    int end = terminator(in, start, mark, indented);
    if (end < 0) {
      throw missing(mark);
    }
    int eol = in.indexOf("\n", end);
    if (in.outer() == null) {
      c.state.heredocStarts.put(operator, start);
    }
    if (known == null) {
      in.jump(newline, eol < 0 ? in.end() : eol + 1);
    }
    return lines(in, start, end, indented);
  }

  private ParseUnwound missing(String mark) {
    return c.fail("Can't find string terminator \"" + mark + "\" anywhere before EOF");
  }

  /** The index of the line that is the terminator, -1 if there is none. */
  private int terminator(Lexer in, int start, String mark, boolean indented) {
    for (int line = start; line < in.end() || (line == start && mark.isEmpty()); ) {
      int eol = in.indexOf("\n", line);
      int stop = eol < 0 ? in.end() : eol;
      int text = indented ? blanks(in, line, stop) : line;
      String found = in.slice(text, stop);
      if (found.equals(mark) || (found.endsWith("\r") && found.equals(mark + "\r"))) {
        return line;
      }
      if (eol < 0) {
        return -1;
      }
      line = eol + 1;
    }
    return -1;
  }

  private static int blanks(Lexer in, int from, int limit) {
    int i = from;
    while (i < limit && (in.at(i) == ' ' || in.at(i) == '\t')) {
      i++;
    }
    return i;
  }

  private Text lines(Lexer in, int start, int end, boolean indented) {
    Text.Builder body = new Text.Builder(in.text(), start);
    int width = indented ? blanks(in, end, in.end()) - end : 0;
    String indent = in.slice(end, end + width);
    int number = 0;
    for (int line = start; line < end; ) {
      number++;
      int stop = in.indexOf("\n", line) + 1;
      int from = line;
      if (in.slice(line, Math.min(line + width, end)).equals(indent)) {
        from = line + width;
      } else if (blanks(in, line, stop) == stop - 1) {
        from = stop - 1;
      } else {
        throw c.fail("Indentation on line " + number + " of here-doc doesn't match delimiter");
      }
      for (int i = from; i < stop; i++) {
        body.add(i);
      }
      line = stop;
    }
    return body.build();
  }
}
