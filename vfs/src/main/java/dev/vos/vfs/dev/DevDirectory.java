package dev.vos.vfs.dev;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.Stat;
import dev.vos.vfs.Device;
import dev.vos.vfs.Directory;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.ReadOnlyDirectory;
import dev.vos.vfs.Vnode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The root directory of /dev. */
final class DevDirectory implements ReadOnlyDirectory {
  /** What stdin, stdout, stderr and fd are. */
  enum Names {
    /** Devices with a {@link dev.vos.vfs.Device#descriptor}. */
    DEVICES,
    /** Links into /proc. */
    LINKS
  }

  private static final long INODE = 1;
  private static final long FIRST_LINK = 50;

  private final DevFileSystem fs;
  private final Directory below;
  private final Map<String, Vnode> nodes = new LinkedHashMap<>();

  /**
   * The directory.
   *
   * @param below where other names are looked up; null for nowhere
   * @param names what the names for descriptors are
   */
  DevDirectory(DevFileSystem fs, Directory below, Names names) {
    this.fs = fs;
    this.below = below;
    for (MemoryDevice.Kind kind : MemoryDevice.Kind.values()) {
      nodes.put(kind.nodeName(), new MemoryDevice(fs, kind));
    }
    if (names == Names.DEVICES) {
      nodes.put("stdin", new DescriptorDevice(fs, 0));
      nodes.put("stdout", new DescriptorDevice(fs, 1));
      nodes.put("stderr", new DescriptorDevice(fs, 2));
      nodes.put("fd", new DescriptorDirectory(fs, this));
    } else {
      nodes.put("fd", new DescriptorLink(fs, FIRST_LINK, "/proc/self/fd"));
      nodes.put("stdin", new DescriptorLink(fs, FIRST_LINK + 1, "/proc/self/fd/0"));
      nodes.put("stdout", new DescriptorLink(fs, FIRST_LINK + 2, "/proc/self/fd/1"));
      nodes.put("stderr", new DescriptorLink(fs, FIRST_LINK + 3, "/proc/self/fd/2"));
    }
  }

  @Override
  public FileSystemDriver driver() {
    return fs;
  }

  @Override
  public Directory parent() {
    return this;
  }

  @Override
  public String name() {
    return "";
  }

  @Override
  public Vnode lookup(String name) throws ErrnoException {
    Vnode own = nodes.get(name);
    if (own != null) {
      return own;
    }
    if (below == null) {
      throw new ErrnoException(Errno.ENOENT);
    }
    Vnode found = below.lookup(name);
    if (found instanceof Directory) {
      // Its ".." would lead to the other /dev: directories are mounted instead.
      throw new ErrnoException(Errno.ENOENT);
    }
    return found;
  }

  @Override
  public List<String> list() throws ErrnoException {
    List<String> names = new ArrayList<>(nodes.keySet());
    if (below == null) {
      return names;
    }
    for (String name : below.list()) {
      if (!nodes.containsKey(name) && !(below.lookup(name) instanceof Directory)) {
        names.add(name);
      }
    }
    return names;
  }

  @Override
  public Stat stat() {
    return stat(fs, INODE, Mode.S_IFDIR | 0755, 0);
  }

  /** The stat of a node that was there since the epoch and is root's. */
  static Stat stat(DevFileSystem fs, long inode, int mode, long rdev) {
    return new Stat(fs.device(), inode, mode, 1, 0, 0, rdev, 0, 4096, 0, 0, 0, 0);
  }

  /** The number of a device as Linux packs it. */
  static long deviceNumber(int major, int minor) {
    return (long) major << 8 | minor;
  }

  /** How {@link Device} nodes answer attempts to change them. */
  static ErrnoException readOnly() {
    return new ErrnoException(Errno.EROFS);
  }
}
