package dev.vos.kernel;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Waiter;
import java.util.concurrent.locks.LockSupport;

/** How a thread of a process blocks: a signal that is not ignored ends the wait. */
final class ProcWaiter implements Waiter {
  private final Proc proc;
  private final Thread thread;

  ProcWaiter(Proc proc, Thread thread) {
    this.proc = proc;
    this.thread = thread;
  }

  Thread thread() {
    return thread;
  }

  /**
   * {@inheritDoc}
   *
   * @throws ProcessKilled a signal ends the process
   */
  @Override
  public void checkInterrupted() throws ErrnoException {
    if (proc.signalPending()) {
      proc.poll();
      if (proc.signals().hasCaught()) {
        throw new ErrnoException(Errno.EINTR);
      }
    }
  }

  /**
   * A pending {@link Thread#interrupt} is set aside, as it would make every park return at once.
   */
  @Override
  public void park(long nanos) {
    boolean interrupted = Thread.interrupted();
    proc.parked(this);
    try {
      if (proc.signalPending()) {
        return;
      }
      if (nanos == FOREVER) {
        LockSupport.park(proc);
      } else if (nanos > 0) {
        LockSupport.parkNanos(proc, nanos);
      }
    } finally {
      proc.unparked(this);
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
