package dev.vos.perl.builtin;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.perl.io.FileNames;
import dev.vos.perl.io.IoHandle;
import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Value;
import java.util.List;

/** stat and lstat, and what they last found: the special handle {@code _}. */
final class FileStatus implements Forkable {
  private static final long NANOS = 1_000_000_000L;

  private Stat last;
  private boolean lastWasLink;
  private String lastName;
  private IoHandle lastHandle;

  static FileStatus of(Interp in) {
    FileStatus s = in.part(FileStatus.class);
    if (s == null) {
      s = new FileStatus();
      in.setPart(FileStatus.class, s);
    }
    return s;
  }

  @Override
  public Object fork(Copier copier) {
    FileStatus copy = new FileStatus();
    copy.last = last;
    copy.lastWasLink = lastWasLink;
    copy.lastName = lastName;
    copy.lastHandle = copier.copy(lastHandle);
    return copy;
  }

  static List<BuiltinSpec> specs() {
    return List.of(
        Spec.list("stat", "_", (in, args, want, out) -> fields(in, args, false, want, out)),
        Spec.list("lstat", "_", (in, args, want, out) -> fields(in, args, true, want, out)));
  }

  /** The status of a file or handle, remembered; null with {@code $!} if there is none. */
  static Stat find(Interp in, Value operand, boolean link) {
    FileStatus cache = of(in);
    if (isCache(operand)) {
      return cache.last(in, link ? "lstat()" : null);
    }
    cache.lastWasLink = link && !isHandle(in, operand);
    cache.last = Answer.orNull(in, () -> cache.look(in, operand, link));
    return cache.last;
  }

  private static boolean isHandle(Interp in, Value operand) {
    return HandleArgument.globOf(operand) != null || in.handles().of(operand) != null;
  }

  /**
   * What was found last; null with {@code $!} if nothing was.
   *
   * @param link what asks and needs the answer of an lstat; null if it does not
   */
  Stat last(Interp in, String link) {
    if (link != null && !lastWasLink) {
      throw PerlDie.at("The stat preceding " + link + " wasn't an lstat");
    }
    if (last == null) {
      in.setErrno(Errno.EBADF);
    }
    return last;
  }

  /** The file was looked into: a link's own status is no longer what is known. */
  void forgetLink() {
    lastWasLink = false;
  }

  /** The name that was last looked up, null if it was a handle. */
  String lastName() {
    return lastName;
  }

  IoHandle lastHandle() {
    return lastHandle;
  }

  static boolean isCache(Value operand) {
    PerlGlob g = HandleArgument.globOf(operand);
    return g != null && g.fullName().equals("main::_");
  }

  private Stat look(Interp in, Value operand, boolean link) throws ErrnoException {
    IoHandle h = in.handles().of(operand);
    if (h == null && !operand.isRef() && !(operand instanceof PerlGlob)) {
      lastHandle = null;
      lastName = operand.str();
      return byName(in, lastName, link);
    }
    if (h == null && HandleArgument.globOf(operand) == null) {
      lastName = operand.str();
      return byName(in, lastName, link);
    }
    lastName = null;
    lastHandle = h;
    int fd = h == null ? -1 : h.directory() >= 0 ? h.directory() : h.fd();
    if (fd < 0) {
      HandleArgument.complain(in, operand, h, link ? "lstat" : "stat");
      throw new ErrnoException(Errno.EBADF);
    }
    if (h.directory() < 0) {
      h.flush();
    }
    return in.sys().files().fstat(fd);
  }

  private static Stat byName(Interp in, String name, boolean link) throws ErrnoException {
    if (name.isEmpty() || name.indexOf('\0') >= 0) {
      throw new ErrnoException(Errno.ENOENT);
    }
    String path = FileNames.toPath(name);
    in.handles().beforeLooking(path);
    return link ? in.sys().files().lstat(path) : in.sys().files().stat(path);
  }

  private static void fields(Interp in, PerlArray args, boolean link, int want, PerlArray out) {
    Stat s = find(in, args.get(0), link);
    if (want != Want.LIST) {
      out.push(Answer.of(s != null));
      return;
    }
    if (s == null) {
      return;
    }
    push(out, s);
  }

  /** The thirteen numbers. */
  static void push(PerlArray out, Stat s) {
    long[] numbers = {
      s.dev(),
      s.ino(),
      s.mode(),
      s.nlink(),
      s.uid(),
      s.gid(),
      s.rdev(),
      s.size(),
      Math.floorDiv(s.atimeNanos(), NANOS),
      Math.floorDiv(s.mtimeNanos(), NANOS),
      Math.floorDiv(s.ctimeNanos(), NANOS),
      s.blksize(),
      s.blocks()
    };
    for (long n : numbers) {
      out.push(PerlInt.of(n));
    }
  }

  /** A file name of an argument; the topic if there is none. */
  static String name(Interp in, Value v) {
    return FileNames.toPath((v == null ? in.topic() : v).str());
  }

  static Value text(String path) {
    return PerlStr.of(FileNames.toPerl(path));
  }
}
