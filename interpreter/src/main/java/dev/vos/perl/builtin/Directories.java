package dev.vos.perl.builtin;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.handles.calls.DirectoryCalls;
import dev.vos.perl.io.FileNames;
import dev.vos.perl.io.IoHandle;
import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.util.List;

/** mkdir, rmdir, chdir, chroot, and directory handles. */
final class Directories {
  private Directories() {}

  static List<BuiltinSpec> specs() {
    return List.of(
        Spec.two("mkdir", "_;$", Directories::mkdir),
        Spec.one(
            "rmdir",
            "_",
            (in, a) -> Answer.of(in, () -> calls(in).rmdir(FileNames.toPath(a.str())))),
        Spec.one("chdir", ";$", Directories::chdir),
        Spec.one(
            "chroot",
            "_",
            (in, a) -> Answer.of(in, () -> calls(in).chroot(FileNames.toPath(a.str())))),
        Spec.list("opendir", "*$", (in, args, want, out) -> out.push(opendir(in, args))),
        Spec.list("readdir", "*", Directories::readdir),
        Spec.one("closedir", "*", Directories::closedir),
        Spec.one("rewinddir", "*", Directories::rewinddir),
        Spec.one("telldir", "*", Directories::telldir),
        Spec.two("seekdir", "*$", Directories::seekdir));
  }

  private static DirectoryCalls calls(Interp in) {
    return in.sys().directories();
  }

  private static Value mkdir(Interp in, Value name, Value mode) {
    String path = FileNames.toPath(name.str());
    while (path.length() > 1 && path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    String made = path;
    int permissions = mode == null ? 0777 : mode.toInt();
    return Answer.of(in, () -> calls(in).mkdir(made, permissions));
  }

  private static Value chdir(Interp in, Value a) {
    if (a == null) {
      Value home = in.hash("main::ENV").get("HOME");
      Value to = home.defined() ? home : in.hash("main::ENV").get("LOGDIR");
      if (!to.defined() || to.str().isEmpty()) {
        in.setErrno(Errno.EINVAL);
        return Answer.FALSE;
      }
      return Answer.of(in, () -> calls(in).chdir(FileNames.toPath(to.str())));
    }
    IoHandle h = in.handles().of(a);
    if (h != null || a instanceof PerlGlob) {
      int fd = h == null ? -1 : h.directory() >= 0 ? h.directory() : h.fd();
      if (fd < 0) {
        HandleArgument.complain(in, a, h, "chdir");
        return Answer.FALSE;
      }
      return Answer.of(in, () -> calls(in).fchdir(fd));
    }
    if (a.str().isEmpty()) {
      in.setErrno(Errno.ENOENT);
      return Answer.FALSE;
    }
    return Answer.of(in, () -> calls(in).chdir(FileNames.toPath(a.str())));
  }

  private static Value opendir(Interp in, PerlArray args) {
    IoHandle h = HandleArgument.toOpen(in, args, 0);
    if (h.directory() >= 0) {
      int old = h.directory();
      h.setDirectory(-1);
      Answer.succeeded(in, () -> calls(in).closedir(old));
    }
    String path = FileNames.toPath(args.get(1).str());
    return Answer.of(
        in,
        () -> {
          if (path.isEmpty()) {
            throw new ErrnoException(Errno.ENOENT);
          }
          h.setDirectory(calls(in).opendir(path));
        });
  }

  /** The descriptor of a directory handle; -1 with a warning if it is not open. */
  private static int descriptor(Interp in, Value a, String builtin) {
    IoHandle h = HandleArgument.find(in, a);
    if (h == null || h.directory() < 0) {
      in.warn("io", builtin + "() attempted on invalid dirhandle " + HandleArgument.nameOf(a));
      in.setErrno(Errno.EBADF);
      return -1;
    }
    return h.directory();
  }

  private static void readdir(Interp in, PerlArray args, int want, PerlArray out) {
    int fd = descriptor(in, args.get(0), "readdir");
    if (fd < 0) {
      return;
    }
    try {
      String name = calls(in).readdir(fd);
      if (want != Want.LIST) {
        out.push(name == null ? Undef.UNDEF : FileStatus.text(name));
        return;
      }
      for (; name != null; name = calls(in).readdir(fd)) {
        out.push(FileStatus.text(name));
      }
    } catch (ErrnoException e) {
      in.setErrno(e.errno());
    }
  }

  private static Value closedir(Interp in, Value a) {
    int fd = descriptor(in, a, "closedir");
    if (fd < 0) {
      return Undef.UNDEF;
    }
    HandleArgument.find(in, a).setDirectory(-1);
    return Answer.of(in, () -> calls(in).closedir(fd));
  }

  private static Value rewinddir(Interp in, Value a) {
    int fd = descriptor(in, a, "rewinddir");
    return fd < 0 ? Undef.UNDEF : Answer.of(in, () -> calls(in).rewinddir(fd));
  }

  private static Value telldir(Interp in, Value a) {
    int fd = descriptor(in, a, "telldir");
    return fd < 0 ? Undef.UNDEF : Answer.value(in, () -> PerlInt.of(calls(in).telldir(fd)));
  }

  private static Value seekdir(Interp in, Value a, Value position) {
    int fd = descriptor(in, a, "seekdir");
    return fd < 0 ? Undef.UNDEF : Answer.of(in, () -> calls(in).seekdir(fd, position.toLong()));
  }
}
