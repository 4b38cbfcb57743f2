package dev.vos.vfs.dev;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.Stat;
import dev.vos.vfs.Directory;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.ReadOnlyDirectory;
import dev.vos.vfs.Vnode;
import java.util.List;

/**
 * /dev/fd: every number is there, and opening one that is not open in the process fails. It cannot
 * be listed with the process's descriptors, which are not known here: only /proc/self/fd can.
 */
final class DescriptorDirectory implements ReadOnlyDirectory {
  private static final int MAX_DIGITS = 9;

  private final DevFileSystem fs;
  private final DevDirectory parent;

  DescriptorDirectory(DevFileSystem fs, DevDirectory parent) {
    this.fs = fs;
    this.parent = parent;
  }

  @Override
  public Directory parent() {
    return parent;
  }

  @Override
  public FileSystemDriver driver() {
    return fs;
  }

  @Override
  public String name() {
    return "fd";
  }

  @Override
  public Vnode lookup(String name) throws ErrnoException {
    boolean number = !name.isEmpty() && name.length() <= MAX_DIGITS;
    for (int i = 0; i < name.length(); i++) {
      number &= name.charAt(i) >= '0' && name.charAt(i) <= '9';
    }
    if (!number || (name.length() > 1 && name.charAt(0) == '0')) {
      throw new ErrnoException(Errno.ENOENT);
    }
    return new DescriptorDevice(fs, Integer.parseInt(name));
  }

  @Override
  public List<String> list() {
    return List.of("0", "1", "2");
  }

  @Override
  public Stat stat() {
    return DevDirectory.stat(fs, 2, Mode.S_IFDIR | 0555, 0);
  }
}
