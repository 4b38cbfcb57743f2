package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A listening Unix socket whose name lives in this JVM.
 *
 * <p>Lock: the monitor guards the backlog.
 */
final class LocalListener implements Transport {
  private final LocalName name;
  private final UnixAddress address;
  private final WaitQueue connecting = new WaitQueue();
  private final WaitQueue accepted = new WaitQueue();

  /** guarded by this: connections that nobody has accepted yet */
  private final Deque<PairTransport> backlog = new ArrayDeque<>();

  /** guarded by this */
  private int largestBacklog;

  /** guarded by this */
  private boolean closed;

  LocalListener(LocalName name, UnixAddress address, int backlog) {
    this.name = name;
    this.address = address;
    setBacklog(backlog);
    name.listener(this);
  }

  synchronized void setBacklog(int wanted) {
    largestBacklog = Math.max(1, wanted);
  }

  /** A connection to the listener, waiting for room in the backlog. ECONNREFUSED, EAGAIN, EINTR. */
  PairTransport connect(SocketAddress from, Blocking blocking, Waiter waiter)
      throws ErrnoException {
    PairTransport.Pair pair = PairTransport.connected(from, address);
    if (offer(pair.second())) {
      return pair.first();
    }
    try {
      blocking.requireBlocking();
      accepted.await(waiter, () -> offer(pair.second()) || isClosed(), Waiter.FOREVER);
      if (isClosed()) {
        throw new ErrnoException(Errno.ECONNREFUSED);
      }
      return pair.first();
    } catch (ErrnoException | Error e) {
      pair.first().close();
      pair.second().close();
      throw e;
    }
  }

  private synchronized boolean offer(PairTransport end) {
    if (closed || backlog.size() > largestBacklog) {
      return false;
    }
    backlog.add(end);
    connecting.wake();
    return true;
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized PairTransport poll() {
    return backlog.poll();
  }

  @Override
  public Transport accept(Blocking blocking, Waiter waiter) throws ErrnoException {
    PairTransport next = poll();
    if (next == null && !isClosed()) {
      blocking.requireBlocking();
      PairTransport[] found = new PairTransport[1];
      connecting.await(waiter, () -> (found[0] = poll()) != null || isClosed(), Waiter.FOREVER);
      next = found[0];
    }
    if (next == null) {
      throw new ErrnoException(Errno.EINVAL);
    }
    accepted.wake();
    return next;
  }

  @Override
  public int read(ByteBuffer dst, Blocking blocking, Waiter waiter) throws ErrnoException {
    throw new ErrnoException(Errno.EINVAL);
  }

  @Override
  public SocketAddress localAddress() {
    return address;
  }

  @Override
  public int option(SocketOption option) throws ErrnoException {
    return option == SocketOption.ACCEPTCONN ? 1 : Transport.super.option(option);
  }

  @Override
  public synchronized int ready(int events) {
    return (backlog.isEmpty() ? 0 : Poll.IN) & events;
  }

  @Override
  public List<WaitQueue> readiness() {
    return List.of(connecting);
  }

  /** shutdown(2): nobody can connect or accept any more. */
  @Override
  public void shutdown(int how) {
    close();
    connecting.wake();
  }

  @Override
  public void close() {
    List<PairTransport> orphans;
    synchronized (this) {
      closed = true;
      orphans = List.copyOf(backlog);
      backlog.clear();
    }
    name.gone(this);
    orphans.forEach(PairTransport::close);
    accepted.wake();
  }
}
