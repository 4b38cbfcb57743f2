package dev.vos.kernel;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The threads that processes run on: pooled platform threads, the one that became idle last first.
 * A thread is handed its next process by an unpark, which is several times cheaper than a new
 * thread.
 */
final class ProcessThreads {
  private static final long STACK_SIZE = 16L << 20;
  private static final long IDLE_NANOS = 30_000_000_000L;

  /** How often an idle thread looks for work before it parks. */
  private static final int SPINS = Runtime.getRuntime().availableProcessors() > 1 ? 200 : 0;

  private final ConcurrentLinkedDeque<Worker> idle = new ConcurrentLinkedDeque<>();
  private final AtomicInteger created = new AtomicInteger();

  /** Runs the task on a thread of its own. The task lets nothing escape. */
  void start(Runnable task) {
    Worker worker = idle.pollFirst();
    if (worker == null) {
      worker = new Worker(task, "vos-process-" + created.incrementAndGet());
      worker.start();
    } else {
      worker.take(task);
    }
  }

  private final class Worker extends Thread {
    /** Null while idle; set by whoever took this worker off the idle ones. */
    private volatile Runnable task;

    Worker(Runnable first, String name) {
      super(null, null, name, STACK_SIZE, false);
      setDaemon(true);
      setContextClassLoader(null); // it outlives the process that needed it first
      task = first;
    }

    void take(Runnable next) {
      task = next;
      LockSupport.unpark(this);
    }

    @Override
    public void run() {
      while (task != null) {
        task.run();
        task = null;
        idle.addFirst(this);
        awaitTask();
      }
    }

    /** Returns with a task, or without one when the thread is to end. */
    private void awaitTask() {
      for (int i = 0; i < SPINS && task == null; i++) {
        Thread.onSpinWait();
      }
      long deadline = System.nanoTime() + IDLE_NANOS;
      while (task == null) {
        long left = deadline - System.nanoTime();
        if (left <= 0 && idle.remove(this)) {
          return;
        }
        LockSupport.parkNanos(this, Math.max(left, 1_000_000));
      }
    }
  }
}
