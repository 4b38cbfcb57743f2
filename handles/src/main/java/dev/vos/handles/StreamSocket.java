package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A SOCK_STREAM socket: Internet or Unix, of the host or inside this JVM.
 *
 * <p>Lock: the monitor guards the change from one {@link Transport} to the next and is not held
 * while blocked.
 */
public final class StreamSocket extends SocketFile {
  /** Replaced by bind's, listen's and connect's successes. */
  private volatile Transport transport;

  private StreamSocket(Transport transport, int flags) {
    super(flags);
    this.transport = transport;
  }

  /**
   * socket(2): one that is not connected.
   *
   * @param flags O_NONBLOCK or 0
   * @param poller the session's
   */
  public static StreamSocket create(ProtocolFamily family, int flags, SocketPoller poller) {
    return new StreamSocket(new UnconnectedTransport(family, poller), flags);
  }

  /** What socketpair(2) makes. */
  public record Pair(StreamSocket first, StreamSocket second) {}

  /** socketpair(2): two AF_UNIX sockets connected to each other. */
  public static Pair pair(int flags) {
    UnixAddress unnamed = new UnixAddress("");
    PairTransport.Pair ends = PairTransport.connected(unnamed, unnamed);
    return new Pair(new StreamSocket(ends.first(), flags), new StreamSocket(ends.second(), flags));
  }

  @Override
  public void bind(Endpoint endpoint) throws ErrnoException {
    unconnected(Errno.EINVAL).bind(endpoint);
  }

  @Override
  public synchronized void listen(int backlog) throws ErrnoException {
    if (transport instanceof LocalListener listener) {
      listener.setBacklog(backlog);
    } else if (!(transport instanceof ChannelListener)) {
      transport = unconnected(Errno.EINVAL).listen(backlog);
    }
  }

  @Override
  public SocketFile accept(int flags, Waiter waiter) throws ErrnoException {
    return new StreamSocket(transport.accept(Blocking.of(this), waiter), flags);
  }

  @Override
  public void connect(Endpoint endpoint, Waiter waiter) throws ErrnoException {
    if (transport instanceof ChannelTransport started && started.pending()) {
      connectAgain(started, waiter);
      return;
    }
    UnconnectedTransport before = unconnected(Errno.EISCONN);
    Transport next = before.connect(endpoint, Blocking.of(this), waiter);
    synchronized (this) {
      transport = next;
    }
    if (next instanceof ChannelTransport started) {
      finish(started, before, waiter);
    }
  }

  private void connectAgain(ChannelTransport started, Waiter waiter) throws ErrnoException {
    if (nonBlocking()) {
      throw new ErrnoException(started.connected() ? Errno.EISCONN : Errno.EALREADY);
    }
    started.finishConnect(waiter);
  }

  private void finish(ChannelTransport started, UnconnectedTransport before, Waiter waiter)
      throws ErrnoException {
    try {
      if (started.connected()) {
        return;
      }
      if (nonBlocking()) {
        throw new ErrnoException(Errno.EINPROGRESS);
      }
      started.finishConnect(waiter);
    } catch (ErrnoException e) {
      if (e.errno() != Errno.EINPROGRESS && e.errno() != Errno.EINTR) {
        transport = before.renewed();
      }
      throw e;
    }
  }

  private UnconnectedTransport unconnected(Errno otherwise) throws ErrnoException {
    if (transport instanceof UnconnectedTransport here) {
      return here;
    }
    throw new ErrnoException(otherwise);
  }

  @Override
  public void shutdown(int how) throws ErrnoException {
    if (how < SHUT_RD || how > SHUT_RDWR) {
      throw new ErrnoException(Errno.EINVAL);
    }
    transport.shutdown(how);
  }

  @Override
  public int send(ByteBuffer src, int flags, Endpoint endpoint, Waiter waiter)
      throws ErrnoException {
    if (endpoint != null) {
      boolean connected = !(transport instanceof UnconnectedTransport);
      throw new ErrnoException(connected ? Errno.EISCONN : Errno.EOPNOTSUPP);
    }
    return transport.write(src, blocking(flags), waiter);
  }

  @Override
  public Received receive(ByteBuffer dst, int flags, Waiter waiter) throws ErrnoException {
    int n =
        (flags & MSG_PEEK) != 0
            ? transport.peek(dst, blocking(flags), waiter)
            : transport.read(dst, blocking(flags), waiter);
    return new Received(n, null);
  }

  @Override
  public SocketAddress localAddress() throws ErrnoException {
    return transport.localAddress();
  }

  @Override
  public SocketAddress peerAddress() throws ErrnoException {
    return transport.peerAddress();
  }

  @Override
  public void setOption(SocketOption option, int value) throws ErrnoException {
    transport.setOption(option, value);
  }

  @Override
  public int option(SocketOption option) throws ErrnoException {
    return option == SocketOption.TYPE ? 1 : transport.option(option);
  }

  @Override
  public int ready(int events) {
    return transport.ready(events);
  }

  @Override
  public List<WaitQueue> readiness() {
    return transport.readiness();
  }

  @Override
  void lastReferenceReleased() {
    transport.close();
  }
}
