package dev.vos.agent.process;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.kernel.Proc;
import dev.vos.vfs.Directory;
import dev.vos.vfs.Location;
import dev.vos.vfs.Resolved;
import dev.vos.vfs.overlay.OverlayFileSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where on the host the programs of a process start. They know no mounts: in a directory in memory
 * they cannot start; in one of an overlay they find the host's own, which is told once, and refused
 * with the option {@code strict}.
 */
final class HostStarts {
  /** Since when the JDK words it otherwise. */
  private static final int REWORDED = 25;

  private static final AtomicBoolean TOLD = new AtomicBoolean();

  private final Proc proc;
  private final String workingDirectory;
  private final boolean changesPaths;
  private final boolean strict;

  HostStarts(Proc proc, Surroundings around) {
    this.proc = proc;
    this.workingDirectory = around.workingDirectory();
    this.changesPaths = around.changesPaths();
    this.strict = around.strict();
  }

  /**
   * The host's directory.
   *
   * @param directory null: the process's working directory
   * @return null: the JVM's own
   * @throws IOException as the JDK words it; or there is none, or it is overlaid and strict
   */
  String directory(String directory) throws IOException {
    return directory(directory, this::tell);
  }

  /** The same for a JVM that has the mounts itself. */
  String directoryOfJava(String directory) throws IOException {
    return directory(directory, path -> {});
  }

  private interface Overlaid {
    void at(String path) throws IOException;
  }

  private String directory(String directory, Overlaid overlaid) throws IOException {
    if (!changesPaths) {
      return directory;
    }
    boolean inherited = directory == null && workingDirectory == null;
    String path = directory == null ? "." : directory;
    try {
      Resolved found = lookUp(path);
      return found.vnode() instanceof Directory there
          ? directory(path, found, there, inherited, overlaid)
          : refuse(Errno.ENOTDIR);
    } catch (ErrnoException refused) {
      return inherited ? null : refuse(refused.errno());
    }
  }

  private String directory(
      String given, Resolved found, Directory there, boolean inherited, Overlaid overlaid)
      throws IOException, ErrnoException {
    Optional<Path> host = HostPlaces.of(found);
    String path = proc.kernel().vfs().pathOf(proc.context(), new Location(found.mount(), there));
    if (host.isPresent()) {
      return inherited && host.get().toString().equals(path) ? null : host.get().toString();
    }
    boolean overlay = found.mount().driver() instanceof OverlayFileSystem;
    if (!overlay || !Files.isDirectory(Path.of(path))) {
      throw notOnHost("start in the directory", given);
    }
    overlaid.at(path);
    return inherited ? null : path;
  }

  private void tell(String path) throws IOException {
    if (strict) {
      throw new IOException(
          "vos: a host program cannot start in the directory "
              + path
              + ": it would change the host, not the overlay (strict)");
    }
    if (TOLD.compareAndSet(false, true)) {
      System.err.println(
          "vos: host programs that start in " + path + " see and change the host, not the overlay");
    }
  }

  /** The host's file that is the program; a name without a directory is looked up by the host. */
  String program(String program) throws IOException {
    if (!changesPaths || !program.startsWith("/")) {
      return program;
    }
    try {
      Resolved found = lookUp(program);
      return HostPlaces.of(found)
          .or(() -> found.vnode().readOnlyHostPath())
          .map(Path::toString)
          .orElseThrow(() -> notOnHost("be the file", program));
    } catch (ErrnoException refused) {
      return refuse(refused.errno());
    }
  }

  private Resolved lookUp(String path) throws ErrnoException {
    Resolved found = proc.kernel().vfs().lookUp(proc.context(), path);
    if (!found.exists()) {
      throw new ErrnoException(Errno.ENOENT);
    }
    return found;
  }

  /** As the JDK words what fork and exec reported. */
  private static String refuse(Errno errno) throws IOException {
    throw new IOException(
        Runtime.version().feature() < REWORDED
            ? "error=" + errno.number() + ", " + errno.message()
            : "Exec failed, error: " + errno.number() + " (" + errno.message() + ") ");
  }

  static IOException notOnHost(String what, String path) {
    return new IOException(
        "vos: a host program cannot " + what + " " + path + ": it is not on the host");
  }
}
