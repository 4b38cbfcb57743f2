package dev.vos.perl.run;

/**
 * How a program goes on and ends in its process: a part of every interpreter, so that a forked
 * child runs END blocks and flushes as its parent would.
 */
public interface Program {

  /**
   * Runs an interpreter from where it stands to its end, END blocks included.
   *
   * @return the exit code
   */
  int goOn(Interp in);
}
