package dev.vos.perl.run;

/** {@code exit}: leaves every frame, no eval stops it; END blocks run afterwards. Stackless. */
public final class PerlExit extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;

  public PerlExit(int status) {
    super(null, null, false, false);
    this.status = status;
  }

  /** The exit code; its low 8 bits count. */
  public int status() {
    return status;
  }
}
