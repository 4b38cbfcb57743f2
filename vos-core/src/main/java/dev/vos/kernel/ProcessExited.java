package dev.vos.kernel;

/** The process called exit, or the host program that it stood for has ended. */
public final class ProcessExited extends ProcessEnding {
  private static final long serialVersionUID = 1L;

  private final int status;

  private ProcessExited(int status) {
    super("exit with status " + status);
    this.status = status;
  }

  /** An exit with the low 8 bits of {@code code}. */
  public static ProcessExited withCode(int code) {
    return new ProcessExited(WaitStatus.exited(code));
  }

  /** The end of a proxy, with exactly the wait status of what it stood for. */
  static ProcessExited withStatus(int status) {
    return new ProcessExited(status);
  }

  /** The exit code, 0 to 255. */
  public int code() {
    return WaitStatus.exitCode(status);
  }

  int status() {
    return status;
  }
}
