package dev.vos.perl.syntax;

/** The program text is wrong: the message as perl prints it, "... at FILE line N, near ...\n". */
public final class SyntaxError extends Exception {
  private static final long serialVersionUID = 1L;

  /** How perl ends after the message. */
  public enum Ending {
    /**
     * Errors were collected: the program's end is "Execution of FILE aborted due to compilation
     * errors."
     */
    COLLECTED,
    /** The message stands alone. */
    IMMEDIATE
  }

  private final Ending ending;

  public SyntaxError(String message) {
    this(message, Ending.IMMEDIATE);
  }

  public SyntaxError(String message, Ending ending) {
    super(message, null, false, false);
    this.ending = ending;
  }

  /**
   * Whether the runner of a program adds "Execution of FILE aborted due to compilation errors." (or
   * "FILE had compilation errors." with -c); require and eval never do.
   */
  public Ending ending() {
    return ending;
  }
}
