package dev.vos.agent.process;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.agent.bootstrap.VirtualDescriptors;
import dev.vos.handles.calls.FileCalls;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The java.io streams on virtual descriptors. */
final class OpenStreams implements VirtualDescriptors {
  private final FileCalls files;

  OpenStreams(FileCalls files) {
    this.files = files;
  }

  @Override
  public int open(String path, int flags) throws FileNotFoundException {
    try {
      int fd = files.open(path, flags | OpenFlags.O_CLOEXEC, 0666);
      if (files.fstat(fd).isDirectory()) {
        files.close(fd);
        throw new ErrnoException(Errno.EISDIR, path);
      }
      return fd;
    } catch (ErrnoException refused) {
      throw JavaErrors.notFound(refused, path);
    }
  }

  @Override
  public int read(int fd, byte[] buffer, int offset, int length) throws IOException {
    try {
      int count = files.read(fd, ByteBuffer.wrap(buffer, offset, length));
      return count == 0 ? -1 : count;
    } catch (ErrnoException refused) {
      throw JavaErrors.io(refused);
    }
  }

  @Override
  public void write(int fd, byte[] buffer, int offset, int length) throws IOException {
    ByteBuffer source = ByteBuffer.wrap(buffer, offset, length);
    try {
      while (source.hasRemaining()) {
        files.write(fd, source);
      }
    } catch (ErrnoException refused) {
      throw JavaErrors.io(refused);
    }
  }

  @Override
  public long position(int fd) throws IOException {
    return lseek(fd, 0, FileCalls.SEEK_CUR);
  }

  @Override
  public void seek(int fd, long position) throws IOException {
    lseek(fd, position, FileCalls.SEEK_SET);
  }

  private long lseek(int fd, long offset, int whence) throws IOException {
    try {
      return files.lseek(fd, offset, whence);
    } catch (ErrnoException refused) {
      throw JavaErrors.io(refused);
    }
  }

  @Override
  public long length(int fd) throws IOException {
    try {
      return files.fstat(fd).size();
    } catch (ErrnoException refused) {
      throw JavaErrors.io(refused);
    }
  }

  @Override
  public void setLength(int fd, long length) throws IOException {
    try {
      files.ftruncate(fd, length);
      if (files.lseek(fd, 0, FileCalls.SEEK_CUR) > length) {
        files.lseek(fd, length, FileCalls.SEEK_SET);
      }
    } catch (ErrnoException refused) {
      throw JavaErrors.io(refused);
    }
  }

  @Override
  public int available(int fd) throws IOException {
    try {
      Stat stat = files.fstat(fd);
      long left = stat.isRegular() ? stat.size() - files.lseek(fd, 0, FileCalls.SEEK_CUR) : 0;
      return (int) Math.max(0, Math.min(left, Integer.MAX_VALUE));
    } catch (ErrnoException refused) {
      throw JavaErrors.io(refused);
    }
  }

  @Override
  public void sync(int fd) throws IOException {
    try {
      files.fsync(fd);
    } catch (ErrnoException refused) {
      throw JavaErrors.io(refused);
    }
  }

  @Override
  public void close(int fd) throws IOException {
    try {
      files.close(fd);
    } catch (ErrnoException refused) {
      throw JavaErrors.io(refused);
    }
  }

  @Override
  public FileChannel channel(int fd, Closeable parent) {
    try {
      return new VirtualChannel(files, fd, files.getfl(fd), parent);
    } catch (ErrnoException closed) {
      throw new AssertionError(closed);
    }
  }
}
