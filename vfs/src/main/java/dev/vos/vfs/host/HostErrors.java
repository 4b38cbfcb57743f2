package dev.vos.vfs.host;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.util.HashMap;
import java.util.Map;

/**
 * From the exceptions of java.io and java.nio.file back to the errno that the host gave. Where the
 * JDK has no exception type of its own for an errno it reports the text of strerror, which is
 * looked up here; texts of other languages are asked from the C library.
 */
final class HostErrors {
  private HostErrors() {}

  /** The failure that the host reported; EIO if it cannot be told. */
  static ErrnoException of(IOException e) {
    return new ErrnoException(errno(e));
  }

  static ErrnoException of(DirectoryIteratorException e) {
    return of(e.getCause());
  }

  static Errno errno(IOException e) {
    if (e instanceof FileSystemException fileSystemException) {
      return errno(fileSystemException);
    }
    return e instanceof ClosedChannelException ? Errno.EBADF : byMessage(e.getMessage());
  }

  private static Errno errno(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return Errno.ENOENT;
    } else if (e instanceof FileAlreadyExistsException) {
      return Errno.EEXIST;
    } else if (e instanceof AccessDeniedException) {
      return Errno.EACCES;
    } else if (e instanceof DirectoryNotEmptyException) {
      return Errno.ENOTEMPTY;
    } else if (e instanceof NotDirectoryException) {
      return Errno.ENOTDIR;
    } else if (e instanceof AtomicMoveNotSupportedException) {
      return Errno.EXDEV;
    } else if (e instanceof NotLinkException) {
      return Errno.EINVAL;
    } else if (e instanceof FileSystemLoopException) {
      return Errno.ELOOP;
    }
    return byMessage(e.getReason());
  }

  private static Errno byMessage(String text) {
    if (text == null) {
      return Errno.EIO;
    }
    Errno known = English.TEXTS.get(text);
    if (known != null) {
      return known;
    }
    // The JDK adds " or unable to access attributes of symbolic link" to this one.
    if (text.startsWith(Errno.ELOOP.message())) {
      return Errno.ELOOP;
    }
    return Translated.TEXTS.getOrDefault(text, Errno.EIO);
  }

  private static final class English {
    static final Map<String, Errno> TEXTS = texts();

    private static Map<String, Errno> texts() {
      Map<String, Errno> table = new HashMap<>();
      for (Errno errno : Errno.values()) {
        table.put(errno.message(), errno);
      }
      return table;
    }
  }

  /** The texts in the language of the JVM's locale. Loaded when an unknown text turns up. */
  private static final class Translated {
    static final Map<String, Errno> TEXTS = texts();

    private static Map<String, Errno> texts() {
      Map<String, Errno> table = new HashMap<>();
      for (Errno errno : Errno.values()) {
        table.put(CLibrary.get().strerror(errno.number()), errno);
      }
      return table;
    }
  }
}
