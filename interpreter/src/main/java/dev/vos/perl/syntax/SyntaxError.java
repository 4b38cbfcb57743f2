package dev.vos.perl.syntax;

/** The program text is wrong: the message as perl prints it, "... at FILE line N, near ...\n". */
public final class SyntaxError extends Exception {
  private static final long serialVersionUID = 1L;

  public SyntaxError(String message) {
    super(message, null, false, false);
  }
}
