package dev.vos.perl.regex;

/**
 * The modifiers in force at a place of a pattern.
 *
 * @param ignoreCase /i
 * @param multiLine /m
 * @param singleLine /s
 * @param extended 0, 1 for /x, 2 for /xx
 * @param noCapture /n
 * @param charset /d /u /a
 */
record Modes(
    boolean ignoreCase,
    boolean multiLine,
    boolean singleLine,
    int extended,
    boolean noCapture,
    Charset charset) {

  static final Modes NONE = new Modes(false, false, false, 0, false, Charset.NATIVE);

  /** The modes of a flag string; letters that say how to match (g, c, o, e, r, p) are skipped. */
  static Modes of(String flags) {
    Modes modes = NONE;
    for (int i = 0; i < flags.length(); i++) {
      Modes next = modes.with(flags.charAt(i));
      modes = next == null ? modes : next;
    }
    return modes;
  }

  /** These with a flag switched on, or null for an unknown flag. */
  Modes with(char flag) {
    return switch (flag) {
      case 'i' -> new Modes(true, multiLine, singleLine, extended, noCapture, charset);
      case 'm' -> new Modes(ignoreCase, true, singleLine, extended, noCapture, charset);
      case 's' -> new Modes(ignoreCase, multiLine, true, extended, noCapture, charset);
      case 'x' ->
          new Modes(
              ignoreCase, multiLine, singleLine, Math.min(2, extended + 1), noCapture, charset);
      case 'n' -> new Modes(ignoreCase, multiLine, singleLine, extended, true, charset);
      case 'p' -> this;
      case 'a' -> withCharset(Charset.ASCII);
      case 'u' -> withCharset(Charset.UNICODE);
      case 'd', 'l' -> withCharset(Charset.NATIVE);
      case 'U' -> charset == Charset.NATIVE ? withCharset(Charset.UTF8) : this;
      default -> null;
    };
  }

  /** These with a flag switched off, or null for a flag that cannot be. */
  Modes without(char flag) {
    return switch (flag) {
      case 'i' -> new Modes(false, multiLine, singleLine, extended, noCapture, charset);
      case 'm' -> new Modes(ignoreCase, false, singleLine, extended, noCapture, charset);
      case 's' -> new Modes(ignoreCase, multiLine, false, extended, noCapture, charset);
      case 'x' -> new Modes(ignoreCase, multiLine, singleLine, 0, noCapture, charset);
      case 'n' -> new Modes(ignoreCase, multiLine, singleLine, extended, false, charset);
      default -> null;
    };
  }

  private Modes withCharset(Charset other) {
    return new Modes(ignoreCase, multiLine, singleLine, extended, noCapture, other);
  }

  /** As perl shows them in the text of a qr object: charset, then msixxn. */
  String display() {
    StringBuilder s = new StringBuilder();
    s.append(charset == Charset.UNICODE ? "u" : charset == Charset.ASCII ? "a" : "");
    s.append(multiLine ? "m" : "").append(singleLine ? "s" : "").append(ignoreCase ? "i" : "");
    return s.append("x".repeat(extended)).append(noCapture ? "n" : "").toString();
  }
}
