package dev.vos.perl.builtin;

import dev.vos.abi.ErrnoException;
import dev.vos.handles.calls.FileCalls;
import dev.vos.perl.io.FileNames;
import dev.vos.perl.io.IoHandle;
import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.util.List;

/** What changes files by their names: unlink, rename, link, chmod, utime and their like. */
final class FileFunctions {
  private static final double NANOS = 1e9;

  private FileFunctions() {}

  static List<BuiltinSpec> specs() {
    return List.of(
        Spec.list("unlink", "@", (in, args, want, out) -> out.push(unlink(in, args))),
        Spec.two(
            "rename", "$$", (in, a, b) -> Answer.of(in, () -> files(in).rename(path(a), path(b)))),
        Spec.two("link", "$$", (in, a, b) -> Answer.of(in, () -> files(in).link(path(a), path(b)))),
        Spec.two(
            "symlink",
            "$$",
            (in, a, b) -> Answer.of(in, () -> files(in).symlink(path(a), path(b)))),
        Spec.one(
            "readlink",
            "_",
            (in, a) -> Answer.value(in, () -> FileStatus.text(files(in).readlink(path(a))))),
        Spec.list("chmod", "@", (in, args, want, out) -> out.push(chmod(in, args))),
        Spec.list("chown", "@", (in, args, want, out) -> out.push(chown(in, args))),
        Spec.list("utime", "@", (in, args, want, out) -> out.push(utime(in, args))),
        Spec.one("umask", ";$", FileFunctions::umask),
        Spec.two("truncate", "*$", FileFunctions::truncate));
  }

  private static FileCalls files(Interp in) {
    return in.sys().files();
  }

  private static String path(Value v) {
    return FileNames.toPath(v.str());
  }

  private static Value unlink(Interp in, PerlArray args) {
    int count = 0;
    for (int i = 0; i < args.size(); i++) {
      Value name = args.get(i);
      count += Answer.succeeded(in, () -> files(in).unlink(path(name))) ? 1 : 0;
    }
    return PerlInt.of(count);
  }

  /** What is done to one file, which is given by a descriptor or a name. */
  private interface Change {
    void to(int fd, String path) throws ErrnoException;
  }

  /** Applies a change to the arguments from one on; how many it worked for. */
  private static Value each(Interp in, PerlArray args, int from, Change change) {
    int count = 0;
    for (int i = from; i < args.size(); i++) {
      Value v = args.get(i);
      IoHandle h = in.handles().of(v);
      boolean handle = h != null || v instanceof PerlGlob;
      int fd = h == null ? -1 : h.directory() >= 0 ? h.directory() : h.fd();
      count +=
          Answer.succeeded(in, () -> change.to(handle ? fd : -1, handle ? null : path(v))) ? 1 : 0;
    }
    return PerlInt.of(count);
  }

  private static Value chmod(Interp in, PerlArray args) {
    int mode = args.get(0).toInt();
    return each(
        in,
        args,
        1,
        (fd, path) -> {
          if (path == null) {
            files(in).fchmod(fd, mode);
          } else {
            files(in).chmod(path, mode);
          }
        });
  }

  private static Value chown(Interp in, PerlArray args) {
    int uid = args.get(0).toInt();
    int gid = args.get(1).toInt();
    return each(
        in,
        args,
        2,
        (fd, path) -> {
          if (path == null) {
            files(in).fchown(fd, uid, gid);
          } else {
            files(in).chown(path, uid, gid);
          }
        });
  }

  private static Value utime(Interp in, PerlArray args) {
    boolean now = !args.get(0).defined() && !args.get(1).defined();
    long atime = now ? FileCalls.UTIME_NOW : nanos(args.get(0));
    long mtime = now ? FileCalls.UTIME_NOW : nanos(args.get(1));
    return each(
        in,
        args,
        2,
        (fd, path) -> {
          if (path == null) {
            files(in).futimens(fd, atime, mtime);
          } else {
            files(in).utimens(path, atime, mtime);
          }
        });
  }

  private static long nanos(Value seconds) {
    return seconds.num() instanceof PerlInt i
        ? i.value * 1_000_000_000L
        : (long) (seconds.toDouble() * NANOS);
  }

  /** utime for Time::HiRes, whose times have fractions here too. */
  static void utime(Interp in, PerlArray args, PerlArray out) {
    out.push(utime(in, args));
  }

  private static Value umask(Interp in, Value mask) {
    if (mask != null && mask.defined()) {
      return PerlInt.of(files(in).umask(mask.toInt()));
    }
    int now = files(in).umask(077);
    files(in).umask(now);
    return PerlInt.of(now);
  }

  private static Value truncate(Interp in, Value file, Value length) {
    IoHandle h = in.handles().of(file);
    if (h != null && h.fd() >= 0) {
      return Answer.orUndef(
          in,
          () -> {
            h.flush();
            files(in).ftruncate(h.fd(), length.toLong());
          });
    }
    if (file.isRef() || file instanceof PerlGlob) {
      HandleArgument.complain(in, file, h, "truncate");
      return Undef.UNDEF;
    }
    return Answer.orUndef(in, () -> files(in).truncate(path(file), length.toLong()));
  }
}
