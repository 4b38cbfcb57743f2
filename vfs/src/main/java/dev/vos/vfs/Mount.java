package dev.vos.vfs;

import java.util.Set;

/**
 * A directory of a file system made visible at a place in the tree. Several mounts may show the
 * same file system (bind mounts). Immutable.
 */
public final class Mount {
  /** How a mount differs from the plain one. */
  public enum Option {
    /** Everything that would write fails with EROFS. */
    READ_ONLY
  }

  private final Directory root;
  private final MountPoint point;
  private final Set<Option> options;

  Mount(Directory root, MountPoint point, Set<Option> options) {
    this.root = root;
    this.point = point;
    this.options = Set.copyOf(options);
  }

  /** The directory that is seen at the mount point. */
  public Directory root() {
    return root;
  }

  /** The file system that is mounted. */
  public FileSystemDriver driver() {
    return root.driver();
  }

  /** How it differs from the plain one. */
  public Set<Option> options() {
    return options;
  }

  /** Whether everything that would write fails with EROFS. */
  public boolean readOnly() {
    return options.contains(Option.READ_ONLY);
  }

  /**
   * Whether {@code directory} of the same file system is the root of this mount or lies below it.
   */
  boolean shows(Directory directory) {
    Directory at = directory;
    while (at != root && at != at.parent()) {
      at = at.parent();
    }
    return at == root;
  }

  /** Where it is mounted; null for the mount at "/". */
  MountPoint point() {
    return point;
  }
}
