package dev.vos.perl.builtin;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.perl.io.FileNames;
import dev.vos.perl.io.IoHandle;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/** {@code <>}: the lines of the files in {@code @ARGV}, of STDIN when there are none. */
final class ArgvFiles implements Forkable {
  private boolean started;
  private long lines;

  static ArgvFiles of(Interp in) {
    ArgvFiles files = in.part(ArgvFiles.class);
    if (files == null) {
      files = new ArgvFiles();
      in.setPart(ArgvFiles.class, files);
    }
    return files;
  }

  @Override
  public Object fork(Copier copier) {
    ArgvFiles copy = new ArgvFiles();
    copy.started = started;
    copy.lines = lines;
    return copy;
  }

  /**
   * Begins with the first file; false if there is none.
   *
   * @param plain whether names are only names, as {@code <<>>} takes them
   */
  private boolean start(Interp in, PerlGlob glob, boolean plain) {
    PerlArray names = glob.array();
    started = true;
    lines = 0;
    boolean none = names.size() == 0;
    if (none) {
      if (InPlace.wanted(in)) {
        warn(in, "-i used with no filenames on the command line, reading from STDIN.\n");
      }
      glob.scalar().set(PerlStr.of("-"));
      glob.setIo(standardInput(in, glob));
      return true;
    }
    return advance(in, glob, names, plain);
  }

  /** A handle for the descriptor of STDIN, or STDIN itself. */
  private static IoHandle standardInput(Interp in, PerlGlob glob) {
    IoHandle stdin = in.handles().of(in.glob("main::STDIN"));
    return stdin == null ? in.handles().stdin() : stdin;
  }

  /** The next line, undef after the last one of the last file. */
  Value next(Interp in, boolean plain) {
    PerlGlob glob = in.glob("main::ARGV");
    if (!started && !isOpened(in, glob) && !start(in, glob, plain)) {
      started = false;
      return Undef.UNDEF;
    }
    while (true) {
      IoHandle h = (IoHandle) glob.io();
      Value line = h == null || !h.isOpen() ? Undef.UNDEF : ReadLine.record(in, h);
      if (line.defined()) {
        return line;
      }
      if (!advance(in, glob, glob.array(), plain)) {
        started = false;
        return Undef.UNDEF;
      }
    }
  }

  /** Whether the program itself has opened ARGV: then that is read first. */
  private boolean isOpened(Interp in, PerlGlob glob) {
    IoHandle h = (IoHandle) glob.io();
    if (h != null && h.isOpen() && h != in.handles().stdin()) {
      started = true;
      lines = h.lines();
    }
    return started;
  }

  /**
   * {@code eof()}: whether all files have been read to their ends; opens the next one to find out.
   */
  boolean atEnd(Interp in) {
    PerlGlob glob = in.glob("main::ARGV");
    PerlArray names = glob.array();
    if (!started && !isOpened(in, glob) && !start(in, glob, false)) {
      started = false;
      return true;
    }
    while (true) {
      IoHandle h = (IoHandle) glob.io();
      if (h != null && h.isOpen() && !HandleFunctions.atEof(in, h)) {
        return false;
      }
      if (names.size() == 0 || !advance(in, glob, names, false)) {
        return true;
      }
    }
  }

  /** The handle that all files are read through, but for STDIN. */
  private static IoHandle handle(Interp in, PerlGlob glob) {
    IoHandle h = (IoHandle) glob.io();
    if (h == null || h == in.handles().stdin()) {
      h = new IoHandle(in.handles());
      h.setName("");
      glob.setIo(h);
    }
    return h;
  }

  /** Closes the file before; the count of lines goes on unless the program closed it itself. */
  private void finish(Interp in, IoHandle old) {
    if (old == null) {
      return;
    }
    if (!old.isOpen()) {
      lines = 0;
      return;
    }
    lines = old.lines();
    if (old == in.handles().stdin()) {
      return;
    }
    Closing.close(in, old);
    old.setLines(lines);
  }

  /** Opens the next file that can be opened; false if there is none. */
  private boolean advance(Interp in, PerlGlob glob, PerlArray names, boolean plain) {
    finish(in, (IoHandle) glob.io());
    InPlace.finish(in);
    while (names.size() > 0) {
      String name = names.shift().str();
      glob.scalar().set(PerlStr.of(name));
      if (name.equals("-") && !plain) {
        glob.setIo(standardInput(in, glob));
        glob.scalar().set(PerlStr.of(name));
        return true;
      }
      try {
        IoHandle h = handle(in, glob);
        if (plain || isPlain(name)) {
          open(in, h, name);
        } else {
          special(in, h, name);
        }
        h.setLines(lines);
        if (plain || isPlain(name)) {
          InPlace.start(in, name);
        }
        return true;
      } catch (ErrnoException e) {
        in.setErrno(e.errno());
        warn(in, "Can't open " + name + ": " + e.errno().message() + in.place());
      }
    }
    return false;
  }

  /** Warnings of the category inplace are on by default. */
  private static void warn(Interp in, String text) {
    if (in.cop().hints().warnings().isEmpty() || in.warns("inplace")) {
      in.warnings().emit(PerlStr.of(text));
    }
  }

  /** Whether two-argument open would take the name for that of a file to be read. */
  private static boolean isPlain(String name) {
    String t = name.strip();
    return t.equals(name) && !t.isEmpty() && "<>|+".indexOf(t.charAt(0)) < 0 && !t.endsWith("|");
  }

  private static void open(Interp in, IoHandle h, String name) throws ErrnoException {
    if (name.isEmpty() || name.indexOf('\0') >= 0) {
      throw new ErrnoException(dev.vos.abi.Errno.ENOENT);
    }
    String path = FileNames.toPath(name);
    in.handles().beforeLooking(path);
    int flags = OpenFlags.O_RDONLY | OpenFlags.O_CLOEXEC;
    h.attach(in.sys().files().open(path, flags, 0), dev.vos.perl.io.Access.READ);
    DefaultLayers.apply(in, h);
  }

  /** {@code "cmd |"}, {@code "< file"}: as two-argument open takes it. */
  private static void special(Interp in, IoHandle h, String name) throws ErrnoException {
    PerlArray arguments = new PerlArray();
    arguments.push(h);
    arguments.push(PerlStr.of(name));
    PerlArray out = new PerlArray();
    PipeOpen.open(in, arguments, out);
    if (!out.get(0).defined()) {
      throw new ErrnoException(dev.vos.abi.Errno.of(in.errno()));
    }
  }
}
