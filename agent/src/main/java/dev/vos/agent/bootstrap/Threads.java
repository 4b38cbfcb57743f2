package dev.vos.agent.bootstrap;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * To which process a thread belongs. Threads inherit it from the thread that makes them; those that
 * inherit nothing, from the one that starts them. While a thread runs a task of another process it
 * belongs to that one; see {@link Tasks}.
 */
public final class Threads {
  private static final Membership MEMBERSHIP = new Membership();

  /** Threads of a process that were started, for those that do not inherit. */
  private static final WeakIdentityMap<ProcessState> STARTED = new WeakIdentityMap<>();

  /** What a system call throws in a process that is killed; the kernel is not seen from here. */
  private static final String KILLED = "dev.vos.kernel.ProcessKilled";

  private Threads() {}

  /** The process of the current thread; null for the first one. */
  public static ProcessState current() {
    ProcessState process = MEMBERSHIP.get().process;
    return process == null || process.gone() ? null : process;
  }

  /** The same, but null while the thread is in the host view. */
  static ProcessState outside() {
    ProcessState process = current();
    return process == null || HostView.inside() ? null : process;
  }

  /** From now on the current thread belongs to the process; returns whose it was. */
  public static ProcessState enter(ProcessState process) {
    Member member = MEMBERSHIP.get();
    ProcessState before = member.process;
    member.process = process;
    return before;
  }

  /** A thread is about to be started. */
  public static void starting(Thread thread) {
    ProcessState process = outside();
    if (process == null) {
      return;
    }
    if (isShared(thread)) {
      disown(thread);
      return;
    }
    if (process.stopped()) {
      throw new Stopped();
    }
    process.threads().put(thread, Boolean.TRUE);
    STARTED.put(thread, process);
  }

  /** The thread is about to end. */
  public static void ending(Thread thread) {
    ProcessState process = STARTED.remove(thread);
    if (process != null && process.threads().remove(thread) != null) {
      process.threadEnded();
    }
  }

  /** Whether an uncaught throwable is not to be told: the process is unwinding. */
  public static boolean unwinding(Throwable thrown) {
    if (thrown instanceof Stopped || thrown.getClass().getName().equals(KILLED)) {
      return true;
    }
    ProcessState process = home();
    return process != null && process.stopped();
  }

  /** The process that started the current thread, whatever task it runs. */
  static ProcessState home() {
    return STARTED.get(Thread.currentThread());
  }

  /** Takes a thread that was made elsewhere into the process, before it is started. */
  public static void adopt(Thread thread, ProcessState process) {
    process.threads().put(thread, Boolean.TRUE);
    STARTED.put(thread, process);
  }

  /** What {@link Poll#poll} does while some process is to end. */
  public static void check() {
    ProcessState process = MEMBERSHIP.get().process;
    if (process != null && process.stopped() && !HostView.inside()) {
      throw new Stopped();
    }
  }

  /**
   * After LockSupport.park: ends the thread if its process has ended. Not while it waits for a
   * lock, whose queue it would leave in disorder.
   */
  public static void parked(Object blocker) {
    ProcessState process = MEMBERSHIP.get().process;
    if (process != null && process.stopped() && !HostView.inside() && !isLock(blocker)) {
      throw new Stopped();
    }
  }

  private static boolean isLock(Object blocker) {
    if (blocker == null) {
      return false;
    }
    String type = blocker.getClass().getName();
    return type.startsWith("java.util.concurrent.locks.")
        && !type.startsWith("java.util.concurrent.locks.AbstractQueued");
  }

  /** Default handlers: each process has its own. */
  public static Thread.UncaughtExceptionHandler uncaughtHandler(
      Thread.UncaughtExceptionHandler first) {
    ProcessState process = outside();
    return process == null ? first : process.uncaughtHandler();
  }

  /** Takes the default handler of a process; false if the JVM's own is meant. */
  public static boolean setUncaughtHandler(Thread.UncaughtExceptionHandler handler) {
    ProcessState process = outside();
    if (process == null) {
      return false;
    }
    process.uncaughtHandler(handler);
    return true;
  }

  /** What getSystemClassLoader answers. */
  public static ClassLoader systemLoader(ClassLoader first) {
    ProcessState process = outside();
    ClassLoader own = process == null ? null : process.loader();
    return own == null ? first : own;
  }

  /** Threads that the JDK starts for all: they outlive the process that needed them first. */
  static boolean isShared(Thread thread) {
    String type = thread.getClass().getName();
    if (type.startsWith("jdk.internal.") || type.equals("java.util.concurrent.DelayScheduler")) {
      return true;
    }
    if (thread instanceof ForkJoinWorkerThread worker) {
      return worker.getPool() == ForkJoinPool.commonPool();
    }
    String name = thread.getName();
    return name.equals("CompletableFutureDelayScheduler")
        || name.equals("process reaper")
        || name.equals("Keep-Alive-Timer")
        || name.startsWith("vos-")
        || name.startsWith("ForkJoinPool.commonPool-");
  }

  private static void disown(Thread thread) {
    try {
      ClassLoader loader = thread.getContextClassLoader();
      if (loader != null && loader == current().loader()) {
        thread.setContextClassLoader(Dispatcher.firstLoader());
      }
    } catch (SecurityException innocuous) {
      // such a thread has a loader of its own
    }
  }

  /** A thread's own record; read by it alone. */
  private static final class Member {
    ProcessState process;

    Member(ProcessState process) {
      this.process = process;
    }
  }

  private static final class Membership extends InheritableThreadLocal<Member> {
    @Override
    protected Member initialValue() {
      return new Member(STARTED.get(Thread.currentThread()));
    }

    @Override
    protected Member childValue(Member parent) {
      return new Member(parent.process);
    }
  }
}
