package dev.vos.vfs.host;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.vfs.FileData;
import dev.vos.vfs.RegularFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The bytes of an opened host file, through a channel at explicit positions.
 *
 * <p>The JDK closes a channel when a thread in it is interrupted. The interrupt is set aside while
 * a call is in the channel; if one arrives in the middle all the same, the channel is opened again
 * by whoever finds it closed.
 */
final class HostFileData implements FileData {
  private interface Use<T> {
    T on(FileChannel channel) throws IOException;
  }

  private final HostRegularFile file;
  private final int flags;
  private FileChannel channel; // guarded by this
  private FileChannel appender; // guarded by this; null until something is appended
  private boolean closed; // guarded by this

  private HostFileData(HostRegularFile file, int flags, FileChannel channel) {
    this.file = file;
    this.flags = flags;
    this.channel = channel;
  }

  static HostFileData open(HostRegularFile file, int flags) throws ErrnoException {
    try {
      boolean truncates = OpenFlags.has(flags, OpenFlags.O_TRUNC) && OpenFlags.writable(flags);
      OpenOption[] options = truncates ? with(flags, TRUNCATE_EXISTING) : with(flags);
      return new HostFileData(file, flags, FileChannel.open(file.node().path(), options));
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  static HostFileData create(HostFileSystem fs, Path path, int mode, int flags)
      throws ErrnoException {
    try {
      Set<OpenOption> options = new HashSet<>(List.of(with(flags)));
      options.add(WRITE); // CREATE_NEW is ignored without it
      options.add(CREATE_NEW);
      FileChannel channel = FileChannel.open(path, options, HostAttributes.permissions(mode));
      Object key = key(path, NOFOLLOW_LINKS);
      return new HostFileData(new HostRegularFile(new HostNode(fs, path, key)), flags, channel);
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  /** The options for the access mode of {@code flags}, for a path that is no symlink, and more. */
  private static OpenOption[] with(int flags, OpenOption... more) {
    OpenOption[] options = Arrays.copyOf(more, more.length + 3);
    options[more.length] = OpenFlags.readable(flags) ? READ : WRITE;
    options[more.length + 1] = OpenFlags.writable(flags) ? WRITE : READ;
    options[more.length + 2] = NOFOLLOW_LINKS;
    return options;
  }

  @Override
  public RegularFile file() {
    return file;
  }

  @Override
  public int read(ByteBuffer dst, long position) throws ErrnoException {
    boolean interrupted = Thread.interrupted();
    int start = dst.position();
    try {
      while (true) {
        try {
          return Math.max(0, channel().read(dst, position));
        } catch (ClosedChannelException e) {
          interrupted |= Thread.interrupted();
          if (dst.position() > start) {
            return dst.position() - start; // closed after the bytes had gone through
          }
        }
      }
    } catch (NonReadableChannelException e) {
      throw new ErrnoException(Errno.EBADF);
    } catch (IOException e) {
      throw HostErrors.of(e);
    } finally {
      restore(interrupted);
    }
  }

  @Override
  public int write(ByteBuffer src, long position) throws ErrnoException {
    boolean interrupted = Thread.interrupted();
    int start = src.position();
    try {
      while (true) {
        try {
          return channel().write(src, position);
        } catch (ClosedChannelException e) {
          interrupted |= Thread.interrupted();
          if (src.position() > start) {
            return src.position() - start; // closed after the bytes had gone through
          }
        }
      }
    } catch (NonWritableChannelException e) {
      throw new ErrnoException(Errno.EBADF);
    } catch (IOException e) {
      throw HostErrors.of(e);
    } finally {
      restore(interrupted);
    }
  }

  @Override
  public long append(ByteBuffer src) throws ErrnoException {
    try {
      FileChannel end = appender();
      boolean interrupted = Thread.interrupted();
      try {
        end.write(src);
        return end.position();
      } finally {
        restore(interrupted);
      }
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  private synchronized FileChannel appender() throws IOException, ErrnoException {
    if (closed || !OpenFlags.writable(flags)) {
      throw new ErrnoException(Errno.EBADF);
    }
    if (appender == null || !appender.isOpen()) {
      appender = FileChannel.open(currentPath(), WRITE, APPEND);
    }
    return appender;
  }

  @Override
  public long size() throws ErrnoException {
    return use(FileChannel::size);
  }

  @Override
  public void truncate(long size) throws ErrnoException {
    if (size < 0 || !OpenFlags.writable(flags)) {
      throw new ErrnoException(Errno.EINVAL);
    }
    use(
        open -> {
          if (open.size() < size) {
            open.write(ByteBuffer.wrap(new byte[1]), size - 1);
          } else {
            open.truncate(size);
          }
          return null;
        });
  }

  @Override
  public void sync() throws ErrnoException {
    use(
        open -> {
          open.force(true);
          return null;
        });
  }

  @Override
  public Stat stat() throws ErrnoException {
    return HostAttributes.stat(currentPath());
  }

  @Override
  public void chmod(int permissions) throws ErrnoException {
    HostAttributes.chmod(currentPath(), permissions);
  }

  @Override
  public void chown(int uid, int gid) throws ErrnoException {
    HostAttributes.chown(currentPath(), uid, gid);
  }

  @Override
  public void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    HostAttributes.utimens(currentPath(), atimeNanos, mtimeNanos);
  }

  @Override
  public FileData reopen(int again) throws ErrnoException {
    Path path = currentPath();
    if (path.equals(file.node().path())) {
      return open(file, again);
    }
    try { // by a link of the host's /proc, which has to be followed
      boolean truncates = OpenFlags.has(again, OpenFlags.O_TRUNC) && OpenFlags.writable(again);
      OpenOption[] options = truncates ? with(again, TRUNCATE_EXISTING) : with(again);
      OpenOption[] following = Arrays.copyOf(options, options.length - 1);
      return new HostFileData(file, again, FileChannel.open(path, following));
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  @Override
  public Optional<Path> hostPath() {
    try {
      return Optional.of(currentPath());
    } catch (ErrnoException e) {
      return Optional.empty();
    }
  }

  @Override
  public synchronized void close() throws ErrnoException {
    closed = true;
    try {
      channel.close();
      if (appender != null) {
        appender.close();
      }
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  // ---- the channel ----

  private <T> T use(Use<T> call) throws ErrnoException {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          return call.on(channel());
        } catch (ClosedChannelException e) {
          interrupted |= Thread.interrupted();
        }
      }
    } catch (IOException e) {
      throw HostErrors.of(e);
    } finally {
      restore(interrupted);
    }
  }

  private static void restore(boolean interrupted) {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized FileChannel channel() throws IOException, ErrnoException {
    if (closed) {
      throw new ErrnoException(Errno.EBADF);
    }
    if (!channel.isOpen()) {
      channel = FileChannel.open(currentPath(), reopening());
    }
    return channel;
  }

  /** As {@link #with}, but an entry of /proc/self/fd is a link that has to be followed. */
  private OpenOption[] reopening() {
    OpenOption[] options = with(flags);
    return Arrays.copyOf(options, options.length - 1);
  }

  /**
   * A path that leads to the opened file now: the one it was found by, or, if that has been renamed
   * or unlinked, the entry of one of this JVM's descriptors for it under /proc/self/fd.
   */
  private Path currentPath() throws ErrnoException {
    Path path = file.node().path();
    if (leadsHere(path, NOFOLLOW_LINKS)) {
      return path;
    }
    return HostDescriptors.find(file.node().key());
  }

  private boolean leadsHere(Path path, LinkOption... options) {
    try {
      return file.node().key().equals(key(path, options));
    } catch (IOException e) {
      return false;
    }
  }

  private static Object key(Path path, LinkOption... options) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, options).fileKey();
  }
}
