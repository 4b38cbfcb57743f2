package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;

/** The errno that a call fails with. */
final class Failing {
  /** A call that should fail. */
  interface Call {
    Object run() throws ErrnoException;
  }

  private Failing() {}

  static Errno errnoOf(Call call) {
    try {
      Object result = call.run();
      throw new AssertionError("should have failed but gave " + result);
    } catch (ErrnoException e) {
      return e.errno();
    }
  }
}
