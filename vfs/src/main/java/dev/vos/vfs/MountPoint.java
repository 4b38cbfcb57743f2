package dev.vos.vfs;

/**
 * A place where something is mounted: a name in a directory as seen through a mount. The name need
 * not exist in the directory. Compared by the identity of mount and directory.
 */
record MountPoint(Mount mount, Directory directory, String name) {
  Location location() {
    return new Location(mount, directory);
  }
}
