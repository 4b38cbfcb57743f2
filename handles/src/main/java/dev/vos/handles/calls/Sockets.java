package dev.vos.handles.calls;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Waiter;
import dev.vos.handles.DatagramSocket;
import dev.vos.handles.Endpoint;
import dev.vos.handles.SocketFile;
import dev.vos.handles.SocketOption;
import dev.vos.handles.StreamSocket;
import dev.vos.handles.UnixAddress;
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
    int flags = type & SOCK_NONBLOCK;
    SocketFile socket =
        switch (type & ~TYPE_FLAGS) {
          case SOCK_STREAM -> StreamSocket.create(family, flags, task.sockets());
          case SOCK_DGRAM -> datagram(family, flags);
          default -> throw new ErrnoException(Errno.EPROTONOSUPPORT);
        };
    return descriptors.install(socket, type & SOCK_CLOEXEC);
  }

  private SocketFile datagram(ProtocolFamily family, int flags) throws ErrnoException {
    if (family == StandardProtocolFamily.UNIX) {
      throw new ErrnoException(Errno.EPROTONOSUPPORT);
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
    if ((type & ~TYPE_FLAGS) != SOCK_STREAM) {
      throw new ErrnoException(Errno.EPROTONOSUPPORT);
    }
    StreamSocket.Pair pair = StreamSocket.pair(type & SOCK_NONBLOCK);
    return Pairs.install(
        task.handles(), pair.first(), pair.second(), type & SOCK_CLOEXEC & OpenFlags.O_CLOEXEC);
  }

  // ---- addresses ----

  private Endpoint toBind(SocketAddress address) throws ErrnoException {
    if (address instanceof InetSocketAddress inet) {
      return new Endpoint.Inet(inet);
    }
    UnixAddress unix = unix(address);
    Resolved place = vfs.lookUpLink(task.context(), unix.path());
    if (place.exists()) {
      throw new ErrnoException(Errno.EADDRINUSE, unix.path());
    }
    Optional<Path> host = vfs.hostPath(task.context(), unix.path());
    if (host.isPresent()) {
      return new Endpoint.HostUnix(unix, host.get());
    }
    vfs.mknod(task.context(), unix.path(), Mode.S_IFSOCK | 0777, 0);
    return new Endpoint.LocalUnix(unix, named(unix));
  }

  private Endpoint toConnect(SocketAddress address) throws ErrnoException {
    if (address instanceof InetSocketAddress inet) {
      return new Endpoint.Inet(inet);
    }
    UnixAddress unix = unix(address);
    Socket name = named(unix);
    return name.hostPath().isPresent()
        ? new Endpoint.HostUnix(unix, name.hostPath().get())
        : new Endpoint.LocalUnix(unix, name);
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
          socket.bind(toBind(address));
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
          socket.connect(toConnect(address), waiter);
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
    Endpoint target = address == null ? null : toConnect(address);
    try {
      return on(fd, (socket, waiter) -> socket.send(src, flags, target, waiter));
    } catch (ErrnoException e) {
      throw (flags & MSG_NOSIGNAL) == 0 ? Files.signalled(task, e) : e;
    }
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
