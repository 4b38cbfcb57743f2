package dev.vos.vfs.nio;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.vfs.FileData;
import dev.vos.vfs.RegularFile;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;

/** A provider's file as somebody has opened it. */
final class NioData implements FileData {
  private final NioFile file;
  private final NioContent content;
  private final int flags;
  private final AtomicBoolean closed = new AtomicBoolean();

  NioData(NioFile file, NioContent content, int flags) {
    this.file = file;
    this.content = content;
    this.flags = flags;
  }

  @Override
  public RegularFile file() {
    return file;
  }

  private FileData bytes() throws ErrnoException {
    if (closed.get()) {
      throw new ErrnoException(Errno.EBADF);
    }
    return content.bytes();
  }

  private FileData writable(Errno otherwise) throws ErrnoException {
    if (!OpenFlags.writable(flags)) {
      throw new ErrnoException(otherwise);
    }
    FileData bytes = bytes();
    content.changed();
    return bytes;
  }

  @Override
  public int read(ByteBuffer dst, long position) throws ErrnoException {
    if (!OpenFlags.readable(flags)) {
      throw new ErrnoException(Errno.EBADF);
    }
    return bytes().read(dst, position);
  }

  @Override
  public int write(ByteBuffer src, long position) throws ErrnoException {
    return writable(Errno.EBADF).write(src, position);
  }

  @Override
  public long append(ByteBuffer src) throws ErrnoException {
    return writable(Errno.EBADF).append(src);
  }

  @Override
  public long size() throws ErrnoException {
    return bytes().size();
  }

  @Override
  public void truncate(long size) throws ErrnoException {
    writable(Errno.EINVAL).truncate(size);
  }

  @Override
  public void sync() throws ErrnoException {
    bytes();
    content.writeBack();
  }

  @Override
  public Stat stat() throws ErrnoException {
    return content.stat();
  }

  static Stat withoutName(Stat stat, long size) {
    return new Stat(
        stat.dev(),
        stat.ino(),
        stat.mode(),
        0,
        stat.uid(),
        stat.gid(),
        0,
        size,
        stat.blksize(),
        stat.blocks(),
        stat.atimeNanos(),
        stat.mtimeNanos(),
        stat.ctimeNanos());
  }

  private NioFile named() {
    return new NioFile((NioFileSystem) file.driver(), content.path());
  }

  @Override
  public void chmod(int permissions) throws ErrnoException {
    named().chmod(permissions);
  }

  @Override
  public void chown(int uid, int gid) throws ErrnoException {
    named().chown(uid, gid);
  }

  @Override
  public void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    content.writeBack(); // which would set them again
    named().utimens(atimeNanos, mtimeNanos);
  }

  @Override
  public void close() throws ErrnoException {
    if (closed.compareAndSet(false, true)) {
      content.release();
    }
  }
}
