package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.util.List;

/**
 * A SOCK_DGRAM socket of the Internet families.
 *
 * <p>Lock: the monitor guards what was peeked at.
 */
public final class DatagramSocket extends SocketFile {
  private static final int LARGEST_DATAGRAM = 65535;

  private static final int UDP = 17;

  private final ProtocolFamily family;
  private final DatagramChannel channel;
  private final SocketPoller poller;
  private final WaitQueue queue = new WaitQueue();

  private volatile boolean readingShut;
  private volatile boolean writingShut;

  private record Datagram(ByteBuffer content, SocketAddress from) {}

  /** guarded by this: the datagram that was peeked at, or null */
  private Datagram peeked;

  /**
   * socket(2).
   *
   * @param flags O_NONBLOCK or 0
   * @param poller the session's
   */
  public DatagramSocket(ProtocolFamily family, int flags, SocketPoller poller)
      throws ErrnoException {
    super(flags);
    this.family = family;
    this.poller = poller;
    try {
      channel = DatagramChannel.open(family);
      channel.configureBlocking(false);
    } catch (IOException e) {
      throw ChannelErrors.errno(e);
    }
  }

  private interface Action {
    void run() throws IOException;
  }

  private static void translated(Action action) throws ErrnoException {
    try {
      action.run();
    } catch (IOException e) {
      throw ChannelErrors.errno(e);
    } catch (IllegalStateException e) {
      throw ChannelErrors.errno(e);
    } catch (IllegalArgumentException e) {
      throw ChannelErrors.errno(e);
    }
  }

  @Override
  public void bind(Endpoint endpoint) throws ErrnoException {
    InetSocketAddress address = inet(endpoint);
    translated(() -> channel.bind(address));
  }

  @Override
  public void connect(Endpoint endpoint, Waiter waiter) throws ErrnoException {
    InetSocketAddress address = inet(endpoint);
    translated(
        () -> {
          channel.disconnect();
          channel.connect(address);
        });
  }

  private static InetSocketAddress inet(Endpoint endpoint) throws ErrnoException {
    if (endpoint instanceof Endpoint.Inet inet) {
      return inet.address();
    }
    throw new ErrnoException(Errno.EAFNOSUPPORT);
  }

  @Override
  public boolean bound() {
    return ChannelOptions.isBound(channel);
  }

  /** As Linux does it, the peer is not told: no more is received, sending fails with EPIPE. */
  @Override
  public void shutdown(int how) throws ErrnoException {
    requireHow(how);
    if (!channel.isConnected()) {
      throw new ErrnoException(Errno.ENOTCONN);
    }
    readingShut |= how != SHUT_WR;
    writingShut |= how != SHUT_RD;
    queue.wake();
  }

  @Override
  public int send(ByteBuffer src, int flags, Endpoint endpoint, Waiter waiter)
      throws ErrnoException {
    if (writingShut) {
      throw new ErrnoException(Errno.EPIPE);
    }
    if (endpoint == null && !channel.isConnected()) {
      throw new ErrnoException(Errno.EDESTADDRREQ);
    }
    SocketAddress target = endpoint == null ? null : inet(endpoint);
    int size = src.remaining();
    queue.register(waiter);
    try {
      while (attemptSend(src, target) == 0 && size > 0) {
        blocking(flags).requireBlocking();
        waiter.checkInterrupted();
        poller.arm(channel, SelectionKey.OP_WRITE, queue);
        waiter.park(Waiter.FOREVER);
      }
      return size;
    } finally {
      queue.unregister(waiter);
    }
  }

  private int attemptSend(ByteBuffer src, SocketAddress target) throws ErrnoException {
    int[] sent = new int[1];
    translated(() -> sent[0] = target == null ? channel.write(src) : channel.send(src, target));
    return sent[0];
  }

  @Override
  public Received receive(ByteBuffer dst, int flags, Waiter waiter) throws ErrnoException {
    Datagram datagram = next(flags);
    if (datagram == null) {
      queue.register(waiter);
      try {
        while ((datagram = next(flags)) == null) {
          blocking(flags).requireBlocking();
          if (readingShut) {
            return new Received(0, null);
          }
          waiter.checkInterrupted();
          poller.arm(channel, SelectionKey.OP_READ, queue);
          waiter.park(Waiter.FOREVER);
        }
      } finally {
        queue.unregister(waiter);
      }
    }
    ByteBuffer content = datagram.content().duplicate();
    content.limit(Math.min(content.limit(), content.position() + dst.remaining()));
    int n = content.remaining();
    dst.put(content);
    int length = datagram.content().remaining();
    return new Received((flags & MSG_TRUNC) != 0 ? length : n, datagram.from());
  }

  private synchronized Datagram next(int flags) throws ErrnoException {
    if (peeked == null) {
      peeked = receiveNow();
    }
    Datagram datagram = peeked;
    if ((flags & MSG_PEEK) == 0) {
      peeked = null;
    }
    return datagram;
  }

  private Datagram receiveNow() throws ErrnoException {
    ByteBuffer content = ByteBuffer.allocate(LARGEST_DATAGRAM);
    SocketAddress[] from = new SocketAddress[1];
    translated(() -> from[0] = channel.receive(content));
    return from[0] == null ? null : new Datagram(content.flip(), from[0]);
  }

  @Override
  public SocketAddress localAddress() throws ErrnoException {
    SocketAddress address = ChannelOptions.localAddress(channel);
    return address == null ? new InetSocketAddress("0.0.0.0", 0) : address;
  }

  @Override
  public SocketAddress peerAddress() throws ErrnoException {
    SocketAddress[] peer = new SocketAddress[1];
    translated(() -> peer[0] = channel.getRemoteAddress());
    if (peer[0] == null) {
      throw new ErrnoException(Errno.ENOTCONN);
    }
    return peer[0];
  }

  @Override
  public void setOption(SocketOption option, int value) throws ErrnoException {
    ChannelOptions.set(channel, option, value);
  }

  @Override
  public int option(SocketOption option) throws ErrnoException {
    return switch (option) {
      case TYPE -> 2;
      case DOMAIN -> domain(family);
      case PROTOCOL -> UDP;
      case ERROR, ACCEPTCONN -> 0;
      default -> ChannelOptions.get(channel, option);
    };
  }

  @Override
  public int ready(int events) {
    int found = readingShut ? Poll.IN | Poll.RDHUP : 0;
    found |= readingShut && writingShut ? Poll.HUP : 0;
    synchronized (this) {
      found |= peeked == null ? 0 : Poll.IN;
    }
    return found & (events | Poll.ALWAYS) | Readiness.now(channel, poller, queue, events & ~found);
  }

  @Override
  public List<WaitQueue> readiness() {
    return List.of(queue);
  }

  @Override
  void lastReferenceReleased() {
    try {
      channel.close();
    } catch (IOException e) {
      // nobody is left to tell
    }
    poller.closed(channel);
  }
}
