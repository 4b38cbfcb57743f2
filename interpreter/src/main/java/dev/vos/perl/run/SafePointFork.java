package dev.vos.perl.run;

/**
 * The test mode that forks everywhere: at every Nth safe point the interpreter is cloned as fork
 * does it and the clone goes on in the same process, so that a program must print the same as
 * without.
 */
public interface SafePointFork {

  /**
   * Called at every safe point.
   *
   * @throws Replaced when the clone takes over
   */
  void count(Interp in);
}
