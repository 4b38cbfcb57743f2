package dev.vos.kernel;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Waiter;

/** The end of a process. */
public final class Exit {
  private Exit() {}

  /**
   * Ends a process whose threads have stopped using it: closes its handles, hands its children to
   * init, keeps its status for the parent and tells it. With {@link Lifetimes#PERLFORK} a process
   * that exits waits for its children first.
   *
   * @param status the wait status
   */
  public static void finish(Proc proc, int status) {
    int last = proc.kernel().lifetimes() == Lifetimes.PERLFORK ? outlive(proc, status) : status;
    proc.clock().stop();
    proc.timer().set(0, 0);
    proc.divertSignals(null);
    proc.handles().closeAll();
    proc.kernel().vfs().locks().records().ended(proc);
    ProcTable.Death death = proc.kernel().table().die(proc, last);
    ProcTable.tellParent(death.parent());
  }

  /** Waits for the children; the status is another if a signal ends the process meanwhile. */
  private static int outlive(Proc proc, int status) {
    if (WaitStatus.isSignaled(status)) {
      return status;
    }
    Waiter waiter = proc.waiter();
    try {
      while (!allChildrenEnded(proc)) {
        awaitChild(proc, waiter);
      }
      return status;
    } catch (ProcessKilled killed) {
      return WaitStatus.signaled(killed.signal());
    }
  }

  private static void awaitChild(Proc proc, Waiter waiter) {
    try {
      proc.childChanges().await(waiter, () -> allChildrenEnded(proc), Waiter.FOREVER);
    } catch (ErrnoException e) {
      while (proc.signals().takeCaught() != null) {
        // the image that would handle it has ended
      }
    }
  }

  private static boolean allChildrenEnded(Proc proc) {
    return proc.kernel()
        .table()
        .select(f -> f.parent == proc && f.proc != proc && f.alive() && !f.sentTerm)
        .isEmpty();
  }
}
