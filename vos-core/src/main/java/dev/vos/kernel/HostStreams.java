package dev.vos.kernel;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Waiter;
import dev.vos.handles.DeviceFile;
import dev.vos.handles.OpenFile;
import dev.vos.handles.RegularOpenFile;
import dev.vos.vfs.Opened;
import dev.vos.vfs.host.HostStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What a host program gets for a process's handles 0, 1 and 2.
 *
 * <ul>
 *   <li>The JVM's own streams: themselves.
 *   <li>A host file that it reads, or appends to: the file, at the shared offset, which goes on
 *       from where the program left it.
 *   <li>Everything else (virtual pipes, memory files, sockets, a host file that is written at the
 *       shared offset): a pipe of the host, and a pump between both. A pump for input may take more
 *       out of a pipe than the program reads.
 * </ul>
 *
 * <p>Owned by the process's thread; {@link #abandon} may be called by any.
 */
final class HostStreams implements AutoCloseable {
  private static final int COUNT = 3;

  private final Proc self;

  /** The open files, each with a reference; null where the handle is not open. */
  private final OpenFile[] files = new OpenFile[COUNT];

  private final HostStream[] streams = new HostStream[COUNT];

  /** Filled by the process's thread; read by others. */
  private final List<HostPump> pumps = new CopyOnWriteArrayList<>();

  private HostStreams(Proc self) {
    this.self = self;
  }

  static HostStreams of(Proc self) {
    HostStreams made = new HostStreams(self);
    for (int fd = 0; fd < COUNT; fd++) {
      try {
        made.files[fd] = self.handles().get(fd);
      } catch (ErrnoException e) {
        made.files[fd] = null;
      }
      made.streams[fd] = made.choose(fd);
    }
    return made;
  }

  /** For {@link dev.vos.vfs.host.HostCommand}. */
  List<HostStream> list() {
    return List.of(streams);
  }

  private HostStream choose(int fd) {
    OpenFile file = files[fd];
    if (file == null) {
      return HostStream.closed();
    }
    if (fd == 2 && file == files[1]) {
      return streams[1];
    }
    if (file.hostDescriptor().isPresent()) {
      return HostStream.inherit(file.hostDescriptor().getAsInt());
    }
    Optional<HostStream> shared = shared(fd, file);
    return shared.orElseGet(() -> fd == 0 ? HostStream.pipeToChild() : HostStream.pipeFromChild());
  }

  private static Optional<HostStream> shared(int fd, OpenFile file) {
    int flags = file.flags() & (OpenFlags.O_ACCMODE | OpenFlags.O_APPEND);
    if (file instanceof RegularOpenFile regular) {
      boolean exact = fd == 0 || OpenFlags.has(flags, OpenFlags.O_APPEND);
      return exact
          ? hostPath(regular.opened()).map(path -> HostStream.file(path, flags, regular.offset()))
          : Optional.empty();
    }
    if (file instanceof DeviceFile device && !device.isTerminal()) {
      return hostPath(device.opened()).map(path -> HostStream.file(path, flags, 0));
    }
    return Optional.empty();
  }

  /** The path of the file on the host, if it still leads to this very file. */
  private static Optional<Path> hostPath(Opened opened) {
    try {
      boolean same = opened.vnode().stat().sameFile(opened.stat());
      return same ? opened.vnode().hostPath() : Optional.empty();
    } catch (ErrnoException e) {
      return Optional.empty(); // unlinked
    }
  }

  /** Starts the pumps; the program has been started. */
  void pump() {
    for (int fd = 0; fd < COUNT; fd++) {
      if (fd == 2 && streams[2] == streams[1]) {
        continue;
      }
      if (streams[fd] instanceof HostStream.PipeToChild pipe) {
        pumps.add(HostPump.toProgram(files[fd], pipe.channel()));
      } else if (streams[fd] instanceof HostStream.PipeFromChild pipe) {
        pumps.add(HostPump.fromProgram(files[fd], pipe.channel()));
      }
    }
    pumps.forEach(pump -> pump.start(self.kernel().threads()));
    releasePumped();
  }

  /** The pumps have references of their own: with the last one a pipe's other end sees its end. */
  private void releasePumped() {
    for (int fd = 0; fd < COUNT; fd++) {
      boolean pumped =
          streams[fd] instanceof HostStream.PipeToChild
              || streams[fd] instanceof HostStream.PipeFromChild;
      if (pumped) {
        files[fd].release();
        files[fd] = null;
      }
    }
  }

  /** The program has ended: waits for what it wrote, and takes over its offsets. */
  void ended() {
    pumps.forEach(HostPump::programEnded);
    for (int fd = 0; fd < COUNT; fd++) {
      if (streams[fd] instanceof HostStream.SharedFile file
          && files[fd] instanceof RegularOpenFile regular) {
        moveTo(regular, file.offset());
      }
    }
  }

  private static void moveTo(RegularOpenFile file, long offset) {
    try {
      file.seek(offset, 0);
    } catch (ErrnoException e) {
      throw new AssertionError("the host left a file at offset " + offset, e);
    }
  }

  /** The process was killed: nothing more needs to be pumped. May be called by any thread. */
  void abandon() {
    pumps.forEach(HostPump::cancel);
  }

  /** Writes a message to the process's standard error. */
  void report(String message) {
    if (files[2] == null) {
      return;
    }
    try {
      byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
      files[2].write(ByteBuffer.wrap(bytes), Waiter.uninterruptible());
    } catch (ErrnoException e) {
      // the status tells as well
    }
  }

  @Override
  public void close() {
    for (OpenFile file : files) {
      if (file != null) {
        file.release();
      }
    }
  }
}
