package dev.vos.kernel;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.vfs.Opened;
import dev.vos.vfs.Vfs;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From the name of an executable to the image that runs it: in this JVM if a provider can, else on
 * the host.
 */
final class ProgramLoader {
  private static final String DEFAULT_PATH = "/usr/local/bin:/usr/bin:/bin";
  private static final String SHELL = "/bin/sh";

  private final Proc self;
  private final Vfs vfs;

  /** A loader that looks names up as the process does. */
  ProgramLoader(Proc self) {
    this.self = self;
    this.vfs = self.kernel().vfs();
  }

  /**
   * As execve(2) finds it.
   *
   * @throws ErrnoException ENOENT, ENOTDIR; EACCES: not a regular file, or not executable; ENOEXEC:
   *     neither a binary nor a script that names its interpreter
   */
  ProgramImage load(String path, List<String> argv) throws ErrnoException {
    Optional<ProgramImage> provided = provided(path, argv);
    return provided.isPresent() ? provided.get() : loadFile(path, argv);
  }

  /**
   * As execvp(3) finds it: a name without slash in the directories of PATH; what is no binary and
   * names no interpreter is given to the shell.
   */
  ProgramImage search(String file, List<String> argv, Map<String, String> environment)
      throws ErrnoException {
    Optional<ProgramImage> provided = provided(file, argv);
    if (provided.isPresent()) {
      return provided.get();
    }
    if (file.isEmpty()) {
      throw new ErrnoException(Errno.ENOENT, file);
    }
    if (file.indexOf('/') >= 0) {
      return loadOrShell(file, argv);
    }
    return searchPath(file, argv, environment.getOrDefault("PATH", DEFAULT_PATH));
  }

  private ProgramImage searchPath(String file, List<String> argv, String path)
      throws ErrnoException {
    Errno failure = Errno.ENOENT;
    for (String directory : path.split(":", -1)) {
      String candidate = directory.isEmpty() ? file : directory + "/" + file;
      try {
        return loadOrShell(candidate, argv);
      } catch (ErrnoException e) {
        switch (e.errno()) {
          case ENOENT, ENOTDIR -> {}
          case EACCES -> failure = Errno.EACCES;
          default -> throw e;
        }
      }
    }
    throw new ErrnoException(failure, file);
  }

  private ProgramImage loadOrShell(String path, List<String> argv) throws ErrnoException {
    try {
      return path.indexOf('/') >= 0 ? load(path, argv) : loadFile(path, argv);
    } catch (ErrnoException e) {
      if (e.errno() != Errno.ENOEXEC) {
        throw e;
      }
      List<String> shell = new ArrayList<>(List.of(SHELL, path));
      shell.addAll(argv.subList(1, argv.size()));
      return loadFile(SHELL, shell);
    }
  }

  private Optional<ProgramImage> provided(String path, List<String> argv) throws ErrnoException {
    for (ImageProvider provider : self.kernel().providers()) {
      Optional<ProgramImage> image = provider.load(self, path, argv);
      if (image.isPresent()) {
        return image;
      }
    }
    return Optional.empty();
  }

  private ProgramImage loadFile(String path, List<String> argv) throws ErrnoException {
    Stat stat = vfs.stat(self.context(), path);
    if (!stat.isRegular()) {
      throw new ErrnoException(Errno.EACCES, path);
    }
    vfs.access(self.context(), path, Mode.X_OK);
    requireFormat(path);
    return HostProgram.at(self, path, argv);
  }

  /** A binary that may be executed but not read is left to the host to judge. */
  private void requireFormat(String path) throws ErrnoException {
    Opened opened;
    try {
      opened = vfs.open(self.context(), path, OpenFlags.O_RDONLY, 0);
    } catch (ErrnoException e) {
      if (e.errno() == Errno.EACCES) {
        return;
      }
      throw e;
    }
    try {
      ByteBuffer head = ByteBuffer.allocate(4);
      opened.data().read(head, 0);
      head.flip();
      boolean script = head.remaining() >= 2 && head.get(0) == '#' && head.get(1) == '!';
      boolean binary = head.remaining() == 4 && head.getInt(0) == 0x7f454c46;
      if (!script && !binary) {
        throw new ErrnoException(Errno.ENOEXEC, path);
      }
    } finally {
      opened.close();
    }
  }
}
