package dev.vos.vfs.dev;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.Stat;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.Symlink;

/** /dev/fd, stdin, stdout and stderr where there is a /proc: links into /proc/self/fd, as Linux. */
record DescriptorLink(DevFileSystem fs, long inode, String target) implements Symlink {
  @Override
  public FileSystemDriver driver() {
    return fs;
  }

  @Override
  public Stat stat() {
    Stat stat = DevDirectory.stat(fs, inode, Mode.S_IFLNK | 0777, 0);
    return new Stat(
        stat.dev(),
        stat.ino(),
        stat.mode(),
        1,
        0,
        0,
        0,
        target.length(),
        stat.blksize(),
        0,
        stat.atimeNanos(),
        stat.mtimeNanos(),
        stat.ctimeNanos());
  }

  @Override
  public void chmod(int permissions) throws ErrnoException {
    throw DevDirectory.readOnly();
  }

  @Override
  public void chown(int uid, int gid) throws ErrnoException {
    throw DevDirectory.readOnly();
  }

  @Override
  public void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    throw DevDirectory.readOnly();
  }
}
