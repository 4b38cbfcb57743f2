package dev.vos.handles.calls;

import static dev.vos.abi.OpenFlags.O_CREAT;
import static dev.vos.abi.OpenFlags.O_RDWR;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.vfs.Vfs;
import dev.vos.vfs.memory.MemoryFileSystem;
import java.nio.ByteBuffer;

/** A task on an empty memory mount, and words for what tests do with it. */
final class OnMemory {
  final LoneTask task;
  final FileCalls files;
  final AtCalls at;
  final TransferCalls transfers;
  final DirectoryCalls directories;
  final SocketCalls sockets;

  OnMemory() {
    this(LoneTask.on(new Vfs(MemoryFileSystem.create())));
  }

  private OnMemory(LoneTask task) {
    this.task = task;
    Calls calls = task.calls();
    files = calls.files();
    at = calls.at();
    transfers = calls.transfers();
    directories = calls.directories();
    sockets = calls.sockets();
  }

  OnMemory fork() {
    return new OnMemory(task.fork());
  }

  /** A descriptor, open for reading and writing, of a new file with this content. */
  int file(String path, String content) throws ErrnoException {
    int fd = files.open(path, O_CREAT | O_RDWR, 0644);
    files.write(fd, bytes(content));
    files.lseek(fd, 0, FileCalls.SEEK_SET);
    return fd;
  }

  String content(String path) throws ErrnoException {
    int fd = files.open(path, 0, 0);
    try {
      return read(fd, 100_000);
    } finally {
      files.close(fd);
    }
  }

  String read(int fd, int most) throws ErrnoException {
    ByteBuffer into = ByteBuffer.allocate(most);
    files.read(fd, into);
    return text(into);
  }

  int write(int fd, String text) throws ErrnoException {
    return files.write(fd, bytes(text));
  }

  static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8));
  }

  static String text(ByteBuffer read) {
    return UTF_8.decode(read.flip()).toString();
  }

  interface Call {
    void run() throws ErrnoException;
  }

  /** The errno that a call fails with; null if it succeeds. */
  static Errno errno(Call call) {
    try {
      call.run();
      return null;
    } catch (ErrnoException e) {
      return e.errno();
    }
  }
}
