package dev.vos.kernel;

import dev.vos.abi.Signal;

/** A virtual process. */
public final class Proc {
  private final int pid;
  private final SignalState signals;

  Proc(int pid, SignalState signals) {
    this.pid = pid;
    this.signals = signals;
  }

  /** The process id. */
  public int pid() {
    return pid;
  }

  /** Whether a signal waits to be acted upon: call {@link #poll()}. One volatile read. */
  public boolean signalPending() {
    return signals.deliverable();
  }

  /**
   * A safe point: carries out the default actions of pending signals. Caught signals stay, for {@code
   * SignalCalls.nextPending()}.
   *
   * @throws ProcessKilled a signal ends the process
   */
  public void poll() {
    if (!signals.deliverable()) {
      return;
    }
    Signal signal = signals.takeDefault();
    if (signal != null) {
      signals.end(signal);
    }
    if (signals.ending() != null) {
      throw new ProcessKilled(signals.ending());
    }
  }
}
