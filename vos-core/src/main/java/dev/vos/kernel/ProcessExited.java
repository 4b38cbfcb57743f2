package dev.vos.kernel;

/** The process called exit. */
public final class ProcessExited extends ProcessEnding {
  private static final long serialVersionUID = 1L;

  private final int code;

  /** An exit with the low 8 bits of {@code code}. */
  public ProcessExited(int code) {
    super("exit " + (code & 0xff));
    this.code = code & 0xff;
  }

  /** The exit code, 0 to 255. */
  public int code() {
    return code;
  }
}
