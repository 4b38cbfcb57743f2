package dev.vos.kernel;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Signal;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;

/** What signals do to a process that does not catch them; see signal(7). */
final class DefaultActions {
  private DefaultActions() {}

  /** Carries out the actions of all pending signals of disposition DEFAULT. */
  static void carryOut(Proc proc) {
    SignalState signals = proc.signals();
    SignalState.Taken taken;
    while (signals.ending() == null && (taken = signals.takeDefault()) != null) {
      switch (taken.signal().defaultAction()) {
        case TERMINATE, CORE -> end(proc, taken.signal());
        case STOP -> stop(proc, taken);
        case IGNORE, CONTINUE -> {}
      }
    }
    if (signals.ending() != null) {
      throw new ProcessKilled(signals.ending());
    }
  }

  /** Init ends by exit alone: signals that it does not catch do nothing to it; see kill(2). */
  private static void end(Proc proc, Signal signal) {
    if (proc.pid() != ProcTable.INIT) {
      proc.signals().end(signal);
    }
  }

  private static void stop(Proc proc, SignalState.Taken taken) {
    ProcTable table = proc.kernel().table();
    if (proc.pid() == ProcTable.INIT || !table.stop(proc, taken)) {
      return;
    }
    WaitQueue resumed = proc.resumed();
    Waiter waiter = Waiter.uninterruptible();
    try {
      resumed.await(waiter, () -> !table.isStopped(proc), Waiter.FOREVER);
    } catch (ErrnoException e) {
      throw new AssertionError("an uninterruptible wait was interrupted", e);
    } finally {
      // the call that was stopped may have been woken meanwhile: let it look again before it parks
      waiter.unpark();
    }
  }
}
