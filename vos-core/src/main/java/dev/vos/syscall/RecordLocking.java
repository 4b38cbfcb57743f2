package dev.vos.syscall;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.handles.OpenFile;
import dev.vos.handles.RegularOpenFile;
import dev.vos.kernel.Proc;
import dev.vos.kernel.RecordLock;
import dev.vos.kernel.RecordLocks;
import dev.vos.vfs.FileId;

/** The locks of fcntl(2) of one process. */
final class RecordLocking {
  private final Proc proc;
  private final RecordLocks locks;

  RecordLocking(Proc proc) {
    this.proc = proc;
    this.locks = proc.kernel().recordLocks();
  }

  void set(OpenFile file, RecordLock lock, int whence) throws ErrnoException {
    requireAccess(file, lock);
    locks.set(proc, idOf(file), absolute(file, lock, whence));
  }

  void setWaiting(OpenFile file, RecordLock lock, int whence) throws ErrnoException {
    requireAccess(file, lock);
    locks.setWaiting(proc, idOf(file), absolute(file, lock, whence), proc.waiter());
  }

  RecordLock get(OpenFile file, RecordLock lock, int whence) throws ErrnoException {
    return locks.conflict(proc, idOf(file), absolute(file, lock, whence));
  }

  /** Before a descriptor is closed: whatever locks the process has on its file go. */
  void closing(int fd) throws ErrnoException {
    if (locks.isEmpty()) {
      return;
    }
    OpenFile file = proc.handles().get(fd);
    try {
      if (file instanceof RegularOpenFile) {
        locks.closed(proc, idOf(file));
      }
    } finally {
      file.release();
    }
  }

  private static FileId idOf(OpenFile file) throws ErrnoException {
    if (file instanceof RegularOpenFile) {
      return FileId.of(file.stat());
    }
    throw new ErrnoException(Errno.EINVAL);
  }

  private static void requireAccess(OpenFile file, RecordLock lock) throws ErrnoException {
    boolean allowed =
        switch (lock.type()) {
          case RecordLock.READ -> OpenFlags.readable(file.flags());
          case RecordLock.WRITE -> OpenFlags.writable(file.flags());
          case RecordLock.UNLOCK -> true;
          default -> throw new ErrnoException(Errno.EINVAL);
        };
    if (!allowed) {
      throw new ErrnoException(Errno.EBADF);
    }
  }

  /** From the start of the file, and with a length that is not negative. EINVAL. */
  private static RecordLock absolute(OpenFile file, RecordLock lock, int whence)
      throws ErrnoException {
    long base =
        switch (whence) {
          case FileCalls.SEEK_SET -> 0;
          case FileCalls.SEEK_CUR -> file.seek(0, FileCalls.SEEK_CUR);
          case FileCalls.SEEK_END -> file.stat().size();
          default -> throw new ErrnoException(Errno.EINVAL);
        };
    long start = base + lock.start() + Math.min(0, lock.length());
    if (start < 0) {
      throw new ErrnoException(Errno.EINVAL);
    }
    return new RecordLock(lock.type(), start, Math.abs(lock.length()), lock.pid());
  }
}
