package dev.vos.agent.bootstrap;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * Open files of the virtual process behind the java.io streams. Descriptor numbers are the
 * process's own; the streams carry them raised by {@link Descriptors#BASE}.
 */
public interface VirtualDescriptors {
  /**
   * As open(2) with Linux flag numbers and mode 0666 less the umask; the message is as the JDK's.
   */
  int open(String path, int flags) throws FileNotFoundException;

  /** Reads at most {@code length} bytes; -1 at the end of the file. */
  int read(int fd, byte[] buffer, int offset, int length) throws IOException;

  /** Writes all of the bytes. */
  void write(int fd, byte[] buffer, int offset, int length) throws IOException;

  long position(int fd) throws IOException;

  /** Moves the offset to an absolute position. */
  void seek(int fd, long position) throws IOException;

  long length(int fd) throws IOException;

  /** Cuts or extends the file; an offset beyond the new end moves to it. */
  void setLength(int fd, long length) throws IOException;

  /** How many bytes can be read without waiting. */
  int available(int fd) throws IOException;

  void sync(int fd) throws IOException;

  void close(int fd) throws IOException;

  /** A channel on the open file; closing it closes {@code parent}. */
  FileChannel channel(int fd, Closeable parent);
}
