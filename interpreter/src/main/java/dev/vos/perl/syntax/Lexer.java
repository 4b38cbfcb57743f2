package dev.vos.perl.syntax;

import java.util.HashMap;
import java.util.Map;

/**
 * A cursor over program text. Perl has no tokens apart from what the parser expects next, so the
 * parser reads characters; this knows white space, comments, POD, {@code # line}, the end marks,
 * identifiers, and the jumps over here-documents.
 */
final class Lexer {
  private final Text text;
  private final String chars;
  private final Lexer outer;
  private final ParseState state;
  private final Map<Integer, Integer> jumps;
  private int end;
  private boolean utf8;
  int pos;

  /** Over the whole source; here-documents are remembered in the state. */
  Lexer(ParseState state) {
    this(Text.at(state.source, 0), 0, null, state, state.heredocEnds);
    if (state.endOffset >= 0) {
      end = state.endOffset;
    }
    if (state.position == 0 && chars.startsWith("\u00ef\u00bb\u00bf")) {
      state.position = 3;
    }
  }

  private Lexer(Text text, int pos, Lexer outer, ParseState state, Map<Integer, Integer> jumps) {
    this.text = text;
    this.chars = text.chars();
    this.outer = outer;
    this.state = state;
    this.jumps = jumps;
    this.end = chars.length();
    this.pos = pos;
  }

  /** Over the inside of a quoted construct that the given cursor has just passed. */
  static Lexer inside(Text text, int pos, Lexer outer) {
    return inside(text, pos, outer, new HashMap<>());
  }

  /** As above, with the here-documents that this text is known to hold. */
  static Lexer inside(Text text, int pos, Lexer outer, Map<Integer, Integer> jumps) {
    Lexer lexer = new Lexer(text, pos, outer, outer.state, jumps);
    lexer.utf8 = outer.utf8;
    return lexer;
  }

  Lexer outer() {
    return outer;
  }

  Text text() {
    return text;
  }

  int end() {
    return end;
  }

  /** Whether bytes from 0x80 on are parts of identifiers. */
  void setUtf8(boolean on) {
    utf8 = on;
  }

  boolean utf8() {
    return utf8;
  }

  char at(int index) {
    return index < end ? chars.charAt(index) : 0;
  }

  char peek() {
    return pos < end ? chars.charAt(pos) : 0;
  }

  char peek(int ahead) {
    return at(pos + ahead);
  }

  boolean atEnd() {
    return pos >= end;
  }

  boolean looking(String what) {
    return pos + what.length() <= end && chars.startsWith(what, pos);
  }

  /** Whether this very word (not a longer one) stands at an index. */
  boolean wordAt(int index, String word) {
    return index + word.length() <= end
        && chars.startsWith(word, index)
        && !isWord(at(index + word.length()));
  }

  String slice(int from, int to) {
    return chars.substring(from, to);
  }

  int indexOf(String what, int from) {
    int i = chars.indexOf(what, from);
    return i > end - what.length() ? -1 : i;
  }

  /** The offset in the source of the cursor. */
  int offset() {
    return text.offset(pos);
  }

  /** The index that follows a character, past here-documents if it ends their line. */
  int after(int index) {
    if (chars.charAt(index) == '\n') {
      Integer to = jumps.get(index);
      if (to != null) {
        return to;
      }
    }
    return index + 1;
  }

  /** From now on the text goes on elsewhere after this newline. */
  void jump(int newline, int to) {
    jumps.put(newline, to);
  }

  boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= 0x80 && wide(c));
  }

  boolean isWord(char c) {
    return isWordStart(c) || (c >= '0' && c <= '9');
  }

  private boolean wide(char c) {
    return c > 0xFF ? Character.isLetterOrDigit(c) || Character.isSurrogate(c) : utf8;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** Reads an identifier without package separators; empty if there is none. */
  String word() {
    int from = pos;
    if (isWordStart(peek())) {
      pos++;
      while (pos < end && isWord(chars.charAt(pos))) {
        pos++;
      }
    }
    return decoded(from, pos);
  }

  /** Text of an identifier or literal: decoded from UTF-8 under {@code use utf8}. */
  String decoded(int from, int to) {
    String raw = chars.substring(from, to);
    return utf8 ? Utf8.decode(raw) : raw;
  }

  /** The index after white space and comments from an index on, without moving. */
  int afterSpace(int from) {
    int saved = pos;
    pos = from;
    skip();
    int found = pos;
    pos = saved;
    return found;
  }

  /**
   * Moves behind the next semicolon, or to the next closing brace, or behind one that closes a
   * brace passed over.
   *
   * @return how many braces were passed over and not closed
   */
  int skipStatement() {
    int depth = 0;
    skip();
    while (pos < end) {
      char c = chars.charAt(pos);
      if (c == '}' && depth == 0) {
        return 0;
      }
      pos = after(pos);
      if (c == '}') {
        return depth - 1;
      }
      if (c == ';') {
        return depth;
      }
      depth += c == '{' ? 1 : 0;
      if (c == '"' || c == '\'') {
        skipString(c);
      }
      skip();
    }
    return depth;
  }

  private void skipString(char quote) {
    int close = pos;
    while (close < end && chars.charAt(close) != quote && chars.charAt(close) != '\n') {
      close += chars.charAt(close) == '\\' ? 2 : 1;
    }
    if (at(close) == quote) {
      pos = close + 1;
    }
  }

  /** Moves over white space, comments and POD, and notices where the program ends. */
  void skip() {
    if (pos == 0) {
      lineStart();
    }
    while (pos < end) {
      char c = chars.charAt(pos);
      if (c == '\n') {
        pos = after(pos);
        lineStart();
      } else if (c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == 0x0b) {
        pos++;
      } else if (c == '#') {
        comment();
      } else {
        break;
      }
    }
    char c = peek();
    if (c == '_' || c == 4 || c == 26) {
      endMark(c);
    }
  }

  private void comment() {
    while (pos < end && chars.charAt(pos) != '\n') {
      pos++;
    }
  }

  private void lineStart() {
    char c = peek();
    if (c == '=' && Character.isLetter(peek(1)) && outerStartsLine()) {
      skipPod();
    } else if (c == '#' && outer == null) {
      lineDirective();
    }
  }

  private boolean outerStartsLine() {
    return pos > 0 || outer == null;
  }

  private void skipPod() {
    int cut = chars.startsWith("=cut", pos) && !isWord(at(pos + 4)) ? pos - 1 : -1;
    for (int i = pos; cut < 0; ) {
      i = chars.indexOf("\n=cut", i);
      if (i < 0 || i >= end) {
        pos = end;
        return;
      }
      cut = Character.isLetter(at(i + 5)) ? -1 : i;
      i++;
    }
    pos = cut + 1;
    comment();
    if (pos < end) {
      pos++;
      lineStart();
    }
  }

  /** {@code # line 12 "file"}. */
  private void lineDirective() {
    int i = blanks(pos + 1);
    if (!chars.startsWith("line", i)) {
      return;
    }
    int number = blanks(i + 4);
    int digits = number;
    while (isDigit(at(digits))) {
      digits++;
    }
    int eol = chars.indexOf('\n', digits);
    eol = eol < 0 || eol > end ? end : eol;
    String rest = chars.substring(Math.min(digits, eol), eol).strip();
    if (number == i + 4 || digits == number || digits - number > 9) {
      return;
    }
    boolean quoted = rest.length() > 1 && rest.startsWith("\"") && rest.endsWith("\"");
    if (!quoted && (rest.indexOf(' ') >= 0 || (!rest.isEmpty() && !isSpace(at(digits))))) {
      return;
    }
    String name = quoted ? rest.substring(1, rest.length() - 1) : rest;
    state.lines.directive(eol + 1, Integer.parseInt(chars.substring(number, digits)), fileOr(name));
  }

  private String fileOr(String name) {
    return name.isEmpty() ? state.lines.file(pos) : name;
  }

  private int blanks(int from) {
    int i = from;
    while (at(i) == ' ' || at(i) == '\t') {
      i++;
    }
    return i;
  }

  private void endMark(char c) {
    if (c != '_') {
      end = pos;
      finish(-1);
      return;
    }
    boolean data = wordAt(pos, "__DATA__");
    if (!data && !wordAt(pos, "__END__")) {
      return;
    }
    int next = blanks(pos + (data ? 8 : 7));
    if (at(next) == '}' || (at(next) == '=' && at(next + 1) == '>')) {
      return;
    }
    int eol = chars.indexOf('\n', next);
    end = pos;
    finish(eol < 0 ? chars.length() : eol + 1);
    if (outer == null) {
      state.dataMark = data ? "__DATA__" : "__END__";
    }
  }

  private void finish(int dataOffset) {
    if (outer == null) {
      state.endOffset = end;
      state.dataOffset = dataOffset;
    }
  }
}
