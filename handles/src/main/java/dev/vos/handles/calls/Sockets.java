package dev.vos.handles.calls;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.Waiter;
import dev.vos.handles.DatagramSocket;
import dev.vos.handles.Endpoint;
import dev.vos.handles.LocalDatagramSocket;
import dev.vos.handles.LocalName;
import dev.vos.handles.LocalNames;
import dev.vos.handles.SocketFile;
import dev.vos.handles.SocketOption;
import dev.vos.handles.StreamSocket;
import dev.vos.handles.UnixAddress;
import dev.vos.vfs.FileId;
import dev.vos.vfs.Resolved;
import dev.vos.vfs.Socket;
import dev.vos.vfs.Vfs;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/** {@link SocketCalls} of one process. */
final class Sockets implements SocketCalls {
  private static final int TYPE_FLAGS = SOCK_NONBLOCK | SOCK_CLOEXEC;

  private final Task task;
  private final Vfs vfs;
  private final Descriptors descriptors;

  Sockets(Task task) {
    this.task = task;
    this.vfs = task.vfs();
    this.descriptors = new Descriptors(task);
  }

  // ---- making ----

  @Override
  public int socket(int domain, int type, int protocol) throws ErrnoException {
    task.poll();
    ProtocolFamily family = family(domain);
    requireType(type & ~TYPE_FLAGS);
    int flags = type & SOCK_NONBLOCK;
    boolean stream = (type & ~TYPE_FLAGS) == SOCK_STREAM;
    requireProtocol(family, stream ? IPPROTO_TCP : IPPROTO_UDP, protocol);
    SocketFile socket =
        stream ? StreamSocket.create(family, flags, task.sockets()) : datagram(family, flags);
    return descriptors.install(socket, type & SOCK_CLOEXEC);
  }

  /** EINVAL for what is no type, ESOCKTNOSUPPORT for one that is not supported. */
  private static void requireType(int type) throws ErrnoException {
    if (type < SOCK_STREAM || type > SOCK_PACKET) {
      throw new ErrnoException(Errno.EINVAL);
    }
    if (type != SOCK_STREAM && type != SOCK_DGRAM) {
      throw new ErrnoException(Errno.ESOCKTNOSUPPORT);
    }
  }

  private static void requireProtocol(ProtocolFamily family, int usual, int protocol)
      throws ErrnoException {
    boolean unix = family == StandardProtocolFamily.UNIX;
    if (protocol != 0 && protocol != (unix ? AF_UNIX : usual)) {
      throw new ErrnoException(Errno.EPROTONOSUPPORT);
    }
  }

  private SocketFile datagram(ProtocolFamily family, int flags) throws ErrnoException {
    if (family == StandardProtocolFamily.UNIX) {
      return new LocalDatagramSocket(flags);
    }
    return new DatagramSocket(family, flags, task.sockets());
  }

  private static ProtocolFamily family(int domain) throws ErrnoException {
    return switch (domain) {
      case AF_UNIX -> StandardProtocolFamily.UNIX;
      case AF_INET -> StandardProtocolFamily.INET;
      case AF_INET6 -> StandardProtocolFamily.INET6;
      default -> throw new ErrnoException(Errno.EAFNOSUPPORT);
    };
  }

  @Override
  public int[] socketpair(int domain, int type, int protocol) throws ErrnoException {
    if (domain != AF_UNIX) {
      throw new ErrnoException(
          family(domain) == StandardProtocolFamily.UNIX ? Errno.EINVAL : Errno.EOPNOTSUPP);
    }
    requireType(type & ~TYPE_FLAGS);
    requireProtocol(StandardProtocolFamily.UNIX, 0, protocol);
    int flags = type & SOCK_NONBLOCK;
    if ((type & ~TYPE_FLAGS) == SOCK_DGRAM) {
      LocalDatagramSocket.Pair pair = LocalDatagramSocket.pair(flags);
      return Pairs.install(task.handles(), pair.first(), pair.second(), type & SOCK_CLOEXEC);
    }
    StreamSocket.Pair pair = StreamSocket.pair(flags);
    return Pairs.install(task.handles(), pair.first(), pair.second(), type & SOCK_CLOEXEC);
  }

  // ---- addresses ----

  private Endpoint toBind(SocketFile socket, SocketAddress address) throws ErrnoException {
    if (socket.bound()) {
      throw new ErrnoException(Errno.EINVAL);
    }
    if (address instanceof InetSocketAddress inet) {
      return new Endpoint.Inet(inet);
    }
    return toBind(unix(address), socket instanceof LocalDatagramSocket);
  }

  private Endpoint toBind(UnixAddress wanted, boolean datagrams) throws ErrnoException {
    LocalNames names = task.sockets().names();
    UnixAddress unix = wanted.path().isEmpty() ? names.unused() : wanted;
    if (unix.isAbstract()) {
      return new Endpoint.LocalUnix(
          unix, datagrams ? names.bindDatagrams(unix) : names.bindStream(unix));
    }
    Resolved place = vfs.lookUpLink(task.context(), unix.path());
    if (place.exists()) {
      throw new ErrnoException(Errno.EADDRINUSE, unix.path());
    }
    Optional<Path> host = vfs.hostPath(task.context(), unix.path());
    if (host.isPresent() && !datagrams) {
      return new Endpoint.HostUnix(unix, host.get());
    }
    vfs.mknod(task.context(), unix.path(), Mode.S_IFSOCK | 0777, 0);
    Socket file = named(unix);
    return new Endpoint.LocalUnix(
        unix, host.isPresent() ? names.bindFile(FileId.of(file.stat())) : LocalName.of(file));
  }

  private Endpoint toConnect(SocketFile socket, SocketAddress address) throws ErrnoException {
    if (address instanceof InetSocketAddress inet) {
      return new Endpoint.Inet(inet);
    }
    UnixAddress unix = unix(address);
    LocalNames names = task.sockets().names();
    boolean datagrams = socket instanceof LocalDatagramSocket;
    if (unix.isAbstract()) {
      return new Endpoint.LocalUnix(unix, datagrams ? names.datagrams(unix) : names.stream(unix));
    }
    Socket file = named(unix);
    vfs.access(task.context(), unix.path(), Mode.W_OK);
    if (file.hostPath().isEmpty()) {
      return new Endpoint.LocalUnix(unix, LocalName.of(file));
    }
    return datagrams
        ? new Endpoint.LocalUnix(unix, names.file(FileId.of(file.stat())))
        : new Endpoint.HostUnix(unix, file.hostPath().get());
  }

  private Socket named(UnixAddress unix) throws ErrnoException {
    Resolved found = vfs.lookUp(task.context(), unix.path());
    if (!found.exists()) {
      throw new ErrnoException(Errno.ENOENT, unix.path());
    }
    if (found.vnode() instanceof Socket socket) {
      return socket;
    }
    throw new ErrnoException(Errno.ECONNREFUSED, unix.path());
  }

  private static UnixAddress unix(SocketAddress address) throws ErrnoException {
    if (address instanceof UnixAddress unix) {
      return unix;
    }
    throw new ErrnoException(Errno.EAFNOSUPPORT);
  }

  // ---- calls on a socket ----

  private interface SocketCall<T> {
    T run(SocketFile socket, Waiter waiter) throws ErrnoException;
  }

  private <T> T on(int fd, SocketCall<T> call) throws ErrnoException {
    return descriptors.use(
        fd,
        file -> {
          if (file instanceof SocketFile socket) {
            return call.run(socket, task.waiter());
          }
          throw new ErrnoException(Errno.ENOTSOCK);
        });
  }

  @Override
  public void bind(int fd, SocketAddress address) throws ErrnoException {
    on(
        fd,
        (socket, waiter) -> {
          socket.bind(toBind(socket, address));
          return null;
        });
  }

  @Override
  public void listen(int fd, int backlog) throws ErrnoException {
    on(
        fd,
        (socket, waiter) -> {
          socket.listen(backlog);
          return null;
        });
  }

  @Override
  public int accept(int fd, int flags) throws ErrnoException {
    return on(
        fd,
        (socket, waiter) ->
            descriptors.install(
                socket.accept(flags & SOCK_NONBLOCK, waiter), flags & SOCK_CLOEXEC));
  }

  @Override
  public void connect(int fd, SocketAddress address) throws ErrnoException {
    on(
        fd,
        (socket, waiter) -> {
          socket.connect(toConnect(socket, address), waiter);
          return null;
        });
  }

  @Override
  public void shutdown(int fd, int how) throws ErrnoException {
    on(
        fd,
        (socket, waiter) -> {
          socket.shutdown(how);
          return null;
        });
  }

  @Override
  public int send(int fd, ByteBuffer src, int flags) throws ErrnoException {
    return sendto(fd, src, flags, null);
  }

  @Override
  public int sendto(int fd, ByteBuffer src, int flags, SocketAddress address)
      throws ErrnoException {
    try {
      return on(
          fd,
          (socket, waiter) -> {
            Endpoint target = address == null ? null : target(socket, address);
            return socket.send(src, flags, target, waiter);
          });
    } catch (ErrnoException e) {
      throw (flags & MSG_NOSIGNAL) == 0 ? Files.signalled(task, e) : e;
    }
  }

  /** A connected stream has no use for an address: it is not even looked at. */
  private Endpoint target(SocketFile socket, SocketAddress address) throws ErrnoException {
    return socket instanceof StreamSocket
        ? new Endpoint.Inet(new InetSocketAddress(0))
        : toConnect(socket, address);
  }

  @Override
  public int recv(int fd, ByteBuffer dst, int flags) throws ErrnoException {
    return on(fd, (socket, waiter) -> socket.receive(dst, flags, waiter).length());
  }

  @Override
  public SocketAddress recvfrom(int fd, ByteBuffer dst, int flags) throws ErrnoException {
    return on(fd, (socket, waiter) -> socket.receive(dst, flags, waiter).from());
  }

  @Override
  public SocketAddress getsockname(int fd) throws ErrnoException {
    return on(fd, (socket, waiter) -> socket.localAddress());
  }

  @Override
  public SocketAddress getpeername(int fd) throws ErrnoException {
    return on(fd, (socket, waiter) -> socket.peerAddress());
  }

  @Override
  public void setsockopt(int fd, int level, int option, int value) throws ErrnoException {
    on(
        fd,
        (socket, waiter) -> {
          socket.setOption(known(level, option), value);
          return null;
        });
  }

  @Override
  public int getsockopt(int fd, int level, int option) throws ErrnoException {
    return on(fd, (socket, waiter) -> socket.option(known(level, option)));
  }

  private static SocketOption known(int level, int option) throws ErrnoException {
    return SocketOption.of(level, option).orElseThrow(() -> new ErrnoException(Errno.ENOPROTOOPT));
  }
}
