package dev.vos.agent.process;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.handles.calls.AtCalls;
import dev.vos.syscall.Syscalls;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.util.HashMap;
import java.util.Map;

/** What an open directory held at a moment: to tell by the next one what has happened. */
record DirectoryState(Map<String, Stat> entries) {
  /** What is told of a change. */
  interface Teller {
    void tell(WatchEvent.Kind<?> kind, String name);
  }

  /** Reads the directory behind {@code fd}; ENOENT if it has been removed. */
  static DirectoryState of(Syscalls calls, int fd) throws ErrnoException {
    Map<String, Stat> entries = new HashMap<>();
    calls.directories().rewinddir(fd);
    for (String name : FileQuestions.names(calls.directories(), fd)) {
      try {
        entries.put(name, calls.at().fstatat(fd, name, AtCalls.AT_SYMLINK_NOFOLLOW));
      } catch (ErrnoException goneMeanwhile) {
        // It is not there, then.
      }
    }
    return new DirectoryState(entries);
  }

  /**
   * Tells what has happened since {@code before}. A new file with content is told as made and
   * changed, one that took the place of another as made.
   */
  void changesSince(DirectoryState before, Teller teller) {
    before.entries.forEach(
        (name, stat) -> {
          if (!entries.containsKey(name)) {
            teller.tell(StandardWatchEventKinds.ENTRY_DELETE, name);
          }
        });
    entries.forEach((name, stat) -> compare(name, before.entries.get(name), stat, teller));
  }

  private static void compare(String name, Stat before, Stat now, Teller teller) {
    if (before == null || !before.sameFile(now)) {
      teller.tell(StandardWatchEventKinds.ENTRY_CREATE, name);
      if (now.isRegular() && now.size() > 0) {
        teller.tell(StandardWatchEventKinds.ENTRY_MODIFY, name);
      }
    } else if (changed(before, now)) {
      teller.tell(StandardWatchEventKinds.ENTRY_MODIFY, name);
    }
  }

  /** A directory's own times change with what is made in it: that is told of, not from, it. */
  private static boolean changed(Stat before, Stat now) {
    if (now.isDirectory()) {
      return before.mode() != now.mode()
          || before.uid() != now.uid()
          || before.gid() != now.gid()
          || (before.mtimeNanos() == now.mtimeNanos() && before.ctimeNanos() != now.ctimeNanos());
    }
    return before.size() != now.size()
        || before.mtimeNanos() != now.mtimeNanos()
        || before.mode() != now.mode()
        || before.ctimeNanos() != now.ctimeNanos();
  }
}
