package dev.vos.vfs.dev;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.Stat;
import dev.vos.vfs.Device;
import dev.vos.vfs.DeviceChannel;
import dev.vos.vfs.FileSystemDriver;
import java.util.OptionalInt;

/** /dev/stdin, /dev/fd/7: a name for a descriptor of the process that opens it. */
record DescriptorDevice(DevFileSystem fs, int number) implements Device {
  private static final long FIRST_INODE = 100;

  @Override
  public FileSystemDriver driver() {
    return fs;
  }

  @Override
  public OptionalInt descriptor() {
    return OptionalInt.of(number);
  }

  @Override
  public DeviceChannel open(int flags) throws ErrnoException {
    throw new ErrnoException(Errno.EINVAL);
  }

  @Override
  public Stat stat() {
    return DevDirectory.stat(fs, FIRST_INODE + number, Mode.S_IFCHR | 0666, 0);
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
