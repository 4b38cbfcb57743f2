package dev.vos.abi;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/**
 * The waiters for one event: data in a pipe, a child's end, a lock's release.
 *
 * <p>Whoever changes the condition calls {@link #wake()} after the change. No wake-up is lost: a
 * waiter registers first and tests its condition afterwards. The queue needs no lock, and none may
 * be held by a caller of {@link #await}; {@code wake} may be called with or without a lock held.
 *
 * <p>To wait for several queues at once (poll), {@link #register} with each, test, {@link
 * Waiter#park} and {@link #unregister}.
 */
public final class WaitQueue {
  private final ConcurrentLinkedQueue<Waiter> waiters = new ConcurrentLinkedQueue<>();

  /** Lets {@link #wake()} unpark the waiter until {@link #unregister}; test the condition after. */
  public void register(Waiter waiter) {
    waiters.add(waiter);
  }

  /** Takes back one {@link #register}. */
  public void unregister(Waiter waiter) {
    waiters.remove(waiter);
  }

  /** Unparks every registered waiter, to test its condition again. */
  public void wake() {
    for (Waiter waiter : waiters) {
      waiter.unpark();
    }
  }

  /** Whether anybody is registered. */
  public boolean isEmpty() {
    return waiters.isEmpty();
  }

  /**
   * Blocks until {@code ready} is true or the deadline has passed. No lock may be held.
   *
   * @param ready the condition; called by this thread, any number of times, and may claim the event
   *     (take a token) when it returns true
   * @param deadlineNanos as {@link System#nanoTime()}, or {@link Waiter#FOREVER}
   * @return true if {@code ready} was, false if the deadline passed
   * @throws ErrnoException EINTR: a signal was posted before the condition came true
   */
  public boolean await(Waiter waiter, BooleanSupplier ready, long deadlineNanos)
      throws ErrnoException {
    if (ready.getAsBoolean()) {
      return true;
    }
    register(waiter);
    try {
      return awaitRegistered(waiter, ready, deadlineNanos);
    } finally {
      unregister(waiter);
    }
  }

  private static boolean awaitRegistered(Waiter waiter, BooleanSupplier ready, long deadlineNanos)
      throws ErrnoException {
    while (!ready.getAsBoolean()) {
      waiter.checkInterrupted();
      if (deadlineNanos == Waiter.FOREVER) {
        waiter.park(Waiter.FOREVER);
        continue;
      }
      long remaining = deadlineNanos - System.nanoTime();
      if (remaining <= 0) {
        return ready.getAsBoolean();
      }
      waiter.park(remaining);
    }
    return true;
  }
}
