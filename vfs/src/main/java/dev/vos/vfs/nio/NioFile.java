package dev.vos.vfs.nio;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.vfs.FileData;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.RegularFile;
import java.nio.file.Path;

/** A regular file of a provider's. */
record NioFile(NioFileSystem fs, Path path) implements RegularFile {
  @Override
  public FileData open(int flags) throws ErrnoException {
    NioContent content;
    synchronized (fs.lock) {
      NioContent known = fs.openContent(path);
      content = known != null ? known : NioContent.of(fs, path);
      if (OpenFlags.writable(flags)) {
        content.requireWritable();
      }
      if (known == null) {
        fs.openedLocked(path, content);
      }
      content.acquire();
    }
    NioData data = new NioData(this, content, flags);
    if (OpenFlags.has(flags, OpenFlags.O_TRUNC) && OpenFlags.writable(flags)) {
      data.truncate(0);
    }
    return data;
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
    NioNode.chmod(fs, path, permissions);
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
