package dev.vos.perl.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Collects the pieces of an interpolated string, within {@code \\U \\L \\F \\Q ... \\E} and after
 * {@code \\u \\l}.
 */
final class Pieces {

  /** Pieces that a case escape will be applied to. */
  private static final class Frame {
    final char kind;
    final char first;
    final List<Expr> parts = new ArrayList<>();

    Frame(char kind, char first) {
      this.kind = kind;
      this.first = first;
    }
  }

  private final Deque<Frame> frames = new ArrayDeque<>();
  private final StringBuilder literal = new StringBuilder();
  private Frame frame = new Frame(' ', ' ');
  private char first = ' ';

  /** Where literal characters go. */
  StringBuilder literal() {
    return literal;
  }

  /**
   * After literal characters were added: {@code \\u} and {@code \\l} apply to the first of them.
   */
  void added(int from) {
    if (first != ' ' && literal.length() > from) {
      char ch = literal.charAt(from);
      literal.setCharAt(from, first == 'u' ? Character.toTitleCase(ch) : Character.toLowerCase(ch));
      first = ' ';
    }
  }

  void add(Expr part) {
    flush();
    frame.parts.add(first == ' ' ? part : first(first, part));
    first = ' ';
  }

  private static Expr first(char kind, Expr part) {
    return new Expr.Builtin(kind == 'u' ? "ucfirst" : "lcfirst", List.of(part));
  }

  private void flush() {
    if (literal.length() > 0) {
      frame.parts.add(new Expr.Literal(literal.toString()));
      literal.setLength(0);
    }
  }

  /** {@code \\u} or {@code \\l}. */
  void next(char kind) {
    first = kind;
  }

  /** {@code \\U \\L \\F \\Q}. */
  void open(char kind) {
    flush();
    if (kind != 'Q') {
      dropOtherCase();
    }
    frames.push(frame);
    frame = new Frame(kind, first);
    first = ' ';
  }

  private void dropOtherCase() {
    for (Frame f : frames) {
      if (f.kind != 'Q' && f.kind != ' ' && frame.kind != 'Q') {
        close();
        return;
      }
    }
    if (frame.kind != 'Q' && frame.kind != ' ') {
      close();
    }
  }

  /** Whether a case escape is in force. */
  boolean isOpen() {
    return !frames.isEmpty();
  }

  /** {@code \\E}. */
  void close() {
    if (frames.isEmpty()) {
      return;
    }
    flush();
    Frame done = frame;
    frame = frames.pop();
    if (done.parts.isEmpty()) {
      return;
    }
    String name =
        switch (done.kind) {
          case 'U' -> "uc";
          case 'L' -> "lc";
          case 'F' -> "fc";
          default -> "quotemeta";
        };
    Expr whole = new Expr.Builtin(name, List.of(joined(done.parts)));
    frame.parts.add(done.first == ' ' ? whole : first(done.first, whole));
  }

  /** The whole string. */
  Expr build() {
    while (!frames.isEmpty()) {
      close();
    }
    flush();
    return joined(frame.parts);
  }

  private static Expr joined(List<Expr> parts) {
    if (parts.isEmpty()) {
      return new Expr.Literal("");
    }
    if (parts.size() == 1 && parts.get(0) instanceof Expr.Literal only) {
      return only;
    }
    return new Expr.Interpolated(List.copyOf(parts));
  }
}
