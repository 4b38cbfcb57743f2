package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import dev.vos.vfs.Directory;
import dev.vos.vfs.Opened;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * An open directory. The names are read whole when the first is asked for, so entries may come and
 * go meanwhile; {@link #rewind} reads them again.
 *
 * <p>What has been read belongs to the process that reads, which its {@link HandleTable} stands
 * for, as the DIR of the C library does. Fork gives the child a copy with the same position: what
 * is still to come is read then, and neither process sees later changes until it rewinds (perlfork,
 * "Open directory handles"). The offset that lseek(2) tells and moves is the open file's, which all
 * share: where somebody has read last.
 *
 * <p>Lock: the monitor guards the offset and all that has been read; it is not held while the
 * directory is listed.
 */
public final class DirectoryStream extends OpenFile {
  /** Lists a directory, without "." and "..". */
  @FunctionalInterface
  public interface Lister {
    List<String> list() throws ErrnoException;
  }

  /** How far a process has read. */
  private static final class Cursor {
    private List<String> names; // null until first needed; never changed in place
    private long position; // the index of the next name
    private int moves; // those of the offset that it has followed

    Cursor copy() {
      Cursor copy = new Cursor();
      copy.names = names;
      copy.position = position;
      copy.moves = moves;
      return copy;
    }
  }

  private final Opened opened;
  private final Lister lister;

  /** guarded by this */
  private final Map<HandleTable, Cursor> cursors = new WeakHashMap<>();

  /** guarded by this: where somebody has read or moved to last */
  private long offset;

  /** guarded by this: how often lseek has moved the offset */
  private int moves;

  /**
   * A stream at its start.
   *
   * @param opened the directory
   * @param flags those of open
   */
  public DirectoryStream(Opened opened, int flags, Lister lister) {
    super(flags);
    this.opened = opened;
    this.lister = lister;
  }

  /** What was opened: where fchdir goes. */
  public Opened opened() {
    return opened;
  }

  /** readdir(3): the next name, or null at the end. */
  public String next(HandleTable reader) throws ErrnoException {
    List<String> names = readAhead(reader);
    synchronized (this) {
      Cursor cursor = cursorLocked(reader);
      if (cursor.position >= names.size()) {
        return null;
      }
      String name = names.get((int) cursor.position++);
      offset = cursor.position;
      return name;
    }
  }

  /** All names, as the reader has or will have read them. */
  List<String> readAhead(HandleTable reader) throws ErrnoException {
    synchronized (this) {
      List<String> known = cursorLocked(reader).names;
      if (known != null) {
        return known;
      }
    }
    List<String> all = new ArrayList<>();
    all.add(".");
    all.add("..");
    all.addAll(lister.list());
    synchronized (this) {
      Cursor cursor = cursorLocked(reader);
      if (cursor.names == null) {
        cursor.names = List.copyOf(all);
      }
      return cursor.names;
    }
  }

  /** telldir(3). */
  public synchronized long tell(HandleTable reader) {
    return cursorLocked(reader).position;
  }

  /** seekdir(3): to a value that {@link #tell} gave. */
  public synchronized void seekTo(HandleTable reader, long target) {
    Cursor cursor = cursorLocked(reader);
    cursor.position = Math.max(0, target);
    offset = cursor.position;
  }

  /** rewinddir(3). */
  public synchronized void rewind(HandleTable reader) {
    cursorLocked(reader).names = null;
    seekTo(reader, 0);
  }

  /** The offset of the open file, as lseek(fd, 0, SEEK_CUR). */
  public synchronized long offset() {
    return offset;
  }

  /** The child of a fork has read what its parent has, from then on by itself. */
  synchronized void forked(HandleTable parent, HandleTable child) {
    cursors.put(child, cursorLocked(parent).copy());
  }

  private Cursor cursorLocked(HandleTable reader) {
    Cursor cursor = cursors.computeIfAbsent(reader, any -> new Cursor());
    if (cursor.moves != moves) {
      cursor.moves = moves;
      cursor.position = offset;
      cursor.names = offset == 0 ? null : cursor.names;
    }
    return cursor;
  }

  /** SEEK_SET and SEEK_CUR, by entries; to 0 reads the directory again, as rewinddir(3). */
  @Override
  public synchronized long seek(long distance, int whence) throws ErrnoException {
    long target = whence == 1 ? offset + distance : distance;
    if (whence < 0 || whence > 1 || target < 0) {
      throw new ErrnoException(Errno.EINVAL);
    }
    if (whence == 0 || distance != 0) {
      moves++;
    }
    offset = target;
    return target;
  }

  @Override
  int readBytes(ByteBuffer dst, Waiter waiter) throws ErrnoException {
    throw new ErrnoException(Errno.EISDIR);
  }

  @Override
  int writeBytes(ByteBuffer src, Waiter waiter) throws ErrnoException {
    throw new ErrnoException(Errno.EISDIR);
  }

  @Override
  int readBytesAt(ByteBuffer dst, long at) throws ErrnoException {
    throw new ErrnoException(Errno.EISDIR);
  }

  @Override
  public void sync() throws ErrnoException {
    if (opened.vnode() instanceof Directory directory) {
      directory.sync();
    }
  }

  @Override
  public Stat stat() throws ErrnoException {
    return opened.stat();
  }

  @Override
  public int ready(int events) {
    return (Poll.IN | Poll.OUT) & events;
  }

  @Override
  public List<WaitQueue> readiness() {
    return List.of();
  }

  @Override
  void lastReferenceReleased() {
    // nothing is held open
  }
}
