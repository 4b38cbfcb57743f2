package dev.vos.vfs.nio;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.StatFs;
import dev.vos.vfs.Directory;
import dev.vos.vfs.FileId;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.Vnode;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A directory of any {@link java.nio.file.FileSystem} as a file system that can be mounted.
 *
 * <pre>{@code
 * FileSystem zip = FileSystems.newFileSystem(Path.of("a.zip"));
 * vfs.mount(context, NioFileSystem.at(zip.getPath("/")).root(), "/zip", Set.of());
 * }</pre>
 *
 * <p>It can do what the provider can; the rest fails with EOPNOTSUPP: hard links and device nodes
 * anywhere, symlinks in zip files. Where the provider knows no owner and mode, files are root's,
 * with mode 0644 (directories 0755), or without the write bits if the store is read-only. A file of
 * which the provider gives no channel that reads and writes at any position (zip files) is held in
 * memory while it is open, shared by all who have it open, and written back by fsync and by the
 * last close; one that has been unlinked is forgotten then. The file system belongs to the caller,
 * who closes it.
 */
public final class NioFileSystem implements FileSystemDriver {
  /** Held for changes of names. */
  final Object lock = new Object();

  private final long device = FileId.anonymousDevice();
  private final AtomicLong nextInode = new AtomicLong(1);
  private final Map<String, Long> inodes = new ConcurrentHashMap<>();
  private final Map<String, NioContent> open = new ConcurrentHashMap<>(); // changed with lock held
  private final Path base;
  private final NioDirectory root;

  private NioFileSystem(Path base) {
    this.base = base;
    this.root = new NioDirectory(this, null, "");
  }

  /**
   * The file system whose root is {@code directory}.
   *
   * @throws ErrnoException ENOENT, ENOTDIR
   */
  public static NioFileSystem at(Path directory) throws ErrnoException {
    if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      throw new ErrnoException(Errno.ENOENT, directory.toString());
    } else if (!Files.isDirectory(directory)) {
      throw new ErrnoException(Errno.ENOTDIR, directory.toString());
    }
    return new NioFileSystem(directory.toAbsolutePath());
  }

  /** The provider's scheme: "jar" for zip files. */
  @Override
  public String type() {
    return base.getFileSystem().provider().getScheme();
  }

  @Override
  public String source() {
    return base.getFileSystem().toString();
  }

  @Override
  public Directory root() {
    return root;
  }

  @Override
  public StatFs statfs(Vnode file) throws ErrnoException {
    return NioErrors.translate(
        () -> {
          FileStore store = Files.getFileStore(base);
          long block = 4096;
          long all = store.getTotalSpace() / block;
          long free = store.getUnallocatedSpace() / block;
          long usable = store.getUsableSpace() / block;
          return new StatFs(0, block, all, free, usable, 0, 0, device, 255, block, 0);
        });
  }

  Path base() {
    return base;
  }

  boolean readOnly() {
    return base.getFileSystem().isReadOnly();
  }

  long device() {
    return device;
  }

  /** A number for the file of that path, the same as long as it has the path. */
  long inode(Path path) {
    return inodes.computeIfAbsent(path.toString(), unknown -> nextInode.getAndIncrement());
  }

  /** What is open of a file; null if nothing is. */
  NioContent openContent(Path path) {
    return open.get(path.toString());
  }

  void openedLocked(Path path, NioContent content) {
    open.put(path.toString(), content);
  }

  void closedLocked(Path path, NioContent content) {
    open.remove(path.toString(), content);
  }

  /** A file or directory has another path now, with all in it. */
  void movedLocked(Path from, Path to) {
    forgetLocked(to);
    String before = from.toString();
    for (String path : inodes.keySet()) {
      if (path.equals(before) || path.startsWith(before + "/")) {
        inodes.put(to + path.substring(before.length()), inodes.remove(path));
      }
    }
    for (String path : open.keySet()) {
      if (path.equals(before) || path.startsWith(before + "/")) {
        NioContent content = open.remove(path);
        content.movedTo(to.resolve(from.relativize(from.getFileSystem().getPath(path))));
        open.put(content.path().toString(), content);
      }
    }
  }

  /** A file has lost its name. */
  void forgetLocked(Path path) {
    inodes.remove(path.toString());
    NioContent content = open.remove(path.toString());
    if (content != null) {
      content.unlinked();
    }
  }
}
