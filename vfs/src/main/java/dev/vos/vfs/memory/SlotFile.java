package dev.vos.vfs.memory;

import dev.vos.abi.ErrnoException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;

/**
 * The store of one file's bytes: a Jimfs file that is cut into slots of a page each, made with the
 * first byte. An interrupt of the thread would close its channel for all users: it is set aside
 * during a call, and whoever finds the channel closed opens another.
 */
final class SlotFile {
  private interface Use<T> {
    T on(FileChannel channel) throws IOException;
  }

  private static final byte[] ZEROS = new byte[1 << 16];

  private final ByteStore store;
  private final long number;
  private volatile FileChannel channel; // set with this held; null: nothing was ever written

  SlotFile(ByteStore store, long number) {
    this.store = store;
    this.number = number;
  }

  /** Fills the buffer as far as there are bytes; how many those were. */
  int read(ByteBuffer dst, long position) throws ErrnoException {
    int start = dst.position();
    use(
        open -> {
          long at = position + (dst.position() - start);
          while (dst.hasRemaining()) {
            int n = open.read(dst, at);
            if (n <= 0) {
              break;
            }
            at += n;
          }
          return null;
        });
    return dst.position() - start;
  }

  /** Writes all of the buffer. */
  void write(ByteBuffer src, long position) throws ErrnoException {
    int start = src.position();
    use(
        open -> {
          while (src.hasRemaining()) {
            open.write(src, position + (src.position() - start));
          }
          return null;
        });
  }

  /** Overwrites with zeros what is there of a range. */
  void clear(long from, long to) throws ErrnoException {
    long end = Math.min(to, use(FileChannel::size));
    for (long at = from; at < end; at += ZEROS.length) {
      write(ByteBuffer.wrap(ZEROS, 0, (int) Math.min(ZEROS.length, end - at)), at);
    }
  }

  /** Moves bytes to a lower position. */
  void move(long from, long to, long length) throws ErrnoException {
    ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(length, ZEROS.length));
    for (long done = 0; done < length; done += chunk.capacity()) {
      chunk.clear().limit((int) Math.min(chunk.capacity(), length - done));
      read(chunk, from + done);
      while (chunk.hasRemaining()) {
        chunk.put((byte) 0);
      }
      write(chunk.flip(), to + done);
    }
  }

  void truncate(long size) throws ErrnoException {
    if (channel != null) {
      use(open -> open.truncate(size));
    }
  }

  /** Throws the bytes away. */
  synchronized void delete() throws ErrnoException {
    FileChannel open = channel;
    if (open != null) {
      channel = null;
      try {
        open.close();
      } catch (IOException e) {
        throw ByteStore.error(e);
      }
      store.delete(number);
    }
  }

  private <T> T use(Use<T> call) throws ErrnoException {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          return call.on(channel());
        } catch (ClosedChannelException e) {
          interrupted |= Thread.interrupted();
        }
      }
    } catch (IOException e) {
      throw ByteStore.error(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private FileChannel channel() throws ErrnoException {
    FileChannel open = channel;
    return open != null && open.isOpen() ? open : openChannel();
  }

  private synchronized FileChannel openChannel() throws ErrnoException {
    if (channel == null || !channel.isOpen()) {
      channel = store.open(number);
    }
    return channel;
  }
}
