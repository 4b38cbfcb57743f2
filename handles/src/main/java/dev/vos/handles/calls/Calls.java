package dev.vos.handles.calls;

/**
 * The calls of one task, by family. Cheap to make; may be used by all threads of the task.
 *
 * <pre>{@code
 * FileCalls files = LoneTask.on(new Vfs(MemoryFileSystem.create())).calls().files();
 * int fd = files.open("/greeting", OpenFlags.O_CREAT | OpenFlags.O_RDWR, 0644);
 * files.write(fd, ByteBuffer.wrap("hello".getBytes(UTF_8)));
 * int copy = files.dup(fd);
 * assertEquals(5, files.lseek(copy, 0, FileCalls.SEEK_CUR));
 * }</pre>
 */
public final class Calls {
  private final FileCalls files;
  private final AtCalls at;
  private final TransferCalls transfers;
  private final DirectoryCalls directories;
  private final SocketCalls sockets;

  private Calls(Task task) {
    files = new Files(task);
    at = new PathsAt(task);
    transfers = new Transfers(task);
    directories = new Directories(task);
    sockets = new Sockets(task);
  }

  /** The calls bound to a task. */
  public static Calls of(Task task) {
    return new Calls(task);
  }

  /** Files and descriptors. */
  public FileCalls files() {
    return files;
  }

  /** Paths from an open directory: the openat family. */
  public AtCalls at() {
    return at;
  }

  /** Several buffers, and from descriptor to descriptor. */
  public TransferCalls transfers() {
    return transfers;
  }

  /** Directories. */
  public DirectoryCalls directories() {
    return directories;
  }

  /** Sockets. */
  public SocketCalls sockets() {
    return sockets;
  }
}
