package dev.vos.kernel;

/**
 * To which process the current thread belongs: for code that is not handed its {@link Proc}, above
 * all the agent's hooks. Threads that a process's thread starts belong to the same process; where
 * that does not hold (pool threads made earlier), whoever hands over the task says so with {@link
 * #set}.
 */
public final class CurrentProcess {
  private static final InheritableThreadLocal<Proc> CURRENT = new InheritableThreadLocal<>();

  private CurrentProcess() {}

  /** The process of the current thread, or null if it belongs to none. */
  public static Proc get() {
    return CURRENT.get();
  }

  /** Makes the current thread belong to the process, or to none if it is null. */
  public static void set(Proc process) {
    if (process == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(process);
    }
  }
}
