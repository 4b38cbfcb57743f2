package dev.vos.handles;

import dev.vos.abi.ErrnoException;

/**
 * A descriptor of the JVM itself with its own offset, lent to a host program in place of a {@link
 * RegularOpenFile}.
 */
public interface HostDescriptor {
  /** The number in the JVM's own table. */
  int number();

  /** lseek(fd, 0, SEEK_CUR). */
  long position() throws ErrnoException;

  /** lseek(fd, position, SEEK_SET). */
  void position(long position) throws ErrnoException;

  /** Closes the number. */
  void close();
}
