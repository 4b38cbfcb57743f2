package dev.vos.kernel;

/** The words of a shell command, with quotes removed. */
final class ShellWords {
  private static final String BLANKS = " \t";

  /** Characters that end a word, or mean more than themselves outside quotes. */
  private static final String SPECIAL = "|&;()$`*?[{}\n<>";

  private final String text;
  private int at;

  /** The command has something that only a shell understands. */
  static final class NotSimple extends Exception {
    private static final long serialVersionUID = 1L;

    NotSimple() {
      super(null, null, false, false);
    }
  }

  /**
   * A redirection without its target.
   *
   * @param number the descriptor before the operator, or -1
   * @param operator one of {@code < > >> <& >&}
   */
  record Redirection(int number, String operator) {
    int fd(int otherwise) {
      return number < 0 ? otherwise : number;
    }
  }

  ShellWords(String command) {
    text = command.strip();
  }

  boolean hasNext() throws NotSimple {
    skipBlanks();
    if (at < text.length() && (text.charAt(at) == '#' || text.charAt(at) == '~')) {
      throw new NotSimple();
    }
    return at < text.length();
  }

  boolean atRedirection() {
    int i = at;
    if (i < text.length() && Character.isDigit(text.charAt(i))) {
      i++;
    }
    return i < text.length() && (text.charAt(i) == '<' || text.charAt(i) == '>');
  }

  Redirection redirection() throws NotSimple {
    int number = -1;
    if (Character.isDigit(text.charAt(at))) {
      number = text.charAt(at++) - '0';
    }
    int start = at++;
    if (at < text.length() && (text.charAt(at) == '&' || text.charAt(at) == '>')) {
      at++;
    }
    String operator = text.substring(start, at);
    boolean more = at < text.length() && "<>&|".indexOf(text.charAt(at)) >= 0;
    if (operator.equals("<>") || more || !hasNext()) {
      throw new NotSimple();
    }
    return new Redirection(number, operator);
  }

  /** The NAME of {@code NAME=...} at this place, or null. */
  String assignmentName() {
    int i = at;
    while (i < text.length() && isNamePart(text.charAt(i), i > at)) {
      i++;
    }
    boolean assigns = i > at && i < text.length() && text.charAt(i) == '=';
    return assigns ? text.substring(at, i) : null;
  }

  private static boolean isNamePart(char c, boolean digits) {
    return c == '_'
        || c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || digits && c >= '0' && c <= '9';
  }

  /** The value of the assignment at this place, which {@link #assignmentName} has found. */
  String assignedValue(String name) throws NotSimple {
    at += name.length() + 1;
    boolean empty = at == text.length() || BLANKS.indexOf(text.charAt(at)) >= 0;
    if (!empty && text.charAt(at) == '~') {
      throw new NotSimple();
    }
    return empty ? "" : word();
  }

  /** The next word; there must be one. */
  String word() throws NotSimple {
    StringBuilder word = new StringBuilder();
    while (at < text.length() && BLANKS.indexOf(text.charAt(at)) < 0) {
      char c = text.charAt(at);
      if (c == '<' || c == '>') {
        break;
      }
      if (SPECIAL.indexOf(c) >= 0) {
        throw new NotSimple();
      }
      at++;
      switch (c) {
        case '\'' -> singleQuoted(word);
        case '"' -> doubleQuoted(word);
        case '\\' -> word.append(escaped());
        default -> word.append(c);
      }
    }
    return word.toString();
  }

  private void singleQuoted(StringBuilder word) throws NotSimple {
    int end = text.indexOf('\'', at);
    if (end < 0) {
      throw new NotSimple();
    }
    word.append(text, at, end);
    at = end + 1;
  }

  private void doubleQuoted(StringBuilder word) throws NotSimple {
    while (true) {
      char c = next();
      switch (c) {
        case '"' -> {
          return;
        }
        case '$', '`' -> throw new NotSimple();
        case '\\' -> escapedInQuotes(word);
        default -> word.append(c);
      }
    }
  }

  private void escapedInQuotes(StringBuilder word) throws NotSimple {
    char c = next();
    if (c == '\n') {
      return;
    }
    if ("$`\"\\".indexOf(c) < 0) {
      word.append('\\');
    }
    word.append(c);
  }

  private char escaped() throws NotSimple {
    char c = next();
    if (c == '\n') {
      throw new NotSimple();
    }
    return c;
  }

  private char next() throws NotSimple {
    if (at == text.length()) {
      throw new NotSimple();
    }
    return text.charAt(at++);
  }

  private void skipBlanks() {
    while (at < text.length() && BLANKS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
