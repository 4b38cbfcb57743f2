package dev.vos.handles;

import dev.vos.abi.WaitQueue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;

/**
 * Tells blocked calls when a host socket has become ready: one daemon thread with a selector, started
 * with the first socket that has to wait. Processes wait on their own queues, so a signal wakes them
 * without an interrupt coming near a channel.
 */
public final class SocketPoller {
  /** guarded by this; null until needed */
  private Selector selector;

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

  /** After a registered channel was closed: lets go of its key, which finishes the closing. */
  synchronized void closed() {
    if (selector != null) {
      selector.wakeup();
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
