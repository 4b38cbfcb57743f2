package dev.vos.vfs.host;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Directory;
import dev.vos.vfs.FileSystemDriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A directory of the host as a file system. Every call goes to the host at once; nothing but the
 * identity of directories is kept, so what others do on the host is seen.
 *
 * <p>A directory that vos itself renames keeps its identity (a process's current directory follows
 * it, as in Unix); one that another host process renames does not.
 *
 * <p>The user that the JVM runs as has its permissions checked by the host; all others are checked
 * by {@link dev.vos.vfs.Vfs}, and files that they make are given to them if the JVM runs as root.
 */
public final class HostFileSystem implements FileSystemDriver {
  /** Guards parent and name of all interned directories. */
  final Object treeLock = new Object();

  private final Path base;
  private final HostDirectory root;

  /** Counts renames, so that directories know when the paths they remember are old. */
  private volatile int renames;

  private HostFileSystem(Path base) {
    this.base = base;
    this.root = new HostDirectory(this, base);
  }

  /**
   * The file system whose root is a host directory; symlinks in {@code directory} are followed now.
   *
   * @throws ErrnoException ENOENT, ENOTDIR, EACCES
   */
  public static HostFileSystem at(Path directory) throws ErrnoException {
    try {
      Path real = directory.toRealPath();
      if (!Files.isDirectory(real)) {
        throw new ErrnoException(Errno.ENOTDIR, directory.toString());
      }
      return new HostFileSystem(real);
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  /** The whole host. */
  public static HostFileSystem whole() {
    return new HostFileSystem(Path.of("/"));
  }

  @Override
  public String type() {
    return "host";
  }

  @Override
  public String source() {
    return base.toString();
  }

  @Override
  public Directory root() {
    return root;
  }

  @Override
  public boolean enforcesPermissions(Credentials who) {
    return HostUser.current().is(who);
  }

  int renames() {
    return renames;
  }

  /** The caller holds {@link #treeLock}. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // written with treeLock held only
  void renamedLocked() {
    renames++;
  }
}
