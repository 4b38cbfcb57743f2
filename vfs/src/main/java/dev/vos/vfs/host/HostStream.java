package dev.vos.vfs.host;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What a host program gets as one of its descriptors 0, 1 and 2. The same object given for two of
 * them makes one a duplicate of the other, as {@code 2>&1} does. An object serves one spawn.
 */
public abstract sealed class HostStream {
  /** Descriptors given to a child are kept above those that it will have. */
  private static final int MIN_DESCRIPTOR = 10;

  private int descriptor = -1; // owned by the thread that spawns, then by the HostProcess

  private HostStream() {}

  /** The JVM's own descriptor {@code fd}, 0, 1 or 2: the very same open file. */
  public static HostStream inherit(int fd) {
    return new Inherited(fd);
  }

  /**
   * A host file that is opened with these flags (access mode, O_APPEND) and positioned. The offset
   * at which the program left it can be read back, so that a virtual process can go on from there.
   */
  public static SharedFile file(Path path, int flags, long offset) {
    return new SharedFile(path, flags, offset);
  }

  /** A pipe that the program reads from and the JVM writes to. */
  public static PipeToChild pipeToChild() {
    return new PipeToChild();
  }

  /** A pipe that the program writes to and the JVM reads from. */
  public static PipeFromChild pipeFromChild() {
    return new PipeFromChild();
  }

  /** The descriptor is not open in the program. */
  public static HostStream closed() {
    return new Closed();
  }

  /** Opens the descriptor that the child gets; -1 for none. */
  abstract int open(CLibrary c) throws ErrnoException;

  /** Called once the child has been started: what only the child needs is closed. */
  void started(CLibrary c) {
    release(c);
  }

  /** Called when no child could be started: everything is closed. */
  void failed(CLibrary c) {
    release(c);
  }

  /** The child's descriptor as a number in this JVM. Opens it at the first call. */
  final int descriptor(CLibrary c) throws ErrnoException {
    if (descriptor < 0) {
      int opened = open(c);
      descriptor = opened < 0 ? -1 : raised(c, opened);
    }
    return descriptor;
  }

  final void release(CLibrary c) {
    if (descriptor >= 0) {
      c.close(descriptor);
      descriptor = -1;
    }
  }

  private static int raised(CLibrary c, int fd) throws ErrnoException {
    if (fd >= MIN_DESCRIPTOR) {
      return fd;
    }
    try {
      return c.duplicate(fd, MIN_DESCRIPTOR);
    } finally {
      c.close(fd);
    }
  }

  private static final class Inherited extends HostStream {
    private final int fd;

    Inherited(int fd) {
      this.fd = fd;
    }

    @Override
    int open(CLibrary c) throws ErrnoException {
      return c.duplicate(fd, MIN_DESCRIPTOR);
    }
  }

  private static final class Closed extends HostStream {
    @Override
    int open(CLibrary c) {
      return -1;
    }
  }

  /** See {@link HostStream#file}. */
  public static final class SharedFile extends HostStream {
    private final Path path;
    private final int flags;
    private long offset; // guarded by this

    private SharedFile(Path path, int flags, long offset) {
      this.path = path;
      this.flags = flags;
      this.offset = offset;
    }

    /** The offset of the open file; final once the program has been waited for. */
    public synchronized long offset() {
      return offset;
    }

    @Override
    synchronized int open(CLibrary c) throws ErrnoException {
      int fd = c.open(HostPaths.text(path), flags | OpenFlags.O_CLOEXEC, 0);
      c.lseek(fd, offset, 0);
      return fd;
    }

    /** Stays open, for the offset. */
    @Override
    void started(CLibrary c) {}

    synchronized void ended(CLibrary c) throws ErrnoException {
      try {
        offset = c.lseek(descriptor(c), 0, 1);
      } finally {
        release(c);
      }
    }
  }

  /** See {@link HostStream#pipeToChild()}. */
  public static final class PipeToChild extends HostStream {
    private FileChannel channel;

    private PipeToChild() {}

    /** The writing end; closing it lets the program read the end. Available after the spawn. */
    public FileChannel channel() {
      return channel;
    }

    @Override
    void failed(CLibrary c) {
      release(c);
      closeOurEnd(channel);
    }

    @Override
    int open(CLibrary c) throws ErrnoException {
      int[] ends = c.pipe2(OpenFlags.O_CLOEXEC);
      channel = ourEnd(c, ends[1], ends[0], StandardOpenOption.WRITE);
      return ends[0];
    }
  }

  /** See {@link HostStream#pipeFromChild()}. */
  public static final class PipeFromChild extends HostStream {
    private FileChannel channel;

    private PipeFromChild() {}

    /**
     * The reading end; closing it wakes a thread that is blocked in it. Available after the spawn.
     */
    public FileChannel channel() {
      return channel;
    }

    @Override
    void failed(CLibrary c) {
      release(c);
      closeOurEnd(channel);
    }

    @Override
    int open(CLibrary c) throws ErrnoException {
      int[] ends = c.pipe2(OpenFlags.O_CLOEXEC);
      channel = ourEnd(c, ends[0], ends[1], StandardOpenOption.READ);
      return ends[1];
    }
  }

  private static void closeOurEnd(FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        // nothing was ever written to this pipe
      }
    }
  }

  /** A channel for our end of a pipe; {@code fd} itself is closed, and the other end on failure. */
  private static FileChannel ourEnd(CLibrary c, int fd, int other, OpenOption option)
      throws ErrnoException {
    try {
      return FileChannel.open(Path.of("/proc/self/fd/" + fd), option);
    } catch (IOException e) {
      c.close(other);
      throw HostErrors.of(e);
    } finally {
      c.close(fd);
    }
  }
}
