package dev.vos.agent.bootstrap;

/** Exit, halt and shutdown hooks of the processes beside the first. */
public final class Endings {
  private Endings() {}

  /** As Runtime.exit: returns for the first process alone. */
  public static void exit(int status) {
    ProcessState process = Threads.outside();
    if (process != null) {
      process.exit(status);
      process.awaitStop();
    }
  }

  /** As Runtime.halt: returns for the first process alone. */
  public static void halt(int status) {
    ProcessState process = Threads.outside();
    if (process != null) {
      process.halt(status);
      process.awaitStop();
    }
  }

  /** Takes the hook of a process; false if it is the JVM's. */
  public static boolean addHook(Thread hook) {
    ProcessState process = Threads.outside();
    if (process == null || isPlatforms(hook)) {
      return false;
    }
    process.addShutdownHook(hook);
    return true;
  }

  /** 1 removed, 0 not there, -1 ask the JVM. */
  public static int removeHook(Thread hook) {
    ProcessState process = Threads.outside();
    if (process == null || isPlatforms(hook)) {
      return -1;
    }
    return process.removeShutdownHook(hook) ? 1 : 0;
  }

  /** Takes a file that File.deleteOnExit names; false for the JVM's own. */
  public static boolean deleteAtEnd(String path) {
    ProcessState process = Threads.outside();
    if (process == null) {
      return false;
    }
    process.deleteAtEnd(path);
    return true;
  }

  /** A hook that the JDK installs for itself, once for all, as logging does. */
  private static boolean isPlatforms(Thread hook) {
    return hook != null
        && hook.getClass() != Thread.class
        && hook.getClass().getClassLoader() == null;
  }
}
