package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.nio.channels.AlreadyBoundException;
import java.nio.channels.AlreadyConnectedException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ConnectionPendingException;
import java.nio.channels.NotYetBoundException;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;

/** Which errno stood behind a failure of the JDK's streams and channels. */
final class ChannelErrors {
  private ChannelErrors() {}

  /** An errno on its way through code that knows only IOException. */
  private static final class CarriedErrno extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient ErrnoException carried;

    CarriedErrno(ErrnoException carried) {
      super(carried.getMessage());
      this.carried = carried;
    }
  }

  static IOException carrying(ErrnoException e) {
    return new CarriedErrno(e);
  }

  /** The errno behind a failure; EIO if it cannot be told. */
  static ErrnoException errno(IOException e) {
    return e instanceof CarriedErrno carrier
        ? carrier.carried
        : new ErrnoException(fromMessage(e, fromType(e)));
  }

  /** The errno behind the unchecked exceptions of channels. */
  static ErrnoException errno(IllegalStateException e) {
    if (e instanceof NotYetConnectedException) {
      return new ErrnoException(Errno.ENOTCONN);
    }
    if (e instanceof AlreadyConnectedException) {
      return new ErrnoException(Errno.EISCONN);
    }
    if (e instanceof ConnectionPendingException) {
      return new ErrnoException(Errno.EALREADY);
    }
    boolean bound = e instanceof AlreadyBoundException || e instanceof NotYetBoundException;
    return new ErrnoException(bound ? Errno.EINVAL : Errno.EIO);
  }

  /** The errno behind an address that a channel refused. */
  static ErrnoException errno(IllegalArgumentException e) {
    if (e instanceof UnresolvedAddressException) {
      return new ErrnoException(Errno.EADDRNOTAVAIL);
    }
    boolean type = e instanceof UnsupportedAddressTypeException;
    return new ErrnoException(type ? Errno.EAFNOSUPPORT : Errno.EINVAL);
  }

  private static Errno fromType(IOException e) {
    if (e instanceof BindException) {
      return Errno.EADDRINUSE;
    }
    if (e instanceof ConnectException || e instanceof PortUnreachableException) {
      return Errno.ECONNREFUSED;
    }
    if (e instanceof NoRouteToHostException) {
      return Errno.EHOSTUNREACH;
    }
    if (e instanceof SocketTimeoutException) {
      return Errno.ETIMEDOUT;
    }
    return e instanceof ClosedChannelException ? Errno.EPIPE : Errno.EIO;
  }

  /** The JDK puts strerror(3)'s text into the messages of most failures. */
  private static Errno fromMessage(IOException e, Errno otherwise) {
    String message = e.getMessage();
    if (message == null) {
      return otherwise;
    }
    for (Errno errno : Errno.values()) {
      if (message.contains(errno.message())) {
        return errno;
      }
    }
    return message.contains("Illegal seek") ? Errno.ESPIPE : otherwise;
  }
}
