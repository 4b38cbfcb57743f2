package dev.vos.vfs;

/**
 * What a process brings to the resolution of a path: its mounts, root, current directory, umask and
 * user. Immutable, but for the mounts: chdir, chroot and umask make a new one. Fork gives the child
 * {@link #forked}.
 *
 * @param pid the process; 0 if there is none
 */
public record PathContext(
    MountTable mounts, Location root, Location cwd, int umask, Credentials credentials, int pid) {

  /** The same with another root directory; the current directory stays (chroot(2)). */
  public PathContext withRoot(Location newRoot) {
    return new PathContext(mounts, newRoot, cwd, umask, credentials, pid);
  }

  /** The same with another current directory; also the base directory of an openat-like call. */
  public PathContext withCwd(Location newCwd) {
    return new PathContext(mounts, root, newCwd, umask, credentials, pid);
  }

  /** The same with another umask, of which only the permission bits count. */
  public PathContext withUmask(int newUmask) {
    return new PathContext(mounts, root, cwd, newUmask & 0777, credentials, pid);
  }

  /** The same for another user. */
  public PathContext withCredentials(Credentials who) {
    return new PathContext(mounts, root, cwd, umask, who, pid);
  }

  /** The same for the process with that pid, which is what /proc/self leads to. */
  public PathContext withPid(int number) {
    return new PathContext(mounts, root, cwd, umask, credentials, number);
  }

  /**
   * The same with a mount namespace of its own, as unshare(CLONE_NEWNS) with private propagation
   * gives: the mounts that are there now, of which neither side sees the other's later changes.
   */
  public PathContext forked() {
    return new PathContext(mounts.fork(), root, cwd, umask, credentials, pid);
  }
}
