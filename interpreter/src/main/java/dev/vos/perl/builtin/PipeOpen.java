package dev.vos.perl.builtin;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.handles.calls.FileCalls;
import dev.vos.perl.io.Access;
import dev.vos.perl.io.IoHandle;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/**
 * {@code open} in all its forms. The two that fork are in three steps, for the fork in the middle
 * is the interpreter's: {@link #prepare}, and afterwards {@link #inParent} and {@link #inChild}.
 */
public final class PipeOpen {
  private PipeOpen() {}

  /**
   * A fork open between its steps.
   *
   * @param own the parent's end of the pipe
   * @param childs the child's end
   */
  public record Prepared(IoHandle handle, OpenMode mode, int own, int childs) implements Forkable {
    @Override
    public Object fork(Copier copier) {
      return new Prepared(copier.copy(handle), mode, own, childs);
    }
  }

  /** Whether an open has the command "-": it forks. */
  public static boolean isForkOpen(PerlArray args) {
    if (args.size() == 2) {
      String s = args.get(1).str().strip();
      return s.startsWith("|") && s.substring(1).strip().equals("-")
          || s.endsWith("|") && s.substring(0, s.length() - 1).strip().equals("-");
    }
    if (args.size() != 3 || args.get(2).isRef() || !args.get(2).str().equals("-")) {
      return false;
    }
    OpenMode mode = OpenMode.parse(args.get(1).str());
    return mode != null && mode.isCommand();
  }

  /** Makes the pipe; null with {@code $!} set if that fails. */
  public static Prepared prepare(Interp in, PerlArray args) {
    String text = args.get(1).str();
    OpenMode mode = args.size() == 2 ? OpenMode.combined(text).mode() : OpenMode.parse(text);
    IoHandle handle = HandleArgument.toOpen(in, args, 0);
    int[] pipe = Answer.orNull(in, () -> in.sys().files().pipe(OpenFlags.O_CLOEXEC));
    if (pipe == null) {
      return null;
    }
    return mode.readable()
        ? new Prepared(handle, mode, pipe[0], pipe[1])
        : new Prepared(handle, mode, pipe[1], pipe[0]);
  }

  /**
   * After the fork in the parent.
   *
   * @param pid undef if the fork failed
   * @return what open returns
   */
  public static Value inParent(Interp in, Prepared p, Value pid) {
    FileCalls files = in.sys().files();
    Answer.succeeded(in, () -> files.close(p.childs));
    if (!pid.defined()) {
      Answer.succeeded(in, () -> files.close(p.own));
      return pid;
    }
    boolean ok =
        Answer.succeeded(
            in,
            () -> {
              Opening opening = new Opening(in, p.handle, p.mode);
              opening.release();
              opening.install(p.own);
              p.handle.setPid(pid.toInt());
            });
    return ok ? pid : Undef.UNDEF;
  }

  /** After the fork in the child: STDIN or STDOUT is the pipe. */
  public static Value inChild(Interp in, Prepared p) {
    FileCalls files = in.sys().files();
    int target = p.mode.readable() ? 1 : 0;
    Answer.succeeded(
        in,
        () -> {
          files.close(p.own);
          if (p.childs != target) {
            files.dup2(p.childs, target);
            files.close(p.childs);
          }
          files.setfd(target, 0);
          IoHandle standard = target == 1 ? in.handles().stdout() : in.handles().stdin();
          if (standard.fd() == target || !standard.isOpen()) {
            standard.attach(target, target == 0 ? Access.READ : Access.WRITE);
          }
        });
    return PerlInt.ZERO;
  }

  /** All other forms; pushes what open returns. */
  public static void open(Interp in, PerlArray args, PerlArray out) {
    try {
      out.push(PerlInt.of(args.size() < 3 ? combined(in, args) : separate(in, args)));
    } catch (ErrnoException e) {
      in.setErrno(e.errno());
      out.push(Undef.UNDEF);
    }
  }

  private static int separate(Interp in, PerlArray args) throws ErrnoException {
    OpenMode mode = OpenMode.parse(args.get(1).str());
    if (mode == null) {
      throw PerlDie.at("Unknown open() mode '" + args.get(1).str() + "'");
    }
    return new Opening(in, HandleArgument.toOpen(in, args, 0), mode).open(args);
  }

  /** Mode and name in one string, or, with one argument, in the scalar of the handle's name. */
  private static int combined(Interp in, PerlArray args) throws ErrnoException {
    String text =
        args.size() == 2
            ? args.get(1).str()
            : in.scalar(HandleArgument.globOf(args.get(0)).fullName()).get().str();
    OpenMode.Combined c = OpenMode.combined(text);
    if (c.mode() == null) {
      throw PerlDie.at("Unknown open() mode '" + text + "'");
    }
    IoHandle handle = HandleArgument.toOpen(in, args, 0);
    if (c.name().isEmpty()) {
      if (c.mode().isCommand()) {
        in.warn("pipe", "Missing command in piped open");
        throw new ErrnoException(Errno.EPIPE);
      }
      throw new ErrnoException(Errno.ENOENT);
    }
    Opening opening = new Opening(in, handle, c.mode());
    if (c.mode().isCommand()) {
      return opening.command(Command.line(c.name()));
    }
    if (c.mode().kind() != OpenMode.Kind.FILE) {
      return opening.duplicate(PerlStr.of(c.name()));
    }
    if (c.name().equals("-")) {
      return standard(in, handle, c.mode());
    }
    return opening.file(c.name());
  }

  /** {@code open(F, "-")} and {@code open(F, ">-")}: the same descriptor as STDIN or STDOUT. */
  private static int standard(Interp in, IoHandle handle, OpenMode mode) throws ErrnoException {
    IoHandle of = mode.writable() ? in.handles().stdout() : in.handles().stdin();
    OpenMode same = new OpenMode(OpenMode.Kind.SAME, mode.flags() & OpenFlags.O_ACCMODE, "");
    return new Opening(in, handle, same).duplicate(of);
  }
}
