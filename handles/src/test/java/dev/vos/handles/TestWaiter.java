package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Waiter;
import java.util.concurrent.locks.LockSupport;

/** A waiter that a test can interrupt as a signal would. */
final class TestWaiter implements Waiter {
  private final Thread thread;
  private volatile boolean interrupted;

  TestWaiter(Thread thread) {
    this.thread = thread;
  }

  void interrupt() {
    interrupted = true;
    unpark();
  }

  @Override
  public void checkInterrupted() throws ErrnoException {
    if (interrupted) {
      throw new ErrnoException(Errno.EINTR);
    }
  }

  @Override
  public void park(long nanos) {
    if (nanos == FOREVER) {
      LockSupport.park(this);
    } else {
      LockSupport.parkNanos(this, nanos);
    }
  }

  @Override
  public void unpark() {
    LockSupport.unpark(thread);
  }
}
