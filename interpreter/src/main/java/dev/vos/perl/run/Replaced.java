package dev.vos.perl.run;

/** The interpreter was cloned at a safe point and the clone goes on in its place. Stackless. */
public final class Replaced extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Interp copy;

  public Replaced(Interp copy) {
    super(null, null, false, false);
    this.copy = copy;
  }

  /** The interpreter that goes on. */
  public Interp copy() {
    return copy;
  }
}
