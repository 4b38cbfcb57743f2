package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.OptionalInt;

/**
 * The JVM's own standard input. Never closed for real: other processes of the session may come to
 * use it. Read without buffering, so that host programs find what was not asked for.
 */
public final class HostInput extends OpenFile {
  private final FileInputStream stream;
  private final OnDemandReader reader;

  private HostInput(FileInputStream stream) {
    super(OpenFlags.O_RDONLY);
    this.stream = stream;
    this.reader = new OnDemandReader("vos-stdin", new StreamSource(stream));
  }

  /** Descriptor 0 of the JVM. */
  @SuppressWarnings("resource") // the JVM's own descriptor is not ours to close
  public static HostInput standardInput() {
    return new HostInput(new FileInputStream(FileDescriptor.in));
  }

  private record StreamSource(FileInputStream stream) implements OnDemandReader.Source {
    @Override
    public int read(byte[] bytes, int length) throws IOException {
      return stream.read(bytes, 0, length);
    }

    @Override
    public int available() throws IOException {
      return stream.available();
    }
  }

  @Override
  int readBytes(ByteBuffer dst, Waiter waiter) throws ErrnoException {
    return reader.read(dst, Blocking.of(this), waiter);
  }

  @Override
  int writeBytes(ByteBuffer src, Waiter waiter) {
    throw new AssertionError("standard input asked to write");
  }

  @Override
  @SuppressWarnings("resource") // closing the channel would close the JVM's descriptor
  public long seek(long offset, int whence) throws ErrnoException {
    return HostSeek.seek(stream.getChannel(), reader.held(), offset, whence);
  }

  @Override
  @SuppressWarnings("resource")
  int readBytesAt(ByteBuffer dst, long position) throws ErrnoException {
    if (!stat().isRegular()) {
      throw new ErrnoException(Errno.ESPIPE);
    }
    try {
      FileChannel channel = stream.getChannel();
      return Math.max(0, channel.read(dst, position));
    } catch (IOException e) {
      throw ChannelErrors.errno(e);
    }
  }

  @Override
  public Stat stat() throws ErrnoException {
    return HostDescriptors.stat(0);
  }

  @Override
  public boolean isTerminal() {
    return HostDescriptors.isTerminal(0);
  }

  @Override
  public int ready(int events) {
    return (events & Poll.IN) != 0 && reader.readable() ? Poll.IN : 0;
  }

  @Override
  public List<WaitQueue> readiness() {
    return List.of(reader.arrived());
  }

  @Override
  public OptionalInt hostDescriptor() {
    return OptionalInt.of(0);
  }

  @Override
  void lastReferenceReleased() {
    // the descriptor stays the JVM's
  }
}
