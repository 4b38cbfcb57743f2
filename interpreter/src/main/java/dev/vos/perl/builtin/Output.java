package dev.vos.perl.builtin;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.perl.io.IoHandle;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Restart;

/** What print, say and printf end in. */
public final class Output {
  private Output() {}

  /**
   * Writes text to a handle.
   *
   * @param handle null for one that was never opened
   * @return false with {@code $!} set when it fails
   */
  public static boolean print(Interp in, IoHandle handle, String text) {
    if (handle == null || !handle.isOpen()) {
      String state = handle == null ? "unopened" : "closed";
      String name = handle == null || handle.name().isEmpty() ? "" : " " + handle.name();
      in.warn(state, "print() on " + state + " filehandle" + name);
      in.setErrno(Errno.EBADF);
      return false;
    }
    if (!handle.writable()) {
      in.warn("io", "Filehandle " + handle.name() + " opened only for input");
      in.setErrno(Errno.EBADF);
      return false;
    }
    if (handle.tooWide(text)) {
      in.warn("utf8", "Wide character in print");
    }
    int lacking = handle.unmappable(text);
    if (lacking >= 0) {
      String c = String.format("\"\\x{%04x}\"", lacking);
      in.warn("utf8", c + " does not map to " + handle.layers().encoding());
    }
    try {
      handle.print(text);
      return true;
    } catch (ErrnoException e) {
      return failed(in, handle, e);
    }
  }

  /**
   * The text is in the buffer already when writing it is interrupted: the rest goes out with the
   * next flush, so print is done.
   */
  private static boolean failed(Interp in, IoHandle handle, ErrnoException e) {
    if (e.errno() == Errno.EINTR) {
      return true;
    }
    handle.discard();
    in.setErrno(e.errno());
    return false;
  }

  /** Flushes; waits on when interrupted by a signal, whose handler runs first. */
  public static boolean flush(Interp in, IoHandle handle) {
    try {
      handle.flush();
      return true;
    } catch (ErrnoException e) {
      if (e.errno() == Errno.EINTR) {
        throw Restart.INSTANCE;
      }
      in.setErrno(e.errno());
      return false;
    }
  }
}
