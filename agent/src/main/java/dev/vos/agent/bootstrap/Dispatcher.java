package dev.vos.agent.bootstrap;

/**
 * Holds what the agent installed, for the hooks. Until {@link #install}, and after {@link #remove},
 * all hooks let the host's own code run.
 */
public final class Dispatcher {
  private static volatile VirtualSystem system;

  private Dispatcher() {}

  /** From now on hooks ask {@code installed}. */
  public static void install(VirtualSystem installed) {
    system = installed;
  }

  /** From now on hooks ask nobody. */
  public static void remove() {
    system = null;
  }

  /** Whether hooks ask anybody. */
  public static boolean isInstalled() {
    return system != null;
  }

  /** What hooks ask, or null. */
  static VirtualSystem system() {
    return system;
  }
}
