package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import dev.vos.vfs.FileData;
import dev.vos.vfs.Opened;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/**
 * An open regular file: the offset that its descriptors share, over data that is read and written
 * at explicit positions.
 *
 * <p>Lock: the monitor guards the offset and is held during a transfer, as Linux holds f_pos_lock;
 * drivers' locks are taken beneath it.
 */
public final class RegularOpenFile extends OpenFile {
  private final Opened opened;

  /** guarded by this */
  private long offset;

  /**
   * An open file over what {@link dev.vos.vfs.Vfs#open} gave.
   *
   * @param flags those of open
   */
  public RegularOpenFile(Opened opened, int flags) {
    super(flags);
    this.opened = opened;
  }

  /** What was opened: the file and how it was reached. */
  public Opened opened() {
    return opened;
  }

  @Override
  synchronized int readBytes(ByteBuffer dst, Waiter waiter) throws ErrnoException {
    requirePosition(offset + dst.remaining());
    int n = data().read(dst, offset);
    offset += n;
    return n;
  }

  @Override
  synchronized int writeBytes(ByteBuffer src, Waiter waiter) throws ErrnoException {
    if (OpenFlags.has(flags(), OpenFlags.O_APPEND)) {
      int before = src.remaining();
      offset = data().append(src);
      return synchronised(before - src.remaining());
    }
    requirePosition(offset + src.remaining());
    int n = data().write(src, offset);
    offset += n;
    return synchronised(n);
  }

  /** O_SYNC and O_DSYNC: what was written is safe when write returns. */
  private int synchronised(int written) throws ErrnoException {
    if (OpenFlags.has(flags(), OpenFlags.O_SYNC)) {
      data().sync();
    } else if (OpenFlags.has(flags(), OpenFlags.O_DSYNC)) {
      data().syncData();
    }
    return written;
  }

  @Override
  int readBytesAt(ByteBuffer dst, long position) throws ErrnoException {
    requirePosition(position + dst.remaining());
    return data().read(dst, position);
  }

  /**
   * As Linux does it: with O_APPEND the data go to the end, whatever the position (BUGS of pwrite).
   */
  @Override
  int writeBytesAt(ByteBuffer src, long position) throws ErrnoException {
    requirePosition(position + src.remaining());
    if (OpenFlags.has(flags(), OpenFlags.O_APPEND)) {
      int before = src.remaining();
      data().append(src);
      return synchronised(before - src.remaining());
    }
    return synchronised(data().write(src, position));
  }

  @Override
  public synchronized long seek(long distance, int whence) throws ErrnoException {
    long base =
        switch (whence) {
          case 0 -> 0;
          case 1 -> offset;
          case 2 -> data().size();
          case 3 -> data().seekData(distance);
          case 4 -> data().seekHole(distance);
          default -> throw new ErrnoException(Errno.EINVAL);
        };
    long target = whence > 2 ? base : base + distance;
    requirePosition(target);
    offset = target;
    return target;
  }

  /** The offset, as lseek(fd, 0, SEEK_CUR). */
  public synchronized long offset() {
    return offset;
  }

  @Override
  public void truncate(long size) throws ErrnoException {
    if (size < 0 || !OpenFlags.writable(flags())) {
      throw new ErrnoException(Errno.EINVAL);
    }
    data().truncate(size);
  }

  @Override
  public void allocate(int mode, long offset, long length) throws ErrnoException {
    requireAllocation(mode, offset, length);
    if (offset > Long.MAX_VALUE - length) {
      throw new ErrnoException(Errno.EFBIG);
    }
    data().allocate(mode, offset, length);
  }

  /** Where the host has the content: {@link FileData#onHost}. */
  public Path onHost() throws ErrnoException {
    return data().onHost();
  }

  @Override
  public void sync() throws ErrnoException {
    data().sync();
  }

  @Override
  public void syncData() throws ErrnoException {
    data().syncData();
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
    try {
      opened.close();
    } catch (ErrnoException e) {
      // close(2) has no one to tell: the data were written before
    }
  }

  private FileData data() {
    return opened.data();
  }
}
