package dev.vos.vfs;

/**
 * What a process brings to the resolution of a path: root, current directory, umask and user.
 * Immutable: chdir, chroot and umask make a new one, and fork copies the reference.
 */
public record PathContext(Location root, Location cwd, int umask, Credentials credentials) {

  /** The same with another root directory; the current directory stays (chroot(2)). */
  public PathContext withRoot(Location newRoot) {
    return new PathContext(newRoot, cwd, umask, credentials);
  }

  /** The same with another current directory; also the base directory of an openat-like call. */
  public PathContext withCwd(Location newCwd) {
    return new PathContext(root, newCwd, umask, credentials);
  }

  /** The same with another umask, of which only the permission bits count. */
  public PathContext withUmask(int newUmask) {
    return new PathContext(root, cwd, newUmask & 0777, credentials);
  }

  /** The same for another user. */
  public PathContext withCredentials(Credentials who) {
    return new PathContext(root, cwd, umask, who);
  }
}
