package dev.vos.perl.regex;

import static dev.vos.perl.regex.PatternText.END;

import java.util.List;

/**
 * Rewrites a Perl pattern in the syntax of {@link java.util.regex.Pattern}, to be compiled with
 * UNIX_LINES, DOTALL and MULTILINE. One object per translation.
 *
 * <p>Each atom comes out as one Java atom, so that a quantifier after it means the same.
 */
final class Translator {
  final PatternText in;
  final StringBuilder out = new StringBuilder();
  final GroupTable groups = new GroupTable();
  final int groupTotal;
  Modes modes;

  /** Whether a code point above 255 occurs in it. */
  boolean wide;

  /** Whether it contains {@code \G}. */
  boolean usesG;

  /** Whether it needs what java.util.regex lacks: recursion or conditionals. */
  boolean beyondJava;

  /** The blocks of code that it contains, with their braces. */
  final List<String> blocks = new java.util.ArrayList<>();

  /** Whether it contains verbs that set {@code $REGMARK} and {@code $REGERROR}. */
  boolean verbs;

  /** Whether a lookbehind occurs: then groups may stand before the match. */
  boolean looksBehind;

  private StringBuilder literal = new StringBuilder();
  private Last last = Last.OTHER;

  /** What the previous atom was, where the next one wants to know. */
  private enum Last {
    WORD_CHAR,
    BACK_REFERENCE,
    OTHER
  }

  Translator(String source, Modes modes) {
    this.in = new PatternText(source);
    this.modes = modes;
    this.groupTotal = GroupCount.upTo(source, modes);
  }

  void translate() {
    alternation();
    if (!in.atEnd()) {
      in.pos++;
      throw in.error("Unmatched )");
    }
  }

  /** The text that the pattern is when it has no metacharacters, or null. */
  String literal() {
    return literal == null ? null : literal.toString();
  }

  /** Alternatives up to a closing parenthesis or the end. */
  void alternation() {
    sequence();
    while (in.peek() == '|') {
      in.pos++;
      emitSyntax("|");
      sequence();
    }
  }

  /** One alternative. */
  void sequence() {
    last = Last.OTHER;
    while (true) {
      skipIgnored();
      int c = in.peek();
      if (c == END || c == '|' || c == ')') {
        return;
      }
      int atom = out.length();
      atom(c);
      skipIgnored();
      quantifier(atom);
    }
  }

  /** Emits something that is not a literal character. */
  void emitSyntax(String java) {
    literal = null;
    last = Last.OTHER;
    out.append(java);
  }

  /** Emits one character that stands for itself. */
  void emitLiteral(int c) {
    wide |= c > 255;
    if (c == CharEscape.BEYOND) {
      emitSyntax("[^\\x{0}-\\x{10ffff}]");
      return;
    }
    if (literal != null) {
      literal.appendCodePoint(c);
    }
    boolean digitAfterReference = last == Last.BACK_REFERENCE && c >= '0' && c <= '9';
    last = isWordChar(c) ? Last.WORD_CHAR : Last.OTHER;
    if (c > 0xffff || c < 32 || digitAfterReference) {
      out.append("\\x{").append(Integer.toHexString(c)).append('}');
    } else if (c < 127 && !Character.isLetterOrDigit(c)) {
      out.append('\\').append((char) c);
    } else {
      out.append((char) c);
    }
  }

  /** Emits a bracketed class whose members are all word characters. */
  void emitWordClass(String java) {
    emitSyntax(java);
    last = Last.WORD_CHAR;
  }

  /** Emits what matches the same text as a group did. */
  void emitReference(List<Integer> perlGroups) {
    StringBuilder java = new StringBuilder();
    for (int group : perlGroups) {
      List<Integer> candidates = groups.javaGroups(group);
      for (int n : candidates.isEmpty() ? List.of(group) : candidates) {
        java.append(java.isEmpty() ? "" : "|").append('\\').append(n);
      }
    }
    boolean single = java.indexOf("|") < 0;
    emitSyntax(single ? java.toString() : "(?:" + java + ")");
    last = single ? Last.BACK_REFERENCE : Last.OTHER;
  }

  /** Emits {@code \b} or {@code \B} in the charset in force. */
  void emitWordBoundary(boolean negated) {
    String word = "[" + modes.charset().word() + "]";
    boolean after = last == Last.WORD_CHAR;
    if (after || wordCharFollows()) {
      String look = after ? (negated ? "(?=" : "(?!") : (negated ? "(?<=" : "(?<!");
      emitSyntax(look + word + ")");
    } else if (negated) {
      emitSyntax("(?:(?<=" + word + ")(?=" + word + ")|(?<!" + word + ")(?!" + word + "))");
    } else {
      emitSyntax("(?:(?<!" + word + ")(?=" + word + ")|(?<=" + word + ")(?!" + word + "))");
    }
  }

  private boolean wordCharFollows() {
    int length = 1;
    int c = in.peek();
    boolean word = c != END && isWordChar(c);
    if (c == '\\' && (in.peek(1) == 'w' || in.peek(1) == 'd')) {
      length = 2;
      word = true;
    }
    int then = in.peek(length);
    return word && then != '*' && then != '?' && then != '{' && modes.extended() == 0;
  }

  private static boolean isWordChar(int c) {
    return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }

  private void atom(int c) {
    switch (c) {
      case '^' -> single(modes.multiLine() ? "(?:\\A|^)" : "\\A");
      case '$' -> single(modes.multiLine() ? "$" : "\\Z");
      case '.' -> single(modes.singleLine() ? "." : "[^\\n]");
      case '[' -> {
        BracketClass.Result set = BracketClass.read(in, modes);
        wide |= set.highest() > 255;
        emitSyntax(set.java());
      }
      case '(' -> new Groups(this).group();
      case '\\' -> new Escapes(this).escape();
      case '*', '+', '?' -> throw followsNothing();
      default -> emitLiteral(in.nextCodePoint());
    }
  }

  private void single(String java) {
    in.pos++;
    emitSyntax(java);
  }

  private RegexSyntaxError followsNothing() {
    in.pos++;
    return in.error("Quantifier follows nothing");
  }

  /**
   * The quantifier of the atom that was written last, if there is one. A possessive group becomes
   * an atomic one, within which Java backtracks as perl does.
   */
  private void quantifier(int atom) {
    if (!Quantifier.standsAt(in, 0)) {
      return;
    }
    boolean keepsWord = last == Last.WORD_CHAR && in.peek() == '+';
    String java = Quantifier.read(in);
    emitSyntax(java == null ? "{0}(?!)" : java);
    skipIgnored();
    if (in.peek() == '+' && java != null && out.charAt(atom) == '(') {
      out.insert(atom, "(?>").append(')');
      in.pos++;
      skipIgnored();
    } else if (in.peek() == '?' || in.peek() == '+') {
      out.append(java == null ? "" : String.valueOf((char) in.peek()));
      in.pos++;
      skipIgnored();
    }
    if (Quantifier.standsAt(in, 0)) {
      throw in.errorAt("Nested quantifiers", in.pos + 1);
    }
    last = keepsWord ? Last.WORD_CHAR : Last.OTHER;
  }

  /** Passes over comments and, under /x, white space. */
  void skipIgnored() {
    while (true) {
      int c = in.peek();
      if (c == '(' && in.take("(?#")) {
        if (in.takeUntil(')') == null) {
          throw in.unmarked("Sequence (?#... not terminated");
        }
      } else if (modes.extended() > 0 && isPatternSpace(c)) {
        in.pos++;
      } else if (modes.extended() > 0 && c == '#') {
        if (in.takeUntil('\n') == null) {
          in.pos = Integer.MAX_VALUE;
        }
      } else {
        return;
      }
    }
  }

  private static boolean isPatternSpace(int c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
  }
}
