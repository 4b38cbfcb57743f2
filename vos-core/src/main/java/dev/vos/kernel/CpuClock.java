package dev.vos.kernel;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The CPU time of a process: that of the thread that runs it. Until some process of the session
 * asks for times nothing is measured, because loading what measures costs more than a fork: a
 * process that ran on a pooled thread before the first question is then charged what the thread had
 * used.
 */
final class CpuClock {
  /** Whether anybody in the session has asked. */
  private final AtomicBoolean wanted;

  /** guarded by this: the thread's times when the process came to run on it */
  private long userStart;

  /** guarded by this */
  private long cpuStart;

  /** guarded by this: final times of the process once it has ended */
  private long userEnd;

  /** guarded by this */
  private long systemEnd;

  /** guarded by this: sums of the reaped children and of theirs */
  private long childrenUser;

  /** guarded by this */
  private long childrenSystem;

  CpuClock(AtomicBoolean wanted) {
    this.wanted = wanted;
  }

  private static final class Loaded {
    static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  }

  /** The calling thread begins to run the process. */
  synchronized void start() {
    if (wanted.get()) {
      userStart = Loaded.THREADS.getCurrentThreadUserTime();
      cpuStart = Loaded.THREADS.getCurrentThreadCpuTime();
    }
  }

  /** The calling thread has run the process to its end. */
  synchronized void stop() {
    if (wanted.get()) {
      ProcessTimes now = now();
      userEnd = now.user();
      systemEnd = now.system();
    }
  }

  /** The times of the process that the calling thread runs. */
  synchronized ProcessTimes now() {
    wanted.set(true);
    long user = Loaded.THREADS.getCurrentThreadUserTime() - userStart;
    long cpu = Loaded.THREADS.getCurrentThreadCpuTime() - cpuStart;
    return new ProcessTimes(user, Math.max(0, cpu - user), childrenUser, childrenSystem);
  }

  /** The times of the process that a thread runs or, if it is null, has run. */
  synchronized ProcessTimes of(Thread thread) {
    if (thread == Thread.currentThread()) {
      return now();
    }
    long user = userEnd;
    long system = systemEnd;
    if (thread != null && wanted.get()) {
      long allUser = Loaded.THREADS.getThreadUserTime(thread.getId());
      long all = Loaded.THREADS.getThreadCpuTime(thread.getId());
      user = Math.max(user, allUser - userStart);
      system = Math.max(system, all - cpuStart - Math.max(0, allUser - userStart));
    }
    wanted.set(true);
    return new ProcessTimes(user, system, childrenUser, childrenSystem);
  }

  void addReaped(CpuClock child) {
    if (!wanted.get()) {
      return;
    }
    long user;
    long system;
    synchronized (child) {
      user = child.userEnd + child.childrenUser;
      system = child.systemEnd + child.childrenSystem;
    }
    synchronized (this) {
      childrenUser += user;
      childrenSystem += system;
    }
  }
}
