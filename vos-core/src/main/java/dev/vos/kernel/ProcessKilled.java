package dev.vos.kernel;

import dev.vos.abi.Signal;

/** A signal whose action is to end the process reached it. */
public final class ProcessKilled extends ProcessEnding {
  private static final long serialVersionUID = 1L;

  private final Signal signal;

  ProcessKilled(Signal signal) {
    super("killed by SIG" + signal.shortName());
    this.signal = signal;
  }

  /** The signal that ended the process. */
  public Signal signal() {
    return signal;
  }
}
