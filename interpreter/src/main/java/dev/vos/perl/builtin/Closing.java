package dev.vos.perl.builtin;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.perl.io.IoHandle;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Restart;

/** Closing handles; for a pipe open the process at its other end is waited for. */
final class Closing {
  private Closing() {}

  /**
   * {@code close}: flushes, closes, and sets {@code $?} if a process was at the other end. When a
   * signal interrupts it, it can be called again and goes on.
   *
   * @return false with {@code $!} set on an error, false with {@code $!} 0 if the process failed
   */
  static boolean close(Interp in, IoHandle h) {
    boolean closed = true;
    boolean edited = InPlace.isOutput(in, h);
    if (h.isOpen()) {
      try {
        h.close();
      } catch (ErrnoException e) {
        if (e.errno() == Errno.EINTR) {
          throw Restart.INSTANCE;
        }
        in.setErrno(e.errno());
        closed = false;
      }
    }
    if (edited && closed) {
      InPlace.closed(in);
    }
    return h.pid() == 0 ? closed : reap(in, h) && closed;
  }

  private static boolean reap(Interp in, IoHandle h) {
    int status;
    try {
      status = in.sys().processes().waitpid(h.pid(), 0).status();
      in.setErrno(0);
    } catch (ErrnoException e) {
      if (e.errno() == Errno.EINTR) {
        throw Restart.INSTANCE;
      }
      in.setErrno(e.errno());
      status = -1;
    }
    h.setPid(0);
    ChildStatus.set(in, status);
    return status == 0;
  }
}
