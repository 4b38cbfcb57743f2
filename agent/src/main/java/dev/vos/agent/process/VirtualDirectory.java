package dev.vos.agent.process;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.agent.bootstrap.HostView;
import dev.vos.handles.calls.AtCalls;
import dev.vos.syscall.Syscalls;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.ClosedDirectoryStreamException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * An open virtual directory: its entries as they were when it was opened, and the openat family on
 * it, wherever the directory has moved since.
 */
final class VirtualDirectory implements SecureDirectoryStream<Path> {
  private final Syscalls calls;
  private final int fd;
  private final Path directory;
  private final List<String> names;
  private final DirectoryStream.Filter<? super Path> filter;
  private boolean iterated; // guarded by this
  private volatile boolean closed; // set with this held

  private VirtualDirectory(
      Syscalls calls, int fd, Path directory, DirectoryStream.Filter<? super Path> filter)
      throws ErrnoException {
    this.calls = calls;
    this.fd = fd;
    this.directory = directory;
    this.names = FileQuestions.names(calls.directories(), fd);
    this.filter = filter;
  }

  /**
   * Opens {@code path}, from the directory {@code dirfd} on.
   *
   * @param flags further flags of open: O_NOFOLLOW or 0
   * @param directory what the entries' paths are below
   */
  static VirtualDirectory open(
      Syscalls calls,
      int dirfd,
      String path,
      int flags,
      Path directory,
      DirectoryStream.Filter<? super Path> filter)
      throws ErrnoException {
    int opening = flags | OpenFlags.O_RDONLY | OpenFlags.O_DIRECTORY | OpenFlags.O_CLOEXEC;
    int fd = calls.at().openat(dirfd, path, opening, 0);
    try {
      return new VirtualDirectory(calls, fd, directory, filter);
    } catch (ErrnoException refused) {
      calls.files().close(fd);
      throw refused;
    }
  }

  private interface Call<T> {
    T run(String name) throws ErrnoException, IOException;
  }

  /** A call on a name in this directory. */
  private <T> T call(Path path, Call<T> call) throws IOException {
    requireOpen();
    HostView.enter();
    try {
      return call.run(VirtualProvider.string(path));
    } catch (ErrnoException refused) {
      throw JavaErrors.nio(refused, path);
    } finally {
      HostView.leave();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new ClosedDirectoryStreamException();
    }
  }

  @Override
  public synchronized Iterator<Path> iterator() {
    if (closed || iterated) {
      throw new IllegalStateException(
          closed ? "Directory stream is closed" : "Iterator already obtained");
    }
    iterated = true;
    return new AcceptedEntries(directory, names.iterator(), filter, () -> closed);
  }

  @Override
  public void close() throws IOException {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    HostView.enter();
    try {
      calls.files().close(fd);
    } catch (ErrnoException refused) {
      throw JavaErrors.io(refused);
    } finally {
      HostView.leave();
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  public SecureDirectoryStream<Path> newDirectoryStream(Path path, LinkOption... options)
      throws IOException {
    if (path.isAbsolute()) {
      requireOpen();
      return (SecureDirectoryStream<Path>) Files.newDirectoryStream(path);
    }
    int flags = List.of(options).contains(LinkOption.NOFOLLOW_LINKS) ? OpenFlags.O_NOFOLLOW : 0;
    return call(
        path,
        name -> {
          try {
            return open(calls, fd, name, flags, directory.resolve(path), entry -> true);
          } catch (ErrnoException refused) {
            if (refused.errno() == Errno.ENOTDIR) {
              throw new NotDirectoryException(path.toString());
            }
            throw refused;
          }
        });
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (path.isAbsolute()) {
      requireOpen();
      return Files.newByteChannel(path, options, attributes);
    }
    OpenRequest request = OpenRequest.of(new HashSet<>(options), attributes);
    return call(
        path,
        name -> {
          int file = calls.at().openat(fd, name, request.flags(), request.mode());
          if (request.deleteOnClose()) {
            calls.at().unlinkat(fd, name, 0);
          }
          return new VirtualChannel(calls.files(), file, request.flags(), null);
        });
  }

  @Override
  public void deleteFile(Path path) throws IOException {
    requireOpen();
    call(
        path,
        name -> {
          calls.at().unlinkat(fd, name, 0);
          return null;
        });
  }

  @Override
  public void deleteDirectory(Path path) throws IOException {
    call(
        path,
        name -> {
          try {
            calls.at().unlinkat(fd, name, AtCalls.AT_REMOVEDIR);
            return null;
          } catch (ErrnoException refused) {
            if (refused.errno() == Errno.ENOTEMPTY) {
              throw new DirectoryNotEmptyException(path.toString());
            }
            throw refused;
          }
        });
  }

  @Override
  public void move(Path source, SecureDirectoryStream<Path> into, Path target) throws IOException {
    if (!(into instanceof VirtualDirectory other)) {
      throw new ProviderMismatchException();
    }
    other.requireOpen();
    call(
        source,
        name -> {
          calls.at().renameat2(fd, name, other.fd, VirtualProvider.string(target), 0);
          return null;
        });
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(Class<V> type) {
    return VirtualView.of(type, calls.at(), fd, directory.getFileSystem().getPath(""), 0);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return VirtualView.of(type, calls.at(), fd, path, VirtualView.flags(options));
  }
}
