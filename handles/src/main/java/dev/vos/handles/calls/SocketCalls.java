package dev.vos.handles.calls;

import dev.vos.abi.ErrnoException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;

/**
 * The calls on sockets, bound to one process; numbers are Linux's. An address is an {@link
 * java.net.InetSocketAddress} or, for AF_UNIX, a {@link dev.vos.handles.UnixAddress}. Calls on a
 * descriptor fail with EBADF, or ENOTSOCK if it is no socket; only further errors are named.
 */
public interface SocketCalls {
  int AF_UNIX = 1;
  int AF_INET = 2;
  int AF_INET6 = 10;
  int SOCK_STREAM = 1;
  int SOCK_DGRAM = 2;
  int SOCK_PACKET = 10;
  int SOCK_NONBLOCK = 04000;
  int SOCK_CLOEXEC = 02000000;
  int SHUT_RD = 0;
  int SHUT_WR = 1;
  int SHUT_RDWR = 2;
  int MSG_PEEK = 2;
  int MSG_TRUNC = 0x20;
  int MSG_DONTWAIT = 0x40;
  int MSG_WAITALL = 0x100;
  int MSG_NOSIGNAL = 0x4000;
  int SOL_SOCKET = 1;
  int SO_REUSEADDR = 2;
  int SO_TYPE = 3;
  int SO_ERROR = 4;
  int SO_BROADCAST = 6;
  int SO_SNDBUF = 7;
  int SO_RCVBUF = 8;
  int SO_KEEPALIVE = 9;
  int SO_LINGER = 13;
  int SO_ACCEPTCONN = 30;
  int SO_PROTOCOL = 38;
  int SO_DOMAIN = 39;
  int IPPROTO_TCP = 6;
  int IPPROTO_UDP = 17;
  int TCP_NODELAY = 1;

  /**
   * socket(2): {@code type} may carry SOCK_NONBLOCK and SOCK_CLOEXEC. EAFNOSUPPORT,
   * EPROTONOSUPPORT.
   */
  int socket(int domain, int type, int protocol) throws ErrnoException;

  /** socketpair(2): two connected AF_UNIX sockets. */
  int[] socketpair(int domain, int type, int protocol) throws ErrnoException;

  /** bind(2). EADDRINUSE, EADDRNOTAVAIL, EACCES, EINVAL if it is bound. */
  void bind(int fd, SocketAddress address) throws ErrnoException;

  /** listen(2). EOPNOTSUPP. */
  void listen(int fd, int backlog) throws ErrnoException;

  /**
   * accept4(2): a descriptor for the next connection; flags SOCK_NONBLOCK, SOCK_CLOEXEC. EAGAIN,
   * EINVAL.
   */
  int accept(int fd, int flags) throws ErrnoException;

  /** connect(2). ECONNREFUSED, ETIMEDOUT, EINPROGRESS, EISCONN, ENETUNREACH. */
  void connect(int fd, SocketAddress address) throws ErrnoException;

  /** shutdown(2): SHUT_RD, SHUT_WR or SHUT_RDWR. ENOTCONN. */
  void shutdown(int fd, int how) throws ErrnoException;

  /** send(2). ENOTCONN, EPIPE (with SIGPIPE unless MSG_NOSIGNAL), EMSGSIZE. */
  int send(int fd, ByteBuffer src, int flags) throws ErrnoException;

  /** recv(2): 0 at the end. ENOTCONN, ECONNRESET. */
  int recv(int fd, ByteBuffer dst, int flags) throws ErrnoException;

  /** sendto(2): to {@code address}, or to the peer if it is null. */
  int sendto(int fd, ByteBuffer src, int flags, SocketAddress address) throws ErrnoException;

  /** recvfrom(2): the sender's address; null if it has none or the socket is connected. */
  SocketAddress recvfrom(int fd, ByteBuffer dst, int flags) throws ErrnoException;

  /** getsockname(2). */
  SocketAddress getsockname(int fd) throws ErrnoException;

  /** getpeername(2). ENOTCONN. */
  SocketAddress getpeername(int fd) throws ErrnoException;

  /** setsockopt(2) of an integer option (SO_LINGER: seconds, negative is off). ENOPROTOOPT. */
  void setsockopt(int fd, int level, int option, int value) throws ErrnoException;

  /** getsockopt(2) of an integer option. ENOPROTOOPT. */
  int getsockopt(int fd, int level, int option) throws ErrnoException;
}
