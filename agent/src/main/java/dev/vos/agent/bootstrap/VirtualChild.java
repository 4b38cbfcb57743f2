package dev.vos.agent.bootstrap;

import java.io.IOException;

/** A process of this JVM, as the one that started it sees it. */
public abstract class VirtualChild extends Process {
  /** Sends a signal, as kill(2). */
  public abstract void kill(int signal) throws IOException;

  /** Kills the process and all that it has started. */
  public abstract void destroyTree();

  /** The wait status: exit code in bits 8 to 15, signal in bits 0 to 6. Waits for it. */
  public abstract int waitStatus() throws InterruptedException;
}
