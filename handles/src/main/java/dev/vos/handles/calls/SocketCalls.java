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
  /** Sockets of this host, by path or abstract name. */
  int AF_UNIX = 1;

  /** IPv4. */
  int AF_INET = 2;

  /** IPv6. */
  int AF_INET6 = 10;

  /** A stream of bytes over a connection. */
  int SOCK_STREAM = 1;

  /** Datagrams, with their boundaries. */
  int SOCK_DGRAM = 2;

  /** The highest number of a type; not supported. */
  int SOCK_PACKET = 10;

  /** With a type, or for accept: set O_NONBLOCK. */
  int SOCK_NONBLOCK = 04000;

  /** With a type, or for accept: set close-on-exec. */
  int SOCK_CLOEXEC = 02000000;

  /** shutdown: no more receptions. */
  int SHUT_RD = 0;

  /** shutdown: no more transmissions. */
  int SHUT_WR = 1;

  /** shutdown: neither. */
  int SHUT_RDWR = 2;

  /** recv: leave the data where they are. */
  int MSG_PEEK = 2;

  /** recv: return the whole length of a datagram that was cut. */
  int MSG_TRUNC = 0x20;

  /** EAGAIN instead of blocking, for this call. */
  int MSG_DONTWAIT = 0x40;

  /** recv from a stream: wait until the buffer is full. */
  int MSG_WAITALL = 0x100;

  /** send: EPIPE without SIGPIPE. */
  int MSG_NOSIGNAL = 0x4000;

  /** The level of the SO_ options. */
  int SOL_SOCKET = 1;

  /** Bind an address that was in use a moment ago. */
  int SO_REUSEADDR = 2;

  /** SOCK_STREAM or SOCK_DGRAM; to be asked only. */
  int SO_TYPE = 3;

  /** Why connecting failed, once; to be asked only. */
  int SO_ERROR = 4;

  /** Datagrams to all. */
  int SO_BROADCAST = 6;

  /** Bytes that may wait to be sent. */
  int SO_SNDBUF = 7;

  /** Bytes that may wait to be received. */
  int SO_RCVBUF = 8;

  /** Look after idle connections. */
  int SO_KEEPALIVE = 9;

  /** Seconds that close waits for what is unsent. */
  int SO_LINGER = 13;

  /** Whether it listens; to be asked only. */
  int SO_ACCEPTCONN = 30;

  /** IPPROTO_TCP, IPPROTO_UDP or 0; to be asked only. */
  int SO_PROTOCOL = 38;

  /** AF_UNIX, AF_INET or AF_INET6; to be asked only. */
  int SO_DOMAIN = 39;

  /** TCP, and the level of its options. */
  int IPPROTO_TCP = 6;

  /** UDP. */
  int IPPROTO_UDP = 17;

  /** Send small pieces at once. */
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
