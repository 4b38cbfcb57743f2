package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalInt;

/**
 * The JVM's own standard output or error, unbuffered. Never closed for real. A write to a full pipe
 * blocks in the host and is not interrupted by virtual signals.
 */
public final class HostOutput extends OpenFile {
  private static final int LARGEST_COPY = 65536;

  private final int number;
  private final FileOutputStream stream;

  private HostOutput(int number, FileDescriptor descriptor) {
    super(OpenFlags.O_WRONLY);
    this.number = number;
    this.stream = new FileOutputStream(descriptor);
  }

  /** Descriptor 1 of the JVM. */
  public static HostOutput standardOutput() {
    return new HostOutput(1, FileDescriptor.out);
  }

  /** Descriptor 2 of the JVM. */
  public static HostOutput standardError() {
    return new HostOutput(2, FileDescriptor.err);
  }

  @Override
  int readBytes(ByteBuffer dst, Waiter waiter) {
    throw new AssertionError("standard output asked to read");
  }

  @Override
  int writeBytes(ByteBuffer src, Waiter waiter) throws ErrnoException {
    int total = src.remaining();
    try {
      if (src.hasArray()) {
        stream.write(src.array(), src.arrayOffset() + src.position(), total);
        src.position(src.limit());
      } else {
        copyOut(src);
      }
      return total;
    } catch (IOException e) {
      throw ChannelErrors.errno(e);
    }
  }

  private void copyOut(ByteBuffer src) throws IOException {
    byte[] bytes = new byte[Math.min(src.remaining(), LARGEST_COPY)];
    while (src.hasRemaining()) {
      int n = Math.min(src.remaining(), bytes.length);
      src.get(bytes, 0, n);
      stream.write(bytes, 0, n);
    }
  }

  @Override
  @SuppressWarnings("resource") // closing the channel would close the JVM's descriptor
  public long seek(long offset, int whence) throws ErrnoException {
    return HostSeek.seek(stream.getChannel(), 0, offset, whence);
  }

  @Override
  @SuppressWarnings("resource")
  public void truncate(long size) throws ErrnoException {
    if (!stat().isRegular()) {
      throw new ErrnoException(Errno.EINVAL);
    }
    try {
      long position = stream.getChannel().position();
      stream.getChannel().truncate(size);
      stream.getChannel().position(position);
    } catch (IOException e) {
      throw ChannelErrors.errno(e);
    }
  }

  @Override
  public Stat stat() throws ErrnoException {
    return HostDescriptors.stat(number);
  }

  @Override
  public boolean isTerminal() {
    return HostDescriptors.isTerminal(number);
  }

  @Override
  public int ready(int events) {
    return Poll.OUT & events;
  }

  @Override
  public List<WaitQueue> readiness() {
    return List.of();
  }

  @Override
  public OptionalInt hostDescriptor() {
    return OptionalInt.of(number);
  }

  @Override
  void lastReferenceReleased() {
    // the descriptor stays the JVM's
  }
}
