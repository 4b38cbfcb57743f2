package dev.vos.vfs;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.StatFs;

/**
 * A file system that can be mounted: the host's directories, memory, an overlay, /dev, /proc. A
 * driver gives its root directory; everything else is reached from there.
 */
public interface FileSystemDriver {
  /** The name of the type, as in the third field of /proc/mounts: "host", "tmpfs", "overlay" ... */
  String type();

  /** What is mounted, as in the first field of /proc/mounts. */
  String source();

  /** The root directory, always the same object. */
  Directory root();

  /**
   * A process has got a root directory in this file system: from now on no call may get out of a
   * directory by what others do to the store in the middle of it.
   */
  default void confine() {
    // nobody else can change it
  }

  /**
   * statfs(2), for the file system that {@code file} of this driver is in; the flags of the mount
   * are added by {@link Vfs}. Unless a driver knows better: no blocks, names of 255 bytes.
   *
   * @throws ErrnoException EIO, ENOENT as the store says
   */
  default StatFs statfs(Vnode file) throws ErrnoException {
    return StatFs.withoutStore(0);
  }

  /**
   * Whether the store itself enforces permissions for this user, so that {@link Vfs} need not: true
   * for the host driver and the user that the JVM runs as.
   */
  default boolean enforcesPermissions(Credentials who) {
    return false;
  }
}
