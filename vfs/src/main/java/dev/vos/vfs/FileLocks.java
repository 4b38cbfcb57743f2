package dev.vos.vfs;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * flock(2): whole-file advisory locks among the processes of this JVM. A lock belongs to the open
 * file, so dup'd and inherited handles share it, and goes when the open file is closed. It is not
 * seen by processes outside the JVM.
 *
 * <p>Locks: {@code this} guards the tables; nothing is called and nobody waits with it held.
 */
public final class FileLocks {
  /** The kinds of lock. */
  public enum Kind {
    /** Any number of open files have it. */
    SHARED,

    /** One open file has it, and no other has any. */
    EXCLUSIVE
  }

  private static final class Holders {
    final Set<Object> shared = new HashSet<>();
    Object exclusive;

    boolean isFree() {
      return exclusive == null && shared.isEmpty();
    }
  }

  private final Map<FileId, Holders> held = new HashMap<>(); // guarded by this
  private final WaitQueue released = new WaitQueue();
  private final RecordLocks records = new RecordLocks();

  /** The locks of fcntl(2), which know nothing of those of flock(2). */
  public RecordLocks records() {
    return records;
  }

  /**
   * flock(fd, LOCK_SH or LOCK_EX) without LOCK_NB: waits until nobody else holds a lock that
   * conflicts. A lock that the owner has already is converted, which is not atomic: it is given up
   * before the new one is waited for.
   *
   * @param owner the open file
   * @throws ErrnoException EINTR
   */
  public void lock(FileId file, Object owner, Kind kind, Waiter waiter) throws ErrnoException {
    if (tryLock(file, owner, kind)) {
      return;
    }
    unlock(file, owner);
    released.await(waiter, () -> tryLock(file, owner, kind), Waiter.FOREVER);
  }

  /** flock with LOCK_NB: EAGAIN if somebody else holds a lock that conflicts. */
  public void lockNow(FileId file, Object owner, Kind kind) throws ErrnoException {
    if (!tryLock(file, owner, kind)) {
      unlock(file, owner);
      throw new ErrnoException(Errno.EAGAIN);
    }
  }

  /** flock(fd, LOCK_UN), and the last close of the open file. Does nothing if there is no lock. */
  public void unlock(FileId file, Object owner) {
    synchronized (this) {
      Holders holders = held.get(file);
      if (holders == null) {
        return;
      }
      holders.shared.remove(owner);
      if (holders.exclusive == owner) {
        holders.exclusive = null;
      }
      if (holders.isFree()) {
        held.remove(file);
      }
    }
    released.wake();
  }

  private boolean tryLock(FileId file, Object owner, Kind kind) {
    boolean weakened = false;
    synchronized (this) {
      Holders holders = held.computeIfAbsent(file, id -> new Holders());
      boolean othersExclusive = holders.exclusive != null && holders.exclusive != owner;
      boolean othersShared = holders.shared.size() > (holders.shared.contains(owner) ? 1 : 0);
      if (othersExclusive || (kind == Kind.EXCLUSIVE && othersShared)) {
        return false;
      }
      if (kind == Kind.EXCLUSIVE) {
        holders.shared.remove(owner);
        holders.exclusive = owner;
      } else {
        weakened = holders.exclusive == owner;
        holders.exclusive = null;
        holders.shared.add(owner);
      }
    }
    if (weakened) {
      released.wake();
    }
    return true;
  }
}
