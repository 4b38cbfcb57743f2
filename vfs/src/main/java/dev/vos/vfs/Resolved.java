package dev.vos.vfs;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a path leads.
 *
 * @param parent the directory that the last component was looked up in
 * @param name the last component after symlinks were followed; empty when the path ends in a
 *     directory that was reached by "/", "." or ".."
 * @param mount the mount that the file itself is seen through
 * @param vnode the file; null if the last component does not exist
 * @param ending how the path ended
 */
public record Resolved(Location parent, String name, Mount mount, Vnode vnode, Ending ending) {

  /** The form of a path's end, which decides some errors. */
  public enum Ending {
    /** A plain name. */
    NAME,
    /** A name followed by a slash, so only a directory will do. */
    NAME_SLASH,
    /** ".". */
    DOT,
    /** "..". */
    DOT_DOT,
    /** Nothing but slashes. */
    ROOT
  }

  /** Whether the last component exists. */
  public boolean exists() {
    return vnode != null;
  }

  /** The path of the host file that is there or would be made there, if it is a host's. */
  public Optional<Path> hostPath() {
    return exists() ? vnode.hostPath() : parent.directory().hostPathOf(name);
  }

  /** The file; ENOENT if it does not exist. */
  Vnode require() throws ErrnoException {
    if (vnode == null) {
      throw new ErrnoException(Errno.ENOENT);
    }
    return vnode;
  }

  /** The directory as a starting point; ENOENT, ENOTDIR. */
  Location requireDirectory() throws ErrnoException {
    if (require() instanceof Directory directory) {
      return new Location(mount, directory);
    }
    throw new ErrnoException(Errno.ENOTDIR);
  }

  /** Whether the path ends in a name that entries can be made for and taken away. */
  boolean named() {
    return ending == Ending.NAME || ending == Ending.NAME_SLASH;
  }
}
