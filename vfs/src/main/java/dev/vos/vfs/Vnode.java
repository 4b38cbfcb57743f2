package dev.vos.vfs;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of any type in a mounted file system: what the kernel calls an inode.
 *
 * <p>A vnode knows nothing of mounts, of read-only mounts or of who may do what: {@link Vfs} checks
 * that before it calls. Directories are interned by their driver: the same directory is the same
 * object for as long as anybody holds it, wherever it has been renamed to. Other vnodes are views
 * and may be several for a file; compare {@link FileId}s.
 */
public sealed interface Vnode permits RegularFile, Directory, Symlink, Device, Fifo, Socket {
  /** A time for {@link #utimens}: leave it as it is. */
  long UTIME_OMIT = Long.MIN_VALUE;

  /** A time for {@link Vfs#utimens}: the current time. */
  long UTIME_NOW = Long.MIN_VALUE + 1;

  /** The file system that the file is in. */
  FileSystemDriver driver();

  /** lstat(2): ENOENT if a host file has gone in the meantime. */
  Stat stat() throws ErrnoException;

  /**
   * The attributes at the time when the file was looked up, for a call that looks up and asks at
   * once: where the store had to ask for them to find the file it does not ask again.
   */
  default Stat found() throws ErrnoException {
    return stat();
  }

  /** Sets the permission, set-id and sticky bits: EPERM for a symlink, EROFS. */
  void chmod(int permissions) throws ErrnoException;

  /** Sets owner and group; -1 leaves one as it is: EPERM, EROFS. */
  void chown(int uid, int gid) throws ErrnoException;

  /** Sets the times, nanoseconds since the epoch or {@link #UTIME_OMIT}. */
  void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException;

  /**
   * access(2): fails with EACCES unless {@code who} may do all of {@code amode}, a sum of {@link
   * dev.vos.abi.Mode#R_OK}, W_OK and X_OK.
   */
  default void access(int amode, Credentials who) throws ErrnoException {
    PermissionCheck.require(stat(), who, amode);
  }

  /** The path of the real host file that this is, if it is one. */
  default Optional<Path> hostPath() {
    return Optional.empty();
  }

  /**
   * The path of a real host file with the same bytes, which must not be written to, only read or
   * executed: also present where an overlay shows a host file that has not been changed.
   */
  default Optional<Path> readOnlyHostPath() {
    return hostPath();
  }
}
