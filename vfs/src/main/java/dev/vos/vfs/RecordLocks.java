package dev.vos.vfs;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The record locks of fcntl(2) on the files of a tree, among those who use it in this JVM.
 *
 * <p>A lock has an owner: a process for F_SETLK, which fork does not pass on and which loses all
 * its locks on a file with the first descriptor of it that it closes; an open file for F_OFD_SETLK,
 * which loses them when it is closed. Locks of different owners conflict, whatever they are.
 *
 * <p>Lock: the monitor; nobody waits with it held.
 */
public final class RecordLocks {
  /**
   * Who has a lock.
   *
   * @param identity the process or open file: owners with the same object are the same
   * @param pid what getlk tells about it; -1 for an open file
   */
  public record Owner(Object identity, int pid) {
    /** Open files and processes are looked at as objects, never by their own equals. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Owner owner && identity == owner.identity;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(identity);
    }

    private boolean isProcess() {
      return pid >= 0;
    }
  }

  private record Held(Owner owner, RecordLock lock) {}

  /** One who waits, and the owner of the first lock in his way. */
  private record Waiting(Owner who, Owner blocker) {}

  /** guarded by this: owners in the order of their first locks, locks in the order of the file */
  private final Map<FileId, LinkedHashMap<Owner, List<RecordLock>>> files = new HashMap<>();

  /** guarded by this */
  private final List<Waiting> waiting = new ArrayList<>();

  private final WaitQueue released = new WaitQueue();

  RecordLocks() {}

  /** F_SETLK: sets, changes or removes a lock. EAGAIN: another owner has a lock in the way. */
  public void set(Owner owner, FileId file, RecordLock lock) throws ErrnoException {
    synchronized (this) {
      if (inTheWayLocked(owner, file, lock) != null) {
        throw new ErrnoException(Errno.EAGAIN);
      }
      putLocked(owner, file, lock);
    }
    released.wake();
  }

  /**
   * F_SETLKW: waits.
   *
   * @throws ErrnoException EINTR; EDEADLK: the process that has the lock waits for this one
   */
  public void setWaiting(Owner owner, FileId file, RecordLock lock, Waiter waiter)
      throws ErrnoException {
    released.register(waiter);
    try {
      while (!setOrWait(owner, file, lock)) {
        try {
          waiter.checkInterrupted();
          waiter.park(Waiter.FOREVER);
        } finally {
          noLongerWaiting(owner);
        }
      }
    } finally {
      released.unregister(waiter);
    }
    released.wake();
  }

  private synchronized boolean setOrWait(Owner owner, FileId file, RecordLock lock)
      throws ErrnoException {
    Held blocker = inTheWayLocked(owner, file, lock);
    if (blocker == null) {
      putLocked(owner, file, lock);
      return true;
    }
    if (owner.isProcess() && waitsForLocked(blocker.owner(), owner)) {
      throw new ErrnoException(Errno.EDEADLK);
    }
    waiting.add(new Waiting(owner, blocker.owner()));
    return false;
  }

  private synchronized void noLongerWaiting(Owner owner) {
    for (int i = 0; i < waiting.size(); i++) {
      if (waiting.get(i).who().equals(owner)) {
        waiting.remove(i);
        return;
      }
    }
  }

  /** Whether {@code who} waits, through others perhaps, for {@code sought}. */
  private boolean waitsForLocked(Owner who, Owner sought) {
    Set<Owner> seen = new HashSet<>();
    List<Owner> open = new ArrayList<>(List.of(who));
    while (!open.isEmpty()) {
      Owner next = open.remove(open.size() - 1);
      for (Waiting each : waiting) {
        if (each.who().equals(next) && seen.add(each.blocker())) {
          if (each.blocker().equals(sought)) {
            return true;
          }
          open.add(each.blocker());
        }
      }
    }
    return false;
  }

  /** F_GETLK: a lock of another owner that is in the way; the asked one with UNLOCK if none is. */
  public synchronized RecordLock conflict(Owner owner, FileId file, RecordLock wanted) {
    Held held = inTheWayLocked(owner, file, wanted);
    if (held == null) {
      return new RecordLock(RecordLock.UNLOCK, wanted.start(), wanted.length(), wanted.pid());
    }
    RecordLock found = held.lock();
    return new RecordLock(found.type(), found.start(), found.length(), held.owner().pid());
  }

  /** The owner gives up what it has on a file: it closed a descriptor of it. */
  public void closed(Object identity, FileId file) {
    boolean changed;
    synchronized (this) {
      Map<Owner, List<RecordLock>> held = files.get(file);
      changed = held != null && held.remove(new Owner(identity, 0)) != null;
      if (changed && held.isEmpty()) {
        files.remove(file);
      }
    }
    if (changed) {
      released.wake();
    }
  }

  /** The owner gives up everything: the process has ended, or the open file is closed. */
  public void ended(Object identity) {
    synchronized (this) {
      if (files.isEmpty()) {
        return;
      }
      files.values().forEach(held -> held.remove(new Owner(identity, 0)));
      files.values().removeIf(Map::isEmpty);
    }
    released.wake();
  }

  /** Whether nobody holds any lock: closing needs to look for none. */
  public synchronized boolean isEmpty() {
    return files.isEmpty();
  }

  private Held inTheWayLocked(Owner owner, FileId file, RecordLock wanted) {
    LinkedHashMap<Owner, List<RecordLock>> held = files.get(file);
    if (held == null || wanted.type() == RecordLock.UNLOCK) {
      return null;
    }
    for (Map.Entry<Owner, List<RecordLock>> each : held.entrySet()) {
      if (!each.getKey().equals(owner)) {
        for (RecordLock lock : each.getValue()) {
          if (conflict(lock, wanted)) {
            return new Held(each.getKey(), lock);
          }
        }
      }
    }
    return null;
  }

  private static boolean conflict(RecordLock held, RecordLock wanted) {
    boolean exclusive = wanted.type() == RecordLock.WRITE || held.type() == RecordLock.WRITE;
    return exclusive && held.overlaps(wanted);
  }

  private void putLocked(Owner owner, FileId file, RecordLock lock) {
    LinkedHashMap<Owner, List<RecordLock>> held =
        files.computeIfAbsent(file, id -> new LinkedHashMap<>());
    List<RecordLock> changed = with(held.getOrDefault(owner, List.of()), lock);
    if (changed.isEmpty()) {
      held.remove(owner);
    } else {
      held.put(owner, changed);
    }
    if (held.isEmpty()) {
      files.remove(file);
    }
  }

  /** An owner's locks, in order, after it has set one more: neighbours of a type become one. */
  private static List<RecordLock> with(List<RecordLock> before, RecordLock set) {
    List<RecordLock> kept = new ArrayList<>();
    RecordLock added = RecordLock.between(set.type(), set.start(), set.end());
    for (RecordLock old : before) {
      if (old.type() == set.type() && old.touches(set)) {
        added = added.joined(old);
      } else {
        keepOutside(old, set, kept);
      }
    }
    if (set.type() != RecordLock.UNLOCK) {
      int at = 0;
      while (at < kept.size() && kept.get(at).start() < added.start()) {
        at++;
      }
      kept.add(at, added);
    }
    return kept;
  }

  /** What is left of a lock when its owner sets another one: the parts before and behind that. */
  private static void keepOutside(RecordLock old, RecordLock set, List<RecordLock> kept) {
    if (!old.overlaps(set)) {
      kept.add(old);
      return;
    }
    if (old.start() < set.start()) {
      kept.add(RecordLock.between(old.type(), old.start(), set.start()));
    }
    if (set.end() < old.end()) {
      kept.add(RecordLock.between(old.type(), set.end(), old.end()));
    }
  }
}
