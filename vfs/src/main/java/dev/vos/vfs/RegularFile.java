package dev.vos.vfs;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;

/** A regular file. */
public non-sealed interface RegularFile extends Vnode {
  /**
   * Opens the bytes of the file. Of the flags the access mode, O_APPEND and O_TRUNC (with write
   * access) matter here; the caller has seen to permissions.
   *
   * @throws ErrnoException EACCES, ETXTBSY, EROFS, ENOENT, EMFILE as the store says
   */
  FileData open(int flags) throws ErrnoException;

  /** truncate(2): cuts the file or extends it with zeros; EFBIG, ENOSPC. */
  default void truncate(long size) throws ErrnoException {
    try (FileData data = open(OpenFlags.O_WRONLY)) {
      data.truncate(size);
    }
  }
}
