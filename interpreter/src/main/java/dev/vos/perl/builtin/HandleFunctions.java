package dev.vos.perl.builtin;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.handles.calls.FileCalls;
import dev.vos.perl.io.IoHandle;
import dev.vos.perl.io.Layers;
import dev.vos.perl.io.UnknownLayer;
import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Restart;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.util.List;

/** close, binmode, fileno, eof, seek, tell, sysseek, flock, fcntl, ioctl, pipe, sysopen. */
final class HandleFunctions {
  private static final int F_DUPFD = 0;
  private static final int F_GETFD = 1;
  private static final int F_SETFD = 2;
  private static final int F_GETFL = 3;
  private static final int F_SETFL = 4;
  private static final int F_DUPFD_CLOEXEC = 1030;

  private HandleFunctions() {}

  static List<BuiltinSpec> specs() {
    return List.of(
        Spec.one("close", ";*", HandleFunctions::close),
        Spec.two("binmode", "*;$", HandleFunctions::binmode),
        Spec.one("fileno", "*", HandleFunctions::fileno),
        Spec.one("eof", ";*", HandleFunctions::eof),
        Spec.three("seek", "*$$", HandleFunctions::seek),
        Spec.one("tell", ";*", HandleFunctions::tell),
        Spec.three("sysseek", "*$$", HandleFunctions::sysseek),
        Spec.two("flock", "*$", HandleFunctions::flock),
        Spec.list("fcntl", "*$$", (in, args, want, out) -> out.push(fcntl(in, args))),
        Spec.list("ioctl", "*$$", (in, args, want, out) -> out.push(ioctl(in, args))),
        Spec.list("pipe", "**", (in, args, want, out) -> out.push(pipe(in, args))),
        Spec.list("sysopen", "*$$;$", (in, args, want, out) -> out.push(sysopen(in, args))));
  }

  private static Value close(Interp in, Value a) {
    IoHandle h = a == null ? in.handles().selected() : HandleArgument.find(in, a);
    if (h == null) {
      HandleArgument.complain(in, a, null, "close");
      return Answer.FALSE;
    }
    if (!h.isOpen() && h.pid() == 0) {
      in.setErrno(Errno.EBADF);
      return Answer.FALSE;
    }
    return Answer.of(Closing.close(in, h));
  }

  private static Value binmode(Interp in, Value a, Value layers) {
    IoHandle h = HandleArgument.open(in, a, "binmode");
    if (h == null) {
      return Undef.UNDEF;
    }
    Layers pushed;
    try {
      pushed = layers == null ? h.layers().raw() : h.layers().push(layers.str());
    } catch (UnknownLayer e) {
      in.warn("layer", e.getMessage());
      in.setErrno(Errno.EINVAL);
      return Undef.UNDEF;
    }
    return Answer.orUndef(in, () -> h.setLayers(pushed));
  }

  private static Value fileno(Interp in, Value a) {
    IoHandle h = HandleArgument.find(in, a);
    if (h == null || (!h.isOpen() && h.directory() < 0)) {
      in.setErrno(Errno.EBADF);
      return Undef.UNDEF;
    }
    return PerlInt.of(h.isOpen() ? h.fd() : h.directory());
  }

  /** Without argument of the file last read; undef stands for {@code eof()}. */
  private static Value eof(Interp in, Value a) {
    if (a != null && !a.defined()) {
      return Answer.of(ArgvFiles.of(in).atEnd(in));
    }
    IoHandle h = a == null ? in.handles().lastRead() : HandleArgument.find(in, a);
    if (h != null) {
      in.handles().touch(h);
    }
    if (h == null || !h.isOpen()) {
      return Answer.TRUE;
    }
    if (!h.readable()) {
      in.warn("io", "Filehandle " + h.name() + " opened only for output");
      return Answer.TRUE;
    }
    return Answer.of(atEof(in, h));
  }

  static boolean atEof(Interp in, IoHandle h) {
    try {
      return h.atEof();
    } catch (ErrnoException e) {
      if (e.errno() == Errno.EINTR) {
        throw Restart.INSTANCE;
      }
      in.setErrno(e.errno());
      return true;
    }
  }

  private static Value seek(Interp in, Value a, Value offset, Value whence) {
    IoHandle h = HandleArgument.open(in, a, "seek");
    in.handles().touch(h);
    return h == null ? Answer.FALSE : Answer.of(in, () -> h.seek(offset.toLong(), whence.toInt()));
  }

  private static Value tell(Interp in, Value a) {
    IoHandle h = a == null ? in.handles().lastRead() : HandleArgument.find(in, a);
    if (h == null || !h.isOpen()) {
      if (a != null) {
        HandleArgument.complain(in, a, h, "tell");
      }
      return PerlInt.MINUS_ONE;
    }
    in.handles().touch(h);
    Value at = Answer.orNull(in, () -> PerlInt.of(h.tell()));
    return at == null ? PerlInt.MINUS_ONE : at;
  }

  private static Value sysseek(Interp in, Value a, Value offset, Value whence) {
    IoHandle h = HandleArgument.open(in, a, "sysseek");
    return h == null
        ? Undef.UNDEF
        : Answer.value(
            in,
            () -> Answer.butTrue(in.sys().files().lseek(h.fd(), offset.toLong(), whence.toInt())));
  }

  private static Value flock(Interp in, Value a, Value operation) {
    IoHandle h = HandleArgument.open(in, a, "flock");
    return h == null
        ? Answer.FALSE
        : Answer.of(
            in,
            () -> {
              h.flush();
              in.sys().files().flock(h.fd(), operation.toInt());
            });
  }

  private static Value fcntl(Interp in, PerlArray args) {
    IoHandle h = HandleArgument.open(in, args.get(0), "fcntl");
    return h == null
        ? Undef.UNDEF
        : Answer.value(in, () -> Answer.butTrue(control(in, h.fd(), args)));
  }

  private static int control(Interp in, int fd, PerlArray args) throws ErrnoException {
    FileCalls files = in.sys().files();
    int command = args.get(1).toInt();
    if (command >= StructFlock.F_GETLK && command <= StructFlock.F_SETLKW) {
      return lockRange(files, fd, command, args);
    }
    int argument = args.get(2).toInt();
    switch (command) {
      case F_DUPFD:
        return files.dupfd(fd, argument);
      case F_DUPFD_CLOEXEC:
        int made = files.dupfd(fd, argument);
        files.setfd(made, FileCalls.FD_CLOEXEC);
        return made;
      case F_GETFD:
        return files.getfd(fd);
      case F_SETFD:
        files.setfd(fd, argument);
        return 0;
      case F_GETFL:
        return files.getfl(fd);
      case F_SETFL:
        files.setfl(fd, argument);
        return 0;
      default:
        throw new ErrnoException(Errno.EINVAL);
    }
  }

  private static int lockRange(FileCalls files, int fd, int command, PerlArray args)
      throws ErrnoException {
    StructFlock wanted = StructFlock.unpack(args.get(2).str());
    switch (command) {
      case StructFlock.F_GETLK ->
          args.cell(2)
              .set(PerlStr.of(StructFlock.pack(files.getlk(fd, wanted.lock(), wanted.whence()))));
      case StructFlock.F_SETLK -> files.setlk(fd, wanted.lock(), wanted.whence());
      default -> files.setlkw(fd, wanted.lock(), wanted.whence());
    }
    return 0;
  }

  /** No device here has requests of its own. */
  private static Value ioctl(Interp in, PerlArray args) {
    if (HandleArgument.open(in, args.get(0), "ioctl") != null) {
      in.setErrno(Errno.ENOTTY);
    }
    return Undef.UNDEF;
  }

  private static Value pipe(Interp in, PerlArray args) {
    IoHandle reader = HandleArgument.toOpen(in, args, 0);
    IoHandle writer = HandleArgument.toOpen(in, args, 1);
    return Answer.orUndef(
        in,
        () -> {
          adopt(in, reader, writer, in.sys().files().pipe(OpenFlags.O_CLOEXEC));
        });
  }

  private static void adopt(Interp in, IoHandle reader, IoHandle writer, int[] ends)
      throws ErrnoException {
    Opening from = new Opening(in, reader, OpenMode.parse("<"));
    from.release();
    from.install(ends[0]);
    Opening to = new Opening(in, writer, OpenMode.parse(">"));
    to.release();
    to.install(ends[1]);
  }

  private static Value sysopen(Interp in, PerlArray args) {
    IoHandle h = HandleArgument.toOpen(in, args, 0);
    int permissions = args.size() > 3 ? args.get(3).toInt() : 0666;
    String name = args.get(1).str();
    return Answer.value(
        in, () -> PerlInt.of(Opening.raw(in, h, name, args.get(2).toInt(), permissions)));
  }
}
