package dev.vos.vfs.memory;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.vfs.FileData;
import dev.vos.vfs.RegularFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** A file in memory as somebody has opened it. */
final class MemoryFileData implements FileData {
  private final MemoryFile file;
  private final int flags;
  private final AtomicBoolean closed = new AtomicBoolean();

  MemoryFileData(MemoryFile file, int flags) {
    this.file = file;
    this.flags = flags;
  }

  @Override
  public RegularFile file() {
    return file;
  }

  @Override
  public int read(ByteBuffer dst, long position) throws ErrnoException {
    require(OpenFlags.readable(flags) && !closed.get(), Errno.EBADF);
    return file.read(dst, position);
  }

  @Override
  public int write(ByteBuffer src, long position) throws ErrnoException {
    require(OpenFlags.writable(flags) && !closed.get(), Errno.EBADF);
    return file.write(src, position);
  }

  @Override
  public long append(ByteBuffer src) throws ErrnoException {
    require(OpenFlags.writable(flags) && !closed.get(), Errno.EBADF);
    return file.append(src);
  }

  @Override
  public long size() {
    return file.sizeInBytes();
  }

  @Override
  public void truncate(long size) throws ErrnoException {
    require(!closed.get(), Errno.EBADF);
    require(size >= 0 && OpenFlags.writable(flags), Errno.EINVAL);
    file.resize(size);
  }

  @Override
  public void allocate(int mode, long offset, long length) throws ErrnoException {
    require(OpenFlags.writable(flags) && !closed.get(), Errno.EBADF);
    file.allocate(mode, offset, length);
  }

  @Override
  public long seekData(long offset) throws ErrnoException {
    return file.seekData(offset);
  }

  @Override
  public long seekHole(long offset) throws ErrnoException {
    return file.seekHole(offset);
  }

  /** Memory is as safe as it gets. */
  @Override
  public void sync() {}

  @Override
  public Stat stat() {
    return file.stat();
  }

  @Override
  public void chmod(int permissions) throws ErrnoException {
    file.chmod(permissions);
  }

  @Override
  public void chown(int uid, int gid) throws ErrnoException {
    file.chown(uid, gid);
  }

  @Override
  public void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    file.utimens(atimeNanos, mtimeNanos);
  }

  @Override
  public Path onHost() throws ErrnoException {
    require(!closed.get(), Errno.EBADF);
    return file.onHost();
  }

  @Override
  public void close() throws ErrnoException {
    if (closed.compareAndSet(false, true)) {
      file.closed();
    }
  }

  private static void require(boolean condition, Errno otherwise) throws ErrnoException {
    if (!condition) {
      throw new ErrnoException(otherwise);
    }
  }
}
