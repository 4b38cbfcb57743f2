package dev.vos.perl.builtin;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.perl.io.Access;
import dev.vos.perl.io.FileNames;
import dev.vos.perl.io.IoHandle;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.Value;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The switch -i and {@code $^I}: what {@code <>} reads is replaced by what is printed. The output
 * goes to a new file beside the old one, which takes its place when it is complete; a program that
 * fails before leaves the old one as it was.
 */
final class InPlace implements Forkable {
  private IoHandle out;
  private IoHandle written;
  private String path;
  private String temporary;
  private String name;
  private String suffix;
  private int pid;

  private static InPlace of(Interp in) {
    InPlace part = in.part(InPlace.class);
    if (part == null) {
      part = new InPlace();
      in.setPart(InPlace.class, part);
    }
    return part;
  }

  @Override
  public Object fork(Copier copier) {
    InPlace copy = new InPlace();
    copy.out = copier.copy(out);
    copy.written = copier.copy(written);
    copy.path = path;
    copy.temporary = temporary;
    copy.name = name;
    copy.suffix = suffix;
    copy.pid = pid;
    return copy;
  }

  static boolean wanted(Interp in) {
    return in.scalar("main::^I").get().defined();
  }

  /** The file has just been opened for reading: output goes to a new one. */
  static void start(Interp in, String name) throws ErrnoException {
    Value suffix = in.scalar("main::^I").get();
    if (!suffix.defined()) {
      return;
    }
    InPlace edit = of(in);
    edit.name = name;
    edit.suffix = suffix.str();
    edit.pid = in.sys().processes().getpid();
    String relative = FileNames.toPath(name);
    edit.path =
        relative.startsWith("/") ? relative : in.sys().directories().getcwd() + "/" + relative;
    int mode = in.sys().files().stat(edit.path).mode() & 07777;
    int fd = edit.create(in, mode);
    edit.out = new IoHandle(in.handles());
    edit.out.setName("ARGVOUT");
    edit.out.attach(fd, Access.WRITE);
    edit.written = edit.out;
    in.glob("main::ARGVOUT").setIo(edit.out);
    in.handles().select(edit.out, in.glob("main::ARGVOUT"));
  }

  private int create(Interp in, int mode) throws ErrnoException {
    int flags = OpenFlags.O_RDWR | OpenFlags.O_CREAT | OpenFlags.O_EXCL | OpenFlags.O_CLOEXEC;
    while (true) {
      long random = ThreadLocalRandom.current().nextLong(36L * 36 * 36 * 36 * 36 * 36);
      temporary =
          path.substring(0, path.lastIndexOf('/') + 1)
              + "XX"
              + String.format("%6s", Long.toString(random, 36)).replace(' ', '0');
      try {
        int fd = in.sys().files().open(temporary, flags, 0600);
        in.sys().files().fchmod(fd, mode);
        return fd;
      } catch (ErrnoException e) {
        if (e.errno() != Errno.EEXIST) {
          throw e;
        }
      }
    }
  }

  /** Whether closing this handle completes a file. */
  static boolean isOutput(Interp in, IoHandle h) {
    InPlace edit = in.part(InPlace.class);
    return edit != null && h == edit.out && edit.pid == in.sys().processes().getpid();
  }

  /** The output file of the file before is complete. */
  static void finish(Interp in) {
    InPlace edit = in.part(InPlace.class);
    if (edit == null || edit.written == null) {
      return;
    }
    IoHandle done = edit.written;
    edit.written = null;
    if (done.isOpen()) {
      Answer.succeeded(in, done::close);
    }
    if (in.handles().selected() == done) {
      in.handles().select(in.handles().stdout(), null);
    }
    if (edit.out != null) {
      edit.install(in);
    }
  }

  /** The new file takes the place of the old one. */
  void install(Interp in) {
    out = null;
    if (pid != in.sys().processes().getpid()) {
      return;
    }
    var files = in.sys().files();
    if (!suffix.isEmpty()) {
      String backup = backup();
      if (!backup.equals(path) && !Answer.succeeded(in, () -> files.rename(path, backup))) {
        String reason = Errno.of(in.errno()).message();
        Answer.succeeded(in, () -> files.unlink(temporary));
        throw PerlDie.at(
            "Can't rename "
                + name
                + " to "
                + FileNames.toPerl(backup)
                + ": "
                + reason
                + ", skipping file");
      }
    }
    if (!Answer.succeeded(in, () -> files.rename(temporary, path))) {
      String reason = Errno.of(in.errno()).message();
      Answer.succeeded(in, () -> files.unlink(temporary));
      throw PerlDie.at(
          "Cannot complete in-place edit of "
              + name
              + ": failed to rename work file '"
              + FileNames.toPerl(temporary)
              + "' to '"
              + name
              + "': "
              + reason);
    }
  }

  /** ".bak" is appended; a star stands for the file's name, and a slash leads elsewhere. */
  private String backup() {
    int slash = path.lastIndexOf('/') + 1;
    String base = path.substring(slash);
    String s = FileNames.toPath(suffix);
    String made = s.indexOf('*') >= 0 ? s.replace("*", base) : base + s;
    return made.startsWith("/") ? made : path.substring(0, slash) + made;
  }

  /** After {@code close ARGVOUT}. */
  static void closed(Interp in) {
    of(in).install(in);
  }

  /** The program has ended: what is not complete is given up if it failed. */
  static void end(Interp in, int status) {
    InPlace edit = in.part(InPlace.class);
    if (edit == null || edit.out == null) {
      return;
    }
    if (status == 0) {
      finish(in);
    } else if (edit.pid == in.sys().processes().getpid()) {
      edit.out.discard();
      Answer.succeeded(in, () -> in.sys().files().unlink(edit.temporary));
    }
  }
}
