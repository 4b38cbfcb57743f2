package dev.vos.agent.process;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.agent.bootstrap.HostView;
import dev.vos.agent.bootstrap.MappedOnHost;
import dev.vos.handles.calls.FileCalls;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * A FileChannel on a descriptor of the process. The offset is the open file's, shared with the
 * stream that the channel came from.
 *
 * <p>Maps are the host's, of a file to which content in memory moves for it. Locks are known inside
 * this JVM, the only place where virtual files are seen.
 */
final class VirtualChannel extends FileChannel implements MappedOnHost {
  private static final int TRANSFER = 64 * 1024;

  private final FileCalls files;
  private final int fd;
  private final int flags;
  private final Closeable parent;

  /**
   * @param flags as fcntl F_GETFL tells them
   * @param parent what closing closes, and with it the descriptor; null: the descriptor itself
   */
  VirtualChannel(FileCalls files, int fd, int flags, Closeable parent) {
    this.files = files;
    this.fd = fd;
    this.flags = flags;
    this.parent = parent;
  }

  private interface Call<T> {
    T run() throws ErrnoException;
  }

  private <T> T call(Call<T> call) throws IOException {
    if (!isOpen()) {
      throw new ClosedChannelException();
    }
    HostView.enter();
    try {
      return call.run();
    } catch (ErrnoException refused) {
      throw JavaErrors.io(refused);
    } finally {
      HostView.leave();
    }
  }

  boolean readable() {
    return OpenFlags.readable(flags);
  }

  boolean writable() {
    return OpenFlags.writable(flags);
  }

  private void requireReadable() throws ClosedChannelException {
    if (!isOpen()) {
      throw new ClosedChannelException();
    }
    if (!OpenFlags.readable(flags)) {
      throw new NonReadableChannelException();
    }
  }

  private void requireWritable() throws ClosedChannelException {
    if (!isOpen()) {
      throw new ClosedChannelException();
    }
    if (!OpenFlags.writable(flags)) {
      throw new NonWritableChannelException();
    }
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    requireReadable();
    if (!target.hasRemaining()) {
      return 0;
    }
    int count = call(() -> files.read(fd, target));
    return count == 0 ? -1 : count;
  }

  @Override
  public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, targets.length);
    requireReadable();
    long total = 0;
    for (int i = offset; i < offset + length; i++) {
      while (targets[i].hasRemaining()) {
        int count = read(targets[i]);
        if (count < 0) {
          return total == 0 ? -1 : total;
        }
        total += count;
      }
    }
    return total;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    requireWritable();
    int total = 0;
    while (source.hasRemaining()) {
      total += call(() -> files.write(fd, source));
    }
    return total;
  }

  @Override
  public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, sources.length);
    requireWritable();
    long total = 0;
    for (int i = offset; i < offset + length; i++) {
      total += write(sources[i]);
    }
    return total;
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    requirePosition(position);
    requireReadable();
    if (!target.hasRemaining()) {
      return 0;
    }
    int count = call(() -> files.pread(fd, target, position));
    return count == 0 ? -1 : count;
  }

  @Override
  public int write(ByteBuffer source, long position) throws IOException {
    requirePosition(position);
    requireWritable();
    int total = 0;
    while (source.hasRemaining()) {
      long at = position + total;
      total += call(() -> files.pwrite(fd, source, at));
    }
    return total;
  }

  @Override
  public long position() throws IOException {
    boolean appends = OpenFlags.has(flags, OpenFlags.O_APPEND);
    return call(() -> files.lseek(fd, 0, appends ? FileCalls.SEEK_END : FileCalls.SEEK_CUR));
  }

  @Override
  public FileChannel position(long position) throws IOException {
    requirePosition(position);
    call(() -> files.lseek(fd, position, FileCalls.SEEK_SET));
    return this;
  }

  @Override
  public long size() throws IOException {
    return call(() -> files.fstat(fd)).size();
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    requireCount(size, "size");
    requireWritable();
    if (size < size()) {
      call(
          () -> {
            files.ftruncate(fd, size);
            return null;
          });
    }
    if (call(() -> files.lseek(fd, 0, FileCalls.SEEK_CUR)) > size) {
      position(size);
    }
    return this;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    call(
        () -> {
          files.fsync(fd);
          return null;
        });
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
    requirePosition(position);
    requireCount(count, "count");
    requireReadable();
    ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(count, TRANSFER));
    long done = 0;
    while (done < count) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), count - done));
      if (read(buffer, position + done) < 0) {
        break;
      }
      int written = target.write(buffer.flip());
      done += written;
      if (buffer.hasRemaining()) {
        break;
      }
    }
    return done;
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count)
      throws IOException {
    requirePosition(position);
    requireCount(count, "count");
    requireWritable();
    if (position > size()) {
      return 0;
    }
    ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(count, TRANSFER));
    long done = 0;
    while (done < count) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), count - done));
      if (source.read(buffer) <= 0) {
        break;
      }
      done += write(buffer.flip(), position + done);
    }
    return done;
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
    try (FileChannel host = channelForMap(mode, position, size)) {
      return host.map(mode, position, size);
    }
  }

  @Override
  public FileChannel channelForMap(MapMode mode, long position, long size) throws IOException {
    requirePosition(position);
    requireCount(size, "size");
    requireMappable(mode);
    extend(position + size);
    return onHost(mode);
  }

  private void requireMappable(MapMode mode) throws IOException {
    requireReadable();
    if (mode == MapMode.READ_WRITE) {
      requireWritable();
    }
  }

  /** As the JDK does: a file that is too short is made longer if the channel can write. */
  private void extend(long end) throws IOException {
    if (end < 0) {
      throw new IllegalArgumentException("Position + size overflow");
    }
    if (end <= size()) {
      return;
    }
    if (!OpenFlags.writable(flags)) {
      throw new IOException("Channel not open for writing - cannot extend file to required size");
    }
    call(
        () -> {
          files.ftruncate(fd, end);
          return null;
        });
  }

  /** A channel of the host on the file's content, for a map of this mode. */
  private FileChannel onHost(MapMode mode) throws IOException {
    HostView.enter();
    try {
      Path path = files.onHost(fd);
      return mode == MapMode.READ_ONLY || !OpenFlags.writable(flags)
          ? FileChannel.open(path, StandardOpenOption.READ)
          : FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (ErrnoException refused) {
      throw refused.errno() == Errno.ENODEV
          ? new IOException("vos: this file system cannot map files: " + refused.errno().message())
          : JavaErrors.io(refused);
    } finally {
      HostView.leave();
    }
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) throws IOException {
    return tryLock(position, size, shared);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    if (shared) {
      requireReadable();
    } else {
      requireWritable();
    }
    Stat stat = call(() -> files.fstat(fd));
    return RegionLocks.acquire(this, stat, position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    RegionLocks.releaseAll(this);
    if (parent != null) {
      parent.close();
      return;
    }
    HostView.enter();
    try {
      files.close(fd);
    } catch (ErrnoException refused) {
      throw JavaErrors.io(refused);
    } finally {
      HostView.leave();
    }
  }

  private static void requirePosition(long position) {
    requireCount(position, "position");
  }

  private static void requireCount(long number, String what) {
    if (number < 0) {
      throw new IllegalArgumentException("Negative " + what);
    }
  }
}
