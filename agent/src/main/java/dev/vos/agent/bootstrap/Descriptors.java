package dev.vos.agent.bootstrap;

import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Objects;
import jdk.internal.access.JavaIOFileDescriptorAccess;
import jdk.internal.access.SharedSecrets;

/**
 * The java.io streams on virtual files. A FileDescriptor whose number is {@link #BASE} or more
 * stands for a descriptor of a virtual process: above {@link #FD_BITS} bits for the number which
 * process it is, 0 for the first.
 *
 * <p>Beside the first process, 0, 1 and 2 are descriptors of the calling process.
 */
public final class Descriptors {
  /** Above any number that the host gives. */
  public static final int BASE = 0x40000000;

  static final int FD_BITS = 18;
  private static final int FD_MASK = (1 << FD_BITS) - 1;

  private static final JavaIOFileDescriptorAccess ACCESS =
      SharedSecrets.getJavaIOFileDescriptorAccess();

  private static final int O_WRONLY = 1;
  private static final int O_RDWR = 2;
  private static final int O_CREAT = 0100;
  private static final int O_TRUNC = 01000;
  private static final int O_APPEND = 02000;
  private static final int O_DSYNC = 010000;
  private static final int O_SYNC = 04010000;

  private Descriptors() {}

  public static boolean isVirtual(FileDescriptor fd) {
    if (fd == null) {
      return false;
    }
    int number = ACCESS.get(fd);
    return number >= BASE || number >= 0 && number <= 2 && Dispatcher.isBesideFirst();
  }

  public static void openForReading(FileDescriptor fd, String path) throws FileNotFoundException {
    open(fd, path, 0);
  }

  public static void openForWriting(FileDescriptor fd, String path, boolean append)
      throws FileNotFoundException {
    open(fd, path, O_WRONLY | O_CREAT | (append ? O_APPEND : O_TRUNC));
  }

  /** {@code mode}: the bits of RandomAccessFile: 1 read, 2 read and write, 4 sync, 8 dsync. */
  public static void openRandomAccess(FileDescriptor fd, String path, int mode)
      throws FileNotFoundException {
    int flags = (mode & 2) != 0 ? O_RDWR | O_CREAT : 0;
    if ((mode & 4) != 0) {
      flags |= O_SYNC;
    } else if ((mode & 8) != 0) {
      flags |= O_DSYNC;
    }
    open(fd, path, flags);
  }

  private static void open(FileDescriptor fd, String path, int flags) throws FileNotFoundException {
    HostView.enter();
    try {
      int number = Dispatcher.system().descriptors().open(path, flags);
      ACCESS.set(fd, BASE + (Dispatcher.slot() << FD_BITS) + number);
    } finally {
      HostView.leave();
    }
  }

  /** One byte, or -1 at the end. */
  public static int read(FileDescriptor fd) throws IOException {
    byte[] one = new byte[1];
    return read(fd, one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  public static int read(FileDescriptor fd, byte[] buffer, int offset, int length)
      throws IOException {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    if (length == 0) {
      return 0;
    }
    HostView.enter();
    try {
      return descriptors(fd).read(number(fd), buffer, offset, length);
    } finally {
      HostView.leave();
    }
  }

  /** Reads until {@code limit} bytes or the end. */
  public static byte[] readUpTo(FileDescriptor fd, int limit) throws IOException {
    if (limit < 0) {
      throw new IllegalArgumentException("len < 0");
    }
    byte[] bytes = new byte[Math.min(limit, 8192)];
    int filled = 0;
    while (filled < limit) {
      if (filled == bytes.length) {
        bytes = Arrays.copyOf(bytes, (int) Math.min(limit, 2L * filled));
      }
      int count = read(fd, bytes, filled, bytes.length - filled);
      if (count < 0) {
        break;
      }
      filled += count;
    }
    return filled == bytes.length ? bytes : Arrays.copyOf(bytes, filled);
  }

  /**
   * As RandomAccessFile.readLine: up to and without LF, CR or CR LF; null at the end of the file.
   */
  public static String readLine(FileDescriptor fd) throws IOException {
    int c = read(fd);
    if (c < 0) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    while (c >= 0 && c != '\n' && c != '\r') {
      line.append((char) c);
      c = read(fd);
    }
    if (c == '\r') {
      long after = position(fd);
      if (read(fd) != '\n') {
        seek(fd, after);
      }
    }
    return line.toString();
  }

  public static void write(FileDescriptor fd, int value) throws IOException {
    write(fd, new byte[] {(byte) value}, 0, 1);
  }

  public static void write(FileDescriptor fd, byte[] buffer, int offset, int length)
      throws IOException {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    HostView.enter();
    try {
      descriptors(fd).write(number(fd), buffer, offset, length);
    } finally {
      HostView.leave();
    }
  }

  /** As RandomAccessFile.writeBytes: the low byte of each char. */
  public static void writeLowBytes(FileDescriptor fd, String text) throws IOException {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) text.charAt(i);
    }
    write(fd, bytes, 0, bytes.length);
  }

  /** As RandomAccessFile.writeChars: both bytes of each char, the high one first. */
  public static void writeChars(FileDescriptor fd, String text) throws IOException {
    byte[] bytes = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      bytes[2 * i] = (byte) (text.charAt(i) >> 8);
      bytes[2 * i + 1] = (byte) text.charAt(i);
    }
    write(fd, bytes, 0, bytes.length);
  }

  public static long position(FileDescriptor fd) throws IOException {
    HostView.enter();
    try {
      return descriptors(fd).position(number(fd));
    } finally {
      HostView.leave();
    }
  }

  public static void seek(FileDescriptor fd, long position) throws IOException {
    if (position < 0) {
      throw new IOException("Negative seek offset");
    }
    HostView.enter();
    try {
      descriptors(fd).seek(number(fd), position);
    } finally {
      HostView.leave();
    }
  }

  /** Moves the offset by {@code count}, also backwards, also past the end; returns by how much. */
  public static long skip(FileDescriptor fd, long count) throws IOException {
    long from = position(fd);
    seek(fd, from + count);
    return count;
  }

  public static long length(FileDescriptor fd) throws IOException {
    HostView.enter();
    try {
      return descriptors(fd).length(number(fd));
    } finally {
      HostView.leave();
    }
  }

  public static void setLength(FileDescriptor fd, long length) throws IOException {
    HostView.enter();
    try {
      descriptors(fd).setLength(number(fd), length);
    } finally {
      HostView.leave();
    }
  }

  public static int available(FileDescriptor fd) throws IOException {
    HostView.enter();
    try {
      return descriptors(fd).available(number(fd));
    } finally {
      HostView.leave();
    }
  }

  public static void sync(FileDescriptor fd) throws IOException {
    HostView.enter();
    try {
      descriptors(fd).sync(number(fd));
    } finally {
      HostView.leave();
    }
  }

  /** Closes the virtual descriptor and marks {@code fd} as invalid. */
  public static void close(FileDescriptor fd) throws IOException {
    int raised = ACCESS.get(fd);
    if (raised <= 2) {
      closeRaised(raised); // the object is everybody's
      return;
    }
    ACCESS.unregisterCleanup(fd);
    ACCESS.set(fd, -1);
    closeRaised(raised);
  }

  /** Closes what an unreachable FileDescriptor with this number stood for. */
  public static void closeRaised(int raised) throws IOException {
    HostView.enter();
    try {
      descriptors(raised).close(raised & FD_MASK);
    } finally {
      HostView.leave();
    }
  }

  public static FileChannel channel(FileDescriptor fd, Closeable parent) {
    HostView.enter();
    try {
      return descriptors(fd).channel(number(fd), parent);
    } catch (IOException ended) {
      throw new IllegalStateException(ended);
    } finally {
      HostView.leave();
    }
  }

  private static int number(FileDescriptor fd) {
    return ACCESS.get(fd) & FD_MASK;
  }

  private static VirtualDescriptors descriptors(FileDescriptor fd) throws IOException {
    return descriptors(ACCESS.get(fd));
  }

  private static VirtualDescriptors descriptors(int raised) throws IOException {
    VirtualSystem system =
        raised < BASE ? Dispatcher.system() : Dispatcher.ofSlot((raised - BASE) >> FD_BITS);
    if (system == null) {
      throw new IOException("Stream Closed"); // its process has ended
    }
    return system.descriptors();
  }
}
