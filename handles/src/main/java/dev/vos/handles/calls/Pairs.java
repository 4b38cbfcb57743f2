package dev.vos.handles.calls;

import dev.vos.abi.ErrnoException;
import dev.vos.handles.HandleTable;
import dev.vos.handles.OpenFile;

/** Two descriptors at once, for pipe and socketpair: both or none. */
final class Pairs {
  private Pairs() {}

  /** Installs both; if that fails, both files are released. EMFILE. */
  static int[] install(HandleTable handles, OpenFile first, OpenFile second, int flags)
      throws ErrnoException {
    int low;
    try {
      low = handles.install(first, flags);
    } catch (ErrnoException e) {
      first.release();
      second.release();
      throw e;
    }
    try {
      return new int[] {low, handles.install(second, flags)};
    } catch (ErrnoException e) {
      handles.close(low);
      second.release();
      throw e;
    }
  }
}
