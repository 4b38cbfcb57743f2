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

  /** The next line, undef after the last one of the last file. */
  Value next(Interp in) {
    PerlGlob glob = in.glob("main::ARGV");
    PerlArray names = glob.array();
    if (!started) {
      started = true;
      lines = 0;
      if (names.size() == 0) {
        names.push(PerlStr.of("-"));
      }
      if (!advance(in, glob, names)) {
        started = false;
        return Undef.UNDEF;
      }
    }
    while (true) {
      IoHandle h = (IoHandle) glob.io();
      Value line = h == null || !h.isOpen() ? Undef.UNDEF : ReadLine.record(in, h);
      if (line.defined()) {
        return line;
      }
      if (!advance(in, glob, names)) {
        started = false;
        return Undef.UNDEF;
      }
    }
  }

  /**
   * {@code eof()}: whether all files have been read to their ends; opens the next one to find out.
   */
  boolean atEnd(Interp in) {
    PerlGlob glob = in.glob("main::ARGV");
    PerlArray names = glob.array();
    if (!started) {
      if (names.size() == 0) {
        names.push(PerlStr.of("-"));
      }
      started = true;
      lines = 0;
      if (!advance(in, glob, names)) {
        started = false;
        return true;
      }
    }
    while (true) {
      IoHandle h = (IoHandle) glob.io();
      if (h != null && h.isOpen() && !HandleFunctions.atEof(in, h)) {
        return false;
      }
      if (names.size() == 0) {
        return true;
      }
      if (!advance(in, glob, names)) {
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
    if (old == null || old == in.handles().stdin()) {
      return;
    }
    if (!old.isOpen()) {
      lines = 0;
      return;
    }
    lines = old.lines();
    Closing.close(in, old);
    old.setLines(lines);
  }

  /** Opens the next file that can be opened; false if there is none. */
  private boolean advance(Interp in, PerlGlob glob, PerlArray names) {
    finish(in, (IoHandle) glob.io());
    InPlace.finish(in);
    while (names.size() > 0) {
      String name = names.shift().str();
      glob.scalar().set(PerlStr.of(name));
      if (name.equals("-")) {
        glob.setIo(in.handles().stdin());
        return true;
      }
      try {
        in.handles().beforeLooking(FileNames.toPath(name));
        int fd =
            in.sys()
                .files()
                .open(FileNames.toPath(name), OpenFlags.O_RDONLY | OpenFlags.O_CLOEXEC, 0);
        IoHandle h = handle(in, glob);
        h.attach(fd, dev.vos.perl.io.Access.READ);
        h.setLines(lines);
        InPlace.start(in, name);
        return true;
      } catch (ErrnoException e) {
        in.setErrno(e.errno());
        in.warn("inplace", "Can't open " + name + ": " + e.errno().message());
      }
    }
    return false;
  }
}
