package dev.vos.agent.process;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.agent.bootstrap.HostView;
import dev.vos.agent.bootstrap.Security;
import dev.vos.agent.bootstrap.VirtualWatching;
import dev.vos.handles.calls.AtCalls;
import dev.vos.handles.calls.DirectoryCalls;
import dev.vos.handles.calls.FileCalls;
import dev.vos.syscall.Syscalls;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

/**
 * What the JDK's default provider does, done by vos's system calls, for paths that the host does
 * not answer for. Paths are the JDK's own, before and after. Behind the hooks only: it is not
 * installed.
 */
final class VirtualProvider extends FileSystemProvider implements VirtualWatching {
  private final Syscalls calls;
  private final FileCalls files;
  private final DirectoryCalls directories;
  private final DirectoryWatch watch;

  VirtualProvider(Syscalls calls) {
    this.calls = calls;
    this.files = calls.files();
    this.directories = calls.directories();
    this.watch = new DirectoryWatch(calls);
  }

  /** A path as system calls take it: the empty path is the working directory. */
  static String string(Path path) {
    String string = path.toString();
    return string.isEmpty() ? "." : string;
  }

  private interface Call<T> {
    T run() throws ErrnoException, IOException;
  }

  private interface Action {
    void run() throws ErrnoException, IOException;
  }

  private static <T> T call(Path path, Call<T> call) throws IOException {
    HostView.enter();
    try {
      return call.run();
    } catch (ErrnoException refused) {
      throw JavaErrors.nio(refused, path);
    } finally {
      HostView.leave();
    }
  }

  private static void act(Path path, Action action) throws IOException {
    HostView.enter();
    try {
      action.run();
    } catch (ErrnoException refused) {
      throw JavaErrors.nio(refused, path);
    } finally {
      HostView.leave();
    }
  }

  @Override
  public String getScheme() {
    return "file";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
    throw new UnsupportedOperationException("the default file system stands already");
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return FileSystems.getDefault();
  }

  @Override
  public Path getPath(URI uri) {
    return Path.of(uri);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return open(path, OpenRequest.of(options, attributes));
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return open(path, OpenRequest.of(options, attributes));
  }

  private VirtualChannel open(Path path, OpenRequest request) throws IOException {
    request.check(path.toString());
    return call(
        path,
        () -> {
          int fd = files.open(string(path), request.flags(), request.mode());
          if (request.deleteOnClose()) {
            files.unlink(string(path));
          }
          return new VirtualChannel(files, fd, request.flags(), null);
        });
  }

  @Override
  public AsynchronousFileChannel newAsynchronousFileChannel(
      Path path,
      Set<? extends OpenOption> options,
      ExecutorService executor,
      FileAttribute<?>... attributes)
      throws IOException {
    if (options.contains(StandardOpenOption.APPEND)) {
      throw new UnsupportedOperationException("APPEND not allowed");
    }
    VirtualChannel channel = open(path, OpenRequest.of(options, attributes));
    return new VirtualAsyncChannel(channel, executor != null ? executor : NewThreads.INSTANCE);
  }

  /** The executor of asynchronous channels that are given none. */
  private enum NewThreads implements Executor {
    INSTANCE;

    @Override
    public void execute(Runnable task) {
      Thread thread = new Thread(task, "asynchronous-file");
      thread.setDaemon(true);
      thread.start();
    }
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path directory, DirectoryStream.Filter<? super Path> filter) throws IOException {
    Security.read(directory.toString());
    return call(
        directory,
        () -> {
          requireDirectory(directory);
          return VirtualDirectory.open(
              calls, AtCalls.AT_FDCWD, string(directory), 0, directory, filter);
        });
  }

  @Override
  public WatchKey watch(Path directory, WatchService service, WatchEvent.Kind<?>[] kinds)
      throws IOException {
    return watch.watch(directory, service, kinds);
  }

  private void requireDirectory(Path path) throws ErrnoException, IOException {
    if (!files.stat(string(path)).isDirectory()) {
      throw new NotDirectoryException(path.toString());
    }
  }

  @Override
  public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
    Security.write(path.toString());
    int mode = OpenRequest.mode(attributes, 0777);
    act(path, () -> directories.mkdir(string(path), mode));
  }

  @Override
  public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes)
      throws IOException {
    Security.write(link.toString());
    if (attributes.length > 0) {
      throw new UnsupportedOperationException(
          "Initial file attributes not supported when creating symbolic link");
    }
    act(link, () -> files.symlink(target.toString(), string(link)));
  }

  @Override
  public void createLink(Path link, Path existing) throws IOException {
    Security.write(link.toString());
    Security.write(existing.toString());
    HostView.enter();
    try {
      files.link(string(existing), string(link));
    } catch (ErrnoException refused) {
      throw JavaErrors.nio(refused, link, existing);
    } finally {
      HostView.leave();
    }
  }

  @Override
  public Path readSymbolicLink(Path link) throws IOException {
    Security.read(link.toString());
    HostView.enter();
    try {
      return link.getFileSystem().getPath(files.readlink(string(link)));
    } catch (ErrnoException refused) {
      throw refused.errno() == Errno.EINVAL
          ? new NotLinkException(link.toString())
          : JavaErrors.nio(refused, link);
    } finally {
      HostView.leave();
    }
  }

  @Override
  public void delete(Path path) throws IOException {
    Security.delete(path.toString());
    HostView.enter();
    try {
      if (files.lstat(string(path)).isDirectory()) {
        directories.rmdir(string(path));
      } else {
        files.unlink(string(path));
      }
    } catch (ErrnoException refused) {
      throw refused.errno() == Errno.ENOTEMPTY
              || refused.errno() == Errno.EEXIST
              || (refused.errno() == Errno.EBUSY && holdsAnything(path))
          ? new DirectoryNotEmptyException(path.toString())
          : JavaErrors.nio(refused, path);
    } finally {
      HostView.leave();
    }
  }

  /** A mount point is busy, but that is no more than half of it while it holds something. */
  private boolean holdsAnything(Path directory) throws IOException {
    try (DirectoryStream<Path> entries = newDirectoryStream(directory, entry -> true)) {
      return entries.iterator().hasNext();
    }
  }

  @Override
  public boolean deleteIfExists(Path path) throws IOException {
    try {
      delete(path);
      return true;
    } catch (NoSuchFileException absent) {
      return false;
    }
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    Security.read(source.toString());
    Security.write(target.toString());
    act(source, () -> new Transfer(files, directories, this, source, target).copy(options));
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    Security.write(source.toString());
    Security.write(target.toString());
    act(source, () -> new Transfer(files, directories, this, source, target).move(options));
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    Security.read(one.toString());
    Security.read(other.toString());
    if (one.equals(other)) {
      return true;
    }
    return call(one, () -> files.stat(string(one)))
        .sameFile(call(other, () -> files.stat(string(other))));
  }

  @Override
  public boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    Security.read(path.toString());
    call(path, () -> files.stat(string(path)));
    HostView.enter();
    try {
      Optional<Path> host = HostPlaces.of(calls.proc(), string(path));
      return host.isPresent() ? Files.getFileStore(host.get()) : HeapStore.INSTANCE;
    } finally {
      HostView.leave();
    }
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    int bits = 0;
    for (AccessMode mode : modes) {
      bits |=
          switch (mode) {
            case READ -> 4;
            case WRITE -> 2;
            case EXECUTE -> 1;
          };
    }
    int wanted = bits;
    Security.access(path.toString(), wanted);
    act(path, () -> files.access(string(path), wanted));
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return VirtualView.of(type, calls.at(), AtCalls.AT_FDCWD, path, VirtualView.flags(options));
  }

  private VirtualView posix(Path path, LinkOption... options) {
    int flags = VirtualView.flags(options);
    return new VirtualView(calls.at(), AtCalls.AT_FDCWD, path, flags, "posix");
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    if (type != BasicFileAttributes.class && type != PosixFileAttributes.class) {
      throw new UnsupportedOperationException(type.getName() + " of a virtual file");
    }
    return type.cast(posix(path, options).readAttributes());
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String list, LinkOption... options)
      throws IOException {
    return NamedAttributes.read(posix(path, options).readAttributes(), list);
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
      throws IOException {
    NamedAttributes.write(posix(path, options), attribute, value);
  }
}
