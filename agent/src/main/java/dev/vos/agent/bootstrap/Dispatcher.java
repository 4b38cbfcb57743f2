package dev.vos.agent.bootstrap;

/**
 * Holds what the agent installed, for the hooks. Until {@link #install}, and after {@link #remove},
 * all hooks let the host's own code run.
 */
public final class Dispatcher {
  private static volatile VirtualSystem system;
  private static volatile ClassLoader firstLoader;

  /** Not volatile: it changes once, before there is anything to see. */
  private static boolean others;

  /** Whether the first process has an environment of its own; not volatile for the same reason. */
  private static boolean ownEnvironment;

  private Dispatcher() {}

  /** From now on hooks ask {@code installed}. */
  public static void install(VirtualSystem installed) {
    ownEnvironment = changesEnvironment(installed);
    system = installed;
  }

  private static boolean changesEnvironment(VirtualSystem installed) {
    try {
      return installed.process().environment() != null;
    } catch (Throwable fault) { // it will be told when somebody asks
      return true;
    }
  }

  /** From now on hooks ask nobody. */
  public static void remove() {
    ownEnvironment = false;
    system = null;
  }

  /** Whether hooks ask anybody. */
  public static boolean isInstalled() {
    return system != null;
  }

  /** From now on there may be processes beside the first; its class loader is given. */
  public static void admitOthers(ClassLoader loader) {
    firstLoader = loader;
    others = true;
  }

  /** The application class loader of the first process. */
  static ClassLoader firstLoader() {
    return firstLoader;
  }

  /** What the hooks of the current thread ask, or null. */
  static VirtualSystem system() {
    return others ? ofThread() : system;
  }

  /** Whether any process may have another environment than the JVM's. */
  static boolean changesEnvironment() {
    return ownEnvironment || others;
  }

  /** What the hooks of the first process ask, or null. */
  static VirtualSystem first() {
    return system;
  }

  /**
   * Whether the current thread belongs to another process than the first, outside the host view.
   */
  static boolean isBesideFirst() {
    return others && Threads.outside() != null;
  }

  /** The number of the current thread's process in descriptors; 0 for the first. */
  static int slot() {
    ProcessState process = others ? Threads.current() : null;
    return process == null ? 0 : process.slot();
  }

  /** The system of the process with that number; null if it has ended. */
  static VirtualSystem ofSlot(int slot) {
    if (slot == 0) {
      return system;
    }
    ProcessState process = ProcessState.ofSlot(slot);
    return process == null ? null : process.system();
  }

  private static VirtualSystem ofThread() {
    ProcessState process = Threads.current();
    return process == null ? system : process.system();
  }
}
