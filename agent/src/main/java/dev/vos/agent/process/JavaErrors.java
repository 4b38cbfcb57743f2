package dev.vos.agent.process;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Errnos as the exceptions that the JDK throws for them on Unix, with the same messages. */
final class JavaErrors {
  /** What the JDK adds to ELOOP, which O_NOFOLLOW gives too. */
  private static final String LINK = " or unable to access attributes of symbolic link";

  private JavaErrors() {}

  /** What java.nio.file throws about {@code file}. */
  static IOException nio(ErrnoException error, Object file) {
    return nio(error, file, null);
  }

  /** What java.nio.file throws about two files. */
  static IOException nio(ErrnoException error, Object file, Object other) {
    String name = file.toString();
    String second = other == null ? null : other.toString();
    Errno errno = error.errno();
    return switch (errno) {
      case EACCES -> new AccessDeniedException(name, second, null);
      case ENOENT -> new NoSuchFileException(name, second, null);
      case EEXIST -> new FileAlreadyExistsException(name, second, null);
      case ELOOP -> new FileSystemException(name, second, errno.message() + LINK);
      default -> new FileSystemException(name, second, errno.message());
    };
  }

  /** What the constructors of the java.io streams throw. */
  static FileNotFoundException notFound(ErrnoException error, String path) {
    return new FileNotFoundException(path + " (" + error.errno().message() + ")");
  }

  /** What operations on open streams and channels throw. */
  static IOException io(ErrnoException error) {
    return new IOException(error.errno().message());
  }
}
