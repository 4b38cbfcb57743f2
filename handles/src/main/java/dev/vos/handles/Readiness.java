package dev.vos.handles;

import dev.vos.abi.WaitQueue;
import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;

/** What a host channel is ready for, asked without blocking. */
final class Readiness {
  private Readiness() {}

  /**
   * The events of {@code events} that are true now; for the others, {@code queue} is woken when one
   * becomes true.
   */
  static int now(SelectableChannel channel, SocketPoller poller, WaitQueue queue, int events) {
    int operations = operations(channel, events);
    if (operations == 0) {
      return 0;
    }
    int found = events(select(channel, operations));
    if (found == 0) {
      poller.arm(channel, operations, queue);
    }
    return found;
  }

  private static int select(SelectableChannel channel, int operations) {
    try (Selector selector = Selector.open()) {
      SelectionKey key = channel.register(selector, operations);
      selector.selectNow();
      return key.readyOps();
    } catch (IOException e) {
      return operations; // closed under us: the call itself will tell
    }
  }

  private static int operations(SelectableChannel channel, int events) {
    int in = SelectionKey.OP_READ | SelectionKey.OP_ACCEPT;
    int wanted =
        ((events & Poll.IN) != 0 ? in : 0) | ((events & Poll.OUT) != 0 ? SelectionKey.OP_WRITE : 0);
    return wanted & channel.validOps();
  }

  private static int events(int operations) {
    boolean in = (operations & (SelectionKey.OP_READ | SelectionKey.OP_ACCEPT)) != 0;
    return (in ? Poll.IN : 0) | ((operations & SelectionKey.OP_WRITE) != 0 ? Poll.OUT : 0);
  }
}
