package dev.vos.vfs.nio;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.ClosedFileSystemException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.HashMap;
import java.util.Map;

/** What the exceptions of java.nio.file mean. */
final class NioErrors {
  private static final Map<String, Errno> TEXTS = new HashMap<>();

  static {
    for (Errno errno : Errno.values()) {
      TEXTS.put(errno.message(), errno);
    }
  }

  /** A call of a provider. */
  interface Call<T> {
    T run() throws IOException;
  }

  private NioErrors() {}

  /**
   * Makes a call.
   *
   * @throws ErrnoException what went wrong: EROFS for a file system that is read-only, EOPNOTSUPP
   *     for what the provider cannot do, EINVAL for a name that it cannot have, EIO for anything
   *     that says no more
   */
  static <T> T translate(Call<T> call) throws ErrnoException {
    try {
      return call.run();
    } catch (IOException e) {
      throw new ErrnoException(errno(e));
    } catch (ReadOnlyFileSystemException e) {
      throw new ErrnoException(Errno.EROFS);
    } catch (UnsupportedOperationException e) {
      throw new ErrnoException(Errno.EOPNOTSUPP);
    } catch (NonReadableChannelException | NonWritableChannelException e) {
      throw new ErrnoException(Errno.EBADF);
    } catch (IllegalArgumentException e) {
      throw new ErrnoException(Errno.EINVAL);
    } catch (SecurityException e) {
      throw new ErrnoException(Errno.EACCES);
    } catch (ClosedFileSystemException e) {
      throw new ErrnoException(Errno.EIO);
    }
  }

  private static Errno errno(IOException e) {
    if (e instanceof NoSuchFileException) {
      return Errno.ENOENT;
    } else if (e instanceof FileAlreadyExistsException) {
      return Errno.EEXIST;
    } else if (e instanceof DirectoryNotEmptyException) {
      return Errno.ENOTEMPTY;
    } else if (e instanceof NotDirectoryException) {
      return Errno.ENOTDIR;
    } else if (e instanceof AccessDeniedException) {
      return Errno.EACCES;
    } else if (e instanceof AtomicMoveNotSupportedException) {
      return Errno.EXDEV;
    } else if (e instanceof NotLinkException) {
      return Errno.EINVAL;
    } else if (e instanceof FileSystemLoopException) {
      return Errno.ELOOP;
    } else if (e instanceof ClosedChannelException) {
      return Errno.EBADF;
    }
    String text = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return TEXTS.getOrDefault(text == null ? "" : text, Errno.EIO);
  }
}
