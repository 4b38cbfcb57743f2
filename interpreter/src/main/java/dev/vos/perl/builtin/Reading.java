package dev.vos.perl.builtin;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.perl.io.IoHandle;
import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.run.Restart;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** read, sysread, syswrite, getc. */
final class Reading {
  private Reading() {}

  static List<BuiltinSpec> specs() {
    return List.of(
        Spec.list("read", "*$$;$", (in, args, want, out) -> out.push(read(in, args))),
        Spec.list("sysread", "*$$;$", (in, args, want, out) -> out.push(sysread(in, args))),
        Spec.list("syswrite", "*$;$$", (in, args, want, out) -> out.push(syswrite(in, args))),
        Spec.one("getc", ";*", Reading::getc));
  }

  private static int length(PerlArray args) {
    int n = args.get(2).toInt();
    if (n < 0) {
      throw PerlDie.at("Negative length");
    }
    return n;
  }

  /** The buffer up to where the data goes; NULs fill a gap. */
  private static String prefix(PerlArray args, PerlScalar buffer) {
    if (args.size() < 4) {
      return "";
    }
    String now = buffer.get().str();
    long offset = args.get(3).toLong();
    long at = offset < 0 ? offset + now.length() : offset;
    if (at < 0) {
      throw PerlDie.at("Offset outside string");
    }
    return at <= now.length()
        ? now.substring(0, (int) at)
        : now + "\0".repeat((int) at - now.length());
  }

  private static IoHandle readable(Interp in, PerlArray args, String builtin) {
    IoHandle h = HandleArgument.open(in, args.get(0), builtin);
    if (h != null && !h.readable()) {
      in.warn("io", "Filehandle " + h.name() + " opened only for output");
      in.setErrno(Errno.EBADF);
      return null;
    }
    return h;
  }

  private static Value read(Interp in, PerlArray args) {
    int length = length(args);
    PerlScalar buffer = args.cell(1);
    IoHandle h = readable(in, args, "read");
    if (h == null) {
      return Undef.UNDEF;
    }
    String prefix = prefix(args, buffer);
    try {
      String data = h.read(length);
      ReadLine.complain(in, h);
      buffer.set(PerlStr.of(prefix + data));
      return PerlInt.of(data.codePointCount(0, data.length()));
    } catch (ErrnoException e) {
      if (e.errno() == Errno.EINTR) {
        throw Restart.INSTANCE;
      }
      in.setErrno(e.errno());
      return Undef.UNDEF;
    }
  }

  private static Value sysread(Interp in, PerlArray args) {
    int length = length(args);
    PerlScalar buffer = args.cell(1);
    IoHandle h = readable(in, args, "sysread");
    if (h == null) {
      return Undef.UNDEF;
    }
    if (h.layers().utf8()) {
      throw PerlDie.at("sysread() isn't allowed on :utf8 handles");
    }
    String prefix = prefix(args, buffer);
    try {
      ByteBuffer b = ByteBuffer.allocate(Math.min(length, 1 << 24));
      int n = Math.max(0, in.sys().files().read(h.fd(), b));
      String data = new String(b.array(), 0, n, StandardCharsets.ISO_8859_1);
      buffer.set(PerlStr.of(prefix + data));
      return PerlInt.of(n);
    } catch (ErrnoException e) {
      in.setErrno(e.errno());
      return Undef.UNDEF;
    }
  }

  private static Value syswrite(Interp in, PerlArray args) {
    IoHandle h = HandleArgument.open(in, args.get(0), "syswrite");
    if (h == null) {
      return Undef.UNDEF;
    }
    if (h.layers().utf8()) {
      throw PerlDie.at("syswrite() isn't allowed on :utf8 handles");
    }
    String part = part(args);
    for (int i = 0; i < part.length(); i++) {
      if (part.charAt(i) > 255) {
        throw PerlDie.at("Wide character in syswrite");
      }
    }
    ByteBuffer data = ByteBuffer.wrap(part.getBytes(StandardCharsets.ISO_8859_1));
    return Answer.value(in, () -> PerlInt.of(in.sys().files().write(h.fd(), data)));
  }

  /** The part of the data that length and offset choose. */
  private static String part(PerlArray args) {
    String data = args.get(1).str();
    long offset = args.size() > 3 ? args.get(3).toLong() : 0;
    long from = offset < 0 ? offset + data.length() : offset;
    if (from < 0 || from > data.length()) {
      throw PerlDie.at("Offset outside string");
    }
    long length = args.size() > 2 && args.get(2).defined() ? args.get(2).toLong() : data.length();
    if (length < 0) {
      throw PerlDie.at("Negative length");
    }
    return data.substring((int) from, (int) Math.min(data.length(), from + length));
  }

  private static Value getc(Interp in, Value a) {
    IoHandle h = a == null ? in.handles().stdin() : HandleArgument.open(in, a, "getc");
    if (h == null || !h.isOpen()) {
      return Undef.UNDEF;
    }
    try {
      String s = h.read(1);
      return s.isEmpty() ? Undef.UNDEF : PerlStr.of(s);
    } catch (ErrnoException e) {
      if (e.errno() == Errno.EINTR) {
        throw Restart.INSTANCE;
      }
      in.setErrno(e.errno());
      return Undef.UNDEF;
    }
  }
}
