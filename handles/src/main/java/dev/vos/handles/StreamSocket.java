package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A SOCK_STREAM socket: Internet or Unix, of the host or inside this JVM.
 *
 * <p>Lock: the monitor guards the change from one {@link Transport} to the next and is not held
 * while blocked.
 */
public final class StreamSocket extends SocketFile {
  private static final int TCP = 6;

  /** Replaced by bind's, listen's and connect's successes. */
  private volatile Transport transport;

  private final ProtocolFamily family;
  private final SocketPoller poller;

  /** The name in this JVM that bind gave; null if none. */
  private volatile LocalName name;

  private StreamSocket(Transport transport, ProtocolFamily family, int flags, SocketPoller poller) {
    super(flags);
    this.transport = transport;
    this.family = family;
    this.poller = poller;
  }

  /**
   * socket(2): one that is not connected.
   *
   * @param flags O_NONBLOCK or 0
   * @param poller the session's
   */
  public static StreamSocket create(ProtocolFamily family, int flags, SocketPoller poller) {
    return new StreamSocket(new UnconnectedTransport(family, poller), family, flags, poller);
  }

  /** What socketpair(2) makes. */
  public record Pair(StreamSocket first, StreamSocket second) {}

  /** socketpair(2): two AF_UNIX sockets connected to each other. */
  public static Pair pair(int flags) {
    UnixAddress unnamed = new UnixAddress("");
    PairTransport.Pair ends = PairTransport.connected(unnamed, unnamed);
    ProtocolFamily unix = StandardProtocolFamily.UNIX;
    return new Pair(
        new StreamSocket(ends.first(), unix, flags, null),
        new StreamSocket(ends.second(), unix, flags, null));
  }

  @Override
  public void bind(Endpoint endpoint) throws ErrnoException {
    unconnected(Errno.EINVAL).bind(endpoint);
    if (endpoint instanceof Endpoint.LocalUnix local) {
      name = local.name();
    }
  }

  @Override
  public boolean bound() {
    return !(transport instanceof UnconnectedTransport here) || here.bound();
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
    return new StreamSocket(transport.accept(Blocking.of(this), waiter), family, flags, poller);
  }

  @Override
  public void connect(Endpoint endpoint, Waiter waiter) throws ErrnoException {
    if (transport instanceof ChannelTransport started) {
      if (started.pending()) {
        connectAgain(started, waiter);
        return;
      }
      if (started.failed()) {
        transport = new UnconnectedTransport(family, poller);
      }
    }
    boolean listens = transport instanceof LocalListener;
    UnconnectedTransport before = unconnected(listens ? Errno.EINVAL : Errno.EISCONN);
    Transport next = before.connect(endpoint, Blocking.of(this), waiter);
    synchronized (this) {
      transport = next;
    }
    if (next instanceof ChannelTransport started) {
      finish(started, before, waiter);
    }
  }

  private void connectAgain(ChannelTransport started, Waiter waiter) throws ErrnoException {
    if (!nonBlocking()) {
      started.finishConnect(waiter);
    } else if (!started.connected()) {
      throw new ErrnoException(Errno.EALREADY);
    }
  }

  private void finish(ChannelTransport started, UnconnectedTransport before, Waiter waiter)
      throws ErrnoException {
    try {
      if (nonBlocking() && started.pending()) {
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
    requireHow(how);
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
    if ((flags & MSG_PEEK) != 0) {
      return new Received(transport.peek(dst, blocking(flags), waiter), null);
    }
    int n = transport.read(dst, blocking(flags), waiter);
    boolean all = (flags & MSG_WAITALL) != 0 && n > 0;
    return new Received(all ? n + rest(dst, flags, waiter) : n, null);
  }

  /** What fills the buffer, up to the end, a signal or a failure: that is told by the next call. */
  private int rest(ByteBuffer dst, int flags, Waiter waiter) {
    int total = 0;
    try {
      int n = 1;
      while (dst.hasRemaining() && n > 0) {
        n = transport.read(dst, blocking(flags), waiter);
        total += n;
      }
    } catch (ErrnoException e) {
      return total;
    }
    return total;
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
    return switch (option) {
      case TYPE -> 1;
      case DOMAIN -> domain(family);
      case PROTOCOL -> family == StandardProtocolFamily.UNIX ? 0 : TCP;
      default -> transport.option(option);
    };
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
    LocalName bound = name;
    if (bound != null) {
      bound.released();
    }
  }
}
