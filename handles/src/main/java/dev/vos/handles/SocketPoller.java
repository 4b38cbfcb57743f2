package dev.vos.handles;

import dev.vos.abi.WaitQueue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells blocked calls when a host socket has become ready: one daemon thread with a selector,
 * started with the first socket that has to wait. Processes wait on their own queues, so a signal
 * wakes them without an interrupt coming near a channel.
 */
public final class SocketPoller {
  /** How often a closer looks whether the selector's thread has come round. */
  private static final long POLL_NANOS = 20_000;

  private final LocalNames names = new LocalNames();

  /** guarded by this; null until needed */
  private Selector selector;

  /** The names of Unix sockets that those who share this poller find each other by. */
  public LocalNames names() {
    return names;
  }

  /**
   * Wakes {@code queue} once when the channel is ready for one of {@code operations}, at once if it
   * is so already. A channel keeps the queue of its first call.
   */
  void arm(SelectableChannel channel, int operations, WaitQueue queue) {
    try {
      Selector running = runningSelector();
      SelectionKey key = channel.keyFor(running);
      if (key == null) {
        channel.register(running, operations, queue);
      } else {
        key.interestOpsOr(operations);
      }
      running.wakeup();
    } catch (ClosedChannelException | java.nio.channels.CancelledKeyException e) {
      queue.wake(); // the caller finds out by trying again
    }
  }

  /**
   * After a channel was closed: returns when the selector has let go of its key, for only that
   * finishes the closing (a listening socket would go on taking connections until then).
   */
  void closed(SelectableChannel channel) {
    Selector running;
    synchronized (this) {
      running = selector;
    }
    while (running != null && channel.isRegistered()) {
      running.wakeup();
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  private synchronized Selector runningSelector() {
    if (selector == null) {
      try {
        selector = Selector.open();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Selector started = selector;
      Thread thread = new Thread(null, () -> serve(started), "vos-sockets", 0, false);
      thread.setDaemon(true);
      thread.start();
    }
    return selector;
  }

  private static void serve(Selector selector) {
    try {
      while (true) {
        selector.select(SocketPoller::fire);
      }
    } catch (IOException | ClosedSelectorException e) {
      throw new AssertionError("the selector of all sockets failed", e);
    }
  }

  private static void fire(SelectionKey key) {
    try {
      key.interestOpsAnd(~key.readyOps());
    } catch (java.nio.channels.CancelledKeyException e) {
      // closed meanwhile: whoever waits finds out by trying again
    }
    ((WaitQueue) key.attachment()).wake();
  }
}
