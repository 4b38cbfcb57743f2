package dev.vos.vfs;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;

/**
 * What {@link Vfs#open} gives: the file as it was found, and its bytes if it is a regular file that
 * was not opened with O_PATH. Directories, devices, FIFOs and sockets are opened further by
 * dev.vos.handles, according to the type of {@link #vnode}.
 *
 * @param where how the path led to it
 * @param vnode the file, never null
 * @param data the bytes of a regular file; null for everything else
 */
public record Opened(Resolved where, Vnode vnode, FileData data) {

  /** fstat(2): right even after a regular file has been unlinked. */
  public Stat stat() throws ErrnoException {
    return data != null ? data.stat() : vnode.stat();
  }

  /** The directory as a place to start from (fchdir, openat) and to list; ENOTDIR. */
  public Location location() throws ErrnoException {
    return new Resolved(where.parent(), where.name(), where.mount(), vnode, where.ending())
        .requireDirectory();
  }

  /** Lets go of the bytes, if any. */
  public void close() throws ErrnoException {
    if (data != null) {
      data.close();
    }
  }
}
