package dev.vos.perl.syntax;

/** In a pattern: is a bracket behind a variable its subscript, or part of the pattern? */
final class PatternGuess {
  private PatternGuess() {}

  /** Whether the brace begins a quantifier, {@code {2}} or <code>{2,}</code>. */
  static boolean quantifier(Lexer lex, int brace) {
    int i = brace + 1;
    int digits = 0;
    boolean comma = false;
    while (Lexer.isDigit(lex.at(i)) || (lex.at(i) == ',' && !comma)) {
      comma |= lex.at(i) == ',';
      digits += lex.at(i) == ',' ? 0 : 1;
      i++;
    }
    return digits > 0 && lex.at(i) == '}';
  }

  /** Whether the bracket begins a subscript rather than a character class. */
  static boolean subscript(Lexer lex, int bracket) {
    int i = bracket + 1;
    int close = lex.indexOf("]", i);
    if (close < 0) {
      return true;
    }
    String inside = lex.slice(i, close);
    if (inside.isEmpty() || inside.charAt(0) == '^') {
      return false;
    }
    String unsigned = inside.startsWith("-") ? inside.substring(1) : inside;
    if (!unsigned.isEmpty() && unsigned.chars().allMatch(ch -> ch >= '0' && ch <= '9')) {
      return true;
    }
    return unsigned.startsWith("$") && index(unsigned);
  }

  /** {@code $i}, {@code $#x}, {@code $i+1}, {@code $h{k}}: what an index may look like. */
  private static boolean index(String text) {
    if (text.length() < 2) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      char ch = text.charAt(i);
      boolean word = Character.isLetterOrDigit(ch) || ch == '_';
      boolean operator = "+-*/ ".indexOf(ch) >= 0 && i > 1 && i < text.length() - 1;
      if (!word && !operator && "$#:>{}[".indexOf(ch) < 0) {
        return false;
      }
    }
    return !(text.charAt(text.length() - 1) == '-') && !text.matches("\\$\\w+-[A-Za-z]");
  }
}
