package dev.vos.vfs;

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
   * Whether the store itself enforces permissions for this user, so that {@link Vfs} need not: true
   * for the host driver and the user that the JVM runs as.
   */
  default boolean enforcesPermissions(Credentials who) {
    return false;
  }
}
