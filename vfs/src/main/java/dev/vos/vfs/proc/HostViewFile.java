package dev.vos.vfs.proc;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.vfs.FileData;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.RegularFile;
import java.nio.file.Path;
import java.util.Optional;

/** A file of the host's /proc, for reading only: the host's settings are not vos's to change. */
record HostViewFile(FileSystemDriver driver, RegularFile real) implements RegularFile {
  @Override
  public FileData open(int flags) throws ErrnoException {
    if (OpenFlags.writable(flags)) {
      throw readOnly();
    }
    return real.open(flags);
  }

  @Override
  public Stat stat() throws ErrnoException {
    return real.stat();
  }

  @Override
  public void truncate(long size) throws ErrnoException {
    throw readOnly();
  }

  @Override
  public void chmod(int permissions) throws ErrnoException {
    throw readOnly();
  }

  @Override
  public void chown(int uid, int gid) throws ErrnoException {
    throw readOnly();
  }

  @Override
  public void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    throw readOnly();
  }

  @Override
  public Optional<Path> readOnlyHostPath() {
    return real.hostPath();
  }

  private static ErrnoException readOnly() {
    return new ErrnoException(Errno.EROFS);
  }
}
