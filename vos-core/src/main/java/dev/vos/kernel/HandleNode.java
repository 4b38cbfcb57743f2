package dev.vos.kernel;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.handles.HandleDevice;
import dev.vos.handles.OpenFile;
import dev.vos.vfs.DeviceChannel;
import dev.vos.vfs.FileSystemDriver;

/**
 * A pipe, socket or stream of the JVM as /proc/PID/fd leads to it. Opening it gives the very open
 * file: what has no name and no offset differs from that in the status flags only.
 */
final class HandleNode implements HandleDevice {
  private final FileSystemDriver driver;
  private final Proc owner;
  private final int number;

  HandleNode(FileSystemDriver driver, Proc owner, int number) {
    this.driver = driver;
    this.owner = owner;
    this.number = number;
  }

  @Override
  public OpenFile acquire(int flags) throws ErrnoException {
    OpenFile file = get();
    try {
      if (Mode.isSocket(file.stat().mode())) {
        throw new ErrnoException(Errno.ENXIO);
      }
      boolean reads = OpenFlags.readable(flags) && !OpenFlags.readable(file.flags());
      boolean writes = OpenFlags.writable(flags) && !OpenFlags.writable(file.flags());
      if (reads || writes) {
        throw new ErrnoException(Errno.EACCES);
      }
      return file;
    } catch (ErrnoException e) {
      file.release();
      throw e;
    }
  }

  private OpenFile get() throws ErrnoException {
    try {
      return owner.handles().get(number);
    } catch (ErrnoException closed) {
      throw new ErrnoException(Errno.ENOENT);
    }
  }

  @Override
  public DeviceChannel open(int flags) throws ErrnoException {
    throw new ErrnoException(Errno.EINVAL);
  }

  @Override
  public boolean isTerminal() {
    try {
      OpenFile file = get();
      try {
        return file.isTerminal();
      } finally {
        file.release();
      }
    } catch (ErrnoException e) {
      return false;
    }
  }

  @Override
  public FileSystemDriver driver() {
    return driver;
  }

  @Override
  public Stat stat() throws ErrnoException {
    OpenFile file = get();
    try {
      return file.stat();
    } finally {
      file.release();
    }
  }

  @Override
  public void chmod(int permissions) throws ErrnoException {
    throw new ErrnoException(Errno.EPERM);
  }

  @Override
  public void chown(int uid, int gid) throws ErrnoException {
    throw new ErrnoException(Errno.EPERM);
  }

  @Override
  public void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    throw new ErrnoException(Errno.EPERM);
  }
}
