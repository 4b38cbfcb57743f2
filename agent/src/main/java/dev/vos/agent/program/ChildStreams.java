package dev.vos.agent.program;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.agent.bootstrap.ProgramRequest;
import dev.vos.handles.calls.FileCalls;
import dev.vos.kernel.Proc;
import dev.vos.kernel.SpawnRequest;
import dev.vos.syscall.Syscalls;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The ends of a child's pipes. Closing closes the child's ends in the parent, and the parent's,
 * too, if they were not taken: the child was not started.
 */
final class ChildStreams implements AutoCloseable {
  private static final int NONE = -1;
  private static final int CREATE_MODE = 0666;

  private final FileCalls files;
  private final int[] kept = {NONE, NONE, NONE};
  private final int[] passed = {NONE, NONE, NONE};
  private boolean taken;

  private ChildStreams(FileCalls files) {
    this.files = files;
  }

  /** Makes the pipes and adds to {@code spawn} what the child does with its handles. */
  static ChildStreams of(Proc parent, ProgramRequest request, SpawnRequest spawn)
      throws ErrnoException {
    ChildStreams streams = new ChildStreams(Syscalls.of(parent).files());
    try {
      for (int fd = 0; fd <= 2; fd++) {
        if (fd == 2 && request.mergeError) {
          spawn.dup2(1, 2);
        } else {
          streams.redirect(fd, request.redirects[fd], spawn);
        }
      }
      return streams;
    } catch (ErrnoException refused) {
      streams.close();
      throw refused;
    }
  }

  private void redirect(int fd, ProcessBuilder.Redirect redirect, SpawnRequest spawn)
      throws ErrnoException {
    switch (redirect.type()) {
      case INHERIT -> {}
      case PIPE -> {
        int[] ends = files.pipe(OpenFlags.O_CLOEXEC);
        passed[fd] = ends[fd == 0 ? 0 : 1];
        kept[fd] = ends[fd == 0 ? 1 : 0];
        spawn.dup2(passed[fd], fd);
      }
      case READ -> spawn.open(fd, redirect.file().getPath(), OpenFlags.O_RDONLY, 0);
      case WRITE, APPEND -> {
        int how =
            redirect.type() == ProcessBuilder.Redirect.Type.APPEND
                ? OpenFlags.O_APPEND
                : OpenFlags.O_TRUNC;
        int flags = OpenFlags.O_WRONLY | OpenFlags.O_CREAT | how;
        spawn.open(fd, redirect.file().getPath(), flags, CREATE_MODE);
      }
    }
  }

  /** The child has been started: the parent's ends are the caller's. */
  ChildStreams keep() {
    taken = true;
    return this;
  }

  OutputStream input() {
    return kept[0] == NONE ? OutputStream.nullOutputStream() : new HandleOutput(files, kept[0]);
  }

  InputStream output() {
    return stream(kept[1]);
  }

  InputStream error() {
    return stream(kept[2]);
  }

  private InputStream stream(int fd) {
    return fd == NONE ? InputStream.nullInputStream() : new HandleInput(files, fd);
  }

  @Override
  public void close() {
    close(passed);
    if (!taken) {
      close(kept);
    }
  }

  private void close(int[] fds) {
    for (int fd : fds) {
      try {
        if (fd != NONE) {
          files.close(fd);
        }
      } catch (ErrnoException alreadyClosed) {
        throw new AssertionError(alreadyClosed);
      }
    }
  }
}
