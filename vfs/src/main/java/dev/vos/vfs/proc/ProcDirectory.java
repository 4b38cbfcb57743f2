package dev.vos.vfs.proc;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Directory;
import dev.vos.vfs.FileData;
import dev.vos.vfs.Symlink;
import dev.vos.vfs.Vnode;

/** A directory of /proc: entries cannot be made (ENOENT, as Linux says) nor removed (EPERM). */
abstract class ProcDirectory extends ProcNode implements Directory {
  private final Directory parent; // null: this is the root
  private final String name;

  ProcDirectory(ProcFileSystem fs, Directory parent, String name, long inode, int permissions) {
    super(fs, inode, Mode.S_IFDIR | permissions);
    this.parent = parent;
    this.name = name;
  }

  @Override
  public final Directory parent() {
    return parent == null ? this : parent;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public boolean removed() {
    return false;
  }

  @Override
  int links() {
    return 2;
  }

  static ErrnoException noEntry() {
    return new ErrnoException(Errno.ENOENT);
  }

  @Override
  public FileData create(String entry, int mode, Credentials owner, int flags)
      throws ErrnoException {
    throw noEntry();
  }

  @Override
  public Directory mkdir(String entry, int mode, Credentials owner) throws ErrnoException {
    throw noEntry();
  }

  @Override
  public Symlink symlink(String entry, String target, Credentials owner) throws ErrnoException {
    throw noEntry();
  }

  @Override
  public Vnode mknod(String entry, int mode, long rdev, Credentials owner) throws ErrnoException {
    throw noEntry();
  }

  @Override
  public void link(String entry, Vnode existing) throws ErrnoException {
    throw noEntry();
  }

  @Override
  public void unlink(String entry) throws ErrnoException {
    throw new ErrnoException(Errno.EPERM);
  }

  @Override
  public void rmdir(String entry) throws ErrnoException {
    throw new ErrnoException(Errno.EPERM);
  }

  @Override
  public void rename(String entry, Directory newParent, String newEntry) throws ErrnoException {
    throw new ErrnoException(Errno.EPERM);
  }
}
