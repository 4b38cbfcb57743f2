package dev.vos.perl.builtin;

import dev.vos.abi.OpenFlags;
import dev.vos.perl.io.Access;

/**
 * The mode of an open, as {@code <}, {@code +>>}, {@code >&=} or {@code -|} with layers.
 *
 * @param kind what is opened
 * @param flags of open(2)
 * @param layers such as ":utf8", "" for none
 */
record OpenMode(Kind kind, int flags, String layers) {

  enum Kind {
    FILE,
    /** A copy of another descriptor. */
    DUP,
    /** Another handle for the same descriptor. */
    SAME,
    /** The output of a command. */
    FROM_COMMAND,
    /** The input of a command. */
    TO_COMMAND
  }

  boolean readable() {
    return kind == Kind.FROM_COMMAND || kind != Kind.TO_COMMAND && OpenFlags.readable(flags);
  }

  boolean writable() {
    return kind == Kind.TO_COMMAND || kind != Kind.FROM_COMMAND && OpenFlags.writable(flags);
  }

  boolean append() {
    return (flags & OpenFlags.O_APPEND) != 0;
  }

  /** What the handle may then be used for. */
  Access access() {
    boolean append = (flags & OpenFlags.O_APPEND) != 0;
    if (!writable()) {
      return Access.READ;
    }
    if (readable()) {
      return append ? Access.READ_APPEND : Access.READ_WRITE;
    }
    return append ? Access.APPEND : Access.WRITE;
  }

  boolean truncates() {
    return (flags & OpenFlags.O_TRUNC) != 0;
  }

  boolean isCommand() {
    return kind == Kind.FROM_COMMAND || kind == Kind.TO_COMMAND;
  }

  /** A mode as the second of three arguments; null if there is no such mode. */
  static OpenMode parse(String text) {
    String t = text.strip();
    int colon = t.indexOf(':');
    String layers = colon < 0 ? "" : t.substring(colon).strip();
    String mode = colon < 0 ? t : t.substring(0, colon).strip();
    switch (mode) {
      case "-|":
        return new OpenMode(Kind.FROM_COMMAND, OpenFlags.O_RDONLY, layers);
      case "|-":
        return new OpenMode(Kind.TO_COMMAND, OpenFlags.O_WRONLY, layers);
      default:
        return ofFile(mode, layers);
    }
  }

  private static OpenMode ofFile(String mode, String layers) {
    Kind kind = Kind.FILE;
    String m = mode;
    if (m.endsWith("&=")) {
      kind = Kind.SAME;
      m = m.substring(0, m.length() - 2);
    } else if (m.endsWith("&")) {
      kind = Kind.DUP;
      m = m.substring(0, m.length() - 1);
    }
    int flags = flags(m);
    return flags < 0 ? null : new OpenMode(kind, flags, layers);
  }

  /** The flags of {@code <}, {@code >}, {@code >>} and those with a plus; -1 for anything else. */
  private static int flags(String mode) {
    switch (mode) {
      case "<":
        return OpenFlags.O_RDONLY;
      case ">":
        return OpenFlags.O_WRONLY | OpenFlags.O_CREAT | OpenFlags.O_TRUNC;
      case ">>":
        return OpenFlags.O_WRONLY | OpenFlags.O_CREAT | OpenFlags.O_APPEND;
      case "+<":
        return OpenFlags.O_RDWR;
      case "+>":
        return OpenFlags.O_RDWR | OpenFlags.O_CREAT | OpenFlags.O_TRUNC;
      case "+>>":
        return OpenFlags.O_RDWR | OpenFlags.O_CREAT | OpenFlags.O_APPEND;
      default:
        return -1;
    }
  }

  /** The two-argument form taken apart. */
  record Combined(OpenMode mode, String name) {}

  /** Mode and name in one string: {@code ">file"}, {@code "cmd |"}, {@code "file"}. */
  static Combined combined(String text) {
    String t = text.strip();
    if (t.startsWith("|")) {
      return new Combined(parse("|-"), t.substring(1).strip());
    }
    if (t.endsWith("|")) {
      return new Combined(parse("-|"), t.substring(0, t.length() - 1).strip());
    }
    int n = t.startsWith("+") && t.length() > 1 && "<>".indexOf(t.charAt(1)) >= 0 ? 1 : 0;
    int start = n;
    while (n < t.length()
        && (t.charAt(n) == '>' && n - start < 2 || t.charAt(n) == '<' && n == start)) {
      n++;
      if (t.charAt(n - 1) == '<') {
        break;
      }
    }
    if (n == start) {
      return new Combined(parse("<"), t);
    }
    if (n < t.length() && t.charAt(n) == '&') {
      n++;
      if (n < t.length() && t.charAt(n) == '=') {
        n++;
      }
    }
    return new Combined(parse(t.substring(0, n)), t.substring(n).strip());
  }
}
