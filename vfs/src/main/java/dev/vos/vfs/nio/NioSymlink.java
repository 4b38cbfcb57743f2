package dev.vos.vfs.nio;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.Symlink;
import java.nio.file.Files;
import java.nio.file.Path;

/** A symbolic link of a provider's. */
record NioSymlink(NioFileSystem fs, Path path) implements Symlink {
  @Override
  public String target() throws ErrnoException {
    return NioErrors.translate(() -> Files.readSymbolicLink(path).toString());
  }

  @Override
  public FileSystemDriver driver() {
    return fs;
  }

  @Override
  public Stat stat() throws ErrnoException {
    return NioNode.stat(fs, path);
  }

  @Override
  public void chmod(int permissions) throws ErrnoException {
    throw new ErrnoException(Errno.EOPNOTSUPP);
  }

  @Override
  public void chown(int uid, int gid) throws ErrnoException {
    NioNode.chown(uid, gid);
  }

  @Override
  public void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    NioNode.utimens(path, atimeNanos, mtimeNanos);
  }
}
