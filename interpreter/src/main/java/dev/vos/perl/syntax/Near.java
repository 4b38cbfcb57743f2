package dev.vos.perl.syntax;

/** The words "near ..." of a syntax error: the token that does not fit and the one before it. */
final class Near {
  private Near() {}

  /** The cursor is at the token that does not fit, perhaps before white space. */
  static String at(Lexer lex) {
    int wrong = lex.afterSpace(lex.pos);
    if (wrong >= lex.end()) {
      return lex.outer() == null ? "at EOF" : "within string";
    }
    int lineStart = wrong;
    while (lineStart > 0 && lex.at(lineStart - 1) != '\n') {
      lineStart--;
    }
    int previous = -1;
    for (int i = blanks(lex, lineStart, wrong); i < wrong; ) {
      previous = i;
      i = blanks(lex, tokenEnd(lex, i), wrong);
    }
    int from = previous < 0 ? wrong : previous;
    int to = tokenEnd(lex, wrong);
    if (lex.isWord(lex.at(wrong)) || lex.at(wrong) == '}') {
      while (to < lex.end() && (lex.at(to) == ' ' || lex.at(to) == '\t')) {
        to++;
      }
    }
    return "near \"" + lex.slice(from, Math.min(to, lex.end())) + "\"";
  }

  private static int blanks(Lexer lex, int from, int limit) {
    int i = from;
    while (i < limit && Lexer.isSpace(lex.at(i))) {
      i++;
    }
    return i;
  }

  private static int tokenEnd(Lexer lex, int from) {
    int i = from;
    char c = lex.at(i);
    if (c == '"' || c == '\'') {
      for (i++; i < lex.end() && lex.at(i) != c && lex.at(i) != '\n'; i++) {
        if (lex.at(i) == '\\') {
          i++;
        }
      }
      return Math.min(i + 1, lex.end());
    }
    if (c == '$' || c == '@' || c == '%' || c == '&') {
      i++;
    }
    if (!lex.isWord(lex.at(i))) {
      return from + 1;
    }
    while (i < lex.end() && (lex.isWord(lex.at(i)) || colons(lex, i))) {
      i++;
    }
    return i;
  }

  private static boolean colons(Lexer lex, int i) {
    return lex.at(i) == ':' && (lex.at(i + 1) == ':' || lex.at(i - 1) == ':');
  }
}
