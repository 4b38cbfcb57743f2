package dev.vos.vfs;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A directory of one file system. Names are single components, never empty, "." or "..", and no
 * longer than 255 bytes; {@link PathWalk} sees to that. Mounts are not seen here.
 */
public non-sealed interface Directory extends Vnode {
  /** The directory that holds this one; this one itself for the file system's root. */
  Directory parent();

  /** The name in {@link #parent()}; empty for the file system's root. */
  String name();

  /** Whether the directory has been removed: nothing can be found or made in it any more. */
  boolean removed();

  /** The file of that name; symlinks are not followed. ENOENT, EACCES, EIO. */
  Vnode lookup(String name) throws ErrnoException;

  /**
   * Goes down several directories at once: a short cut of {@link PathWalk}, which looks at one name
   * after the other otherwise.
   *
   * @param names of directories, with single slashes between them
   * @return the directory, if it is known that nothing on the way to it is a symlink; else null
   */
  default Directory descend(String names) {
    return null;
  }

  /** The path of a host file that an entry of that name is or would be, if this is a host's. */
  default Optional<Path> hostPathOf(String name) {
    return hostPath().map(directory -> directory.resolve(name));
  }

  /** The names, without "." and "..", in no particular order. EACCES, ENOENT if removed. */
  List<String> list() throws ErrnoException;

  /**
   * Makes a regular file and opens it as {@link RegularFile#open} does, whatever its mode is.
   *
   * @param mode permissions, the umask already taken off
   * @throws ErrnoException EEXIST, ENOSPC, EROFS, ENOENT if this directory has been removed
   */
  FileData create(String name, int mode, Credentials owner, int flags) throws ErrnoException;

  /** fsync(2): what was done to the names in it survives a loss of power. EIO. */
  default void sync() throws ErrnoException {
    // names are as safe as they get
  }

  /** mkdir(2): EEXIST, ENOSPC, EROFS, ENOENT. */
  Directory mkdir(String name, int mode, Credentials owner) throws ErrnoException;

  /** symlink(2): EEXIST, ENOSPC, EROFS, ENOENT. */
  Symlink symlink(String name, String target, Credentials owner) throws ErrnoException;

  /**
   * mknod(2) for the types S_IFIFO and S_IFSOCK, and devices where the store can hold them.
   *
   * @param mode type and permissions, the umask already taken off
   * @throws ErrnoException EEXIST, EPERM for a type that this file system does not make
   */
  Vnode mknod(String name, int mode, long rdev, Credentials owner) throws ErrnoException;

  /**
   * link(2) to a file of the same file system that is no directory: EEXIST, EPERM, EMLINK, EXDEV.
   */
  void link(String name, Vnode existing) throws ErrnoException;

  /** unlink(2): ENOENT, EISDIR. */
  void unlink(String name) throws ErrnoException;

  /** rmdir(2): ENOENT, ENOTDIR, ENOTEMPTY, EBUSY. */
  void rmdir(String name) throws ErrnoException;

  /**
   * rename(2) within a file system: replaces what can be replaced, does nothing if both names are
   * of the same file. ENOENT, EISDIR, ENOTDIR, ENOTEMPTY, EINVAL if a directory would go into
   * itself.
   */
  void rename(String name, Directory newParent, String newName) throws ErrnoException;

  /**
   * renameat2(2): the same with {@link dev.vos.abi.RenameFlags#RENAME_NOREPLACE} (EEXIST) or {@link
   * dev.vos.abi.RenameFlags#RENAME_EXCHANGE} (ENOENT if one is missing; a directory on either side
   * may not go into itself: EINVAL). The caller has seen to the flags.
   *
   * @throws ErrnoException EINVAL: this file system cannot do that, as Linux says it
   */
  default void rename(String name, Directory newParent, String newName, int flags)
      throws ErrnoException {
    if (flags != 0) {
      throw new ErrnoException(Errno.EINVAL);
    }
    rename(name, newParent, newName);
  }

  /**
   * open(2) with O_TMPFILE: makes a regular file without a name in this directory's file system and
   * opens it. {@link #link} may give it a name later unless {@code flags} has O_EXCL: then ENOENT.
   *
   * @param mode permissions, the umask already taken off
   * @throws ErrnoException EOPNOTSUPP: this file system cannot do that; ENOSPC, ENOENT
   */
  default FileData createUnnamed(int mode, Credentials owner, int flags) throws ErrnoException {
    throw new ErrnoException(Errno.EOPNOTSUPP);
  }
}
