package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.abi.Waiter;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/** An open socket; see socket(7). Failures that POSIX names for the call of the same name. */
public abstract sealed class SocketFile extends OpenFile
    permits StreamSocket, DatagramSocket, LocalDatagramSocket {
  /** shutdown: no more receptions. */
  public static final int SHUT_RD = 0;

  /** shutdown: no more transmissions. */
  public static final int SHUT_WR = 1;

  /** shutdown: neither. */
  public static final int SHUT_RDWR = 2;

  /** recv: leave the data where they are. */
  public static final int MSG_PEEK = 2;

  /** send, recv: do not block. */
  public static final int MSG_DONTWAIT = 0x40;

  /** recv: the whole length of a datagram that was cut. */
  public static final int MSG_TRUNC = 0x20;

  /** recv: wait until the buffer is full. */
  public static final int MSG_WAITALL = 0x100;

  private static final long DEVICE = 0x9;
  private static final AtomicLong NEXT_INODE = new AtomicLong(1);

  private final long inode = NEXT_INODE.getAndIncrement();
  private final long createdNanos = System.currentTimeMillis() * 1_000_000;

  SocketFile(int flags) {
    super(OpenFlags.O_RDWR | flags & OpenFlags.O_NONBLOCK);
  }

  /** bind(2). EINVAL: bound already; EADDRINUSE; EADDRNOTAVAIL; EACCES. */
  public abstract void bind(Endpoint endpoint) throws ErrnoException;

  /** Whether bind was called with success. */
  public abstract boolean bound();

  /** connect(2). ECONNREFUSED, EISCONN, EINPROGRESS, EALREADY, EINTR, ETIMEDOUT. */
  public abstract void connect(Endpoint endpoint, Waiter waiter) throws ErrnoException;

  /** listen(2). */
  public void listen(int backlog) throws ErrnoException {
    throw new ErrnoException(Errno.EOPNOTSUPP);
  }

  /**
   * accept4(2): the next connection, with one reference.
   *
   * @param flags O_NONBLOCK for the new socket, or 0
   */
  public SocketFile accept(int flags, Waiter waiter) throws ErrnoException {
    throw new ErrnoException(Errno.EOPNOTSUPP);
  }

  /** shutdown(2). ENOTCONN; EINVAL. */
  public abstract void shutdown(int how) throws ErrnoException;

  /** send(2) with MSG_DONTWAIT or 0; to {@code endpoint}, or to the peer if it is null. */
  public abstract int send(ByteBuffer src, int flags, Endpoint endpoint, Waiter waiter)
      throws ErrnoException;

  /** A datagram or a piece of the stream: how long, and from whom (null: nobody to name). */
  public record Received(int length, SocketAddress from) {}

  /**
   * recv(2) with MSG_PEEK, MSG_DONTWAIT, MSG_TRUNC (of a datagram) and MSG_WAITALL (of a stream):
   * the bytes come behind the position of {@code dst}. ENOTCONN, ECONNRESET, EAGAIN, EINTR.
   */
  public abstract Received receive(ByteBuffer dst, int flags, Waiter waiter) throws ErrnoException;

  /** getsockname(2). */
  public abstract SocketAddress localAddress() throws ErrnoException;

  /** getpeername(2). ENOTCONN. */
  public abstract SocketAddress peerAddress() throws ErrnoException;

  /** setsockopt(2). ENOPROTOOPT. */
  public abstract void setOption(SocketOption option, int value) throws ErrnoException;

  /** getsockopt(2). ENOPROTOOPT. */
  public abstract int option(SocketOption option) throws ErrnoException;

  @Override
  final int readBytes(ByteBuffer dst, Waiter waiter) throws ErrnoException {
    return receive(dst, 0, waiter).length();
  }

  @Override
  final int writeBytes(ByteBuffer src, Waiter waiter) throws ErrnoException {
    return send(src, 0, null, waiter);
  }

  @Override
  public final Stat stat() {
    return new Stat(
        DEVICE,
        inode,
        Mode.S_IFSOCK | 0777,
        1,
        0,
        0,
        0,
        0,
        4096,
        0,
        createdNanos,
        createdNanos,
        createdNanos);
  }

  /** SO_DOMAIN. */
  static int domain(ProtocolFamily family) {
    if (family == StandardProtocolFamily.UNIX) {
      return 1;
    }
    return family == StandardProtocolFamily.INET6 ? 10 : 2;
  }

  static void requireHow(int how) throws ErrnoException {
    if (how < SHUT_RD || how > SHUT_RDWR) {
      throw new ErrnoException(Errno.EINVAL);
    }
  }

  final Blocking blocking(int flags) {
    return (flags & MSG_DONTWAIT) != 0 ? Blocking.NEVER : Blocking.of(this);
  }
}
