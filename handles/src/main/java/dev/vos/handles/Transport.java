package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.List;

/** What a stream socket is at the moment: not connected, connected, or listening. */
sealed interface Transport
    permits UnconnectedTransport, ChannelTransport, ChannelListener, PairTransport, LocalListener {
  default int read(ByteBuffer dst, Blocking blocking, Waiter waiter) throws ErrnoException {
    throw new ErrnoException(Errno.ENOTCONN);
  }

  default int peek(ByteBuffer dst, Blocking blocking, Waiter waiter) throws ErrnoException {
    throw new ErrnoException(Errno.ENOTCONN);
  }

  default int write(ByteBuffer src, Blocking blocking, Waiter waiter) throws ErrnoException {
    throw new ErrnoException(Errno.ENOTCONN);
  }

  default Transport accept(Blocking blocking, Waiter waiter) throws ErrnoException {
    throw new ErrnoException(Errno.EINVAL);
  }

  default void shutdown(int how) throws ErrnoException {
    throw new ErrnoException(Errno.ENOTCONN);
  }

  SocketAddress localAddress() throws ErrnoException;

  default SocketAddress peerAddress() throws ErrnoException {
    throw new ErrnoException(Errno.ENOTCONN);
  }

  default void setOption(SocketOption option, int value) throws ErrnoException {
    throw new ErrnoException(Errno.ENOPROTOOPT);
  }

  default int option(SocketOption option) throws ErrnoException {
    throw new ErrnoException(Errno.ENOPROTOOPT);
  }

  int ready(int events);

  List<WaitQueue> readiness();

  void close();
}
