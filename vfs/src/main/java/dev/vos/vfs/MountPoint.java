package dev.vos.vfs;

/**
 * A place where something is mounted: a name in a directory as seen through a mount. The name need
 * not exist in the directory. Compared by the identity of mount and directory.
 */
record MountPoint(Mount mount, Directory directory, String name) {
  Location location() {
    return new Location(mount, directory);
  }

  // Written out because what the JDK generates for a record costs a third of the start-up.

  @Override
  public boolean equals(Object other) {
    return other instanceof MountPoint that
        && that.mount == mount
        && that.directory == directory
        && that.name.equals(name);
  }

  @Override
  public int hashCode() {
    return (System.identityHashCode(mount) * 31 + System.identityHashCode(directory)) * 31
        + name.hashCode();
  }
}
