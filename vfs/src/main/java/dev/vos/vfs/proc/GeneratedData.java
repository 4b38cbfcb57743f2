package dev.vos.vfs.proc;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.vfs.FileData;
import dev.vos.vfs.RegularFile;
import java.nio.ByteBuffer;

/** What a file of /proc had to say when it was opened. */
record GeneratedData(GeneratedFile generated, byte[] bytes) implements FileData {
  @Override
  public RegularFile file() {
    return generated;
  }

  @Override
  public int read(ByteBuffer dst, long position) {
    if (position >= bytes.length) {
      return 0;
    }
    int n = (int) Math.min(dst.remaining(), bytes.length - position);
    dst.put(bytes, (int) position, n);
    return n;
  }

  @Override
  public int write(ByteBuffer src, long position) throws ErrnoException {
    throw new ErrnoException(Errno.EBADF);
  }

  @Override
  public long append(ByteBuffer src) throws ErrnoException {
    throw new ErrnoException(Errno.EBADF);
  }

  @Override
  public long size() {
    return 0;
  }

  @Override
  public void truncate(long size) throws ErrnoException {
    throw new ErrnoException(Errno.EINVAL);
  }

  @Override
  public void sync() throws ErrnoException {
    throw new ErrnoException(Errno.EINVAL);
  }

  @Override
  public Stat stat() throws ErrnoException {
    return generated.stat();
  }

  @Override
  public void chmod(int permissions) throws ErrnoException {
    generated.chmod(permissions);
  }

  @Override
  public void chown(int uid, int gid) throws ErrnoException {
    generated.chown(uid, gid);
  }

  @Override
  public void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    generated.utimens(atimeNanos, mtimeNanos);
  }

  @Override
  public void close() {
    // nothing is held
  }
}
