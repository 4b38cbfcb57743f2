package dev.vos.agent.program;

import dev.vos.abi.ErrnoException;
import dev.vos.agent.bootstrap.HostView;
import dev.vos.handles.calls.FileCalls;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/** A handle of a process as a stream. */
final class HandleOutput extends OutputStream {
  private final FileCalls files;
  private final int fd;
  private volatile boolean closed;

  HandleOutput(FileCalls files, int fd) {
    this.files = files;
    this.fd = fd;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] buffer, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    if (closed) {
      throw new IOException("Stream closed");
    }
    ByteBuffer source = ByteBuffer.wrap(buffer, offset, length);
    HostView.enter();
    try {
      while (source.hasRemaining()) {
        writeSome(source);
      }
    } finally {
      HostView.leave();
    }
  }

  private void writeSome(ByteBuffer source) throws IOException {
    try {
      files.write(fd, source);
    } catch (ErrnoException refused) {
      HandleInput.retryOrThrow(refused);
    }
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      HandleInput.closeHandle(files, fd);
    }
  }
}
