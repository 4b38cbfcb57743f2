package dev.vos.vfs.host;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.StatFs;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Directory;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.Vnode;
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
public final class HostFileSystem implements FileSystemDriver, AutoCloseable {
  /** Guards parent and name of all interned directories. */
  final Object treeLock = new Object();

  private final Path base;
  private final HostDirectory root;

  /** Open directories; null as long as everybody may go everywhere. */
  private volatile Pins pins;

  /** Counts renames, so that directories know when the paths they remember are old. */
  private volatile int renames;

  private HostFileSystem(Path base, Pins pins) {
    this.base = base;
    this.pins = pins;
    this.root = new HostDirectory(this, base);
  }

  /**
   * The file system whose root is a host directory; symlinks in {@code directory} are followed now.
   * Nothing outside can be reached through it, whatever others do on the host meanwhile.
   *
   * @throws ErrnoException ENOENT, ENOTDIR, EACCES
   */
  public static HostFileSystem at(Path directory) throws ErrnoException {
    try {
      Path real = directory.toRealPath();
      if (!Files.isDirectory(real)) {
        throw new ErrnoException(Errno.ENOTDIR, directory.toString());
      }
      return new HostFileSystem(real, new Pins(real));
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  /** The whole host. Symlinks that others put in the way of a call may be followed, as anywhere. */
  public static HostFileSystem whole() {
    return new HostFileSystem(Path.of("/"), null);
  }

  /**
   * Lets go of the directories of the host that are kept open. Not necessary: that is done when
   * nobody has the file system any more, too; and it can be used on.
   */
  @Override
  public void close() {
    if (confined()) {
      pins().dropAll();
    }
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

  /** statfs(2) of the host's file system that the file is in. */
  @Override
  public StatFs statfs(Vnode file) throws ErrnoException {
    Path path = file.hostPath().orElse(base);
    return LinuxCalls.statfs(HostPaths.text(path));
  }

  /**
   * From now on it makes sure that nobody gets out of a directory by a symlink that the host puts
   * in its way: a process has a root directory in here.
   */
  @Override
  public synchronized void confine() {
    if (pins == null) {
      pins = new Pins(base);
    }
  }

  /** Whether paths of the host must not be trusted to stay what they were. */
  boolean confined() {
    return pins != null;
  }

  Pins pins() {
    return pins;
  }

  void dropPin(HostDirectory gone) {
    Pins all = pins;
    if (all != null) {
      all.drop(gone);
    }
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
