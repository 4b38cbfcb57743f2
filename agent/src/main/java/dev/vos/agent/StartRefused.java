package dev.vos.agent;

/** Why vos does not start in this JVM; said in one line. */
public final class StartRefused extends Exception {
  private static final long serialVersionUID = 1;

  private final int status;

  /**
   * @param status of the JVM, if it has not begun to run the application
   */
  public StartRefused(String message, int status) {
    super(message, null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }
}
