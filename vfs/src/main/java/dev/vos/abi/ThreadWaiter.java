package dev.vos.abi;

import java.util.concurrent.locks.LockSupport;

/**
 * The waiter of a thread that belongs to no process: never interrupted by a signal. A pending
 * {@link Thread#interrupt} is set aside while parked and restored by {@link LockSupport}'s own
 * rules: the flag is cleared for the park and set again after it.
 */
final class ThreadWaiter implements Waiter {
  private final Thread thread;

  private ThreadWaiter(Thread thread) {
    this.thread = thread;
  }

  static ThreadWaiter ofCurrentThread() {
    return new ThreadWaiter(Thread.currentThread());
  }

  @Override
  public void checkInterrupted() {
    // no signals here
  }

  @Override
  public void park(long nanos) {
    boolean interrupted = Thread.interrupted();
    try {
      if (nanos == FOREVER) {
        LockSupport.park(this);
      } else if (nanos > 0) {
        LockSupport.parkNanos(this, nanos);
      }
    } finally {
      if (interrupted) {
        thread.interrupt();
      }
    }
  }

  @Override
  public void unpark() {
    LockSupport.unpark(thread);
  }
}
