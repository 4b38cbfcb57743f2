package dev.vos.handles.calls;

import dev.vos.abi.ErrnoException;
import java.nio.ByteBuffer;

/**
 * The calls that move bytes between several buffers or between two descriptors. Errors of bad
 * descriptors and of reading and writing are as in {@link FileCalls}; only further ones are named.
 * Buffers are used from position to limit, in order.
 *
 * <p>Source: POSIX.1-2017, System Interfaces; man pages section 2.
 */
public interface TransferCalls {
  /** The most buffers of one call, IOV_MAX. */
  int IOV_MAX = 1024;

  /**
   * readv(2): one read into several buffers.
   *
   * @return the bytes read, 0 at end of file
   * @throws ErrnoException EINVAL: more than {@link #IOV_MAX} buffers, or than 2 GiB
   */
  int readv(int fd, ByteBuffer... into) throws ErrnoException;

  /** writev(2): one write from several buffers, not interleaved with others. EINVAL, EPIPE. */
  int writev(int fd, ByteBuffer... from) throws ErrnoException;

  /** preadv(2): at {@code position}; the offset stays. EINVAL, ESPIPE. */
  int preadv(int fd, long position, ByteBuffer... into) throws ErrnoException;

  /** pwritev(2): at {@code position}; the offset stays. EINVAL, ESPIPE. */
  int pwritev(int fd, long position, ByteBuffer... from) throws ErrnoException;

  /**
   * sendfile(2): copies from the offset of a regular file, and moves it.
   *
   * @param out where to: a file, a pipe or a socket
   * @param count how many bytes at most
   * @return how many were written, 0 at the end of the file
   * @throws ErrnoException EINVAL: {@code in} is no regular file, {@code out} has O_APPEND, a
   *     negative count; EAGAIN, EPIPE
   */
  long sendfile(int out, int in, long count) throws ErrnoException;

  /** The same from {@code offset} of the file on; the offset of {@code in} stays. */
  long sendfile(int out, int in, long offset, long count) throws ErrnoException;

  /**
   * copy_file_range(2): copies between two regular files.
   *
   * @param inOffset from where; -1: from the offset of {@code in}, which moves
   * @param outOffset to where; -1: to the offset of {@code out}, which moves
   * @return how many bytes were copied, 0 at the end of the file
   * @throws ErrnoException EBADF: also if {@code out} has O_APPEND; EISDIR; EINVAL: no regular
   *     file, ranges of one file that overlap, flags; EXDEV: file systems of different types; EFBIG
   */
  long copyFileRange(int in, long inOffset, int out, long outOffset, long count, int flags)
      throws ErrnoException;
}
