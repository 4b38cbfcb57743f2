package dev.vos.perl.regex;

import static dev.vos.perl.regex.PatternText.END;

import java.util.Set;

/** Translates what begins with an opening parenthesis. */
final class Groups {
  private final Translator to;
  private final PatternText in;
  private int open;

  Groups(Translator to) {
    this.to = to;
    this.in = to.in;
  }

  /** The group whose parenthesis stands here. */
  void group() {
    open = in.pos;
    in.pos++;
    if (in.peek() == '*') {
      verb();
    } else if (in.peek() == '?') {
      in.pos++;
      extended();
    } else if (to.modes.noCapture()) {
      body("(?:");
    } else {
      capture(null);
    }
  }

  private void capture(String name) {
    int number = to.groups.open(name);
    body("(");
    to.groups.close(number);
  }

  /** Alternatives and the closing parenthesis; modes set inside end there. */
  private void body(String opening) {
    to.looksBehind |= opening.startsWith("(?<");
    Modes outer = to.modes;
    int groupsBefore = to.groups.current;
    to.emitSyntax(opening);
    to.alternation();
    // Java would leave behind what groups matched in there.
    boolean negative = opening.equals("(?!") || opening.equals("(?<!");
    to.beyondJava |= negative && to.groups.current > groupsBefore;
    close(outer);
  }

  private void close(Modes outer) {
    if (in.peek() != ')') {
      throw in.errorAt("Unmatched (", open + 1);
    }
    in.pos++;
    to.modes = outer;
    to.emitSyntax(")");
  }

  private void extended() {
    int c = in.peek();
    in.pos++;
    switch (c) {
      case ':' -> body("(?:");
      case '|' -> branchReset();
      case '=' -> body("(?=");
      case '!' -> body("(?!");
      case '>' -> body("(?>");
      case '<' -> lookBehindOrName();
      case '\'' -> capture(name('\''));
      case 'P' -> pythonStyle();
      case '(' -> conditional();
      case '&' -> recursionByName();
      case 'R', '+', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> recursion(c);
      case '{', '?' -> {
        in.pos--;
        code();
      }
      case END -> throw in.errorAt("Sequence (? incomplete", Integer.MAX_VALUE);
      default -> {
        in.pos--;
        flags();
      }
    }
  }

  private RegexSyntaxError unsupported(String what) {
    return in.errorAt(what + " not supported", in.pos);
  }

  private void lookBehindOrName() {
    if (in.take("=")) {
      body("(?<=");
    } else if (in.take("!")) {
      body("(?<!");
    } else {
      capture(name('>'));
    }
  }

  private String name(char close) {
    String name = in.takeName();
    if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
      throw in.error("Group name must start with a non-digit word character");
    }
    if (in.peek() != close) {
      throw in.error("Sequence (?" + (close == '>' ? "<" : "'") + "... not terminated");
    }
    in.pos++;
    return name;
  }

  private void pythonStyle() {
    if (in.take("<")) {
      capture(name('>'));
    } else if (in.take("=")) {
      String name = in.takeUntil(')');
      if (name == null) {
        throw in.error("Sequence (?P=... not terminated");
      }
      new Escapes(to).byName(name);
    } else if (in.take(">")) {
      recursionByName();
    } else {
      in.pos++;
      throw in.error("Sequence (" + in.since(open + 1) + "...) not recognized");
    }
  }

  /** {@code (?{...}) (??{...})}. */
  private void code() {
    boolean postponed = in.peek() == '?';
    int block = block();
    to.emitSyntax((postponed ? "(?Y" : "(?X") + block + ")");
  }

  /** Passes over a block and its closing parenthesis; its number. */
  private int block() {
    int from = in.pos + (in.peek() == '?' ? 1 : 0);
    int depth = 0;
    while (in.peek() != ')' || depth > 0) {
      int c = in.peek();
      if (c == END) {
        throw in.error("Sequence (?{...}) not terminated with ')'");
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      in.pos += c == '\\' ? 2 : 1;
    }
    to.blocks.add(in.since(from));
    in.pos++;
    to.beyondJava = true;
    return to.blocks.size() - 1;
  }

  /** {@code (?R) (?1) (?+1) (?-1)}; the first char has been read. */
  private void recursion(int first) {
    int number = in.takeNumber();
    if (in.peek() != ')' || (number < 0 && (first == '+' || first == '-'))) {
      throw in.error("Sequence (?" + (char) first + "... not terminated");
    }
    int group =
        switch (first) {
          case 'R' -> 0;
          case '+' -> to.groups.current + number;
          case '-' -> to.groups.current + 1 - number;
          default -> number < 0 ? first - '0' : Integer.parseInt((char) first + "" + number);
        };
    if (group < 0 || group > to.groupTotal) {
      throw in.errorAt("Reference to nonexistent group", in.pos + 1);
    }
    in.pos++;
    emitRecursion(String.valueOf(group));
  }

  private void recursionByName() {
    String name = in.takeUntil(')');
    if (name == null) {
      throw in.error("Sequence (?&... not terminated");
    }
    emitRecursion(name);
  }

  private void emitRecursion(String group) {
    to.beyondJava = true;
    to.emitSyntax("(?R" + group + ")");
  }

  /** {@code (?(test)yes|no)}; the test's parenthesis has been read. */
  private void conditional() {
    Modes outer = to.modes;
    to.beyondJava = true;
    if (in.peek() == '?' && (in.peek(1) == '{' || in.peek(1) == '?')) {
      in.pos++;
      to.emitSyntax("(?CX" + block() + ":");
    } else if (in.peek() == '?') {
      to.emitSyntax("(?C?");
      int condition = open;
      in.pos--;
      new Groups(to).group();
      open = condition;
    } else {
      int from = in.pos;
      String test = in.takeUntil(')');
      if (test == null || !test.matches("[0-9]+|<\\w+>|'\\w+'|R[0-9]*|R&\\w+|DEFINE")) {
        throw in.errorAt("Unknown switch condition (?(...))", from + 1);
      }
      to.emitSyntax("(?C" + test.replaceAll("[<>']", "") + ":");
    }
    to.sequence();
    if (in.peek() == '|') {
      in.pos++;
      to.emitSyntax("|");
      to.sequence();
    }
    if (in.peek() == '|') {
      throw in.errorAt("Switch (?(condition)... contains too many branches", in.pos + 1);
    }
    close(outer);
  }

  /** {@code (?|a|b)}: each alternative numbers its groups from the same start. */
  private void branchReset() {
    Modes outer = to.modes;
    int base = to.groups.current;
    int highest = base;
    to.emitSyntax("(?:");
    while (true) {
      to.groups.current = base;
      to.sequence();
      highest = Math.max(highest, to.groups.current);
      if (in.peek() != '|') {
        break;
      }
      in.pos++;
      to.emitSyntax("|");
    }
    to.groups.current = highest;
    close(outer);
  }

  /** {@code (?^msixxn-imsx)} and {@code (?flags:...)}. */
  private void flags() {
    Modes modes = in.take("^") ? Modes.NONE : to.modes;
    boolean negative = false;
    boolean sawX = false;
    while (true) {
      int c = in.peek();
      in.pos++;
      if (c == ')') {
        apply(modes);
        return;
      }
      if (c == ':') {
        nested(modes);
        return;
      }
      if (c == '-' && !negative) {
        if (Character.isDigit(in.peek())) {
          recursion(c);
          return;
        }
        negative = true;
        continue;
      }
      if (c == 'x' && !sawX && !negative) {
        modes = modes.without('x');
        sawX = true;
      }
      Modes changed = c == END ? null : negative ? modes.without((char) c) : modes.with((char) c);
      if (c == END) {
        throw in.error("Sequence (?... not terminated");
      }
      if (changed == null) {
        throw in.error("Sequence (" + in.since(open + 1) + "...) not recognized");
      }
      modes = changed;
    }
  }

  private void apply(Modes modes) {
    if (modes.ignoreCase() != to.modes.ignoreCase()) {
      to.emitSyntax(modes.ignoreCase() ? "(?i)" : "(?-i)");
    }
    to.modes = modes;
  }

  private void nested(Modes modes) {
    Modes outer = to.modes;
    to.modes = modes;
    String flag = modes.ignoreCase() == outer.ignoreCase() ? "" : modes.ignoreCase() ? "i" : "-i";
    to.emitSyntax("(?" + flag + ":");
    to.alternation();
    close(outer);
  }

  /** {@code (*PRUNE)} and its kind; false if it is none of them. */
  private boolean control(String name) {
    String full = name.isEmpty() && in.peek() == ':' ? "MARK" : name;
    if (!Set.of("MARK", "PRUNE", "SKIP", "THEN", "COMMIT", "ACCEPT").contains(full)) {
      return false;
    }
    String argument = null;
    if (in.take(":")) {
      argument = in.takeUntil(')');
      if (argument == null) {
        throw in.error("Unterminated verb pattern argument");
      }
    } else if (!in.take(")")) {
      throw in.error("Unterminated verb pattern");
    }
    if (full.equals("MARK") && (argument == null || argument.isEmpty())) {
      throw in.error("Verb pattern 'MARK' has a mandatory argument");
    }
    to.beyondJava = true;
    to.verbs = true;
    to.emitSyntax("(?V" + full + (argument == null ? "" : ":" + argument) + ")");
    return true;
  }

  /** {@code (*FAIL)}, {@code (*positive_lookahead:...)} and the like. */
  private void verb() {
    in.pos++;
    String name = in.takeName();
    if (control(name)) {
      return;
    }
    if (name.equals("FAIL") || name.equals("F")) {
      if (in.peek() == ':') {
        in.takeUntil(')');
        in.pos--;
      }
      to.emitSyntax("(?!");
      close(to.modes);
      return;
    }
    String opening =
        switch (name) {
          case "pla", "positive_lookahead" -> "(?=";
          case "nla", "negative_lookahead" -> "(?!";
          case "plb", "positive_lookbehind" -> "(?<=";
          case "nlb", "negative_lookbehind" -> "(?<!";
          case "atomic" -> "(?>";
          default -> null;
        };
    if (opening == null || !in.take(":")) {
      in.takeUntil(')');
      throw in.error("Unknown verb" + (name.isEmpty() ? "" : " pattern '" + name + "'"));
    }
    body(opening);
  }
}
