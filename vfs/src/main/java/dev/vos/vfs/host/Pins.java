package dev.vos.vfs.host;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import java.lang.ref.Cleaner;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Open descriptors of directories of a file system that nobody may get out of: what is done in such
 * a directory is done by a path that begins with its descriptor, so that it makes no difference if
 * somebody on the host puts a symlink in the place of a directory above. The directories are opened
 * one by one from the root down, never through a symlink.
 *
 * <p>The few most recently used stay open.
 */
final class Pins {
  private static final int MOST = 64;

  private static final Cleaner CLEANER = Cleaner.create();

  /** An open directory. It is closed when it has been dropped and nobody uses it any more. */
  static final class Pin {
    private final int fd;
    private final Path path;
    private final Users users;

    private Pin(int fd) {
      this.fd = fd;
      this.path = Path.of("/proc/self/fd/" + fd);
      this.users = new Users(fd);
      CLEANER.register(this, users::close);
    }

    /** A path that leads to the directory while it is pinned. */
    Path path() {
      return path;
    }

    int descriptor() {
      return fd;
    }

    /** Fails if it is closed already. */
    private boolean use() {
      return users.count.getAndUpdate(n -> n == 0 ? 0 : n + 1) > 0;
    }

    void release() {
      if (users.count.decrementAndGet() == 0) {
        CLibrary.get().close(fd);
      }
    }
  }

  /** How many use a descriptor; also what closes it when the whole file system was forgotten. */
  private static final class Users {
    private final int fd;
    private final AtomicInteger count = new AtomicInteger(1);

    Users(int fd) {
      this.fd = fd;
    }

    void close() {
      if (count.getAndSet(0) > 0) {
        CLibrary.get().close(fd);
      }
    }
  }

  private final Path base;

  /** guarded by this; each holds one use of its pin */
  private final Map<HostDirectory, Pin> open = new LinkedHashMap<>(16, 0.75f, true);

  Pins(Path base) {
    this.base = base;
  }

  /**
   * The directory opened; the caller must {@link Pin#release} it.
   *
   * @throws ErrnoException ENOENT: it is not there any more; EACCES, EMFILE
   */
  Pin of(HostDirectory directory) throws ErrnoException {
    synchronized (this) {
      Pin known = open.get(directory);
      if (known != null && known.use()) {
        return known;
      }
    }
    Pin made = new Pin(opened(directory));
    synchronized (this) {
      made.use();
      Pin other = open.put(directory, made);
      if (other != null) {
        other.release();
      }
      if (open.size() > MOST) {
        dropEldest();
      }
    }
    return made;
  }

  /** fstatat(2) with AT_SYMLINK_NOFOLLOW: what an entry of a directory is now. */
  Stat stat(HostDirectory directory, String entry) throws ErrnoException {
    Pin pin = of(directory);
    try {
      return LinuxCalls.lstat(pin.descriptor(), entry);
    } finally {
      pin.release();
    }
  }

  /**
   * What a directory further down is now.
   *
   * @throws ErrnoException ELOOP: there is a symlink on the way; ENOSYS on old systems
   */
  Stat lookUp(HostDirectory directory, String names) throws ErrnoException {
    Pin pin = of(directory);
    try {
      int fd = LinuxCalls.openDirectoryBeneath(pin.descriptor(), names);
      try {
        return LinuxCalls.fstat(fd);
      } finally {
        CLibrary.get().close(fd);
      }
    } finally {
      pin.release();
    }
  }

  /** Closes all that are not in use; what is needed later is opened again. */
  synchronized void dropAll() {
    open.values().forEach(Pin::release);
    open.clear();
  }

  private void dropEldest() {
    Iterator<Pin> pins = open.values().iterator();
    Pin eldest = pins.next();
    pins.remove();
    eldest.release();
  }

  private int opened(HostDirectory directory) throws ErrnoException {
    if (directory.parent() == directory) {
      return LinuxCalls.openDirectory(HostPaths.text(base));
    }
    Pin above = of((HostDirectory) directory.parent());
    try {
      return LinuxCalls.openDirectoryAt(above.descriptor(), directory.name());
    } catch (ErrnoException e) {
      boolean replaced = e.errno() == Errno.ENOTDIR || e.errno() == Errno.ELOOP;
      throw replaced ? new ErrnoException(Errno.ENOENT) : e;
    } finally {
      above.release();
    }
  }

  /** The directory is another one now, or gone. */
  synchronized void drop(HostDirectory directory) {
    Pin known = open.remove(directory);
    if (known != null) {
      known.release();
    }
  }
}
