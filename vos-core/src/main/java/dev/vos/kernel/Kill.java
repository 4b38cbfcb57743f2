package dev.vos.kernel;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Signal;
import java.util.List;
import java.util.Optional;

/** kill(2). */
public final class Kill {
  private Kill() {}

  /**
   * Sends a signal.
   *
   * @param pid a process; 0: the sender's group; -1: all but the sender and init; below -1: that
   *     group
   * @param number a signal; 0 only tests whether there is somebody
   * @throws ErrnoException ESRCH, EINVAL
   */
  public static void kill(Proc sender, int pid, int number) throws ErrnoException {
    Optional<Signal> signal = Signal.of(number);
    if (number != 0 && signal.isEmpty()) {
      throw new ErrnoException(Errno.EINVAL);
    }
    List<Proc> targets = targets(sender, pid);
    if (targets.isEmpty()) {
      throw new ErrnoException(Errno.ESRCH);
    }
    if (signal.isPresent()) {
      for (Proc target : targets) {
        post(target, signal.get());
      }
    }
  }

  private static void post(Proc target, Signal signal) {
    if (signal == Signal.TERM) {
      Proc parent;
      synchronized (target.kernel().table()) {
        target.family().sentTerm = true;
        parent = target.family().parent;
      }
      parent.childChanges().wake();
    }
    target.post(signal);
  }

  private static List<Proc> targets(Proc sender, int pid) {
    ProcTable table = sender.kernel().table();
    if (pid > 0) {
      return table.find(pid).map(List::of).orElse(List.of());
    }
    if (pid == -1) {
      return table.select(f -> f.alive() && f.proc != sender && f.proc.pid() != ProcTable.INIT);
    }
    return table.select(f -> f.group == (pid == 0 ? sender.family().group : -pid) && f.alive());
  }
}
