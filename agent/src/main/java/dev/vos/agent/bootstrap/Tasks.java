package dev.vos.agent.bootstrap;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * Tasks keep the process that made them, whichever pool runs them. Untagged ones are the first
 * process's.
 */
public final class Tasks {
  private static final WeakIdentityMap<ProcessState> TAGS = new WeakIdentityMap<>();

  private Tasks() {}

  /** A task is made by the current thread. */
  public static void made(Object task) {
    ProcessState process = Threads.current();
    if (process != null) {
      TAGS.put(task, process);
    }
  }

  /** A task is given to a pool by the current thread; one that has a process keeps it. */
  public static void given(Object task) {
    ProcessState process = Threads.current();
    if (process != null && task != null) {
      TAGS.putIfAbsent(task, process);
    }
  }

  /** A task begins on the current thread; the answer is for {@link #ended}. */
  public static Object begins(Object task) {
    ProcessState process = TAGS.get(task);
    ProcessState before = Threads.enter(process);
    if (process != before) {
      lend(process);
    }
    return before;
  }

  /** The task is over: the thread belongs again to whom it did before. */
  public static void ended(Object before) {
    ProcessState owner = (ProcessState) before;
    ProcessState process = Threads.enter(owner);
    if (process != owner) {
      lend(owner);
    }
  }

  /** A pool's thread has taken a task off the queue, to which it now belongs until the next. */
  public static void taken(Object task) {
    if (task != null) {
      ProcessState tag = TAGS.remove(task);
      ProcessState process = tag == null ? Threads.home() : tag;
      ProcessState before = Threads.enter(process);
      if (process != before) {
        lend(process);
      }
    }
  }

  /** The callable of a future: as it is, or bound to the current process. */
  public static <T> Callable<T> bound(Callable<T> callable) {
    ProcessState process = Threads.current();
    return process == null || callable == null ? callable : new RunAs<T>(process, callable);
  }

  /** Threads of the common pool see the process's class loader while they work for it. */
  private static void lend(ProcessState process) {
    Thread thread = Thread.currentThread();
    if (thread instanceof ForkJoinWorkerThread && Threads.isShared(thread)) {
      ClassLoader loader = process == null ? null : process.loader();
      try {
        thread.setContextClassLoader(loader == null ? Dispatcher.firstLoader() : loader);
      } catch (SecurityException innocuous) {
        // such a thread has a loader of its own
      }
    }
  }

  /** A callable that runs as its process. */
  private static final class RunAs<T> implements Callable<T> {
    private final ProcessState process;
    private final Callable<T> callable;

    RunAs(ProcessState process, Callable<T> callable) {
      this.process = process;
      this.callable = callable;
    }

    @Override
    public T call() throws Exception {
      ProcessState before = Threads.enter(process);
      try {
        return callable.call();
      } finally {
        Threads.enter(before);
      }
    }

    @Override
    public String toString() {
      return callable.toString();
    }
  }
}
