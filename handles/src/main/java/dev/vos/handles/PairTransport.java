package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** One end of a connection inside this JVM: two pipes, one a direction. */
final class PairTransport implements Transport {
  private final Pipe incoming;
  private final Pipe outgoing;
  private final SocketAddress local;
  private final SocketAddress peer;
  private final AtomicBoolean readingShut = new AtomicBoolean();
  private final AtomicBoolean writingShut = new AtomicBoolean();

  /** SO_ERROR: the peer was closed with bytes in it that it had not read; told once. */
  private final AtomicReference<Errno> error;

  /** The other end's. */
  private final AtomicReference<Errno> peerError;

  private PairTransport(
      Pipe incoming,
      Pipe outgoing,
      SocketAddress local,
      SocketAddress peer,
      AtomicReference<Errno> error,
      AtomicReference<Errno> peerError) {
    this.error = error;
    this.peerError = peerError;
    this.incoming = incoming;
    this.outgoing = outgoing;
    this.local = local;
    this.peer = peer;
    incoming.openReader();
    outgoing.openWriter();
  }

  /** Both ends of a connection. */
  record Pair(PairTransport first, PairTransport second) {}

  static Pair connected(SocketAddress first, SocketAddress second) {
    Pipe forth = new Pipe();
    Pipe back = new Pipe();
    AtomicReference<Errno> firstError = new AtomicReference<>();
    AtomicReference<Errno> secondError = new AtomicReference<>();
    return new Pair(
        new PairTransport(back, forth, first, second, firstError, secondError),
        new PairTransport(forth, back, second, first, secondError, firstError));
  }

  @Override
  public int read(ByteBuffer dst, Blocking blocking, Waiter waiter) throws ErrnoException {
    if (readingShut.get() && incoming.available() == 0) {
      return 0;
    }
    int n = incoming.read(dst, blocking, waiter);
    return n == 0 && dst.hasRemaining() ? endOrError() : n;
  }

  /** The end of the stream, or first how it came to it. ECONNRESET. */
  private int endOrError() throws ErrnoException {
    Errno told = error.getAndSet(null);
    if (told != null) {
      throw new ErrnoException(told);
    }
    return 0;
  }

  @Override
  public int peek(ByteBuffer dst, Blocking blocking, Waiter waiter) throws ErrnoException {
    if (incoming.available() == 0 && incoming.writers() > 0 && !readingShut.get()) {
      blocking.requireBlocking();
      incoming
          .readable()
          .await(waiter, () -> incoming.available() > 0 || incoming.writers() == 0, Waiter.FOREVER);
    }
    return incoming.peek(dst);
  }

  @Override
  public int write(ByteBuffer src, Blocking blocking, Waiter waiter) throws ErrnoException {
    if (writingShut.get()) {
      throw new ErrnoException(Errno.EPIPE);
    }
    return outgoing.write(src, blocking, waiter);
  }

  @Override
  public void shutdown(int how) {
    if (how != SocketFile.SHUT_WR && readingShut.compareAndSet(false, true)) {
      incoming.closeReader();
    }
    if (how != SocketFile.SHUT_RD && writingShut.compareAndSet(false, true)) {
      outgoing.closeWriter();
    }
  }

  @Override
  public SocketAddress localAddress() {
    return local;
  }

  @Override
  public SocketAddress peerAddress() {
    return peer;
  }

  @Override
  public int ready(int events) {
    boolean ended = incoming.writers() == 0 || readingShut.get();
    boolean gone = outgoing.readers() == 0 || writingShut.get();
    int found = incoming.available() > 0 || ended ? Poll.IN : 0;
    found |= ended ? Poll.RDHUP : 0;
    found |= error.get() != null ? Poll.ERR : 0;
    found |= gone || outgoing.space() >= Pipe.PIPE_BUF ? Poll.OUT : 0;
    found |= ended && gone ? Poll.HUP : 0;
    return found & (events | Poll.ALWAYS);
  }

  @Override
  public List<WaitQueue> readiness() {
    return List.of(incoming.readable(), outgoing.writable());
  }

  @Override
  public int option(SocketOption option) throws ErrnoException {
    return switch (option) {
      case ERROR -> {
        Errno told = error.getAndSet(null);
        yield told == null ? 0 : told.number();
      }
      case ACCEPTCONN -> 0;
      default -> Transport.super.option(option);
    };
  }

  @Override
  public void close() {
    if (incoming.available() > 0) {
      peerError.set(Errno.ECONNRESET);
    }
    shutdown(SocketFile.SHUT_RDWR);
  }
}
