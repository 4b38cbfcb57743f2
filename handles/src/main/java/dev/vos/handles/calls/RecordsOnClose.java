package dev.vos.handles.calls;

import dev.vos.abi.ErrnoException;
import dev.vos.handles.OpenFile;
import dev.vos.handles.PathHandle;

/** Gives up a task's record locks on a file when it closes a descriptor of it, by whatever call. */
public final class RecordsOnClose {
  private RecordsOnClose() {}

  /** From now on closing gives up locks; to be done once for the handle table of each task. */
  public static void install(Task task) {
    Locking locking = new Locking(task);
    task.handles().onClose(file -> closed(locking, file));
  }

  private static void closed(Locking locking, OpenFile file) {
    if (file instanceof PathHandle) {
      return;
    }
    try {
      locking.closed(file);
    } catch (ErrnoException e) {
      // the file has gone from the host: nobody can hold a lock on it any more
    }
  }
}
