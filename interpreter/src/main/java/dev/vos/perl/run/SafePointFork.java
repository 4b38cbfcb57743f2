package dev.vos.perl.run;

/**
 * The test mode that forks at every Nth safe point: the child goes on and the parent waits and ends
 * with its status, so the program must print the same as without.
 */
public interface SafePointFork {

  /** Called at every safe point; forks when it is time. */
  void count(Interp in);
}
