package dev.vos.agent.program;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.agent.bootstrap.HostView;
import dev.vos.handles.calls.FileCalls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/** A handle of a process as a stream. */
final class HandleInput extends InputStream {
  private final FileCalls files;
  private final int fd;
  private volatile boolean closed;

  HandleInput(FileCalls files, int fd) {
    this.files = files;
    this.fd = fd;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    if (closed) {
      throw new IOException("Stream closed");
    }
    if (length == 0) {
      return 0;
    }
    HostView.enter();
    try {
      return read(ByteBuffer.wrap(buffer, offset, length));
    } finally {
      HostView.leave();
    }
  }

  private int read(ByteBuffer target) throws IOException {
    while (true) {
      try {
        int count = files.read(fd, target);
        return count == 0 ? -1 : count;
      } catch (ErrnoException refused) {
        retryOrThrow(refused);
      }
    }
  }

  /** A signal that the program's own thread is about to take does not end a call, as with a JVM. */
  static void retryOrThrow(ErrnoException refused) throws IOException {
    if (refused.errno() != Errno.EINTR) {
      throw new IOException(refused.errno().message());
    }
    Thread.yield();
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      closeHandle(files, fd);
    }
  }

  static void closeHandle(FileCalls files, int fd) throws IOException {
    HostView.enter();
    try {
      files.close(fd);
    } catch (ErrnoException refused) {
      if (refused.errno() != Errno.EBADF) {
        throw new IOException(refused.errno().message());
      }
    } finally {
      HostView.leave();
    }
  }
}
