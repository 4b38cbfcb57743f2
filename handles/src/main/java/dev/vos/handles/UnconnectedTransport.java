package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.util.List;

/**
 * A stream socket that is neither connected nor listening: perhaps bound.
 *
 * <p>The JDK wants to know at creation whether a channel will listen. Binding is therefore done
 * with a connecting channel, so that its errors and its port come when Unix has them; listen gives
 * the address over to a listening one.
 *
 * <p>Lock: the monitor guards the channel and the endpoint.
 */
final class UnconnectedTransport implements Transport {
  private static final InetSocketAddress ANY = new InetSocketAddress("0.0.0.0", 0);

  private final ProtocolFamily family;
  private final SocketPoller poller;

  /** guarded by this; null until needed, and for what lives in this JVM */
  private SocketChannel channel;

  /** guarded by this; null until bound */
  private Endpoint bound;

  UnconnectedTransport(ProtocolFamily family, SocketPoller poller) {
    this.family = family;
    this.poller = poller;
  }

  synchronized void bind(Endpoint endpoint) throws ErrnoException {
    if (bound != null) {
      throw new ErrnoException(Errno.EINVAL);
    }
    if (endpoint instanceof Endpoint.Inet || endpoint instanceof Endpoint.HostUnix) {
      bindChannelLocked(hostAddress(endpoint));
    }
    bound = endpoint;
  }

  private void bindChannelLocked(SocketAddress address) throws ErrnoException {
    try {
      channelLocked().bind(address);
    } catch (IOException e) {
      throw ChannelErrors.errno(e);
    } catch (IllegalArgumentException e) {
      throw ChannelErrors.errno(e);
    }
  }

  /** The listening transport that takes this one's place. */
  synchronized Transport listen(int backlog) throws ErrnoException {
    if (bound instanceof Endpoint.LocalUnix local) {
      return new LocalListener(local.name(), local.address(), backlog);
    }
    if (bound == null && family == StandardProtocolFamily.UNIX) {
      throw new ErrnoException(Errno.EINVAL);
    }
    try {
      return listenOnHostLocked(backlog);
    } catch (IOException e) {
      throw ChannelErrors.errno(e);
    }
  }

  private Transport listenOnHostLocked(int backlog) throws IOException, ErrnoException {
    SocketAddress address = bound == null ? ANY : channelLocked().getLocalAddress();
    if (channel != null) {
      channel.close();
    }
    if (bound instanceof Endpoint.HostUnix unix) {
      Files.deleteIfExists(unix.path()); // the name that bind made; made again at once
    }
    ServerSocketChannel listening = ServerSocketChannel.open(family);
    try {
      listening.bind(address, Math.max(1, backlog));
      listening.configureBlocking(false);
    } catch (IOException e) {
      listening.close();
      throw e;
    }
    return new ChannelListener(listening, poller, unixName());
  }

  /** Starts to connect; the transport that takes this one's place, connected if it may block. */
  Transport connect(Endpoint endpoint, Blocking blocking, Waiter waiter) throws ErrnoException {
    if (endpoint instanceof Endpoint.LocalUnix local) {
      return local.name().listener().connect(localAddress(), blocking, waiter);
    }
    return start(endpoint);
  }

  private synchronized ChannelTransport start(Endpoint endpoint) throws ErrnoException {
    try {
      channelLocked().connect(hostAddress(endpoint));
      boolean unix = endpoint instanceof Endpoint.HostUnix;
      SocketAddress local = unix ? localAddress() : null;
      return new ChannelTransport(channel, poller, local, unix ? endpoint.address() : null);
    } catch (IOException e) {
      replaceChannelLocked();
      throw ChannelErrors.errno(e);
    } catch (IllegalArgumentException e) {
      throw ChannelErrors.errno(e);
    }
  }

  /**
   * As new, after a connect that failed: the JDK has closed the channel, Unix lets one try again.
   */
  UnconnectedTransport renewed() {
    return new UnconnectedTransport(family, poller);
  }

  /** A channel whose connect failed is closed by the JDK; Unix lets one try again. */
  private void replaceChannelLocked() {
    if (channel != null && !channel.isOpen()) {
      channel = null;
      bound = null;
    }
  }

  private SocketChannel channelLocked() throws IOException {
    if (channel == null) {
      channel = SocketChannel.open(family);
      channel.configureBlocking(false);
    }
    return channel;
  }

  private UnixAddress unixName() {
    return bound instanceof Endpoint.HostUnix unix ? unix.address() : null;
  }

  private static SocketAddress hostAddress(Endpoint endpoint) {
    return endpoint instanceof Endpoint.HostUnix unix
        ? UnixDomainSocketAddress.of(unix.path())
        : endpoint.address();
  }

  private boolean unix() {
    return family == StandardProtocolFamily.UNIX;
  }

  synchronized boolean bound() {
    return bound != null;
  }

  @Override
  public int read(ByteBuffer dst, Blocking blocking, Waiter waiter) throws ErrnoException {
    throw new ErrnoException(unix() ? Errno.EINVAL : Errno.ENOTCONN);
  }

  @Override
  public int peek(ByteBuffer dst, Blocking blocking, Waiter waiter) throws ErrnoException {
    return read(dst, blocking, waiter);
  }

  /** Linux: EPIPE for a TCP socket, ENOTCONN for a Unix one. */
  @Override
  public int write(ByteBuffer src, Blocking blocking, Waiter waiter) throws ErrnoException {
    throw new ErrnoException(unix() ? Errno.ENOTCONN : Errno.EPIPE);
  }

  @Override
  public synchronized SocketAddress localAddress() throws ErrnoException {
    if (bound instanceof Endpoint.Inet && channel != null) {
      return ChannelOptions.localAddress(channel);
    }
    if (bound != null) {
      return bound.address();
    }
    return family == StandardProtocolFamily.UNIX ? new UnixAddress("") : ANY;
  }

  @Override
  public synchronized void setOption(SocketOption option, int value) throws ErrnoException {
    try {
      ChannelOptions.set(channelLocked(), option, value);
    } catch (IOException e) {
      throw ChannelErrors.errno(e);
    }
  }

  @Override
  public synchronized int option(SocketOption option) throws ErrnoException {
    if (option == SocketOption.ACCEPTCONN || option == SocketOption.ERROR) {
      return 0;
    }
    try {
      return ChannelOptions.get(channelLocked(), option);
    } catch (IOException e) {
      throw ChannelErrors.errno(e);
    }
  }

  @Override
  public int ready(int events) {
    return Poll.OUT & events | Poll.HUP;
  }

  @Override
  public List<WaitQueue> readiness() {
    return List.of();
  }

  @Override
  public synchronized void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // nobody is left to tell
    }
  }
}
