package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;

/** A socket of the host that listens. */
final class ChannelListener implements Transport {
  private final ServerSocketChannel channel;
  private final SocketPoller poller;
  private final SocketAddress local;
  private final WaitQueue queue = new WaitQueue();

  /**
   * A listener over a channel that is bound and non-blocking.
   *
   * @param local what getsockname tells, or null to ask the channel
   */
  ChannelListener(ServerSocketChannel channel, SocketPoller poller, SocketAddress local) {
    this.channel = channel;
    this.poller = poller;
    this.local = local;
  }

  @Override
  public Transport accept(Blocking blocking, Waiter waiter) throws ErrnoException {
    Transport next = attempt();
    if (next != null) {
      return next;
    }
    blocking.requireBlocking();
    queue.register(waiter);
    try {
      while ((next = attempt()) == null) {
        waiter.checkInterrupted();
        poller.arm(channel, SelectionKey.OP_ACCEPT, queue);
        waiter.park(Waiter.FOREVER);
      }
      return next;
    } finally {
      queue.unregister(waiter);
    }
  }

  private Transport attempt() throws ErrnoException {
    try {
      SocketChannel accepted = channel.accept();
      if (accepted == null) {
        return null;
      }
      accepted.configureBlocking(false);
      return new ChannelTransport(
          accepted, poller, local instanceof UnixAddress ? local : null, null);
    } catch (IOException e) {
      throw ChannelErrors.errno(e);
    }
  }

  @Override
  public int read(ByteBuffer dst, Blocking blocking, Waiter waiter) throws ErrnoException {
    throw new ErrnoException(local instanceof UnixAddress ? Errno.EINVAL : Errno.ENOTCONN);
  }

  @Override
  public SocketAddress localAddress() throws ErrnoException {
    return local != null ? local : ChannelOptions.localAddress(channel);
  }

  @Override
  public void setOption(SocketOption option, int value) throws ErrnoException {
    ChannelOptions.set(channel, option, value);
  }

  @Override
  public int option(SocketOption option) throws ErrnoException {
    return switch (option) {
      case ACCEPTCONN -> 1;
      case ERROR -> 0;
      default -> ChannelOptions.get(channel, option);
    };
  }

  @Override
  public int ready(int events) {
    return Readiness.now(channel, poller, queue, events);
  }

  @Override
  public List<WaitQueue> readiness() {
    return List.of(queue);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // nobody is left to tell
    }
    poller.closed(channel);
    queue.wake();
  }
}
