package dev.vos.vfs;

/** A place that a path can start from: a directory as seen through a mount. */
public record Location(Mount mount, Directory directory) {
  /** Whether both are the same directory seen through the same mount. */
  boolean is(Location other) {
    return mount == other.mount && directory == other.directory;
  }
}
