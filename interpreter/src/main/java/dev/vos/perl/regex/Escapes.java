package dev.vos.perl.regex;

import static dev.vos.perl.regex.PatternText.END;

import java.util.List;

/** Translates what begins with a backslash outside brackets. */
final class Escapes {
  private final Translator to;
  private final PatternText in;

  Escapes(Translator to) {
    this.to = to;
    this.in = to.in;
  }

  /** The escape whose backslash stands here. */
  void escape() {
    in.pos++;
    int c = in.peek();
    if (c == END) {
      throw in.unmarked("Trailing \\");
    }
    if (c >= '1' && c <= '9') {
      numbered();
      return;
    }
    String set = ShortClass.read(in, to.modes);
    if (set != null) {
      if (c == 'w' || c == 'd') {
        to.emitWordClass(set);
      } else {
        to.emitSyntax(set);
      }
      return;
    }
    if (!assertion(c)) {
      int named = CharEscape.read(in);
      to.emitLiteral(named >= 0 ? named : in.nextCodePoint());
    }
  }

  private boolean assertion(int c) {
    switch (c) {
      case 'A' -> emit("\\A");
      case 'z' -> emit("\\z");
      case 'Z' -> emit("\\Z");
      case 'G' -> {
        to.usesG = true;
        emit("\\G");
      }
      case 'R' -> emit("(?>\\r\\n|[" + Charset.verticalSpace() + "])");
      case 'X' -> emit("\\X");
      case 'K' -> {
        to.groups.keep();
        emit("()");
      }
      case 'b', 'B' -> boundary(c == 'B');
      case 'g' -> generalReference();
      case 'k' -> namedReference();
      case 'E', 'Q' -> in.pos++;
      default -> {
        return false;
      }
    }
    return true;
  }

  private void emit(String java) {
    in.pos++;
    to.emitSyntax(java);
  }

  private void boundary(boolean negated) {
    in.pos++;
    if (in.peek() == '{' && !Quantifier.standsAt(in, 0)) {
      String kind = in.takeUntil('}');
      if (kind == null) {
        throw in.error("Missing right brace on \\" + (negated ? "B" : "b") + "{}");
      }
      String name = kind.substring(1).strip();
      if (!List.of("gcb", "g", "wb", "sb", "lb").contains(name)) {
        throw in.error("'" + name + "' is an unknown bound type");
      }
      to.beyondJava = true;
      to.emitSyntax("(?B" + name.charAt(0) + (negated ? "-" : "+") + ")");
      return;
    }
    to.emitWordBoundary(negated);
  }

  /** {@code \1}: a group, or from 10 on an octal escape when there are fewer groups. */
  private void numbered() {
    int from = in.pos;
    int group = in.takeNumber();
    if (group >= 10 && group > to.groupTotal) {
      if (in.peek(from - in.pos) >= '8') {
        throw in.error("Reference to nonexistent group");
      }
      in.pos = from;
      to.emitLiteral(CharEscape.octal(in));
      return;
    }
    reference(group);
  }

  private void reference(int group) {
    if (group > to.groupTotal || group < 1) {
      throw in.error("Reference to nonexistent group");
    }
    to.emitReference(List.of(group));
  }

  /** {@code \g1 \g{1} \g{-1} \g{name}}. */
  private void generalReference() {
    in.pos++;
    String text;
    if (in.take("{")) {
      text = in.takeUntil('}');
      if (text == null) {
        throw in.error("Unterminated \\g{...} pattern");
      }
      text = text.strip();
    } else {
      int from = in.pos;
      in.take("-");
      in.takeNumber();
      text = in.since(from);
    }
    if (text.isEmpty() || text.equals("-")) {
      throw in.error("Unterminated \\g... pattern");
    }
    byText(text);
  }

  private void byText(String text) {
    char first = text.charAt(0);
    if (first != '-' && !Character.isDigit(first)) {
      byName(text);
      return;
    }
    if (!text.matches("-?[0-9]{1,9}")) {
      throw in.error("Reference to nonexistent group");
    }
    int n = Integer.parseInt(text);
    if (n == 0) {
      throw in.error("Reference to invalid group 0");
    }
    int group = n < 0 ? to.groups.current + 1 + n : n;
    if (n < 0 && group < 1) {
      throw in.error("Reference to nonexistent or unclosed group");
    }
    reference(group);
  }

  /** {@code \k<n> \k'n' \k{n}}. */
  private void namedReference() {
    in.pos++;
    int open = in.peek();
    char close = open == '<' ? '>' : open == '{' ? '}' : '\'';
    if (open != '<' && open != '{' && open != '\'') {
      throw in.error("Sequence \\k... not terminated");
    }
    in.pos++;
    String name = in.takeUntil(close);
    if (name == null) {
      throw in.error("Sequence \\k" + (char) open + "... not terminated");
    }
    String plain = name.strip();
    if (plain.isEmpty() || Character.isDigit(plain.charAt(0))) {
      in.pos -= name.length() + 1;
      throw in.error("Group name must start with a non-digit word character");
    }
    byName(plain);
  }

  /** A reference by name, whose group stands before it. */
  void byName(String name) {
    List<Integer> numbers = to.groups.named(name);
    if (numbers == null) {
      throw in.errorAt("Reference to nonexistent named group", in.pos - 1);
    }
    to.emitReference(numbers);
  }
}
