package dev.vos.kernel;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Signal;
import java.util.Set;

/** What a process does with its own signals: sigaction(2), sigprocmask(2), setitimer(2). */
public final class Signals {
  private Signals() {}

  public static Disposition disposition(Proc self, Signal signal) {
    return self.signals().disposition(signal);
  }

  /** Returns the old disposition. EINVAL: KILL and STOP cannot be changed. */
  public static Disposition disposition(Proc self, Signal signal, Disposition wanted)
      throws ErrnoException {
    if (signal.uncatchable()) {
      throw new ErrnoException(Errno.EINVAL);
    }
    return self.signals().disposition(signal, wanted);
  }

  /** Takes the next caught signal; null if there is none. Carries out default actions first. */
  public static Signal nextCaught(Proc self) {
    self.poll();
    return self.signals().takeCaught();
  }

  /** Whether a caught signal waits to be taken. */
  public static boolean hasCaught(Proc self) {
    return self.signalPending() && self.signals().hasCaught();
  }

  public static Set<Signal> pendingBlocked(Proc self) {
    return self.signals().pendingBlocked();
  }

  public static Set<Signal> blocked(Proc self) {
    return self.signals().blocked();
  }

  /** Replaces the mask and returns the old one. */
  public static Set<Signal> block(Proc self, Set<Signal> signals) {
    return self.signals().block(signals);
  }

  /** setitimer(2) ITIMER_REAL: the nanoseconds that were left. */
  public static long timer(Proc self, long nanos, long interval) {
    return self.timer().set(nanos, interval);
  }

  /** getitimer(2) ITIMER_REAL. */
  public static long timerLeft(Proc self) {
    return self.timer().left();
  }
}
