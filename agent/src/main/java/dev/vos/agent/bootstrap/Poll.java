package dev.vos.agent.bootstrap;

/**
 * Called at every method entry and loop of applications. It is empty, and costs nothing once
 * compiled; while a process is to end whose threads do not, it is redefined to call {@link
 * Threads#check}.
 */
public final class Poll {
  private Poll() {}

  public static void poll() {}
}
