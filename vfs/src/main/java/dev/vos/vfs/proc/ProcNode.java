package dev.vos.vfs.proc;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.FileSystemDriver;

/** What every file of /proc that is made here has: a fixed mode, an owner and the current time. */
abstract class ProcNode {
  private static final int BLOCK = 1024;

  final ProcFileSystem fs;
  private final long inode;
  private final int mode;

  ProcNode(ProcFileSystem fs, long inode, int mode) {
    this.fs = fs;
    this.inode = inode;
    this.mode = mode;
  }

  /** Whose it is; ENOENT if its process has gone. */
  abstract Credentials owner() throws ErrnoException;

  public final FileSystemDriver driver() {
    return fs;
  }

  public Stat stat() throws ErrnoException {
    return stat(mode, links(), 0);
  }

  int links() {
    return 1;
  }

  final Stat stat(int withMode, int links, long size) throws ErrnoException {
    Credentials who = owner();
    long now = System.currentTimeMillis() * 1_000_000L;
    return new Stat(
        fs.device(),
        inode,
        withMode,
        links,
        who.uid(),
        who.gid(),
        0,
        size,
        BLOCK,
        0,
        now,
        now,
        now);
  }

  public void chmod(int permissions) throws ErrnoException {
    throw new ErrnoException(Errno.EPERM);
  }

  public void chown(int uid, int gid) throws ErrnoException {
    throw new ErrnoException(Errno.EPERM);
  }

  public void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    throw new ErrnoException(Errno.EPERM);
  }
}
