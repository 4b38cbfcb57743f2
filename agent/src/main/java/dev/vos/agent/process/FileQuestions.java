package dev.vos.agent.process;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.agent.bootstrap.VirtualFiles;
import dev.vos.handles.calls.DirectoryCalls;
import dev.vos.handles.calls.FileCalls;
import dev.vos.kernel.Proc;
import dev.vos.syscall.Syscalls;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** java.io.File on virtual paths. */
final class FileQuestions implements VirtualFiles {
  private final Proc proc;
  private final FileCalls files;
  private final DirectoryCalls directories;

  FileQuestions(Syscalls calls) {
    this.proc = calls.proc();
    this.files = calls.files();
    this.directories = calls.directories();
  }

  @Override
  public int attributes(String path) {
    try {
      Stat stat = files.stat(path);
      return EXISTS | (stat.isRegular() ? REGULAR : 0) | (stat.isDirectory() ? DIRECTORY : 0);
    } catch (ErrnoException absent) {
      return 0;
    }
  }

  @Override
  public boolean permitted(String path, int access) {
    return succeeds(() -> files.access(path, access));
  }

  @Override
  public long lastModified(String path) {
    try {
      return Math.floorDiv(files.stat(path).mtimeNanos(), 1_000_000L);
    } catch (ErrnoException absent) {
      return 0;
    }
  }

  @Override
  public long length(String path) {
    try {
      return files.stat(path).size();
    } catch (ErrnoException absent) {
      return 0;
    }
  }

  @Override
  public boolean createExclusively(String path) throws IOException {
    try {
      int flags = OpenFlags.O_RDWR | OpenFlags.O_CREAT | OpenFlags.O_EXCL | OpenFlags.O_CLOEXEC;
      files.close(files.open(path, flags, 0666));
      return true;
    } catch (ErrnoException refused) {
      if (refused.errno() == Errno.EEXIST) {
        return false;
      }
      throw JavaErrors.io(refused);
    }
  }

  @Override
  public boolean delete(String path) {
    try {
      if (files.lstat(path).isDirectory()) {
        directories.rmdir(path);
      } else {
        files.unlink(path);
      }
      return true;
    } catch (ErrnoException refused) {
      return false;
    }
  }

  @Override
  public String[] list(String path) {
    try {
      return names(directories, path).toArray(String[]::new);
    } catch (ErrnoException refused) {
      return null;
    }
  }

  /** The names in a directory, without . and ... */
  static List<String> names(DirectoryCalls directories, String path) throws ErrnoException {
    int fd = directories.opendir(path);
    try {
      return names(directories, fd);
    } finally {
      directories.closedir(fd);
    }
  }

  /** The names that are left in an open directory, without . and ... */
  static List<String> names(DirectoryCalls directories, int fd) throws ErrnoException {
    List<String> names = new ArrayList<>();
    for (String name = directories.readdir(fd); name != null; name = directories.readdir(fd)) {
      if (!name.equals(".") && !name.equals("..")) {
        names.add(name);
      }
    }
    return names;
  }

  @Override
  public boolean createDirectory(String path) {
    return succeeds(() -> directories.mkdir(path, 0777));
  }

  @Override
  public boolean rename(String from, String to) {
    return succeeds(() -> files.rename(from, to));
  }

  @Override
  public boolean setLastModified(String path, long millis) {
    long nanos = Math.multiplyExact(millis, 1_000_000L);
    return succeeds(() -> files.utimens(path, FileCalls.UTIME_OMIT, nanos));
  }

  @Override
  public boolean allow(String path, int access, Scope scope) {
    int bits = bits(access, scope);
    return succeeds(() -> files.chmod(path, files.stat(path).permissions() | bits));
  }

  @Override
  public boolean deny(String path, int access, Scope scope) {
    int bits = bits(access, scope);
    return succeeds(() -> files.chmod(path, files.stat(path).permissions() & ~bits));
  }

  private static int bits(int access, Scope scope) {
    return scope == Scope.OWNER ? access << 6 : access << 6 | access << 3 | access;
  }

  @Override
  public long space(String path, int kind) {
    if (attributes(path) == 0) {
      return 0;
    }
    Optional<Path> host = HostPlaces.of(proc, path);
    if (host.isPresent()) {
      File file = host.get().toFile();
      return switch (kind) {
        case SPACE_TOTAL -> file.getTotalSpace();
        case SPACE_FREE -> file.getFreeSpace();
        default -> file.getUsableSpace();
      };
    }
    HeapStore store = HeapStore.INSTANCE;
    return kind == SPACE_TOTAL ? store.getTotalSpace() : store.getUsableSpace();
  }

  private interface Call {
    void run() throws ErrnoException;
  }

  private static boolean succeeds(Call call) {
    try {
      call.run();
      return true;
    } catch (ErrnoException refused) {
      return false;
    }
  }
}
