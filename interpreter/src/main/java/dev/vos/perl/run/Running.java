package dev.vos.perl.run;

/**
 * Which interpreter a process runs at the moment: the one that its image was started with, or, in
 * the test mode that clones at every Nth safe point, its latest copy. Read by whoever signals the
 * process.
 */
public final class Running {
  private volatile Interp interp;

  public Running(Interp interp) {
    this.interp = interp;
  }

  /** The copy takes over. */
  public void replace(Interp copy) {
    interp = copy;
  }

  /** A signal was sent: the machine is to stop at its next safe point. */
  public void signalled() {
    interp.attention = true;
  }
}
