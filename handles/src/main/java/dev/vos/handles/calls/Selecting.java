package dev.vos.handles.calls;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import java.util.BitSet;

/** select(2) by poll(2), with the events that Linux counts for each set. */
final class Selecting {
  private static final int NVAL = PollEntry.POLLNVAL;
  private static final int READ = PollEntry.POLLIN | PollEntry.POLLHUP | PollEntry.POLLERR | NVAL;
  private static final int WRITE = PollEntry.POLLOUT | PollEntry.POLLERR | NVAL;
  private static final int EXCEPT = PollEntry.POLLPRI | NVAL;

  private Selecting() {}

  static int select(Task task, Selection sets, long timeoutNanos) throws ErrnoException {
    BitSet all = (BitSet) sets.read().clone();
    all.or(sets.write());
    all.or(sets.except());
    PollEntry[] entries = all.stream().mapToObj(fd -> entry(sets, fd)).toArray(PollEntry[]::new);
    for (PollEntry entry : entries) {
      if (!task.handles().isOpen(entry.fd())) {
        throw new ErrnoException(Errno.EBADF);
      }
    }
    Polling.poll(task, entries, timeoutNanos);
    int bits = 0;
    for (PollEntry entry : entries) {
      bits += keep(sets.read(), entry, READ);
      bits += keep(sets.write(), entry, WRITE);
      bits += keep(sets.except(), entry, EXCEPT);
    }
    return bits;
  }

  /** Only what is asked for counts: a hang-up does not end a wait to write. */
  private static PollEntry entry(Selection sets, int fd) {
    int events = 0;
    int counted = 0;
    if (sets.read().get(fd)) {
      events |= PollEntry.POLLIN;
      counted |= READ;
    }
    if (sets.write().get(fd)) {
      events |= PollEntry.POLLOUT;
      counted |= WRITE;
    }
    if (sets.except().get(fd)) {
      events |= PollEntry.POLLPRI;
      counted |= EXCEPT;
    }
    return new PollEntry(fd, events, counted);
  }

  private static int keep(BitSet set, PollEntry entry, int events) {
    if (set.get(entry.fd()) && (entry.revents() & events) != 0) {
      return 1;
    }
    set.clear(entry.fd());
    return 0;
  }
}
