package dev.vos.agent.program;

import dev.vos.abi.Signal;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * Ends all threads of a program that is over: its sockets are closed, its threads interrupted, its
 * system calls end; what still runs then is stopped at its next poll.
 *
 * <p>Cannot end: a loop in java.base that never parks, and a thread that waits for a monitor.
 */
final class ThreadStopper {
  private static final long POLLS_AFTER_NANOS = 20_000_000L;
  private static final long CHILDREN_AFTER_NANOS = 300_000_000L;
  private static final long GIVE_UP_AFTER_NANOS = 10_000_000_000L;

  private final ProgramState state;
  private final PollControl polls;
  private final long began = System.nanoTime();
  private boolean polling;

  private ThreadStopper(ProgramState state, PollControl polls) {
    this.state = state;
    this.polls = polls;
  }

  /** Returns the threads that did not end. */
  static List<Thread> stop(ProgramState state, PollControl polls) {
    return new ThreadStopper(state, polls).run();
  }

  private List<Thread> run() {
    state.stop();
    state.proc().post(Signal.KILL); // whoever waits in a system call wakes up
    List<Thread> left = state.liveThreads();
    long pause = 1;
    while (!left.isEmpty() && elapsed() < GIVE_UP_AFTER_NANOS) {
      SocketCloser.closeAll(state.resources());
      escalate();
      for (Thread thread : left) {
        disturb(thread);
      }
      pause(left.get(0), pause);
      pause = Math.min(2 * pause, 20);
      left = state.liveThreads();
    }
    SocketCloser.closeAll(state.resources());
    if (polling && left.isEmpty()) {
      polls.release();
    }
    return left;
  }

  private void escalate() {
    if (!polling && elapsed() > POLLS_AFTER_NANOS) {
      polling = true;
      polls.acquire();
    }
    if (elapsed() > CHILDREN_AFTER_NANOS) {
      state.destroyHostChildren();
    }
  }

  private long elapsed() {
    return System.nanoTime() - began;
  }

  /** Not while it is in a file that other processes may have open: that would close it for them. */
  private static void disturb(Thread thread) {
    if (thread.getClass().getName().equals("java.util.TimerThread")) {
      endTimer(thread);
    }
    if (thread instanceof ForkJoinWorkerThread worker
        && worker.getPool() != ForkJoinPool.commonPool()) {
      worker.getPool().shutdownNow();
    }
    StackTraceElement[] stack = thread.getStackTrace();
    for (int i = 0; i < Math.min(stack.length, 12); i++) {
      String type = stack[i].getClassName();
      if (type.startsWith("dev.vos.handles.") || type.startsWith("dev.vos.vfs.")) {
        return;
      }
    }
    thread.interrupt();
  }

  /** A timer's thread goes on after an interrupt: told as Timer.cancel tells it. */
  private static void endTimer(Thread timer) {
    try {
      Field queueField = timer.getClass().getDeclaredField("queue");
      Field open = timer.getClass().getDeclaredField("newTasksMayBeScheduled");
      queueField.setAccessible(true);
      open.setAccessible(true);
      Object queue = queueField.get(timer);
      Method clear = queue.getClass().getDeclaredMethod("clear");
      clear.setAccessible(true);
      synchronized (queue) {
        open.setBoolean(timer, false);
        clear.invoke(queue);
        queue.notifyAll();
      }
    } catch (ReflectiveOperationException otherJdk) {
      throw new AssertionError(otherJdk);
    }
  }

  private static void pause(Thread one, long millis) {
    try {
      one.join(millis);
    } catch (InterruptedException impossible) {
      throw new AssertionError(impossible); // nobody knows this thread
    }
  }

  /** One line about what did not end. */
  static String describe(Collection<Thread> left) {
    StringBuilder text = new StringBuilder();
    for (Thread thread : left) {
      text.append(text.length() == 0 ? "" : ", ").append(thread.getName());
      StackTraceElement[] stack = thread.getStackTrace();
      text.append(stack.length == 0 ? "" : " at " + stack[0]);
    }
    return text.toString();
  }
}
