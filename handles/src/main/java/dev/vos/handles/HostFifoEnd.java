package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import dev.vos.vfs.Fifo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/**
 * An end of a FIFO of the host, whose other end may be a host program's. Opening and reading are
 * done by threads of their own, so that a signal can wake the process. A write to a full FIFO
 * blocks in the host and is not interrupted.
 */
public final class HostFifoEnd extends OpenFile {
  private final Fifo fifo;
  private final FileChannel channel;

  /** Another channel if both ends are open: one would not write while a read in it blocks. */
  private final FileChannel writer;

  private final OnDemandReader reader;

  private HostFifoEnd(Fifo fifo, FileChannel channel, FileChannel writer, int flags) {
    super(flags);
    this.fifo = fifo;
    this.channel = channel;
    this.writer = writer;
    this.reader =
        new OnDemandReader(
            "vos-fifo", (bytes, length) -> channel.read(ByteBuffer.wrap(bytes, 0, length)));
  }

  /**
   * open(2): waits for the other end.
   *
   * @throws ErrnoException EINTR; EOPNOTSUPP: write-only and non-blocking, as there is no way to
   *     ask whether somebody reads
   */
  public static OpenFile open(Fifo fifo, int flags, Waiter waiter) throws ErrnoException {
    if ((flags & OpenFlags.O_ACCMODE) == OpenFlags.O_ACCMODE) {
      throw new ErrnoException(Errno.EINVAL);
    }
    Path path = fifo.hostPath().orElseThrow();
    boolean both = OpenFlags.readable(flags) && OpenFlags.writable(flags);
    if (OpenFlags.has(flags, OpenFlags.O_NONBLOCK) && !both) {
      return openNonBlocking(fifo, path, flags);
    }
    Opening opening = new Opening(path, options(flags));
    try {
      opening.opened.await(waiter, opening::ended, Waiter.FOREVER);
    } catch (ErrnoException | Error e) {
      opening.abandon();
      throw e;
    }
    FileChannel channel = opening.result();
    FileChannel writer = both ? secondWriter(path, channel) : channel;
    return new HostFifoEnd(fifo, channel, writer, flags);
  }

  /** Does not block: the read end is open already. */
  private static FileChannel secondWriter(Path path, FileChannel opened) throws ErrnoException {
    try {
      return FileChannel.open(path, StandardOpenOption.WRITE);
    } catch (IOException e) {
      close(opened);
      throw ChannelErrors.errno(e);
    }
  }

  /** With a write end open for the moment, opening the read end does not block. */
  private static OpenFile openNonBlocking(Fifo fifo, Path path, int flags) throws ErrnoException {
    if (!OpenFlags.readable(flags)) {
      throw new ErrnoException(Errno.EOPNOTSUPP);
    }
    Set<OpenOption> both = Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      FileChannel moment = FileChannel.open(path, both);
      try {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        return new HostFifoEnd(fifo, channel, channel, flags);
      } finally {
        moment.close();
      }
    } catch (IOException e) {
      throw ChannelErrors.errno(e);
    }
  }

  private static Set<OpenOption> options(int flags) {
    if (!OpenFlags.writable(flags)) {
      return Set.of(StandardOpenOption.READ);
    }
    return OpenFlags.readable(flags)
        ? Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE)
        : Set.of(StandardOpenOption.WRITE);
  }

  /** An open that may take for ever. */
  private static final class Opening {
    private final WaitQueue opened = new WaitQueue();

    /** guarded by this */
    private FileChannel channel;

    /** guarded by this */
    private IOException failure;

    /** guarded by this: nobody waits any more */
    private boolean abandoned;

    Opening(Path path, Set<OpenOption> options) {
      Thread thread = new Thread(null, () -> run(path, options), "vos-fifo-open", 0, false);
      thread.setDaemon(true);
      thread.start();
    }

    private void run(Path path, Set<OpenOption> options) {
      FileChannel made = null;
      IOException failed = null;
      try {
        made = FileChannel.open(path, options);
      } catch (IOException e) {
        failed = e;
      }
      boolean unwanted;
      synchronized (this) {
        channel = made;
        failure = failed;
        unwanted = abandoned;
      }
      if (unwanted) {
        close(made);
      }
      opened.wake();
    }

    synchronized boolean ended() {
      return channel != null || failure != null;
    }

    synchronized FileChannel result() throws ErrnoException {
      if (failure != null) {
        throw ChannelErrors.errno(failure);
      }
      return channel;
    }

    void abandon() {
      FileChannel unwanted;
      synchronized (this) {
        abandoned = true;
        unwanted = channel;
      }
      close(unwanted);
    }
  }

  private static void close(FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // nobody is left to tell
    }
  }

  @Override
  int readBytes(ByteBuffer dst, Waiter waiter) throws ErrnoException {
    return reader.read(dst, Blocking.of(this), waiter);
  }

  @Override
  int writeBytes(ByteBuffer src, Waiter waiter) throws ErrnoException {
    int total = src.remaining();
    try {
      while (src.hasRemaining()) {
        writer.write(src);
      }
      return total;
    } catch (IOException e) {
      throw ChannelErrors.errno(e);
    }
  }

  @Override
  public Stat stat() throws ErrnoException {
    return fifo.stat();
  }

  @Override
  public int ready(int events) {
    boolean in = (events & Poll.IN) != 0 && OpenFlags.readable(flags()) && reader.readable();
    boolean out = (events & Poll.OUT) != 0 && OpenFlags.writable(flags());
    return (in ? Poll.IN : 0) | (out ? Poll.OUT : 0);
  }

  @Override
  public List<WaitQueue> readiness() {
    return List.of(reader.arrived());
  }

  @Override
  void lastReferenceReleased() {
    close(channel);
    close(writer);
  }
}
