package dev.vos.handles.calls;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.handles.OpenFile;
import dev.vos.vfs.FileId;
import dev.vos.vfs.FileLocks;
import dev.vos.vfs.RecordLock;
import dev.vos.vfs.RecordLocks;
import dev.vos.vfs.RecordLocks.Owner;

/** flock(2), and the locks of fcntl(2) of one task. */
final class Locking {
  private final Task task;
  private final FileLocks locks;

  Locking(Task task) {
    this.task = task;
    this.locks = task.vfs().locks();
  }

  // ---- flock ----

  /** EINVAL for an operation that does not exist. */
  static void requireOperation(int operation) throws ErrnoException {
    switch (operation & ~FileCalls.LOCK_NB) {
      case FileCalls.LOCK_SH, FileCalls.LOCK_EX, FileCalls.LOCK_UN -> {}
      default -> throw new ErrnoException(Errno.EINVAL);
    }
  }

  void flock(OpenFile file, int operation) throws ErrnoException {
    int kind = operation & ~FileCalls.LOCK_NB;
    boolean usable = OpenFlags.readable(file.flags()) || OpenFlags.writable(file.flags());
    if (kind != FileCalls.LOCK_UN && !usable) {
      throw new ErrnoException(Errno.EBADF); // access mode 3
    }
    if (kind == FileCalls.LOCK_UN) {
      file.unlock();
      return;
    }
    FileLocks.Kind wanted =
        kind == FileCalls.LOCK_SH ? FileLocks.Kind.SHARED : FileLocks.Kind.EXCLUSIVE;
    if ((operation & FileCalls.LOCK_NB) != 0) {
      file.lockNow(locks, wanted);
    } else {
      file.lock(locks, wanted, task.waiter());
    }
  }

  // ---- fcntl ----

  /** The task's own locks. */
  Owner process() {
    return new Owner(task, task.pid());
  }

  /** The locks of an open file (F_OFD_SETLK). EINVAL: {@code lock} names a process. */
  Owner openFile(OpenFile file, RecordLock lock) throws ErrnoException {
    if (lock.pid() != 0) {
      throw new ErrnoException(Errno.EINVAL);
    }
    return new Owner(file, -1);
  }

  void set(OpenFile file, Owner owner, RecordLock lock, int whence) throws ErrnoException {
    RecordLock absolute = absolute(file, lock, whence);
    requireAccess(file, lock);
    records().set(owner, file.recordLocksIn(locks), absolute);
  }

  void setWaiting(OpenFile file, Owner owner, RecordLock lock, int whence) throws ErrnoException {
    RecordLock absolute = absolute(file, lock, whence);
    requireAccess(file, lock);
    records().setWaiting(owner, file.recordLocksIn(locks), absolute, task.waiter());
  }

  RecordLock get(OpenFile file, Owner owner, RecordLock lock, int whence) throws ErrnoException {
    if (lock.type() != RecordLock.READ && lock.type() != RecordLock.WRITE) {
      throw new ErrnoException(Errno.EINVAL);
    }
    RecordLock absolute = absolute(file, lock, whence);
    return records().conflict(owner, file.recordLocksIn(locks), absolute);
  }

  /** A descriptor of the file was closed: whatever locks the task has on it go. */
  void closed(OpenFile file) throws ErrnoException {
    if (!records().isEmpty()) {
      FileId id = file.recordLocksIn(locks);
      records().closed(task, id);
    }
  }

  private RecordLocks records() {
    return locks.records();
  }

  private static void requireAccess(OpenFile file, RecordLock lock) throws ErrnoException {
    boolean allowed =
        switch (lock.type()) {
          case RecordLock.READ -> OpenFlags.readable(file.flags());
          case RecordLock.WRITE -> OpenFlags.writable(file.flags());
          default -> true;
        };
    if (!allowed) {
      throw new ErrnoException(Errno.EBADF);
    }
  }

  /** From the start of the file, and with a length that is not negative. EINVAL, EOVERFLOW. */
  private static RecordLock absolute(OpenFile file, RecordLock lock, int whence)
      throws ErrnoException {
    long base =
        switch (whence) {
          case FileCalls.SEEK_SET -> 0;
          case FileCalls.SEEK_CUR -> file.seek(0, FileCalls.SEEK_CUR);
          case FileCalls.SEEK_END -> file.stat().size();
          default -> throw new ErrnoException(Errno.EINVAL);
        };
    if (lock.start() > Long.MAX_VALUE - base) {
      throw new ErrnoException(Errno.EOVERFLOW);
    }
    long first = base + lock.start();
    long start = first + Math.min(0, lock.length());
    if (first < 0
        || start < 0
        || lock.type() < RecordLock.READ
        || lock.type() > RecordLock.UNLOCK) {
      throw new ErrnoException(Errno.EINVAL);
    }
    if (lock.length() > 0 && lock.length() - 1 > Long.MAX_VALUE - start) {
      throw new ErrnoException(Errno.EOVERFLOW);
    }
    return new RecordLock(lock.type(), start, Math.abs(lock.length()), lock.pid());
  }
}
