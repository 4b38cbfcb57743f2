package dev.vos.perl.syntax;

import java.util.Set;

/**
 * The words "near ..." of a syntax error: the token that does not fit and the one before it, as far
 * as they stand on one line.
 */
final class Near {
  private static final Set<String> LONG =
      Set.of(
          "=>", "->", "++", "--", "<=>", "==", "!=", "<=", ">=", "=~", "!~", "..", "...", "&&",
          "||", "//", "**", "<<", ">>", "::", ".=", "+=", "-=", "*=", "/=");

  private final Lexer lex;
  private final int wrong;
  private final int wrongEnd;
  private int previous = -1;
  private int previousEnd;

  private Near(Lexer lex, int index) {
    this.lex = lex;
    this.wrong = lex.afterSpace(index);
    this.wrongEnd = tokenEnd(wrong);
    int lineStart = wrong;
    while (lineStart > 0 && lex.at(lineStart - 1) != '\n') {
      lineStart--;
    }
    for (int i = blanks(lineStart, wrong); i < wrong; i = blanks(previousEnd, wrong)) {
      previous = i;
      previousEnd = tokenEnd(i);
    }
  }

  /** What stands near an index: at it, or after the white space there, is the wrong token. */
  static String at(Lexer lex, int index) {
    Near near = new Near(lex, index);
    if (near.wrong >= lex.end()) {
      return lex.outer() == null ? "at EOF" : "within string";
    }
    int to = near.takesSpace(near.wrong) ? near.spaceEnd(near.wrongEnd) : near.wrongEnd;
    return "near \"" + near.text(to) + "\"";
  }

  private String text(int to) {
    return lex.slice(previous < 0 ? wrong : previous, Math.min(to, lex.end()));
  }

  private int spaceEnd(int from) {
    int i = from;
    while (i < lex.end() && Lexer.isSpace(lex.at(i)) && (i == from || lex.at(i - 1) != '\n')) {
      i++;
    }
    return i;
  }

  /**
   * The warning that precedes a syntax error when a term stands where an operator should; null if
   * the token is none.
   *
   * @param place " at FILE line N"
   */
  static String operatorExpected(Compilation c, String place) {
    Near near = new Near(c.lex, c.lex.pos);
    String what = near.wrong >= c.lex.end() ? null : near.what(c);
    if (what == null) {
      return null;
    }
    String text = near.text(near.wrongEnd);
    return what
        + " found where operator expected"
        + place
        + ", near \""
        + text
        + "\"\n\t("
        + near.advice()
        + "?)\n";
  }

  private String advice() {
    if (previous < 0) {
      return "Missing semicolon on previous line";
    }
    if (lex.isWordStart(lex.at(previous)) && Lexer.isSpace(lex.at(previousEnd))) {
      return "Do you need to predeclare " + lex.slice(previous, previousEnd);
    }
    boolean word = lex.isWordStart(lex.at(wrong));
    int from = word || takesSpace(previous) ? wrong : previousEnd;
    return "Missing operator before " + lex.slice(from, wrongEnd);
  }

  private String what(Compilation c) {
    char ch = lex.at(wrong);
    if (Lexer.isDigit(ch)) {
      return "Number";
    }
    boolean named = lex.isWordStart(lex.at(wrong + 1)) || lex.at(wrong + 1) == '{';
    return switch (ch) {
      case '"', '\'' -> "String";
      case '$' -> "Scalar";
      case '@' -> named ? "Array" : null;
      default -> lex.isWordStart(ch) && bareword(c) ? "Bareword" : null;
    };
  }

  private boolean bareword(Compilation c) {
    int next = lex.afterSpace(wrongEnd);
    boolean quoted = lex.at(next) == '=' && lex.at(next + 1) == '>';
    return !quoted && !c.words.isKeyword(lex.slice(wrong, wrongEnd));
  }

  /** Whether perl's lexer looks beyond the white space behind the token that begins here. */
  private boolean takesSpace(int from) {
    char ch = lex.at(from);
    if (ch == '$' || ch == '@' || ch == '%' || ch == ')' || ch == '{') {
      return true;
    }
    if (!lex.isWordStart(ch)) {
      return false;
    }
    String word = lex.slice(from, tokenEnd(from));
    int next = lex.afterSpace(tokenEnd(from));
    if (lex.at(next) == '=' && lex.at(next + 1) == '>') {
      return false;
    }
    return switch (word) {
      case "my", "our", "local", "use", "no", "package" -> true;
      default -> !KEYWORDS.contains(word);
    };
  }

  private static final Set<String> KEYWORDS =
      Set.of(
          "if", "elsif", "else", "unless", "while", "until", "for", "foreach", "print", "say",
          "return", "sub", "and", "or", "not", "xor", "do", "eval", "sort", "map", "grep", "push",
          "shift", "pop", "die", "warn", "x", "eq", "ne", "lt", "gt", "le", "ge", "cmp", "last",
          "next", "redo");

  private int blanks(int from, int limit) {
    int i = from;
    while (i < limit && Lexer.isSpace(lex.at(i))) {
      i++;
    }
    return i;
  }

  private int tokenEnd(int from) {
    int i = from;
    char c = lex.at(i);
    if (c == '"' || c == '\'' || c == '`') {
      return stringEnd(i, c);
    }
    if (c == '$' || c == '@' || c == '%' || c == '&') {
      i++;
    }
    if (lex.isWord(lex.at(i))) {
      while (i < lex.end() && (lex.isWord(lex.at(i)) || colons(i))) {
        i++;
      }
      return i;
    }
    for (int length = 3; length > 1; length--) {
      if (from + length <= lex.end() && LONG.contains(lex.slice(from, from + length))) {
        return from + length;
      }
    }
    return from + 1;
  }

  private int stringEnd(int from, char quote) {
    int i = from + 1;
    while (i < lex.end() && lex.at(i) != quote && lex.at(i) != '\n') {
      i += lex.at(i) == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, lex.end());
  }

  private boolean colons(int i) {
    return lex.at(i) == ':' && (lex.at(i + 1) == ':' || lex.at(i - 1) == ':');
  }
}
