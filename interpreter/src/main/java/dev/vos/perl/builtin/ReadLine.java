package dev.vos.perl.builtin;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.perl.io.IoHandle;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Restart;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.ScalarRef;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/** {@code readline} and {@code <>}: a record as {@code $/} says. */
public final class ReadLine {
  private ReadLine() {}

  /** One record, undef at the end; a null handle means {@code <>}. */
  public static Value scalar(Interp in, Value handle) {
    if (handle == null || isArgv(handle)) {
      return ArgvFiles.of(in).next(in, false);
    }
    if (isPlainArgv(handle)) {
      return ArgvFiles.of(in).next(in, true);
    }
    IoHandle h = handleOf(in, handle);
    if (h == null || !h.isOpen()) {
      String state = h == null ? "unopened" : "closed";
      in.warn(state, "readline() on " + state + " filehandle" + (h == null ? "" : " " + h.name()));
      in.setErrno(Errno.EBADF);
      return Undef.UNDEF;
    }
    if (!h.readable()) {
      in.warn("io", "Filehandle " + h.name() + " opened only for output");
      in.setErrno(Errno.EBADF);
      return Undef.UNDEF;
    }
    return record(in, h);
  }

  /** All records that are left. */
  public static void list(Interp in, Value handle, PerlArray out) {
    for (Value v = scalar(in, handle); v.defined(); v = scalar(in, handle)) {
      out.push(v);
    }
  }

  /** {@code <<>>}: its names are only names. */
  private static boolean isPlainArgv(Value handle) {
    return handle instanceof dev.vos.perl.value.PerlStr && handle.str().equals("<<>>");
  }

  private static boolean isArgv(Value handle) {
    return handle instanceof PerlGlob g && g.fullName().equals("main::ARGV");
  }

  private static IoHandle handleOf(Interp in, Value v) {
    IoHandle h = in.handles().of(v);
    if (h != null || v.isRef() || v instanceof PerlGlob || !v.defined()) {
      return h;
    }
    String name = v.str();
    PerlGlob glob = in.globals().find(name.contains("::") ? name : in.cop().pkg() + "::" + name);
    return glob == null ? in.handles().of(in.glob("main::" + name)) : in.handles().of(glob);
  }

  /** The next record of a handle; undef at its end or on an error. */
  static Value record(Interp in, IoHandle h) {
    Value separator = in.scalar("main::/").get();
    boolean lines = separator.defined() && separator.str().equals("\n");
    in.handles().setLastRead(h, lines ? "line" : "chunk");
    try {
      String line;
      if (separator instanceof ScalarRef r) {
        line = h.readRecord(r.target.get().toInt());
      } else {
        line = h.readLine(separator.defined() ? separator.str() : null);
      }
      complain(in, h);
      return line == null ? Undef.UNDEF : PerlStr.of(line);
    } catch (ErrnoException e) {
      if (e.errno() == Errno.EINTR) {
        throw Restart.INSTANCE;
      }
      in.setErrno(e.errno());
      return Undef.UNDEF;
    }
  }

  /** Warns of bytes that are not what the encoding of the handle says. */
  static void complain(Interp in, IoHandle h) {
    String bad = h.complaints();
    if (!bad.isEmpty()) {
      String name = h.layers().encoding().equals("utf8") ? "utf8" : "UTF-8";
      in.warn("utf8", name + " \"" + bad.substring(0, 4) + "\" does not map to Unicode");
    }
  }

  /** {@code $.} of the handle read last, undef if none was. */
  public static Value lineNumber(Interp in) {
    IoHandle h = in.handles().lastRead();
    return h == null ? Undef.UNDEF : PerlInt.of(h.lines());
  }
}
