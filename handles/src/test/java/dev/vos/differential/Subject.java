package dev.vos.differential;

import dev.vos.abi.ErrnoException;
import dev.vos.handles.calls.DirectoryCalls;
import dev.vos.handles.calls.LoneTask;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.Vfs;
import dev.vos.vfs.host.HostFileSystem;
import dev.vos.vfs.memory.MemoryFileSystem;
import dev.vos.vfs.overlay.OverlayFileSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * A fresh tree to make calls on: a directory of the kernel under us, or a mount of vos.
 *
 * @param name what it is called in a failing test
 * @param base the absolute path of the directory that the calls start in
 * @param process the process that calls
 * @param observer another one, of root, that looks at the tree afterwards
 * @param host what keeps directories of the host open, or null
 * @param directory what is removed from the host at the end, or null
 */
record Subject(
    String name, String base, Calls process, Calls observer, HostFileSystem host, Path directory)
    implements AutoCloseable {
  /** Where below its top a subject's base is, so that no ".." of a case leaves it. */
  static final String DEPTHS = "1/2/3/4/5/6/7/8";

  /** Makes a subject. */
  interface Maker {
    Subject make() throws Exception;
  }

  /** The kernel under us, in a temporary directory. */
  static Subject linux() throws IOException, ErrnoException {
    return linuxIn(TemporaryDirectories.make());
  }

  /** The kernel under us, in a directory of which the maker takes care. */
  static Subject linuxOver(Path top) throws IOException, ErrnoException {
    Subject made = linuxIn(top);
    return new Subject(made.name, made.base, made.process, made.observer, null, null);
  }

  private static Subject linuxIn(Path top) throws IOException, ErrnoException {
    String base = TemporaryDirectories.inside(top, DEPTHS).toString();
    LinuxProcess process = LinuxProcess.in(base);
    Calls observer = process.fork();
    return new Subject("Linux", base, process, observer, null, top);
  }

  static Subject hostMount() throws IOException, ErrnoException {
    Path directory = TemporaryDirectories.make();
    HostFileSystem host = HostFileSystem.at(directory);
    return mounted("host mount", directory, host, host);
  }

  static Subject memoryMount() throws ErrnoException {
    return mounted("memory mount", null, null, MemoryFileSystem.create());
  }

  static Subject overlay() throws IOException, ErrnoException {
    return overlayOver(TemporaryDirectories.make());
  }

  /** An overlay over a host directory that is removed with the subject. */
  static Subject overlayOver(Path lower) throws ErrnoException {
    HostFileSystem host = HostFileSystem.at(lower);
    return mounted("overlay", lower, host, OverlayFileSystem.over(host.root()));
  }

  private static Subject mounted(
      String name, Path directory, HostFileSystem host, FileSystemDriver driver)
      throws ErrnoException {
    Vfs vfs = new Vfs(MemoryFileSystem.create());
    vfs.mount(vfs.context(022, Credentials.ROOT), driver.root(), "/mnt", Set.of());
    LoneTask task = LoneTask.on(vfs);
    DirectoryCalls directories = task.calls().directories();
    directories.chdir("/mnt");
    for (String each : DEPTHS.split("/")) {
      if (!vfs.lookUp(task.context(), each).exists()) {
        directories.mkdir(each, 0755);
      }
      directories.chdir(each);
    }
    Calls process = new VosProcess(task);
    Calls observer = process.fork();
    return new Subject(name, "/mnt/" + DEPTHS, process, observer, host, directory);
  }

  /** The directory above all that a case can reach. */
  String top() {
    return base.substring(0, base.length() - DEPTHS.length() - 1);
  }

  /** The same with another process that calls. */
  Subject with(Calls other) {
    return new Subject(name, base, other, observer, host, directory);
  }

  @Override
  public void close() throws Exception {
    process.exit();
    observer.exit();
    if (host != null) {
      host.close();
    }
    if (directory != null) {
      TemporaryDirectories.remove(directory);
    }
  }
}
