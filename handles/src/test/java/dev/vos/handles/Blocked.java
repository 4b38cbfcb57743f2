package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Waiter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A call on a thread of its own, which a test expects to block. */
final class Blocked<T> {
  /** The call; it blocks through the waiter. */
  interface Call<T> {
    T run(Waiter waiter) throws ErrnoException;
  }

  private static final long MOST_MILLIS = 10_000;

  private final Thread thread;
  private final TestWaiter waiter;
  private volatile T result;
  private volatile ErrnoException failure;

  private Blocked(Call<T> call) {
    thread = new Thread(() -> run(call), "blocked");
    waiter = new TestWaiter(thread);
  }

  /** Starts the call and returns once it is parked. */
  static <T> Blocked<T> in(Call<T> call) throws Exception {
    Blocked<T> blocked = new Blocked<>(call);
    blocked.thread.start();
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS);
    while (blocked.thread.getState() != Thread.State.WAITING) {
      if (!blocked.thread.isAlive() || System.nanoTime() > deadline) {
        throw new AssertionError("the call did not block: " + blocked.outcome());
      }
      Thread.sleep(1);
    }
    return blocked;
  }

  private void run(Call<T> call) {
    try {
      result = call.run(waiter);
    } catch (ErrnoException e) {
      failure = e;
    }
  }

  private Object outcome() {
    return failure != null ? failure : result;
  }

  /** What a signal does. */
  void interrupt() {
    waiter.interrupt();
  }

  /** What the call returned, once it has. */
  T result() throws Exception {
    join();
    if (failure != null) {
      throw failure;
    }
    return result;
  }

  /** How the call failed, once it has. */
  Errno errno() throws Exception {
    join();
    if (failure == null) {
      throw new AssertionError("the call did not fail but gave " + result);
    }
    return failure.errno();
  }

  private void join() throws Exception {
    thread.join(MOST_MILLIS);
    if (thread.isAlive()) {
      throw new TimeoutException("the call is still blocked");
    }
  }
}
