package dev.vos.perl.syntax;

/** Does the brace at the cursor begin an anonymous hash or a block? */
final class BraceGuess {
  private final Compilation c;
  private final Lexer lex;

  BraceGuess(Compilation c) {
    this.c = c;
    this.lex = c.lex;
  }

  /** By the first thing inside: {@code }}, a word or string before a comma or a fat comma. */
  boolean hash() {
    int i = lex.afterSpace(lex.pos + 1);
    char ch = lex.at(i);
    if (ch == '}') {
      return true;
    }
    int end = i;
    boolean quotes = false;
    if (ch == '\'' || ch == '"' || ch == '`') {
      end = i + 1;
      while (end < lex.end() && lex.at(end) != ch) {
        end += lex.at(end) == '\\' ? 2 : 1;
      }
      end++;
    } else if (ch == 'q' && quoted(i) >= 0) {
      quotes = true;
      end = quoted(i);
    } else if (lex.isWord(ch)) {
      while (lex.isWord(lex.at(end))) {
        end++;
      }
    } else if (ch == '$' && lex.isWordStart(lex.at(i + 1))) {
      return false;
    } else {
      return false;
    }
    int next = lex.afterSpace(end);
    boolean lower = ch >= 'a' && ch <= 'z' && !quotes;
    return (lex.at(next) == ',' && !lower) || (lex.at(next) == '=' && lex.at(next + 1) == '>');
  }

  /** The index behind {@code q(...)} or {@code qq(...)}, -1 if the word is another. */
  private int quoted(int from) {
    int open = lex.at(from + 1) == 'q' || lex.at(from + 1) == 'x' ? from + 2 : from + 1;
    if (lex.isWord(lex.at(open))
        || Lexer.isSpace(lex.at(open))
        || ",=;".indexOf(lex.at(open)) > 0) {
      return -1;
    }
    int saved = lex.pos;
    lex.pos = open;
    try {
      new Delimited(c).first(Delimited.Escapes.DROP, "");
      return lex.pos;
    } catch (ParseUnwound e) {
      return -1;
    } finally {
      lex.pos = saved;
    }
  }

  /** The index of the brace that closes the one at the cursor, read as an anonymous hash; or -1. */
  int close() {
    int saved = lex.pos;
    Compilation.Mark mark = c.enter();
    int[] attempt = c.attempt();
    try {
      lex.pos++;
      c.terms.inParentheses();
      lex.skip();
      return lex.peek() == '}' ? lex.pos : -1;
    } catch (ParseUnwound e) {
      if (e.reason() instanceof BeginRequest) {
        throw e;
      }
      return -1;
    } finally {
      lex.pos = saved;
      c.forget(attempt);
      c.leave(mark);
    }
  }
}
