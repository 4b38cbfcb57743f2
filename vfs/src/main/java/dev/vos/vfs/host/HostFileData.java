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
import dev.vos.vfs.Vnode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private static final int SEEK_DATA = 3;
  private static final int SEEK_HOLE = 4;

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
    boolean truncates = OpenFlags.has(flags, OpenFlags.O_TRUNC) && OpenFlags.writable(flags);
    OpenOption[] options = truncates ? with(flags, TRUNCATE_EXISTING) : with(flags);
    FileChannel channel = file.node().unfollowed(path -> FileChannel.open(path, options));
    return new HostFileData(file, flags, channel);
  }

  /** A file without a name, by a path that has to be followed and is good for the moment only. */
  static HostFileData unnamed(HostDirectory parent, Path descriptor, int flags)
      throws ErrnoException {
    try {
      FileChannel channel = FileChannel.open(descriptor, following(with(flags)));
      Stat found = HostAttributes.stat(descriptor);
      HostNode node = new HostNode(parent, "", parent.path().resolve("#" + found.ino()), found);
      return new HostFileData(new HostRegularFile(node), flags, channel);
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  /** Makes a file, by a path that leads there now. */
  static HostFileData create(HostDirectory parent, String name, Path at, int mode, int flags)
      throws ErrnoException {
    try {
      Set<OpenOption> options = new HashSet<>(List.of(with(flags)));
      options.add(WRITE); // CREATE_NEW is ignored without it
      options.add(CREATE_NEW);
      FileChannel channel = FileChannel.open(at, options, HostAttributes.permissions(mode));
      Path path = HostPaths.child(parent.path(), name);
      HostNode node = new HostNode(parent, name, path, HostAttributes.lstat(at));
      return new HostFileData(new HostRegularFile(node), flags, channel);
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
      appender = current(path -> FileChannel.open(path, WRITE, APPEND));
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
    long before = use(FileChannel::size);
    if (before < size) {
      grow(size);
    } else if (before > size) {
      use(open -> open.truncate(size));
    } else {
      // the JDK does nothing then, Linux marks the file as changed
      utimens(Vnode.UTIME_OMIT, System.currentTimeMillis() * 1_000_000L);
    }
  }

  /** With a hole; where the file may not be opened again, a byte is written for it. */
  private void grow(long size) throws ErrnoException {
    try {
      current(
          path -> {
            LinuxCalls.truncate(HostPaths.text(path), size);
            return null;
          });
    } catch (ErrnoException e) {
      if (e.errno() != Errno.EACCES) {
        throw e;
      }
      use(open -> open.write(ByteBuffer.wrap(new byte[1]), size - 1));
    }
  }

  @Override
  public void allocate(int mode, long offset, long length) throws ErrnoException {
    if (!OpenFlags.writable(flags)) {
      throw new ErrnoException(Errno.EBADF);
    }
    onDescriptor(
        OpenFlags.O_WRONLY,
        fd -> {
          LinuxCalls.fallocate(fd, mode, offset, length);
          return null;
        });
  }

  @Override
  public long seekData(long offset) throws ErrnoException {
    return seek(offset, SEEK_DATA);
  }

  @Override
  public long seekHole(long offset) throws ErrnoException {
    return seek(offset, SEEK_HOLE);
  }

  private long seek(long offset, int whence) throws ErrnoException {
    if (offset < 0) {
      throw new ErrnoException(Errno.ENXIO);
    }
    int access = OpenFlags.readable(flags) ? OpenFlags.O_RDONLY : OpenFlags.O_WRONLY;
    return onDescriptor(access, fd -> CLibrary.get().lseek(fd, offset, whence));
  }

  private interface DescriptorUse<T> {
    T on(int fd) throws ErrnoException;
  }

  /** Makes a call that java.nio has not, on a descriptor of its own for the file. */
  private <T> T onDescriptor(int access, DescriptorUse<T> call) throws ErrnoException {
    return current(
        path -> {
          CLibrary library = CLibrary.get();
          int fd = library.open(HostPaths.text(path), access | OpenFlags.O_CLOEXEC, 0);
          try {
            return call.on(fd);
          } finally {
            library.close(fd);
          }
        });
  }

  @Override
  public void syncData() throws ErrnoException {
    use(
        open -> {
          open.force(false);
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
    try {
      Stat there = file.node().name().isEmpty() ? null : file.node().stat();
      if (there != null && isHere(there)) {
        return there;
      }
    } catch (ErrnoException e) {
      // it has gone from there
    }
    return current(HostAttributes::stat);
  }

  @Override
  public void chmod(int permissions) throws ErrnoException {
    current(
        path -> {
          HostAttributes.chmod(path, permissions);
          return null;
        });
  }

  @Override
  public void chown(int uid, int gid) throws ErrnoException {
    current(
        path -> {
          HostAttributes.chown(path, uid, gid);
          return null;
        });
  }

  @Override
  public void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    current(
        path -> {
          HostAttributes.utimens(path, atimeNanos, mtimeNanos);
          return null;
        });
  }

  @Override
  public FileData reopen(int again) throws ErrnoException {
    boolean truncates = OpenFlags.has(again, OpenFlags.O_TRUNC) && OpenFlags.writable(again);
    OpenOption[] options = following(truncates ? with(again, TRUNCATE_EXISTING) : with(again));
    return new HostFileData(file, again, current(path -> FileChannel.open(path, options)));
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
      channel = current(path -> FileChannel.open(path, following(with(flags))));
    }
    return channel;
  }

  /**
   * As {@link #with} gives them, but an entry of /proc/self/fd is a link that has to be followed.
   */
  private static OpenOption[] following(OpenOption[] options) {
    return Arrays.copyOf(options, options.length - 1);
  }

  /** By the descriptor of its entry or, if that is another file now, by its own. */
  private <T> T byEntry(HostNode node, HostNode.Use<T> call) throws IOException, ErrnoException {
    List<T> done = new ArrayList<>(1);
    try {
      node.parent()
          .onEntry(
              node.name(),
              at -> {
                if (isHere(HostAttributes.stat(at))) {
                  done.add(call.on(at));
                }
                return null;
              });
    } catch (ErrnoException e) {
      if (e.errno() != Errno.ENOENT) {
        throw e;
      }
    }
    return done.isEmpty() ? call.on(HostDescriptors.find(node.key())) : done.get(0);
  }

  /** Makes a call on a path that leads to the opened file now; it may be one to be followed. */
  private <T> T current(HostNode.Use<T> call) throws ErrnoException {
    HostNode node = file.node();
    try {
      if (node.driver().confined() && !node.name().isEmpty()) {
        return byEntry(node, call);
      }
      return call.on(currentPath());
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  /**
   * A path that leads to the opened file now: the one it was found by, or, if that has been renamed
   * or unlinked, the entry of one of this JVM's descriptors for it under /proc/self/fd.
   */
  Path currentPath() throws ErrnoException {
    Path path = file.node().path();
    try {
      if (isHere(HostAttributes.lstat(path))) {
        return path;
      }
    } catch (ErrnoException e) {
      // it has gone from there
    }
    return HostDescriptors.find(file.node().key());
  }

  private boolean isHere(Stat stat) {
    return file.node().key().equals(FileKey.of(stat));
  }
}
