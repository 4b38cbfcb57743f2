package dev.vos.agent.bootstrap;

/** Sockets, channels and selectors belong to the process that made them, and end with it. */
public final class Resources {
  private Resources() {}

  public static void made(Object resource) {
    ProcessState process = Threads.outside();
    if (process != null) {
      process.resources().put(resource, Boolean.TRUE);
    }
  }

  /** A host program was started. */
  public static void started(Process child) {
    ProcessState process = child == null ? null : Threads.outside();
    if (process != null) {
      process.children().put(child, Boolean.TRUE);
    }
  }
}
