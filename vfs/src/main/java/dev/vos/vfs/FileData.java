package dev.vos.vfs;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The bytes of an opened regular file, read and written at explicit positions. It has no offset of
 * its own: offset and status flags belong to the open file in dev.vos.handles. It stays usable when
 * the file is renamed or unlinked. Safe for use by several threads.
 */
public interface FileData extends AutoCloseable {
  /** The file; its own operations may fail with ENOENT when it has been unlinked. */
  RegularFile file();

  /** pread(2): the number of bytes read, 0 at or behind the end. EIO, EBADF if not readable. */
  int read(ByteBuffer dst, long position) throws ErrnoException;

  /** pwrite(2): the number of bytes written. ENOSPC, EFBIG, EIO, EBADF if not writable. */
  int write(ByteBuffer src, long position) throws ErrnoException;

  /**
   * Writes at the end of the file, whoever else appends.
   *
   * @return the offset after the written bytes, where O_APPEND leaves the file's offset
   */
  long append(ByteBuffer src) throws ErrnoException;

  /** The size in bytes. */
  long size() throws ErrnoException;

  /**
   * ftruncate(2): cuts the file or extends it with zeros. EINVAL if not writable; EFBIG, ENOSPC.
   */
  void truncate(long size) throws ErrnoException;

  /** fsync(2). EIO, ENOSPC. */
  void sync() throws ErrnoException;

  /** fdatasync(2): as {@link #sync}, but without what is not needed to read the data again. */
  default void syncData() throws ErrnoException {
    sync();
  }

  /**
   * fallocate(2): makes room, or a hole, for {@code length} bytes at {@code offset}. The caller has
   * seen to negative arguments, to the access mode and to combinations that never make sense.
   *
   * @param mode 0 or {@link dev.vos.abi.FallocateFlags}
   * @throws ErrnoException EOPNOTSUPP: not in this file system, or not this mode; ENOSPC, EFBIG
   */
  default void allocate(int mode, long offset, long length) throws ErrnoException {
    throw new ErrnoException(Errno.EOPNOTSUPP);
  }

  /**
   * lseek(2) with SEEK_DATA: where the next data are at or behind {@code offset}. A file system
   * that knows of no holes has data everywhere.
   *
   * @throws ErrnoException ENXIO: at or behind the end, or only a hole is left
   */
  default long seekData(long offset) throws ErrnoException {
    if (offset < 0 || offset >= size()) {
      throw new ErrnoException(Errno.ENXIO);
    }
    return offset;
  }

  /**
   * lseek(2) with SEEK_HOLE: where the next hole is at or behind {@code offset}; the end of the
   * file is one.
   *
   * @throws ErrnoException ENXIO: at or behind the end
   */
  default long seekHole(long offset) throws ErrnoException {
    long size = size();
    if (offset < 0 || offset >= size) {
      throw new ErrnoException(Errno.ENXIO);
    }
    return size;
  }

  /** fstat(2); right for an unlinked file, too. */
  Stat stat() throws ErrnoException;

  /** fchmod(2). */
  void chmod(int permissions) throws ErrnoException;

  /** fchown(2); -1 leaves one as it is. */
  void chown(int uid, int gid) throws ErrnoException;

  /** futimens(3), nanoseconds since the epoch or {@link Vnode#UTIME_OMIT}. */
  void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException;

  /**
   * Opens the file once more, even if it has no name any more, as open(2) of /proc/self/fd/N does.
   */
  default FileData reopen(int flags) throws ErrnoException {
    return file().open(flags);
  }

  /**
   * A path by which the host finds the opened file now, if it is a host's: right also after a
   * rename or an unlink, but good in this JVM only and only while the file is open.
   */
  default Optional<Path> hostPath() {
    return Optional.empty();
  }

  /**
   * Where the host has the opened bytes, for mmap(2) and for the streams of host programs: what is
   * written there is the file's content and the other way round. Bytes in memory move to an unnamed
   * temporary file of the host for it, and stay there. Good as {@link #hostPath} is.
   *
   * @throws ErrnoException ENODEV: this file system's bytes cannot be there; ENOSPC
   */
  default Path onHost() throws ErrnoException {
    return hostPath().orElseThrow(() -> new ErrnoException(Errno.ENODEV));
  }

  /**
   * Lets go of the file; an unlinked file's bytes go with the last one. Closing again does nothing.
   */
  @Override
  void close() throws ErrnoException;
}
