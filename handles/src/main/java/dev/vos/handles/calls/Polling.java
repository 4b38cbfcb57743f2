package dev.vos.handles.calls;

import dev.vos.abi.ErrnoException;
import dev.vos.handles.HandleTable;
import dev.vos.handles.OpenFile;
import dev.vos.handles.Poll;
import java.util.ArrayList;
import java.util.List;

/** poll(2) on descriptors: one call. */
final class Polling {
  private final List<OpenFile> held = new ArrayList<>();
  private final List<Poll.Interest> interests = new ArrayList<>();
  private final List<PollEntry> polled = new ArrayList<>();

  /** How many entries name a descriptor that is not open. */
  private int bad;

  private Polling() {}

  /** See {@link FileCalls#poll}. */
  static int poll(Task task, PollEntry[] entries, long timeoutNanos) throws ErrnoException {
    Polling call = new Polling();
    try {
      call.lookUp(task.handles(), entries);
      return call.run(task, timeoutNanos);
    } finally {
      call.held.forEach(OpenFile::release);
    }
  }

  private void lookUp(HandleTable handles, PollEntry[] entries) throws ErrnoException {
    for (PollEntry entry : entries) {
      entry.revents(0);
      if (entry.fd() < 0) {
        continue;
      }
      if (!handles.isOpen(entry.fd())) {
        entry.revents(PollEntry.POLLNVAL);
        bad++;
        continue;
      }
      OpenFile file = handles.get(entry.fd());
      held.add(file);
      interests.add(new Poll.Interest(file, entry.events(), entry.counted()));
      polled.add(entry);
    }
  }

  private int run(Task task, long timeoutNanos) throws ErrnoException {
    int[] found = Poll.poll(interests, bad > 0 ? 0 : timeoutNanos, task.waiter());
    int count = bad;
    for (int i = 0; i < found.length; i++) {
      polled.get(i).revents(found[i]);
      count += found[i] != 0 ? 1 : 0;
    }
    return count;
  }
}
