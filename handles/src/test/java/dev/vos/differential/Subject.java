package dev.vos.differential;

import dev.vos.abi.ErrnoException;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.PathContext;
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
 * @param directory what is removed from the host at the end, or null
 */
record Subject(String name, String base, Calls process, Calls observer, Path directory)
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
    return new Subject(made.name, made.base, made.process, made.observer, null);
  }

  private static Subject linuxIn(Path top) throws IOException, ErrnoException {
    String base = TemporaryDirectories.inside(top, DEPTHS).toString();
    LinuxProcess process = LinuxProcess.in(base);
    Calls observer = process.fork();
    return new Subject("Linux", base, process, observer, top);
  }

  static Subject hostMount() throws IOException, ErrnoException {
    Path directory = TemporaryDirectories.make();
    return mounted("host mount", directory, HostFileSystem.at(directory));
  }

  static Subject memoryMount() throws ErrnoException {
    return mounted("memory mount", null, MemoryFileSystem.create());
  }

  static Subject overlay() throws IOException, ErrnoException {
    return overlayOver(TemporaryDirectories.make());
  }

  /** An overlay over a host directory that is removed with the subject. */
  static Subject overlayOver(Path lower) throws ErrnoException {
    FileSystemDriver driver = OverlayFileSystem.over(HostFileSystem.at(lower).root());
    return mounted("overlay", lower, driver);
  }

  private static Subject mounted(String name, Path directory, FileSystemDriver driver)
      throws ErrnoException {
    Vfs vfs = new Vfs(MemoryFileSystem.create());
    PathContext root = vfs.context(022, Credentials.ROOT);
    vfs.mount(root, driver.root(), "/mnt", Set.of());
    PathContext context = vfs.chdir(root, "/mnt");
    for (String each : DEPTHS.split("/")) {
      if (!vfs.lookUp(context, each).exists()) {
        vfs.mkdir(context, each, 0755);
      }
      context = vfs.chdir(context, each);
    }
    Calls process = new VosProcess(vfs, context);
    Calls observer = new VosProcess(vfs, context);
    return new Subject(name, "/mnt/" + DEPTHS, process, observer, directory);
  }

  /** The same with another process that calls. */
  Subject with(Calls other) {
    return new Subject(name, base, other, observer, directory);
  }

  @Override
  public void close() throws Exception {
    process.exit();
    observer.exit();
    if (directory != null) {
      TemporaryDirectories.remove(directory);
    }
  }
}
