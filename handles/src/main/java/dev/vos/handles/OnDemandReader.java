package dev.vos.handles;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Makes a source whose reads block natively interruptible by signals: a daemon thread does the read
 * while the process waits, and a read that a signal leaves behind serves whoever reads next.
 * Nothing is read unless somebody asked, and never more than was asked for.
 *
 * <p>Lock: the monitor; the native read is done without it.
 */
final class OnDemandReader {
  private static final int LARGEST_READ = 65536;

  /** A source of bytes. */
  @FunctionalInterface
  interface Source {
    /** Reads at least one byte, blocking; 0 or less at the end. */
    int read(byte[] bytes, int length) throws IOException;

    /** How many bytes can be had without blocking; 0 if that is not known. */
    default int available() throws IOException {
      return 0;
    }
  }

  private final String threadName;
  private final Source source;
  private final WaitQueue arrived = new WaitQueue();

  /** guarded by this: the size of the read that the thread is to do or is doing; 0 if none */
  private int wanted;

  /** guarded by this: what has arrived and was not taken, or null; empty is the end */
  private ByteBuffer waiting;

  /** guarded by this: how the last read failed, not told yet */
  private IOException failure;

  /** guarded by this */
  private boolean started;

  OnDemandReader(String threadName, Source source) {
    this.threadName = threadName;
    this.source = source;
  }

  /** As read(2). */
  int read(ByteBuffer dst, Blocking blocking, Waiter waiter) throws ErrnoException {
    if (!dst.hasRemaining()) {
      return 0;
    }
    int n = take(dst);
    if (n >= 0) {
      return n;
    }
    demand(dst.remaining());
    blocking.requireBlocking();
    arrived.register(waiter);
    try {
      while ((n = take(dst)) < 0) {
        waiter.checkInterrupted();
        demand(dst.remaining());
        waiter.park(Waiter.FOREVER);
      }
      return n;
    } finally {
      arrived.unregister(waiter);
    }
  }

  /**
   * Whether a read would not block; if it would, one byte is asked for, so that a change is seen.
   */
  synchronized boolean readable() {
    if (waiting != null || failure != null) {
      return true;
    }
    try {
      if (wanted == 0 && source.available() > 0) {
        return true;
      }
    } catch (IOException e) {
      failure = e;
      return true;
    }
    demand(1);
    return false;
  }

  /** Woken when something has arrived. */
  WaitQueue arrived() {
    return arrived;
  }

  /** Bytes that were read from the source but not taken by anybody. */
  synchronized int held() {
    return waiting == null ? 0 : waiting.remaining();
  }

  private synchronized int take(ByteBuffer dst) throws ErrnoException {
    if (failure != null) {
      IOException told = failure;
      failure = null;
      throw ChannelErrors.errno(told);
    }
    if (waiting != null) {
      return takeWaitingLocked(dst);
    }
    return wanted == 0 ? takeAvailableLocked(dst) : -1;
  }

  private int takeWaitingLocked(ByteBuffer dst) {
    int n = Math.min(dst.remaining(), waiting.remaining());
    dst.put(dst.position(), waiting, waiting.position(), n);
    dst.position(dst.position() + n);
    waiting.position(waiting.position() + n);
    if (!waiting.hasRemaining()) {
      waiting = null;
    }
    return n;
  }

  /** What is there already needs no thread: the read cannot block. */
  private int takeAvailableLocked(ByteBuffer dst) throws ErrnoException {
    try {
      int available = source.available();
      if (available <= 0) {
        return -1;
      }
      byte[] bytes = new byte[Math.min(dst.remaining(), Math.min(available, LARGEST_READ))];
      int n = source.read(bytes, bytes.length);
      if (n > 0) {
        dst.put(bytes, 0, n);
      }
      return Math.max(n, 0);
    } catch (IOException e) {
      throw ChannelErrors.errno(e);
    }
  }

  private synchronized void demand(int size) {
    if (wanted != 0 || waiting != null || failure != null) {
      return;
    }
    wanted = Math.min(size, LARGEST_READ);
    if (!started) {
      started = true;
      Thread thread = new Thread(null, this::serve, threadName, 0, false);
      thread.setDaemon(true);
      thread.start();
    }
    notifyAll();
  }

  private void serve() {
    try {
      while (true) {
        byte[] bytes = new byte[nextDemand()];
        try {
          int n = source.read(bytes, bytes.length);
          deliver(ByteBuffer.wrap(bytes, 0, Math.max(n, 0)), null);
        } catch (IOException e) {
          deliver(null, e);
        }
      }
    } catch (InterruptedException e) {
      synchronized (this) {
        started = false;
      }
    }
  }

  private synchronized int nextDemand() throws InterruptedException {
    while (wanted == 0) {
      wait();
    }
    return wanted;
  }

  private void deliver(ByteBuffer bytes, IOException failed) {
    synchronized (this) {
      waiting = bytes;
      failure = failed;
      wanted = 0;
    }
    arrived.wake();
  }
}
