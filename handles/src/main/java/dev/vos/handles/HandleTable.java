package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The descriptors of one process: small numbers, each standing for a {@link Handle}.
 *
 * <p>A new descriptor is the lowest free number. Look-up takes its reference under the table's
 * lock, so that a concurrent close cannot pull the file away; files are closed after the lock is
 * released. Fork copies the table under one hold of the lock and shares the open files.
 *
 * <p>Thread-safe. Lock order: the table's monitor, then, in fork only, a {@link DirectoryStream}'s;
 * no other lock is taken under it.
 */
public final class HandleTable {
  private static final int INITIAL_SIZE = 16;

  /** guarded by this; null where a number is free */
  private Handle[] handles;

  /** guarded by this: no number below is free */
  private int lowestFree;

  /** guarded by this: numbers are below it */
  private int limit;

  /** guarded by this: the process has ended */
  private boolean closed;

  /**
   * Told of every descriptor that is closed, before the file may go; null: nobody wants to know.
   */
  private volatile Consumer<OpenFile> closing;

  /**
   * An empty table.
   *
   * @param limit one more than the highest number allowed, as RLIMIT_NOFILE
   */
  public HandleTable(int limit) {
    this(new Handle[INITIAL_SIZE], limit, 0);
  }

  private HandleTable(Handle[] handles, int limit, int lowestFree) {
    this.handles = handles;
    this.limit = limit;
    this.lowestFree = lowestFree;
  }

  /**
   * Has somebody told of each descriptor that is closed, by whatever call, for locks that go with
   * it. No lock is held then. A forked table starts without.
   */
  public void onClose(Consumer<OpenFile> listener) {
    closing = listener;
  }

  private void closed(OpenFile file) {
    Consumer<OpenFile> listener = closing;
    try {
      if (listener != null) {
        listener.accept(file);
      }
    } finally {
      file.release();
    }
  }

  /**
   * A table with the same descriptors, for a forked process. The open files are shared; of open
   * directories the child has read what this process has.
   */
  public HandleTable fork() {
    openDirectories().forEach(this::readAhead);
    return copy();
  }

  private synchronized List<DirectoryStream> openDirectories() {
    List<DirectoryStream> streams = List.of();
    for (Handle handle : handles) {
      if (handle != null && handle.file() instanceof DirectoryStream stream) {
        streams = streams.isEmpty() ? new ArrayList<>() : streams;
        streams.add(stream);
      }
    }
    return streams;
  }

  private void readAhead(DirectoryStream stream) {
    try {
      stream.readAhead(this);
    } catch (ErrnoException e) {
      // reading will fail in the child as it does here
    }
  }

  private synchronized HandleTable copy() {
    Handle[] copy = handles.clone();
    HandleTable child = new HandleTable(copy, limit, lowestFree);
    for (Handle handle : copy) {
      if (handle == null) {
        continue;
      }
      handle.file().acquire();
      if (handle.file() instanceof DirectoryStream stream) {
        stream.forked(this, child);
      }
    }
    return child;
  }

  /**
   * Gives the file the lowest free number. The caller's reference goes over to the table; if the
   * call fails, the caller keeps it.
   *
   * @param flags O_CLOEXEC or 0; other bits are ignored
   * @throws ErrnoException EMFILE
   */
  public int install(OpenFile file, int flags) throws ErrnoException {
    return install(file, flags, 0);
  }

  /**
   * As {@link #install(OpenFile, int)}, with the lowest free number that is not below a minimum.
   */
  public synchronized int install(OpenFile file, int flags, int minimum) throws ErrnoException {
    int fd = lowestFreeLocked(minimum);
    if (fd >= limit || closed) {
      throw new ErrnoException(Errno.EMFILE);
    }
    putLocked(fd, new Handle(file, OpenFlags.has(flags, OpenFlags.O_CLOEXEC)));
    return fd;
  }

  /**
   * Gives the file this very number, closing what had it. The caller's reference goes over to the
   * table; if the call fails, the caller keeps it.
   *
   * @param flags O_CLOEXEC or 0
   * @throws ErrnoException EBADF: the number is negative or not below the limit
   */
  public void installAt(int fd, OpenFile file, int flags) throws ErrnoException {
    Handle previous;
    synchronized (this) {
      requireNumberLocked(fd);
      previous = fd < handles.length ? handles[fd] : null;
      putLocked(fd, new Handle(file, OpenFlags.has(flags, OpenFlags.O_CLOEXEC)));
    }
    if (previous != null) {
      closed(previous.file());
    }
  }

  /**
   * The file behind a number, with a reference that the caller must {@link OpenFile#release}.
   *
   * @throws ErrnoException EBADF
   */
  public synchronized OpenFile get(int fd) throws ErrnoException {
    return handleLocked(fd).file().acquire();
  }

  /** Whether the number is in use. */
  public synchronized boolean isOpen(int fd) {
    return fd >= 0 && fd < handles.length && handles[fd] != null;
  }

  /**
   * dup(2) and F_DUPFD: another number, not below {@code minimum}, for the same open file.
   *
   * @param flags O_CLOEXEC or 0
   * @throws ErrnoException EBADF; EMFILE; EINVAL: the minimum is negative or not below the limit
   */
  public synchronized int dup(int fd, int minimum, int flags) throws ErrnoException {
    OpenFile file = handleLocked(fd).file();
    if (minimum < 0 || minimum >= limit) {
      throw new ErrnoException(Errno.EINVAL);
    }
    int copy = install(file, flags, minimum);
    file.acquire();
    return copy;
  }

  /**
   * dup2(2): {@code target} becomes another number for the open file of {@code fd}, atomically
   * closing what it stood for; close-on-exec is off. With equal numbers nothing changes.
   *
   * @throws ErrnoException EBADF: {@code fd} is not open, or {@code target} is out of range
   */
  public int dup2(int fd, int target) throws ErrnoException {
    if (fd == target) {
      requireOpen(fd);
      return target;
    }
    return dup3(fd, target, 0);
  }

  private synchronized void requireOpen(int fd) throws ErrnoException {
    handleLocked(fd);
  }

  /**
   * dup3(2): as {@link #dup2}, with close-on-exec as {@code flags} says.
   *
   * @param flags O_CLOEXEC or 0
   * @throws ErrnoException EINVAL: other flags, or equal numbers; EBADF
   */
  public int dup3(int fd, int target, int flags) throws ErrnoException {
    if ((flags & ~OpenFlags.O_CLOEXEC) != 0 || fd == target) {
      throw new ErrnoException(Errno.EINVAL);
    }
    Handle previous;
    synchronized (this) {
      requireNumberLocked(target);
      OpenFile file = handleLocked(fd).file();
      previous = target < handles.length ? handles[target] : null;
      putLocked(target, new Handle(file.acquire(), flags != 0));
    }
    if (previous != null) {
      closed(previous.file());
    }
    return target;
  }

  /** close(2): EBADF. */
  public void close(int fd) throws ErrnoException {
    OpenFile file;
    synchronized (this) {
      file = handleLocked(fd).file();
      removeLocked(fd);
    }
    closed(file);
  }

  /**
   * close_range(2): closes the descriptors from {@code first} to {@code last}, both included; those
   * that are not open do not matter.
   */
  public void closeRange(int first, int last) {
    List<OpenFile> removed = new ArrayList<>();
    synchronized (this) {
      for (int fd = first; fd <= last && fd < handles.length; fd++) {
        if (handles[fd] != null) {
          removed.add(handles[fd].file());
          removeLocked(fd);
        }
      }
    }
    removed.forEach(this::closed);
  }

  /** close_range(2) with CLOSE_RANGE_CLOEXEC: sets close-on-exec of the descriptors. */
  public synchronized void closeRangeOnExec(int first, int last) {
    for (int fd = first; fd <= last && fd < handles.length; fd++) {
      if (handles[fd] != null) {
        handles[fd] = new Handle(handles[fd].file(), true);
      }
    }
  }

  /** Whether exec will close the descriptor: F_GETFD. EBADF. */
  public synchronized boolean isCloseOnExec(int fd) throws ErrnoException {
    return handleLocked(fd).closeOnExec();
  }

  /** F_SETFD: {@code flags} is O_CLOEXEC or 0. EBADF. */
  public synchronized void setCloseOnExec(int fd, int flags) throws ErrnoException {
    OpenFile file = handleLocked(fd).file();
    handles[fd] = new Handle(file, OpenFlags.has(flags, OpenFlags.O_CLOEXEC));
  }

  /** Closes the descriptors that are close-on-exec, as exec does. */
  public void closeOnExec() {
    List<OpenFile> removed = new ArrayList<>();
    synchronized (this) {
      for (int fd = 0; fd < handles.length; fd++) {
        if (handles[fd] != null && handles[fd].closeOnExec()) {
          removed.add(handles[fd].file());
          removeLocked(fd);
        }
      }
    }
    removed.forEach(this::closed);
  }

  /**
   * Closes everything, as exit does; from then on nothing can be installed. May be called again.
   */
  public void closeAll() {
    Handle[] removed;
    synchronized (this) {
      closed = true;
      removed = handles;
      handles = new Handle[0];
      lowestFree = 0;
    }
    releaseAll(removed);
  }

  private void releaseAll(Handle[] removed) {
    for (Handle handle : removed) {
      if (handle != null) {
        closed(handle.file());
      }
    }
  }

  /** Closes everything and takes over the descriptors of another table, which is left empty. */
  public void replaceWith(HandleTable other) {
    Handle[] taken;
    synchronized (other) {
      taken = other.handles;
      other.handles = new Handle[0];
    }
    Handle[] removed;
    synchronized (this) {
      removed = handles;
      handles = taken;
      lowestFree = 0;
    }
    releaseAll(removed);
  }

  /** The numbers in use, ascending. */
  public synchronized List<Integer> descriptors() {
    List<Integer> numbers = new ArrayList<>();
    for (int fd = 0; fd < handles.length; fd++) {
      if (handles[fd] != null) {
        numbers.add(fd);
      }
    }
    return numbers;
  }

  /** One more than the highest number allowed. */
  public synchronized int limit() {
    return limit;
  }

  /** Changes the limit; numbers beyond it that are in use stay. */
  public synchronized void setLimit(int newLimit) {
    limit = newLimit;
  }

  private Handle handleLocked(int fd) throws ErrnoException {
    if (fd < 0 || fd >= handles.length || handles[fd] == null) {
      throw new ErrnoException(Errno.EBADF);
    }
    return handles[fd];
  }

  private void requireNumberLocked(int fd) throws ErrnoException {
    if (fd < 0 || fd >= limit || closed) {
      throw new ErrnoException(Errno.EBADF);
    }
  }

  private int lowestFreeLocked(int minimum) {
    int fd = Math.max(minimum, lowestFree);
    while (fd < handles.length && handles[fd] != null) {
      fd++;
    }
    return fd;
  }

  private void putLocked(int fd, Handle handle) {
    if (fd >= handles.length) {
      handles = Arrays.copyOf(handles, Math.max(fd + 1, handles.length * 2));
    }
    handles[fd] = handle;
    if (fd == lowestFree) {
      lowestFree = fd + 1;
    }
  }

  private void removeLocked(int fd) {
    handles[fd] = null;
    lowestFree = Math.min(lowestFree, fd);
  }
}
