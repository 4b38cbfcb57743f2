package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.List;

/**
 * A connection through the host, or one on its way (non-blocking connect).
 *
 * <p>Lock: the monitor guards what was peeked; held during the channel's non-blocking calls.
 */
final class ChannelTransport implements Transport {
  private final SocketChannel channel;
  private final SocketPoller poller;
  private final SocketAddress local;
  private final SocketAddress peer;
  private final WaitQueue queue = new WaitQueue();

  /** guarded by this: bytes that were peeked at, or null */
  private ByteBuffer peeked;

  /** guarded by this: the peer sends no more, and what it sent has been seen */
  private boolean ended;

  /** guarded by this: why connecting failed, until somebody asks (SO_ERROR) */
  private ErrnoException failure;

  /** guarded by this: connecting failed, whether that was told or not */
  private boolean failed;

  private volatile boolean readingShut;
  private volatile boolean writingShut;

  /**
   * A transport over a channel that is non-blocking.
   *
   * @param local what getsockname tells, or null to ask the channel
   * @param peer what getpeername tells, or null to ask the channel
   */
  ChannelTransport(
      SocketChannel channel, SocketPoller poller, SocketAddress local, SocketAddress peer) {
    this.channel = channel;
    this.poller = poller;
    this.local = local;
    this.peer = peer;
  }

  /** Waits for the end of a connect that was started. */
  void finishConnect(Waiter waiter) throws ErrnoException {
    queue.register(waiter);
    try {
      while (!connected()) {
        waiter.checkInterrupted();
        poller.arm(channel, SelectionKey.OP_CONNECT, queue);
        waiter.park(Waiter.FOREVER);
      }
    } finally {
      queue.unregister(waiter);
    }
  }

  /** Whether the connection stands; fails as it failed. */
  synchronized boolean connected() throws ErrnoException {
    if (failure != null) {
      ErrnoException told = failure;
      failure = null;
      throw told;
    }
    if (channel.isConnected()) {
      return true;
    }
    if (failed) {
      throw new ErrnoException(Errno.ENOTCONN);
    }
    try {
      return channel.finishConnect();
    } catch (IOException e) {
      failed = true;
      throw ChannelErrors.errno(e);
    }
  }

  /** Whether connecting came to nothing: the socket may be connected anew. */
  synchronized boolean failed() {
    return failed;
  }

  boolean pending() {
    return channel.isConnectionPending();
  }

  @Override
  public int read(ByteBuffer dst, Blocking blocking, Waiter waiter) throws ErrnoException {
    if (!dst.hasRemaining()) {
      return 0;
    }
    return transfer(() -> receive(dst), SelectionKey.OP_READ, blocking, waiter);
  }

  @Override
  public int peek(ByteBuffer dst, Blocking blocking, Waiter waiter) throws ErrnoException {
    return transfer(() -> look(dst), SelectionKey.OP_READ, blocking, waiter);
  }

  @Override
  public int write(ByteBuffer src, Blocking blocking, Waiter waiter) throws ErrnoException {
    int total = src.remaining();
    int sent = 0;
    while (true) {
      try {
        sent += transfer(() -> send(src), SelectionKey.OP_WRITE, blocking, waiter);
      } catch (ErrnoException e) {
        if (sent > 0 && (e.errno() == Errno.EAGAIN || e.errno() == Errno.EINTR)) {
          return sent;
        }
        throw e;
      }
      if (sent == total) {
        return total;
      }
    }
  }

  private interface Attempt {
    /** The result, or -1 if it would block. */
    int run() throws IOException;
  }

  private int transfer(Attempt attempt, int operation, Blocking blocking, Waiter waiter)
      throws ErrnoException {
    int n = attempted(attempt);
    if (n >= 0) {
      return n;
    }
    blocking.requireBlocking();
    queue.register(waiter);
    try {
      while ((n = attempted(attempt)) < 0) {
        waiter.checkInterrupted();
        poller.arm(channel, operation, queue);
        waiter.park(Waiter.FOREVER);
      }
      return n;
    } finally {
      queue.unregister(waiter);
    }
  }

  private int attempted(Attempt attempt) throws ErrnoException {
    if (unsettled()) {
      return -1;
    }
    try {
      return attempt.run();
    } catch (IOException e) {
      throw ChannelErrors.errno(e);
    } catch (IllegalStateException e) {
      throw ChannelErrors.errno(e);
    }
  }

  /** Whether connecting is still going on; fails as it failed. */
  private boolean unsettled() throws ErrnoException {
    return !channel.isConnected() && !connected();
  }

  private synchronized int receive(ByteBuffer dst) throws IOException {
    if (peeked != null) {
      int n = copy(peeked, dst);
      peeked.position(peeked.position() + n);
      if (!peeked.hasRemaining()) {
        peeked = null;
        n += Math.max(0, readLocked(dst));
      }
      return n;
    }
    int n = readLocked(dst);
    return n == 0 ? -1 : Math.max(n, 0);
  }

  private int readLocked(ByteBuffer dst) throws IOException {
    int n = ended ? -1 : channel.read(dst);
    ended |= n < 0;
    return n;
  }

  private synchronized int look(ByteBuffer dst) throws IOException {
    aheadLocked(Math.max(1, dst.remaining()));
    if (peeked == null) {
      return ended ? 0 : -1;
    }
    return copy(peeked, dst);
  }

  /** Reads ahead until {@code wanted} bytes are there, as far as that does not block. */
  private void aheadLocked(int wanted) throws IOException {
    int known = peeked == null ? 0 : peeked.remaining();
    if (known >= wanted || ended) {
      return;
    }
    ByteBuffer ahead = ByteBuffer.allocate(wanted);
    if (known > 0) {
      ahead.put(peeked);
    }
    readLocked(ahead);
    peeked = ahead.position() == 0 ? null : ahead.flip();
  }

  private static int copy(ByteBuffer from, ByteBuffer to) {
    int n = Math.min(from.remaining(), to.remaining());
    to.put(from.duplicate().limit(from.position() + n));
    return n;
  }

  private int send(ByteBuffer src) throws IOException {
    int n = channel.write(src);
    return n == 0 && src.hasRemaining() ? -1 : n;
  }

  @Override
  public void shutdown(int how) throws ErrnoException {
    try {
      if (how != SocketFile.SHUT_WR) {
        channel.shutdownInput();
        readingShut = true;
      }
      if (how != SocketFile.SHUT_RD) {
        channel.shutdownOutput();
        writingShut = true;
      }
      queue.wake();
    } catch (IOException e) {
      throw ChannelErrors.errno(e);
    } catch (IllegalStateException e) {
      throw ChannelErrors.errno(e);
    }
  }

  @Override
  public SocketAddress localAddress() throws ErrnoException {
    return local != null ? local : ChannelOptions.localAddress(channel);
  }

  @Override
  public SocketAddress peerAddress() throws ErrnoException {
    if (!channel.isConnected()) {
      throw new ErrnoException(Errno.ENOTCONN);
    }
    return peer != null ? peer : ChannelOptions.remoteAddress(channel);
  }

  @Override
  public void setOption(SocketOption option, int value) throws ErrnoException {
    ChannelOptions.set(channel, option, value);
  }

  @Override
  public int option(SocketOption option) throws ErrnoException {
    return switch (option) {
      case ERROR -> error();
      case ACCEPTCONN -> 0;
      default -> ChannelOptions.get(channel, option);
    };
  }

  /** SO_ERROR: why connecting failed, once. */
  private int error() {
    settled();
    synchronized (this) {
      ErrnoException told = failure;
      failure = null;
      return told == null ? 0 : told.errno().number();
    }
  }

  @Override
  public int ready(int events) {
    if (!settled()) {
      if ((events & Poll.OUT) != 0) {
        poller.arm(channel, SelectionKey.OP_CONNECT, queue);
      }
      return 0;
    }
    synchronized (this) {
      if (failed) {
        int all = Poll.IN | Poll.OUT | Poll.RDHUP;
        return (events & all) | Poll.HUP | (failure != null ? Poll.ERR : 0);
      }
    }
    int found = Readiness.now(channel, poller, queue, asked(events));
    return (found | ends(found)) & (events | Poll.ALWAYS);
  }

  /** To see the end of the stream one has to ask for what can be read. */
  private static int asked(int events) {
    return (events & Poll.RDHUP) != 0 ? events | Poll.IN : events;
  }

  /** What is known beyond what the selector tells: bytes read ahead, and the ends. */
  private synchronized int ends(int found) {
    if ((found & Poll.IN) != 0 && peeked == null && !readingShut) {
      try {
        aheadLocked(1);
      } catch (IOException e) {
        return Poll.IN | Poll.ERR | Poll.HUP; // the next call tells
      }
    }
    boolean over = ended || readingShut;
    int known = peeked == null ? 0 : Poll.IN;
    known |= over ? Poll.IN | Poll.RDHUP : 0;
    return over && writingShut ? known | Poll.HUP : known;
  }

  /** Whether connecting has come to an end, good or bad. */
  private synchronized boolean settled() {
    if (failed) {
      return true;
    }
    try {
      return connected();
    } catch (ErrnoException e) {
      failure = e;
      return true;
    }
  }

  @Override
  public List<WaitQueue> readiness() {
    return List.of(queue);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // nobody is left to tell
    }
    poller.closed(channel);
    queue.wake();
  }
}
