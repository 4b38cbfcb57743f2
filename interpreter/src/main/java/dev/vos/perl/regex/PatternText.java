package dev.vos.perl.regex;

/** The text of a pattern and where its reader stands. Confined to one translation. */
final class PatternText {
  static final int END = -1;

  private final String source;
  int pos;

  PatternText(String source) {
    this.source = source;
  }

  boolean atEnd() {
    return pos >= source.length();
  }

  /** The char here, or END. */
  int peek() {
    return peek(0);
  }

  /** The char some places on, or END. */
  int peek(int ahead) {
    int at = pos + ahead;
    return at >= 0 && at < source.length() ? source.charAt(at) : END;
  }

  /** The code point here, passed over. */
  int nextCodePoint() {
    int c = source.codePointAt(pos);
    pos += Character.charCount(c);
    return c;
  }

  /** Passes over a text if it stands here. */
  boolean take(String text) {
    if (source.startsWith(text, pos)) {
      pos += text.length();
      return true;
    }
    return false;
  }

  /** The text up to a closing char, which is passed over; null if it does not come. */
  String takeUntil(char close) {
    int end = source.indexOf(close, pos);
    if (end < 0) {
      return null;
    }
    String text = source.substring(pos, end);
    pos = end + 1;
    return text;
  }

  String since(int from) {
    return source.substring(from, pos);
  }

  /** Decimal digits here, passed over; -1 if there are none. */
  int takeNumber() {
    int from = pos;
    int n = 0;
    while (peek() >= '0' && peek() <= '9') {
      n = Math.min(n * 10 + (peek() - '0'), 1_000_000);
      pos++;
    }
    return pos == from ? -1 : n;
  }

  /** A word here, passed over; empty if there is none. */
  String takeName() {
    int from = pos;
    while (peek() == '_' || (peek() != END && Character.isLetterOrDigit((char) peek()))) {
      pos++;
    }
    return since(from);
  }

  /** Perl's complaint with the place marked after what has been read. */
  RegexSyntaxError error(String what) {
    return errorAt(what, pos);
  }

  RegexSyntaxError errorAt(String what, int at) {
    int place = Math.min(at, source.length());
    return new RegexSyntaxError(
        what
            + " in regex; marked by <-- HERE in m/"
            + source.substring(0, place)
            + " <-- HERE "
            + source.substring(place)
            + "/");
  }

  RegexSyntaxError unmarked(String what) {
    return new RegexSyntaxError(what + " in regex m/" + source + "/");
  }
}
