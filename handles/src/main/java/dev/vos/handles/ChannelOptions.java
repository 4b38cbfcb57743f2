package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SocketChannel;

/** Options and addresses of host channels, with Unix's errors. */
final class ChannelOptions {
  private ChannelOptions() {}

  static void set(NetworkChannel channel, SocketOption option, int value) throws ErrnoException {
    setTyped(channel, option.settable(), value);
  }

  @SuppressWarnings("unchecked") // the option's type is looked at before
  private static void setTyped(NetworkChannel channel, java.net.SocketOption<?> option, int value)
      throws ErrnoException {
    try {
      if (option.type() == Boolean.class) {
        channel.setOption((java.net.SocketOption<Boolean>) option, value != 0);
      } else {
        channel.setOption((java.net.SocketOption<Integer>) option, value);
      }
    } catch (UnsupportedOperationException e) {
      throw new ErrnoException(Errno.ENOPROTOOPT);
    } catch (IllegalArgumentException e) {
      throw ChannelErrors.errno(e);
    } catch (IOException e) {
      throw ChannelErrors.errno(e);
    }
  }

  static int get(NetworkChannel channel, SocketOption option) throws ErrnoException {
    try {
      Object value = channel.getOption(option.settable());
      return value instanceof Boolean on ? (on ? 1 : 0) : ((Number) value).intValue();
    } catch (UnsupportedOperationException e) {
      throw new ErrnoException(Errno.ENOPROTOOPT);
    } catch (IOException e) {
      throw ChannelErrors.errno(e);
    }
  }

  static boolean isBound(NetworkChannel channel) {
    try {
      return channel.getLocalAddress() != null;
    } catch (IOException e) {
      return false; // closed
    }
  }

  static SocketAddress localAddress(NetworkChannel channel) throws ErrnoException {
    try {
      return asUnix(channel.getLocalAddress());
    } catch (IOException e) {
      throw ChannelErrors.errno(e);
    }
  }

  static SocketAddress remoteAddress(SocketChannel channel) throws ErrnoException {
    try {
      return asUnix(channel.getRemoteAddress());
    } catch (IOException e) {
      throw ChannelErrors.errno(e);
    }
  }

  private static SocketAddress asUnix(SocketAddress address) {
    return address instanceof UnixDomainSocketAddress unix
        ? new UnixAddress(unix.getPath().toString())
        : address;
  }
}
