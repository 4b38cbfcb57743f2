package dev.vos.kernel;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Signal;
import dev.vos.vfs.FileData;
import dev.vos.vfs.Opened;
import dev.vos.vfs.Vfs;
import dev.vos.vfs.host.HostCommand;
import dev.vos.vfs.host.HostProcess;
import dev.vos.vfs.host.HostUser;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A program of the host, as the image of a process that stands for it: with the process's cwd,
 * environment, umask, ignored signals and handles 0 to 2. Signals are passed on, and the process
 * ends with the very status of the program.
 */
final class HostProgram implements ProgramImage {
  private static final Path SHELL = Path.of("/bin/sh");
  private static final int NOT_STARTED = 126;

  private final String name;
  private final Path executable;
  private final List<String> argv;

  /** Whether {@link #executable} is a copy that goes with the process. */
  private final boolean copied;

  private HostProgram(String name, Path executable, List<String> argv, boolean copied) {
    this.name = name;
    this.executable = executable;
    this.argv = List.copyOf(argv);
    this.copied = copied;
  }

  /**
   * The image for an executable file, which must exist; one that is not the host's is copied there.
   *
   * @throws ErrnoException EOPNOTSUPP: the cwd is not a directory of the host; EIO
   */
  static HostProgram at(Proc self, String path, List<String> argv) throws ErrnoException {
    Vfs vfs = self.kernel().vfs();
    hostDirectory(self);
    Optional<Path> host = vfs.hostPath(self.context(), path);
    return host.isPresent()
        ? new HostProgram(path, host.get(), argv, false)
        : new HostProgram(path, copyToHost(self, path), argv, true);
  }

  /** The host's file that is run. */
  Path executable() {
    return executable;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int run(Proc self) throws ErrnoException {
    try {
      throw ProcessExited.withStatus(runOnHost(self));
    } finally {
      if (copied) {
        deleteCopy();
      }
    }
  }

  private int runOnHost(Proc self) throws ErrnoException {
    try (HostStreams streams = HostStreams.of(self)) {
      HostProcess process;
      try {
        process = HostProcess.spawn(command(self, streams));
      } catch (ErrnoException e) {
        streams.report("vos: cannot start " + name + ": " + e.errno().message() + "\n");
        return WaitStatus.exited(NOT_STARTED);
      }
      // its handles stay with the proxy's streams, as the others would keep pipes open
      self.handles().closeAll();
      self.divertSignals(signal -> passOn(self, process, streams, signal));
      passOnPending(self, process, streams);
      streams.pump();
      int status = process.waitFor();
      self.divertSignals(null);
      streams.ended();
      return status;
    }
  }

  private static void passOnPending(Proc self, HostProcess process, HostStreams streams) {
    SignalState.Taken taken;
    while ((taken = self.signals().takeDefault()) != null) {
      passOn(self, process, streams, taken.signal());
    }
  }

  private static void passOn(Proc self, HostProcess process, HostStreams streams, Signal signal) {
    if (signal == Signal.CHLD) {
      return;
    }
    if (signal == Signal.KILL) {
      streams.abandon();
    }
    try {
      process.kill(signal);
      tellOfStop(self, signal);
    } catch (ErrnoException e) {
      // it has ended meanwhile: a signal to a zombie does nothing
    }
  }

  private static void tellOfStop(Proc self, Signal signal) {
    if (signal == Signal.STOP || signal == Signal.TSTP) {
      int continues = self.signals().continues();
      self.kernel().table().stop(self, new SignalState.Taken(signal, continues));
    } else if (signal == Signal.CONT || signal == Signal.KILL) {
      self.kernel().table().resume(self);
    }
  }

  private HostCommand command(Proc self, HostStreams streams) throws ErrnoException {
    int umask = self.context().umask();
    boolean sameUmask = umask == HostUser.current().umask();
    return new HostCommand(
        sameUmask ? executable : SHELL,
        sameUmask ? argv : withUmask(umask),
        self.environment(),
        hostDirectory(self),
        streams.list(),
        ignored(self));
  }

  /** posix_spawn cannot set a umask: a shell does it and becomes the program. */
  private List<String> withUmask(int umask) {
    List<String> all = new ArrayList<>();
    all.add("sh");
    all.add("-c");
    all.add("umask " + Integer.toOctalString(umask) + "; exec \"$0\" \"$@\"");
    all.add(executable.toString());
    all.addAll(argv.subList(1, argv.size()));
    return all;
  }

  private static Set<Signal> ignored(Proc self) {
    Set<Signal> ignored = EnumSet.noneOf(Signal.class);
    for (Signal signal : Signal.values()) {
      if (Signals.disposition(self, signal) == Disposition.IGNORE) {
        ignored.add(signal);
      }
    }
    return ignored;
  }

  private static Path hostDirectory(Proc self) throws ErrnoException {
    return self.kernel()
        .vfs()
        .hostPath(self.context(), ".")
        .orElseThrow(
            () ->
                new ErrnoException(
                    Errno.EOPNOTSUPP, "a host program in a directory that is not the host's"));
  }

  private static Path copyToHost(Proc self, String path) throws ErrnoException {
    Opened opened = self.kernel().vfs().open(self.context(), path, OpenFlags.O_RDONLY, 0);
    try {
      Path copy =
          Files.createTempFile(
              "vos-program-",
              "",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      try (OutputStream out = Files.newOutputStream(copy)) {
        copy(opened.data(), out);
      }
      return copy;
    } catch (IOException e) {
      throw new ErrnoException(Errno.EIO, path);
    } finally {
      opened.close();
    }
  }

  private static void copy(FileData from, OutputStream to) throws ErrnoException, IOException {
    byte[] bytes = new byte[1 << 16];
    long position = 0;
    int n;
    while ((n = from.read(ByteBuffer.wrap(bytes), position)) > 0) {
      to.write(bytes, 0, n);
      position += n;
    }
  }

  private void deleteCopy() {
    try {
      Files.deleteIfExists(executable);
    } catch (IOException e) {
      // a left-over in the host's temporary directory harms nobody
    }
  }
}
