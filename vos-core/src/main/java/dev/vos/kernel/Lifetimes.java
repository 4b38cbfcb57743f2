package dev.vos.kernel;

/** When a process that exits is gone. A property of the session. */
public enum Lifetimes {
  /** At once; its children go to init. */
  POSIX,
  /**
   * After its children: exit waits for each first, as perlfork does ("Lifetime of the parent
   * process and pseudo-processes"). A child that was sent SIGTERM is not waited for, and a process
   * that a signal ends waits for nobody.
   */
  PERLFORK
}
