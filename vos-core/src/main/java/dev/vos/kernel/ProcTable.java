package dev.vos.kernel;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Signal;
import dev.vos.abi.WaitQueue;
import dev.vos.kernel.Family.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All processes of a session by pid. Pids are positive and ascend; a number is free again once its
 * process was reaped and no group or session has it.
 *
 * <p>Lock: the monitor guards the table and every {@link Family}. Nothing blocks and no signal is
 * posted while it is held.
 */
final class ProcTable {
  /** The pid of init. */
  static final int INIT = 1;

  private static final int FIRST = 100;
  private static final int LARGEST = 1 << 22;

  /** guarded by this */
  private final Map<Integer, Proc> processes = new HashMap<>();

  /** guarded by this */
  private int next = FIRST;

  /** guarded by this: whether {@link #next} has gone past the largest number */
  private boolean turned;

  /** guarded by this: processes other than init that have not ended */
  private int living;

  /** Woken when the last process but init has ended. */
  private final WaitQueue quiet = new WaitQueue();

  /** Makes the process with a pid that the table picks. */
  interface Maker {
    Proc make(int pid);
  }

  /** Adds init, its own parent, in group and session 1. */
  synchronized Proc addInit(Maker maker) {
    Proc init = maker.make(INIT);
    Family family = init.family();
    family.parent = init;
    family.group = INIT;
    family.session = INIT;
    processes.put(INIT, init);
    return init;
  }

  /** Adds a child in its parent's group and session. EAGAIN: the parent's limit of children. */
  synchronized Proc add(Proc parent, Maker maker) throws ErrnoException {
    if (parent.family().children.size() >= parent.limits().get(Limit.CHILDREN).soft()) {
      throw new ErrnoException(Errno.EAGAIN);
    }
    Proc child = maker.make(freePidLocked());
    Family family = child.family();
    family.parent = parent;
    family.group = parent.family().group;
    family.session = parent.family().session;
    parent.family().children.add(child);
    processes.put(child.pid(), child);
    living++;
    return child;
  }

  private int freePidLocked() {
    while (usedLocked(next)) {
      advanceLocked();
    }
    int pid = next;
    advanceLocked();
    return pid;
  }

  private void advanceLocked() {
    turned |= next == LARGEST;
    next = next == LARGEST ? FIRST : next + 1;
  }

  /** Before the counter's first turn no number that is still to come can be in use. */
  private boolean usedLocked(int number) {
    if (!turned) {
      return false;
    }
    for (Proc proc : processes.values()) {
      Family family = proc.family();
      if (proc.pid() == number || family.group == number || family.session == number) {
        return true;
      }
    }
    return false;
  }

  synchronized Optional<Proc> find(int pid) {
    return Optional.ofNullable(processes.get(pid));
  }

  /** All processes that the predicate holds for; it is called with the lock held. */
  synchronized List<Proc> select(Predicate<Family> wanted) {
    List<Proc> found = new ArrayList<>();
    for (Proc proc : processes.values()) {
      if (wanted.test(proc.family())) {
        found.add(proc);
      }
    }
    return found;
  }

  /** Runs something that reads or changes relations with the lock held. */
  synchronized <T> T locked(Locked<T> action) throws ErrnoException {
    return action.run();
  }

  /** What {@link #locked} runs; must not block. */
  interface Locked<T> {
    T run() throws ErrnoException;
  }

  // ---- life and death ----

  /** What is to be told to others about a death, after the lock has been released. */
  record Death(Proc parent, Collection<Proc> orphans) {}

  /**
   * The process becomes a zombie, or is gone at once if its parent ignores SIGCHLD or adopted it.
   */
  synchronized Death die(Proc proc, int status) {
    Family family = proc.family();
    family.state = State.ZOMBIE;
    family.status = status;
    List<Proc> orphans = List.copyOf(family.children);
    Proc init = processes.get(INIT);
    for (Proc orphan : orphans) {
      adoptLocked(orphan, init);
    }
    family.children.clear();
    Proc parent = family.parent;
    boolean unwanted = parent.signals().disposition(Signal.CHLD) == Disposition.IGNORE;
    if (family.adopted || unwanted) {
      reapLocked(proc);
    }
    living--;
    if (living == 0) {
      quiet.wake();
    }
    return new Death(parent, orphans);
  }

  private void adoptLocked(Proc orphan, Proc init) {
    Family family = orphan.family();
    family.parent = init;
    family.adopted = true;
    init.family().children.add(orphan);
    if (family.state == State.ZOMBIE) {
      reapLocked(orphan);
    }
  }

  /** Forgets a zombie. */
  void reapLocked(Proc proc) {
    Family family = proc.family();
    family.state = State.REAPED;
    family.parent.family().children.remove(proc);
    family.parent.clock().addReaped(proc.clock());
    processes.remove(proc.pid());
  }

  /** Takes back a process that never ran. */
  void abandon(Proc proc) {
    Proc parent;
    synchronized (this) {
      Family family = proc.family();
      parent = family.parent;
      parent.family().children.remove(proc);
      processes.remove(proc.pid());
      family.state = State.REAPED;
      living--;
      if (living == 0) {
        quiet.wake();
      }
    }
    parent.childChanges().wake();
  }

  /** How many processes other than init live. */
  synchronized int living() {
    return living;
  }

  WaitQueue quiet() {
    return quiet;
  }

  // ---- stopping ----

  /** False if the process is not running, or was told to go on since the signal was taken. */
  boolean stop(Proc proc, SignalState.Taken taken) {
    Proc parent;
    synchronized (this) {
      Family family = proc.family();
      if (family.state != State.RUNNING || proc.signals().continues() != taken.continues()) {
        return false;
      }
      family.state = State.STOPPED;
      family.unreportedStop = taken.signal();
      family.unreportedContinue = false;
      parent = family.parent;
    }
    tellParent(parent);
    return true;
  }

  /** SIGCONT or SIGKILL: goes on if it is stopped. */
  void resume(Proc proc) {
    Proc parent;
    synchronized (this) {
      Family family = proc.family();
      if (family.state != State.STOPPED) {
        return;
      }
      family.state = State.RUNNING;
      family.unreportedStop = null;
      family.unreportedContinue = true;
      parent = family.parent;
    }
    proc.resumed().wake();
    tellParent(parent);
  }

  synchronized boolean isStopped(Proc proc) {
    return proc.family().state == State.STOPPED;
  }

  /** A child has changed state: wakes whoever waits for it, and posts SIGCHLD. */
  static void tellParent(Proc parent) {
    parent.childChanges().wake();
    parent.post(Signal.CHLD);
  }
}
