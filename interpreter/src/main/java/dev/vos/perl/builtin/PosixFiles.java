package dev.vos.perl.builtin;

import dev.vos.handles.calls.FileCalls;
import dev.vos.perl.io.FileNames;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The part of POSIX about descriptors and files: open, read, dup2, pipe and so on. */
final class PosixFiles {
  private PosixFiles() {}

  static List<NativeSpec> natives() {
    return List.of(
        NativeSpec.list("POSIX::open", (in, args, want, out) -> out.push(open(in, args))),
        NativeSpec.list(
            "POSIX::close",
            (in, args, want, out) ->
                out.push(Answer.value(in, () -> closed(in, args.get(0).toInt())))),
        NativeSpec.list("POSIX::read", (in, args, want, out) -> out.push(read(in, args))),
        NativeSpec.list("POSIX::write", (in, args, want, out) -> out.push(write(in, args))),
        NativeSpec.list(
            "POSIX::lseek",
            (in, args, want, out) ->
                out.push(
                    Answer.value(
                        in,
                        () ->
                            Answer.butTrue(
                                files(in)
                                    .lseek(
                                        args.get(0).toInt(),
                                        args.get(1).toLong(),
                                        args.get(2).toInt()))))),
        NativeSpec.list(
            "POSIX::dup",
            (in, args, want, out) ->
                out.push(
                    Answer.value(in, () -> Answer.butTrue(files(in).dup(args.get(0).toInt()))))),
        NativeSpec.list(
            "POSIX::dup2",
            (in, args, want, out) ->
                out.push(
                    Answer.value(
                        in,
                        () ->
                            Answer.butTrue(
                                files(in).dup2(args.get(0).toInt(), args.get(1).toInt()))))),
        NativeSpec.list("POSIX::pipe", (in, args, want, out) -> pipe(in, out)),
        NativeSpec.list(
            "POSIX::access",
            (in, args, want, out) ->
                out.push(zero(in, () -> files(in).access(path(args.get(0)), args.get(1).toInt())))),
        NativeSpec.list(
            "POSIX::mkfifo",
            (in, args, want, out) ->
                out.push(zero(in, () -> files(in).mkfifo(path(args.get(0)), args.get(1).toInt())))),
        NativeSpec.list("POSIX::ttyname", (in, args, want, out) -> out.push(ttyname(in, args))),
        NativeSpec.list(
            "Cwd::getcwd",
            (in, args, want, out) ->
                out.push(
                    Answer.value(in, () -> FileStatus.text(in.sys().directories().getcwd())))));
  }

  private static FileCalls files(Interp in) {
    return in.sys().files();
  }

  private static String path(Value v) {
    return FileNames.toPath(v.str());
  }

  /** "0 but true", or undef and {@code $!}. */
  static Value zero(Interp in, Answer.Call call) {
    return Answer.succeeded(in, call) ? Answer.butTrue(0) : Undef.UNDEF;
  }

  private static Value closed(Interp in, int fd) throws dev.vos.abi.ErrnoException {
    files(in).close(fd);
    return Answer.butTrue(0);
  }

  private static Value open(Interp in, PerlArray args) {
    int flags = args.size() > 1 ? args.get(1).toInt() : 0;
    int mode = args.size() > 2 ? args.get(2).toInt() : 0666;
    return Answer.value(in, () -> Answer.butTrue(files(in).open(path(args.get(0)), flags, mode)));
  }

  private static Value read(Interp in, PerlArray args) {
    ByteBuffer b = ByteBuffer.allocate(Math.max(0, args.get(2).toInt()));
    return Answer.value(
        in,
        () -> {
          int n = Math.max(0, files(in).read(args.get(0).toInt(), b));
          args.cell(1).set(PerlStr.of(new String(b.array(), 0, n, StandardCharsets.ISO_8859_1)));
          return Answer.butTrue(n);
        });
  }

  private static Value write(Interp in, PerlArray args) {
    byte[] data = args.get(1).str().getBytes(StandardCharsets.ISO_8859_1);
    int n = args.size() > 2 ? Math.min(data.length, args.get(2).toInt()) : data.length;
    return Answer.value(
        in,
        () -> Answer.butTrue(files(in).write(args.get(0).toInt(), ByteBuffer.wrap(data, 0, n))));
  }

  private static void pipe(Interp in, PerlArray out) {
    int[] ends = Answer.orNull(in, () -> files(in).pipe(0));
    if (ends != null) {
      out.push(PerlInt.of(ends[0]));
      out.push(PerlInt.of(ends[1]));
    }
  }

  private static Value ttyname(Interp in, PerlArray args) {
    Boolean tty = Answer.orNull(in, () -> files(in).isatty(args.get(0).toInt()));
    return tty != null && tty ? PerlStr.of("/dev/tty") : Undef.UNDEF;
  }
}
