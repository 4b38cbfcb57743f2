package dev.vos.vfs.fault;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Directory;
import dev.vos.vfs.FileData;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.RegularFile;
import dev.vos.vfs.fault.FaultFileSystem.Session;

/**
 * A regular file of the tree below, with faults.
 *
 * @param directory below, in which it was found
 * @param name there; empty if it was made without one
 */
record FaultFile(
    FaultFileSystem fs, Session session, Directory directory, String name, RegularFile inner)
    implements RegularFile {

  /** The file below; EIO if power was lost since this one was found. */
  RegularFile real() throws ErrnoException {
    requireSession();
    return inner;
  }

  void requireSession() throws ErrnoException {
    if (session != fs.session()) {
      throw new ErrnoException(Errno.EIO);
    }
  }

  @Override
  public FileData open(int flags) throws ErrnoException {
    fs.faults().meet(Operation.OPEN);
    return new FaultData(this, real().open(flags));
  }

  @Override
  public void truncate(long size) throws ErrnoException {
    fs.faults().meet(Operation.TRUNCATE);
    real().truncate(size);
  }

  @Override
  public FileSystemDriver driver() {
    return fs;
  }

  @Override
  public Stat stat() throws ErrnoException {
    return real().stat();
  }

  @Override
  public void chmod(int permissions) throws ErrnoException {
    real().chmod(permissions);
  }

  @Override
  public void chown(int uid, int gid) throws ErrnoException {
    real().chown(uid, gid);
  }

  @Override
  public void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    real().utimens(atimeNanos, mtimeNanos);
  }

  @Override
  public void access(int amode, Credentials who) throws ErrnoException {
    real().access(amode, who);
  }
}
