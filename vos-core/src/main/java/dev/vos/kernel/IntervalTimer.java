package dev.vos.kernel;

import dev.vos.abi.Signal;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** ITIMER_REAL of one process: alarm(2) and setitimer(2). Kept by exec, not inherited by fork. */
final class IntervalTimer {
  private final Proc proc;

  /** guarded by this; null if not armed */
  private ScheduledFuture<?> armed;

  /** guarded by this: when it fires next, by {@link System#nanoTime()} */
  private long due;

  IntervalTimer(Proc proc) {
    this.proc = proc;
  }

  /** Arms or, with 0, disarms; returns the nanoseconds that were left. */
  synchronized long set(long nanos, long interval) {
    long left = left();
    if (armed != null) {
      armed.cancel(false);
      armed = null;
    }
    if (nanos > 0) {
      due = System.nanoTime() + nanos;
      armed = proc.kernel().timers().schedule(() -> fire(interval), nanos, TimeUnit.NANOSECONDS);
    }
    return left;
  }

  /** The nanoseconds left; 0 if it is not armed. */
  synchronized long left() {
    return armed == null ? 0 : Math.max(1, due - System.nanoTime());
  }

  private void fire(long interval) {
    synchronized (this) {
      armed = null;
      if (interval > 0) {
        set(interval, interval);
      }
    }
    proc.post(Signal.ALRM);
  }
}
