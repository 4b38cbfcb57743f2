package dev.vos.kernel;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Waiter;
import dev.vos.kernel.Family.State;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** waitpid(2). */
public final class Wait {
  private static final int OPTIONS =
      WaitStatus.WNOHANG | WaitStatus.WUNTRACED | WaitStatus.WCONTINUED;

  private final Proc parent;
  private final int wanted;
  private final int options;
  private final ProcTable table;

  /** owned by the waiting thread */
  private WaitResult result;

  /** owned by the waiting thread: there is no child that could change */
  private boolean hopeless;

  private Wait(Proc parent, int wanted, int options) {
    this.parent = parent;
    this.wanted = wanted;
    this.options = options;
    this.table = parent.kernel().table();
  }

  /**
   * Waits for a child to change state, and reaps it if it has ended.
   *
   * @param pid a child; -1: any; 0: any of the caller's group; below -1: any of that group
   * @param options sum of WNOHANG, WUNTRACED, WCONTINUED
   * @param waiter how the caller blocks
   * @throws ErrnoException ECHILD, EINTR, EINVAL
   */
  public static WaitResult waitpid(Proc parent, int pid, int options, Waiter waiter)
      throws ErrnoException {
    if ((options & ~OPTIONS) != 0) {
      throw new ErrnoException(Errno.EINVAL);
    }
    return new Wait(parent, pid, options).run(waiter);
  }

  private WaitResult run(Waiter waiter) throws ErrnoException {
    boolean found = look();
    if (!found && (options & WaitStatus.WNOHANG) != 0) {
      return WaitResult.NONE;
    }
    if (!found) {
      parent.childChanges().await(waiter, this::look, Waiter.FOREVER);
    }
    if (hopeless) {
      throw new ErrnoException(Errno.ECHILD);
    }
    return result;
  }

  /** Whether the call is decided: a result, or no child to wait for. */
  private boolean look() {
    synchronized (table) {
      boolean any = false;
      for (Proc child : candidatesLocked()) {
        Family family = child.family();
        if (!family.adopted && matches(family)) {
          any = true;
          if (takeLocked(family)) {
            return true;
          }
        }
      }
      hopeless = !any;
      return hopeless;
    }
  }

  /** The children that can match: one look-up if it is one, for parents with thousands. */
  private Collection<Proc> candidatesLocked() {
    if (wanted <= 0) {
      return parent.family().children;
    }
    Optional<Proc> one = table.find(wanted).filter(proc -> proc.family().parent == parent);
    return one.isPresent() && one.get() != parent ? List.of(one.get()) : List.of();
  }

  private boolean matches(Family child) {
    if (wanted > 0 || wanted == -1) {
      return true;
    }
    return child.group == (wanted == 0 ? parent.family().group : -wanted);
  }

  private boolean takeLocked(Family child) {
    int pid = child.proc.pid();
    if (child.state == State.ZOMBIE) {
      result = new WaitResult(pid, child.status);
      table.reapLocked(child.proc);
      return true;
    }
    if ((options & WaitStatus.WUNTRACED) != 0 && child.unreportedStop != null) {
      result = new WaitResult(pid, WaitStatus.stopped(child.unreportedStop));
      child.unreportedStop = null;
      return true;
    }
    if ((options & WaitStatus.WCONTINUED) != 0 && child.unreportedContinue) {
      result = new WaitResult(pid, WaitStatus.continued());
      child.unreportedContinue = false;
      return true;
    }
    return false;
  }
}
