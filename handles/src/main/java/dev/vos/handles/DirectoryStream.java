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

/**
 * An open directory. The names are read whole when the first is asked for, so entries may come and
 * go meanwhile; {@link #rewind} reads them again.
 *
 * <p>Fork gives the child a stream of its own with the same position: what is still to come is read
 * then, and neither process sees later changes until it rewinds (perlfork, "Open directory
 * handles").
 *
 * <p>Lock: the monitor guards names and position.
 */
public final class DirectoryStream extends OpenFile {
  /** Lists a directory, without "." and "..". */
  @FunctionalInterface
  public interface Lister {
    List<String> list() throws ErrnoException;
  }

  private final Opened opened;
  private final Lister lister;

  /** guarded by this; null until first needed; never changed in place */
  private List<String> names;

  /** guarded by this: the index of the next name */
  private long position;

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
  public synchronized String next() throws ErrnoException {
    List<String> all = namesLocked();
    return position < all.size() ? all.get((int) position++) : null;
  }

  /** telldir(3). */
  public synchronized long tell() {
    return position;
  }

  /** seekdir(3): to a value that {@link #tell} gave. */
  public synchronized void seekTo(long target) {
    position = Math.max(0, target);
  }

  /** rewinddir(3). */
  public synchronized void rewind() {
    names = null;
    position = 0;
  }

  /** The child's stream at fork: same names, same position, from then on its own. */
  synchronized DirectoryStream forkedStream() {
    DirectoryStream copy = new DirectoryStream(opened, flags(), lister);
    try {
      copy.names = namesLocked();
    } catch (ErrnoException e) {
      copy.names = null; // reading will fail in the child as it does here
    }
    copy.position = position;
    return copy;
  }

  /** SEEK_SET and SEEK_CUR, by entries; to 0 reads the directory again, as rewinddir(3). */
  @Override
  public synchronized long seek(long distance, int whence) throws ErrnoException {
    long target = whence == 1 ? position + distance : distance;
    if (whence < 0 || whence > 1 || target < 0) {
      throw new ErrnoException(Errno.EINVAL);
    }
    if (target == 0) {
      rewind();
    }
    position = target;
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

  private List<String> namesLocked() throws ErrnoException {
    if (names == null) {
      List<String> all = new ArrayList<>();
      all.add(".");
      all.add("..");
      all.addAll(lister.list());
      names = List.copyOf(all);
    }
    return names;
  }
}
