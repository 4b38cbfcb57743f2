package dev.vos.perl.builtin;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.perl.io.FileNames;
import dev.vos.perl.io.IoHandle;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.Value;

/** The switch -i and {@code $^I}: what {@code <>} reads is replaced by what is printed. */
final class InPlace {
  private InPlace() {}

  private static Value suffix(Interp in) {
    return in.scalar("main::^I").get();
  }

  /** The file just opened for reading is moved away or unlinked; output goes to a new one. */
  static void start(Interp in, String name) throws ErrnoException {
    Value suffix = suffix(in);
    if (!suffix.defined()) {
      return;
    }
    String path = FileNames.toPath(name);
    int mode = in.sys().files().stat(path).mode() & 07777;
    if (suffix.str().isEmpty()) {
      in.sys().files().unlink(path);
    } else {
      String backup =
          suffix.str().contains("*") ? suffix.str().replace("*", name) : name + suffix.str();
      in.sys().files().rename(path, FileNames.toPath(backup));
    }
    int flags = OpenFlags.O_WRONLY | OpenFlags.O_CREAT | OpenFlags.O_TRUNC;
    int fd = in.sys().files().open(path, flags, mode);
    IoHandle out = new IoHandle(in.handles());
    out.setName("ARGVOUT");
    out.attach(fd, dev.vos.perl.io.Access.WRITE);
    in.glob("main::ARGVOUT").setIo(out);
    in.handles().select(out, in.glob("main::ARGVOUT"));
  }

  /** The output file of the file before is complete. */
  static void finish(Interp in) {
    IoHandle out = (IoHandle) in.glob("main::ARGVOUT").io();
    if (out == null || !out.isOpen()) {
      return;
    }
    try {
      out.close();
    } catch (ErrnoException e) {
      in.setErrno(e.errno());
    }
    in.handles().select(in.handles().stdout(), null);
  }
}
