package dev.vos.perl.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads what {@link Translator} wrote for a pattern with recursion or conditionals: the subset of
 * Java's syntax that it uses, and beyond that {@code (?R1)} for recursion into a Perl group and
 * {@code (?C<test>:yes|no)} for conditionals.
 */
final class NodeParser {
  private static final int UNLIMITED = Integer.MAX_VALUE;

  private final String text;
  private final GroupTable groups;
  private final int flags;
  private boolean ignoreCase;
  private int pos;
  private int lastGroup;

  private NodeParser(String text, int flags, GroupTable groups) {
    this.text = text;
    this.flags = flags;
    this.groups = groups;
    this.ignoreCase = (flags & Pattern.CASE_INSENSITIVE) != 0;
  }

  /** Parses a translated pattern. */
  static Node parse(String text, int flags, GroupTable groups) {
    return new NodeParser(text, flags, groups).alternatives();
  }

  private Node alternatives() {
    List<Node> branches = branches();
    return branches.size() == 1 ? branches.get(0) : new Node.Alternatives(branches);
  }

  private List<Node> branches() {
    List<Node> branches = new ArrayList<>();
    branches.add(sequence());
    while (pos < text.length() && text.charAt(pos) == '|') {
      pos++;
      branches.add(sequence());
    }
    return branches;
  }

  private Node sequence() {
    List<Node> parts = new ArrayList<>();
    while (pos < text.length() && text.charAt(pos) != '|' && text.charAt(pos) != ')') {
      Node atom = atom();
      if (atom != null) {
        parts.add(quantified(atom));
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Node.Sequence(parts);
  }

  private Node atom() {
    int from = pos;
    char c = text.charAt(pos);
    if (c == '(') {
      return group();
    }
    if (c == '[') {
      skipClass();
      return set(from);
    }
    if (c == '\\') {
      return escape();
    }
    pos += Character.charCount(text.codePointAt(pos));
    return c == '$' || c == '^'
        ? new Node.Simple(compile(text.substring(from, pos)), false)
        : literal(from);
  }

  private Node escape() {
    int from = pos;
    char c = text.charAt(pos + 1);
    pos += 2;
    if (c >= '1' && c <= '9') {
      while (pos < text.length() && Character.isDigit(text.charAt(pos))) {
        pos++;
      }
      return new Node.BackReference(Integer.parseInt(text.substring(from + 1, pos)), ignoreCase);
    }
    if (c == 'x') {
      pos = text.indexOf('}', pos) + 1;
    } else if (c == 'b') {
      pos += 3;
      return new Node.Simple(compile("\\b{g}"), false);
    } else if (c == 'G') {
      return new Node.SearchStart();
    } else if (c == 'A' || c == 'Z' || c == 'z' || c == 'X') {
      return new Node.Simple(compile(text.substring(from, pos)), c == 'X');
    }
    return Character.isLetter(c) && c != 'x' ? set(from) : literal(from);
  }

  private Node set(int from) {
    return new Node.Chars(CharSet.of(compile(text.substring(from, pos))));
  }

  /** One character, plain, after a backslash or by its code. */
  private Node literal(int from) {
    String written = text.substring(from, pos);
    if (ignoreCase || written.equals(".")) {
      return set(from);
    }
    if (written.startsWith("\\x{")) {
      return new Node.Chars(CharSet.of(Integer.parseInt(written, 3, written.length() - 1, 16)));
    }
    return new Node.Chars(CharSet.of(text.codePointBefore(pos)));
  }

  private Pattern compile(String java) {
    int fold = ignoreCase ? Pattern.CASE_INSENSITIVE : 0;
    return Pattern.compile(java, (flags & ~Pattern.CASE_INSENSITIVE) | fold);
  }

  private void skipClass() {
    int depth = 0;
    do {
      char c = text.charAt(pos++);
      if (c == '\\') {
        pos++;
      } else if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      }
    } while (depth > 0);
  }

  private boolean take(String s) {
    if (text.startsWith(s, pos)) {
      pos += s.length();
      return true;
    }
    return false;
  }

  private Node group() {
    boolean outer = ignoreCase;
    if (take("(?i)") || take("(?-i)")) {
      ignoreCase = text.charAt(pos - 3) == '?';
      return null;
    }
    if (take("(?X") || take("(?Y")) {
      boolean postponed = text.charAt(pos - 1) == 'Y';
      return new Node.Code(number(), postponed);
    }
    if (take("(?B")) {
      pos += 3;
      return new Node.Boundary(text.charAt(pos - 3), text.charAt(pos - 2) == '-');
    }
    if (take("(?V")) {
      return verb();
    }
    Node node;
    if (take("(?R")) {
      node = recursion();
    } else if (take("(?C")) {
      node = conditional();
    } else if (take("(?:")) {
      node = alternatives();
    } else if (take("(?i:") || take("(?-i:")) {
      ignoreCase = text.charAt(pos - 3) == '?';
      node = alternatives();
    } else if (take("(?>")) {
      node = new Node.Atomic(alternatives());
    } else if (text.startsWith("(?", pos)) {
      node = look();
      ignoreCase = outer;
      return node;
    } else {
      pos++;
      int group = ++lastGroup;
      node = new Node.Capture(group, alternatives());
    }
    pos++;
    ignoreCase = outer;
    return node;
  }

  /** The number up to a closing parenthesis, which is passed over. */
  private int number() {
    int end = text.indexOf(')', pos);
    int n = Integer.parseInt(text, pos, end, 10);
    pos = end + 1;
    return n;
  }

  private Node verb() {
    int end = text.indexOf(')', pos);
    String[] parts = text.substring(pos, end).split(":", 2);
    pos = end + 1;
    return new Node.Verb(parts[0], parts.length > 1 ? parts[1] : null);
  }

  private Node.Look look() {
    boolean behind = take("(?<");
    pos += behind ? 0 : 2;
    boolean negated = text.charAt(pos++) == '!';
    Node.Look look = new Node.Look(alternatives(), !behind, negated);
    pos++;
    return look;
  }

  private Node recursion() {
    int end = text.indexOf(')', pos);
    int group = perlGroup(text.substring(pos, end));
    pos = end;
    return new Node.Recursion(group);
  }

  /** The Java group that a Perl group, given by number or name, stands for first. */
  private int perlGroup(String numberOrName) {
    if (Character.isDigit(numberOrName.charAt(0))) {
      return groups.javaGroups(Integer.parseInt(numberOrName)).get(0);
    }
    List<Integer> numbers = groups.named(numberOrName);
    if (numbers == null) {
      throw new RegexSyntaxError("Reference to nonexistent named group in regex");
    }
    return groups.javaGroups(numbers.get(0)).get(0);
  }

  private Node conditional() {
    if (take("?")) {
      Node.Look look = look();
      List<Node> branches = branches();
      return new Node.IfLook(look, branches.get(0), other(branches));
    }
    int end = text.indexOf(':', pos);
    String test = text.substring(pos, end);
    pos = end + 1;
    List<Node> branches = branches();
    if (test.equals("DEFINE")) {
      return new Node.IfGroup(List.of(), branches.get(0), new Node.Sequence(List.of()));
    }
    if (test.startsWith("X")) {
      int block = Integer.parseInt(test.substring(1));
      return new Node.IfCode(block, branches.get(0), other(branches));
    }
    if (test.startsWith("R")) {
      String of = test.substring(test.startsWith("R&") ? 2 : 1);
      int group = of.isEmpty() ? -1 : perlGroup(of);
      return new Node.IfRecursion(group, branches.get(0), other(branches));
    }
    List<Integer> tested =
        Character.isDigit(test.charAt(0))
            ? groups.javaGroups(Integer.parseInt(test))
            : List.of(perlGroup(test));
    return new Node.IfGroup(tested, branches.get(0), other(branches));
  }

  private static Node other(List<Node> branches) {
    return branches.size() > 1 ? branches.get(1) : new Node.Sequence(List.of());
  }

  private Node quantified(Node atom) {
    if (pos >= text.length() || "*+?{".indexOf(text.charAt(pos)) < 0) {
      return atom;
    }
    char c = text.charAt(pos++);
    int min = c == '+' ? 1 : 0;
    int max = c == '?' ? 1 : UNLIMITED;
    if (c == '{') {
      int end = text.indexOf('}', pos);
      String[] bounds = text.substring(pos, end).split(",", -1);
      min = Integer.parseInt(bounds[0]);
      max =
          bounds.length == 1 ? min : bounds[1].isEmpty() ? UNLIMITED : Integer.parseInt(bounds[1]);
      pos = end + 1;
    }
    if (take("+")) {
      return new Node.Atomic(new Node.Repeat(atom, min, max, false));
    }
    return new Node.Repeat(atom, min, max, take("?"));
  }
}
