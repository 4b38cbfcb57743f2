package dev.vos.perl.run;

/**
 * A blocking builtin was interrupted by a signal and is one that perl restarts (readline, print,
 * flock...): the handler runs, then the instruction is executed again. Thrown before any effect
 * that would be repeated. Stackless.
 */
public final class Restart extends RuntimeException {
  private static final long serialVersionUID = 1L;
  public static final Restart INSTANCE = new Restart();

  private Restart() {
    super(null, null, false, false);
  }
}
