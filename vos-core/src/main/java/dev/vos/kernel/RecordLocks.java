package dev.vos.kernel;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import dev.vos.vfs.FileId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The record locks of fcntl(2) among the processes of a session. A lock belongs to the process:
 * fork does not pass it on, and closing any descriptor of the file gives up all that the process
 * has on it. Deadlocks are not looked for (EDEADLK never comes); a signal ends the wait.
 *
 * <p>Lock: the monitor; nobody waits with it held.
 */
public final class RecordLocks {
  private record Held(Proc owner, RecordLock lock) {}

  /** guarded by this */
  private final Map<FileId, List<Held>> files = new HashMap<>();

  private final WaitQueue released = new WaitQueue();

  RecordLocks() {}

  /** F_SETLK. EAGAIN: another process has a lock that conflicts. */
  public void set(Proc owner, FileId file, RecordLock lock) throws ErrnoException {
    if (!trySet(owner, file, lock)) {
      throw new ErrnoException(Errno.EAGAIN);
    }
  }

  /** F_SETLKW: waits. EINTR. */
  public void setWaiting(Proc owner, FileId file, RecordLock lock, Waiter waiter)
      throws ErrnoException {
    released.await(waiter, () -> trySet(owner, file, lock), Waiter.FOREVER);
  }

  /**
   * F_GETLK: a lock of another process that is in the way; the asked one with UNLOCK if none is.
   */
  public synchronized RecordLock conflict(Proc owner, FileId file, RecordLock wanted) {
    for (Held held : files.getOrDefault(file, List.of())) {
      if (conflicts(held, owner, wanted)) {
        RecordLock found = held.lock();
        return new RecordLock(found.type(), found.start(), found.length(), held.owner().pid());
      }
    }
    return new RecordLock(RecordLock.UNLOCK, wanted.start(), wanted.length(), wanted.pid());
  }

  /** The process has closed a descriptor of the file. */
  public void closed(Proc owner, FileId file) {
    boolean changed;
    synchronized (this) {
      List<Held> held = files.get(file);
      changed = held != null && held.removeIf(each -> each.owner() == owner);
      if (changed && held.isEmpty()) {
        files.remove(file);
      }
    }
    if (changed) {
      released.wake();
    }
  }

  /** The process has ended. */
  void ended(Proc owner) {
    synchronized (this) {
      if (files.isEmpty()) {
        return;
      }
      files.values().forEach(held -> held.removeIf(each -> each.owner() == owner));
      files.values().removeIf(List::isEmpty);
    }
    released.wake();
  }

  /** Whether nobody holds any lock: closing needs to look for none. */
  public synchronized boolean isEmpty() {
    return files.isEmpty();
  }

  private boolean trySet(Proc owner, FileId file, RecordLock lock) {
    synchronized (this) {
      List<Held> held = files.computeIfAbsent(file, id -> new ArrayList<>());
      if (held.stream().anyMatch(each -> conflicts(each, owner, lock))) {
        return false;
      }
      List<Held> changed = new ArrayList<>();
      held.forEach(each -> keepOutside(each, owner, lock, changed));
      if (lock.type() != RecordLock.UNLOCK) {
        changed.add(new Held(owner, lock));
      }
      if (changed.isEmpty()) {
        files.remove(file);
      } else {
        files.put(file, changed);
      }
    }
    released.wake();
    return true;
  }

  private static boolean conflicts(Held held, Proc owner, RecordLock wanted) {
    boolean exclusive = wanted.type() == RecordLock.WRITE || held.lock().type() == RecordLock.WRITE;
    return wanted.type() != RecordLock.UNLOCK
        && held.owner() != owner
        && exclusive
        && held.lock().overlaps(wanted);
  }

  /** What is left of a lock when its owner sets another one: the parts before and behind that. */
  private static void keepOutside(Held held, Proc owner, RecordLock set, List<Held> kept) {
    RecordLock old = held.lock();
    if (held.owner() != owner || !old.overlaps(set)) {
      kept.add(held);
      return;
    }
    if (old.start() < set.start()) {
      long length = set.start() - old.start();
      kept.add(new Held(owner, new RecordLock(old.type(), old.start(), length, 0)));
    }
    if (set.end() < old.end()) {
      long length = old.length() == 0 ? 0 : old.end() - set.end();
      kept.add(new Held(owner, new RecordLock(old.type(), set.end(), length, 0)));
    }
  }
}
