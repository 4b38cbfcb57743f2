package dev.vos.perl.builtin;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.handles.calls.FileCalls;
import dev.vos.kernel.SpawnRequest;
import dev.vos.perl.io.FileNames;
import dev.vos.perl.io.IoHandle;
import dev.vos.perl.io.Layers;
import dev.vos.perl.io.UnknownLayer;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.ScalarRef;
import dev.vos.perl.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** One {@code open} at work: a file, a copy of a descriptor, a string or a command on a handle. */
final class Opening {

  /**
   * The name of {@code $^F}: descriptors up to it survive exec and keep their number on reopening.
   */
  private static final String SYSTEM_FD_MAX = "main::^F";

  private static final int PERMISSIONS = 0666;

  private final Interp in;
  private final IoHandle handle;
  private final OpenMode mode;
  private long lines;

  Opening(Interp in, IoHandle handle, OpenMode mode) {
    this.in = in;
    this.handle = handle;
    this.mode = mode;
  }

  private FileCalls files() {
    return in.sys().files();
  }

  /**
   * Opens what the arguments from index 2 on say.
   *
   * @return what open returns: 1, or the pid of a command
   */
  int open(PerlArray args) throws ErrnoException {
    Value what = args.get(2);
    if (mode.isCommand()) {
      return command(command(args));
    }
    if (mode.kind() != OpenMode.Kind.FILE) {
      if (HandleArgument.find(in, what) == null && !what.str().strip().matches("\\d{1,9}")) {
        throw PerlDie.at("Bad filehandle: " + HandleArgument.nameOf(what));
      }
      return duplicate(what);
    }
    if (what instanceof ScalarRef r) {
      return memory(r);
    }
    if (!what.defined() && mode.writable()) {
      return temporary();
    }
    return file(what.str());
  }

  private static Command command(PerlArray args) {
    if (args.size() == 3) {
      return Command.line(args.get(2).str());
    }
    List<String> words = new ArrayList<>();
    for (int i = 2; i < args.size(); i++) {
      words.add(args.get(i).str());
    }
    return Command.list(words.get(0), words);
  }

  /** A file by its name. */
  int file(String name) throws ErrnoException {
    if (name.indexOf('\0') >= 0) {
      throw new ErrnoException(Errno.ENOENT);
    }
    release();
    wanted(null);
    String path = FileNames.toPath(name);
    in.handles().beforeLooking(path);
    install(opened(path));
    if (mode.append()) {
      Answer.succeeded(in, () -> files().lseek(handle.fd(), 0, FileCalls.SEEK_END));
    }
    return 1;
  }

  /** Opens; if there are too many, once more after those were closed that the program has lost. */
  private int opened(String path) throws ErrnoException {
    int flags = mode.flags() | OpenFlags.O_CLOEXEC;
    try {
      return files().open(path, flags, PERMISSIONS);
    } catch (ErrnoException e) {
      if (e.errno() != Errno.EMFILE) {
        throw e;
      }
      in.handles().reclaim();
      return files().open(path, flags, PERMISSIONS);
    }
  }

  /** For sysopen. */
  static int raw(Interp in, IoHandle h, String name, int flags, int permissions)
      throws ErrnoException {
    Opening o = new Opening(in, h, new OpenMode(OpenMode.Kind.FILE, flags, ""));
    o.release();
    o.install(o.files().open(FileNames.toPath(name), flags | OpenFlags.O_CLOEXEC, permissions));
    return 1;
  }

  private int temporary() throws ErrnoException {
    release();
    int flags = OpenFlags.O_RDWR | OpenFlags.O_CREAT | OpenFlags.O_EXCL | OpenFlags.O_CLOEXEC;
    while (true) {
      long random = ThreadLocalRandom.current().nextLong();
      String path = "/tmp/PerlIO_" + Long.toString(random & Long.MAX_VALUE, 36);
      try {
        int fd = files().open(path, flags, 0600);
        files().unlink(path);
        install(fd);
        return 1;
      } catch (ErrnoException e) {
        if (e.errno() != Errno.EEXIST) {
          throw e;
        }
      }
    }
  }

  private int memory(ScalarRef target) throws ErrnoException {
    Layers wanted = wanted(Layers.SCALAR);
    if (handle.isOpen()) {
      Closing.close(in, handle);
    }
    if (mode.truncates() || (!target.target.get().defined() && mode.writable())) {
      target.target.set(PerlStr.EMPTY);
    }
    handle.attachMemory(target.target, mode.access());
    layers(wanted);
    return 1;
  }

  /** A copy of a descriptor, or with {@code &=} the same one: of a handle, its name or a number. */
  int duplicate(Value of) throws ErrnoException {
    int fd = descriptor(of);
    boolean same = mode.kind() == OpenMode.Kind.SAME;
    if (same && handle.fd() == fd) {
      return 1;
    }
    if (same && keepsNumber()) {
      return takeOver(of, fd);
    }
    int made = same ? fd : files().dup(fd);
    if (handle.isOpen() && !keepsNumber()) {
      Closing.close(in, handle);
    }
    if (same) {
      files().getfl(fd);
      Layers wanted = wanted(null);
      handle.attach(fd, mode.access());
      layers(wanted);
    } else {
      install(made);
    }
    return 1;
  }

  /**
   * STDIN, STDOUT or STDERR becomes the same as another handle but keeps its number; a command at
   * the other end is now waited for when this one is closed.
   */
  private int takeOver(Value of, int fd) throws ErrnoException {
    Layers wanted = wanted(null);
    handle.flush();
    int own = files().dup2(fd, handle.fd());
    files().setfd(own, 0);
    handle.attach(own, mode.access());
    layers(wanted);
    IoHandle source = HandleArgument.find(in, of);
    if (source != null && source.pid() > 0) {
      handle.setPid(source.pid());
      source.setPid(0);
    }
    return 1;
  }

  private int descriptor(Value of) throws ErrnoException {
    IoHandle h = HandleArgument.find(in, of);
    if (h != null) {
      if (h.fd() < 0) {
        throw new ErrnoException(h.isOpen() ? Errno.EINVAL : Errno.EBADF);
      }
      h.flush();
      return h.fd();
    }
    String s = of.str().strip();
    if (!of.isRef() && s.matches("\\d{1,9}")) {
      return Integer.parseInt(s);
    }
    throw new ErrnoException(Errno.EINVAL);
  }

  /** A command with one end of a pipe; its pid. */
  int command(Command command) throws ErrnoException {
    release();
    int[] pipe = files().pipe(OpenFlags.O_CLOEXEC);
    boolean reading = mode.readable();
    int own = reading ? pipe[0] : pipe[1];
    int childs = reading ? pipe[1] : pipe[0];
    SpawnRequest request = command.request().dup2(childs, reading ? 1 : 0);
    int pid;
    try {
      pid = command.spawn(in, request);
    } catch (ErrnoException e) {
      files().close(own);
      throw e;
    } finally {
      files().close(childs);
    }
    install(own);
    handle.setPid(pid);
    return pid;
  }

  private int systemMax() {
    return in.scalar(SYSTEM_FD_MAX).get().toInt();
  }

  private boolean keepsNumber() {
    return handle.fd() >= 0 && handle.fd() <= systemMax();
  }

  /**
   * Closes what was open before, unless its number is to be kept: then only when all has succeeded.
   */
  void release() {
    if (handle.isOpen()) {
      lines = handle.lines();
      if (!keepsNumber()) {
        Closing.close(in, handle);
      }
    }
  }

  /** Takes a new descriptor over, under the old number if that is 0, 1 or 2. */
  void install(int newFd) throws ErrnoException {
    Layers wanted = wanted(null);
    int fd = newFd;
    if (keepsNumber() && handle.fd() != newFd) {
      handle.flush();
      fd = files().dup2(newFd, handle.fd());
      files().close(newFd);
    }
    files().setfd(fd, fd <= systemMax() ? 0 : FileCalls.FD_CLOEXEC);
    handle.attach(fd, mode.access());
    handle.setLines(lines);
    if (mode.writable() && files().isatty(fd)) {
      handle.bufferLines();
    }
    layers(wanted);
  }

  /**
   * The layers that the mode or the pragma open asks for; null for the usual ones.
   *
   * @param base what they come above; null for those of a file
   * @throws ErrnoException ENOENT with a warning: there is no such layer
   */
  private Layers wanted(Layers base) throws ErrnoException {
    String wanted = mode.layers().isEmpty() ? DefaultLayers.at(in, mode.writable()) : mode.layers();
    if (wanted.isEmpty()) {
      return null;
    }
    try {
      return base == null ? Layers.opening(wanted) : base.push(wanted);
    } catch (UnknownLayer e) {
      in.warn("layer", e.getMessage());
      throw new ErrnoException(Errno.ENOENT);
    }
  }

  private void layers(Layers wanted) throws ErrnoException {
    if (wanted != null) {
      handle.setLayers(wanted);
    }
  }
}
