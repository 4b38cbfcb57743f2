package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What the host tells about the JVM's own descriptors, through /proc/self/fd. */
final class HostDescriptors {
  private HostDescriptors() {}

  /** fstat(2). EBADF if the JVM was started without it. */
  static Stat stat(int fd) throws ErrnoException {
    try {
      Map<String, Object> a = Files.readAttributes(path(fd), "unix:*");
      long size = number(a, "size");
      return new Stat(
          number(a, "dev"),
          number(a, "ino"),
          (int) number(a, "mode"),
          (int) number(a, "nlink"),
          (int) number(a, "uid"),
          (int) number(a, "gid"),
          number(a, "rdev"),
          size,
          4096,
          (size + 511) / 512,
          nanos(a, "lastAccessTime"),
          nanos(a, "lastModifiedTime"),
          nanos(a, "ctime"));
    } catch (IOException e) {
      throw new ErrnoException(Errno.EBADF);
    }
  }

  /** isatty(3), by the name of the device behind it. */
  static boolean isTerminal(int fd) {
    try {
      String target = Files.readSymbolicLink(path(fd)).toString();
      return target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console");
    } catch (IOException e) {
      return false;
    }
  }

  private static Path path(int fd) {
    return Path.of("/proc/self/fd/" + fd);
  }

  private static long number(Map<String, Object> attributes, String name) {
    return ((Number) attributes.get(name)).longValue();
  }

  private static long nanos(Map<String, Object> attributes, String name) {
    return ((FileTime) attributes.get(name)).to(TimeUnit.NANOSECONDS);
  }
}
