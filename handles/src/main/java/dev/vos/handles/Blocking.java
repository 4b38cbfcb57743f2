package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;

/** Whether a call may block, by its file's O_NONBLOCK or its own MSG_DONTWAIT. */
enum Blocking {
  ALLOWED,
  NEVER;

  static Blocking of(OpenFile file) {
    return file.nonBlocking() ? NEVER : ALLOWED;
  }

  /** Fails with EAGAIN instead of letting the call block. */
  void requireBlocking() throws ErrnoException {
    if (this == NEVER) {
      throw new ErrnoException(Errno.EAGAIN);
    }
  }
}
