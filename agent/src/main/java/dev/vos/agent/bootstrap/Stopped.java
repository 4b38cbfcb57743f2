package dev.vos.agent.bootstrap;

/**
 * Thrown into the threads of a process that has ended, to unwind them. It carries no stack and is
 * never reported.
 */
public final class Stopped extends Error {
  private static final long serialVersionUID = 1L;

  Stopped() {
    super("the process has ended", null, false, false);
  }
}
