package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A SOCK_DGRAM socket of AF_UNIX: reliable, in order, with boundaries; see unix(7). It lives in
 * this JVM and reaches the sockets of the same session only, whatever file its name is.
 *
 * <p>Lock: the monitor guards what has been received; never that of two sockets at once.
 */
public final class LocalDatagramSocket extends SocketFile {
  /** How many bytes may wait for a receiver, counting what each datagram costs beside. */
  private static final int ROOM = 212_992;

  private static final int COST = 1280;
  private static final int LARGEST = ROOM - 32;
  private static final UnixAddress UNNAMED = new UnixAddress("");

  private record Datagram(byte[] content, UnixAddress from) {}

  /** Woken when something has arrived, or never will. */
  private final WaitQueue arrived = new WaitQueue();

  /** Woken when there is room for more, or never will be. */
  private final WaitQueue room = new WaitQueue();

  /** guarded by this */
  private final Deque<Datagram> received = new ArrayDeque<>();

  /** guarded by this */
  private int used;

  private volatile boolean readingShut;
  private volatile boolean writingShut;
  private volatile boolean closed;
  private volatile UnixAddress address = UNNAMED;

  /** The name that the socket is bound to; null if to none. */
  private volatile LocalName name;

  /** Whom send without an address goes to; null if nobody. */
  private volatile LocalDatagramSocket peer;

  /**
   * socket(2).
   *
   * @param flags O_NONBLOCK or 0
   */
  public LocalDatagramSocket(int flags) {
    super(flags);
  }

  /** What socketpair(2) makes. */
  public record Pair(LocalDatagramSocket first, LocalDatagramSocket second) {}

  /** socketpair(2): two sockets connected to each other. */
  public static Pair pair(int flags) {
    Pair pair = new Pair(new LocalDatagramSocket(flags), new LocalDatagramSocket(flags));
    pair.first().peer = pair.second();
    pair.second().peer = pair.first();
    return pair;
  }

  @Override
  public synchronized void bind(Endpoint endpoint) throws ErrnoException {
    if (name != null) {
      throw new ErrnoException(Errno.EINVAL);
    }
    Endpoint.LocalUnix local = local(endpoint);
    name = local.name();
    address = local.address();
    name.datagrams(this);
  }

  @Override
  public boolean bound() {
    return name != null;
  }

  private static Endpoint.LocalUnix local(Endpoint endpoint) throws ErrnoException {
    if (endpoint instanceof Endpoint.LocalUnix local) {
      return local;
    }
    throw new ErrnoException(Errno.EINVAL);
  }

  /** connect(2). ECONNREFUSED, EPROTOTYPE; EPERM: the other one is connected to somebody else. */
  @Override
  public void connect(Endpoint endpoint, Waiter waiter) throws ErrnoException {
    LocalDatagramSocket target = local(endpoint).name().datagrams();
    target.requireOpenTo(this);
    peer = target;
    room.wake();
  }

  private void requireOpenTo(LocalDatagramSocket sender) throws ErrnoException {
    LocalDatagramSocket only = peer;
    if (only != null && only != sender) {
      throw new ErrnoException(Errno.EPERM);
    }
  }

  @Override
  public void shutdown(int how) throws ErrnoException {
    requireHow(how);
    readingShut |= how != SHUT_WR;
    writingShut |= how != SHUT_RD;
    arrived.wake();
    room.wake();
  }

  @Override
  public int send(ByteBuffer src, int flags, Endpoint endpoint, Waiter waiter)
      throws ErrnoException {
    if (writingShut) {
      throw new ErrnoException(Errno.EPIPE);
    }
    LocalDatagramSocket target = target(endpoint);
    if (src.remaining() > LARGEST) {
      throw new ErrnoException(Errno.EMSGSIZE);
    }
    byte[] content = new byte[src.remaining()];
    src.duplicate().get(content);
    Datagram datagram = new Datagram(content, address);
    if (!offer(target, datagram)) {
      blocking(flags).requireBlocking();
      waitForRoom(target, datagram, waiter);
    }
    src.position(src.limit());
    return content.length;
  }

  private void waitForRoom(LocalDatagramSocket target, Datagram datagram, Waiter waiter)
      throws ErrnoException {
    target.room.register(waiter);
    try {
      while (!offer(target, datagram)) {
        waiter.checkInterrupted();
        waiter.park(Waiter.FOREVER);
      }
    } finally {
      target.room.unregister(waiter);
    }
  }

  private LocalDatagramSocket target(Endpoint endpoint) throws ErrnoException {
    LocalDatagramSocket target = endpoint == null ? peer : local(endpoint).name().datagrams();
    if (target == null) {
      throw new ErrnoException(Errno.ENOTCONN);
    }
    target.requireOpenTo(this);
    return target;
  }

  /** Hands a datagram over if there is room. ECONNREFUSED, EPIPE. */
  private boolean offer(LocalDatagramSocket target, Datagram datagram) throws ErrnoException {
    if (target.closed) {
      if (peer == target) {
        peer = null;
      }
      throw new ErrnoException(Errno.ECONNREFUSED);
    }
    if (target.readingShut) {
      throw new ErrnoException(Errno.EPIPE);
    }
    return target.accept(datagram);
  }

  private boolean accept(Datagram datagram) {
    synchronized (this) {
      int cost = datagram.content().length + COST;
      if (!received.isEmpty() && used + cost > ROOM) {
        return false;
      }
      received.add(datagram);
      used += cost;
    }
    arrived.wake();
    return true;
  }

  @Override
  public Received receive(ByteBuffer dst, int flags, Waiter waiter) throws ErrnoException {
    Datagram datagram = next(flags);
    if (datagram == null) {
      blocking(flags).requireBlocking();
      Datagram[] found = new Datagram[1];
      arrived.await(waiter, () -> (found[0] = next(flags)) != null || readingShut, Waiter.FOREVER);
      datagram = found[0];
    }
    if (datagram == null) {
      return new Received(0, null);
    }
    byte[] content = datagram.content();
    int n = Math.min(content.length, dst.remaining());
    dst.put(content, 0, n);
    UnixAddress from = datagram.from().path().isEmpty() ? null : datagram.from();
    return new Received((flags & MSG_TRUNC) != 0 ? content.length : n, from);
  }

  private Datagram next(int flags) {
    Datagram datagram;
    synchronized (this) {
      if ((flags & MSG_PEEK) != 0) {
        return received.peek();
      }
      datagram = received.poll();
      if (datagram != null) {
        used -= datagram.content().length + COST;
      }
    }
    if (datagram != null) {
      room.wake();
    }
    return datagram;
  }

  @Override
  public SocketAddress localAddress() {
    return address;
  }

  @Override
  public SocketAddress peerAddress() throws ErrnoException {
    LocalDatagramSocket other = peer;
    if (other == null) {
      throw new ErrnoException(Errno.ENOTCONN);
    }
    return other.address;
  }

  @Override
  public void setOption(SocketOption option, int value) throws ErrnoException {
    throw new ErrnoException(Errno.ENOPROTOOPT);
  }

  @Override
  public int option(SocketOption option) throws ErrnoException {
    return switch (option) {
      case TYPE -> 2;
      case DOMAIN -> 1;
      case ERROR, ACCEPTCONN, PROTOCOL -> 0;
      case SNDBUF, RCVBUF -> ROOM;
      default -> throw new ErrnoException(Errno.ENOPROTOOPT);
    };
  }

  @Override
  public int ready(int events) {
    int found = readingShut ? Poll.IN | Poll.RDHUP : 0;
    synchronized (this) {
      found |= received.isEmpty() ? 0 : Poll.IN;
    }
    LocalDatagramSocket other = peer;
    found |= other == null || other.hasRoom() ? Poll.OUT : 0;
    found |= readingShut && writingShut ? Poll.HUP : 0;
    return found & (events | Poll.ALWAYS);
  }

  private synchronized boolean hasRoom() {
    return closed || used + COST <= ROOM;
  }

  @Override
  public List<WaitQueue> readiness() {
    LocalDatagramSocket other = peer;
    return other == null ? List.of(arrived, room) : List.of(arrived, room, other.room);
  }

  @Override
  void lastReferenceReleased() {
    closed = true;
    LocalName bound = name;
    if (bound != null) {
      bound.datagrams(null);
      bound.released();
    }
    synchronized (this) {
      received.clear();
    }
    room.wake();
  }
}
