package dev.vos.vfs.nio;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Directory;
import dev.vos.vfs.FileData;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.Symlink;
import dev.vos.vfs.Vnode;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A directory of a provider's. All that were seen are held, so that each stays one object. */
final class NioDirectory implements Directory {
  private final NioFileSystem fs;
  private final Map<String, NioDirectory> children = new ConcurrentHashMap<>();
  private volatile NioDirectory parent; // changed with fs.lock held
  private volatile String name; // changed with fs.lock held
  private volatile boolean removed; // changed with fs.lock held

  NioDirectory(NioFileSystem fs, NioDirectory parent, String name) {
    this.fs = fs;
    this.parent = parent == null ? this : parent;
    this.name = name;
  }

  @Override
  public FileSystemDriver driver() {
    return fs;
  }

  @Override
  public Directory parent() {
    return parent;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean removed() {
    return removed;
  }

  private Path path() throws ErrnoException {
    if (removed) {
      throw new ErrnoException(Errno.ENOENT);
    }
    return parent == this ? fs.base() : NioErrors.translate(this::resolved);
  }

  private Path resolved() throws IOException {
    return parent == this ? fs.base() : parent.resolved().resolve(name);
  }

  private Path child(String entry) throws ErrnoException {
    Path here = path();
    return NioErrors.translate(() -> here.resolve(entry));
  }

  // ---- looking ----

  @Override
  public Vnode lookup(String entry) throws ErrnoException {
    Path path = child(entry);
    BasicFileAttributes found =
        NioErrors.translate(
            () -> Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    if (found.isDirectory()) {
      return children.computeIfAbsent(entry, unknown -> new NioDirectory(fs, this, entry));
    }
    return found.isSymbolicLink() ? new NioSymlink(fs, path) : new NioFile(fs, path);
  }

  private boolean has(String entry) throws ErrnoException {
    return Files.exists(child(entry), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public List<String> list() throws ErrnoException {
    Path here = path();
    return NioErrors.translate(
        () -> {
          List<String> names = new ArrayList<>();
          try (DirectoryStream<Path> entries = Files.newDirectoryStream(here)) {
            for (Path entry : entries) {
              String text = entry.getFileName().toString();
              names.add(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            }
          } catch (DirectoryIteratorException e) {
            throw e.getCause();
          }
          return names;
        });
  }

  // ---- making ----

  private void requireFree(String entry) throws ErrnoException {
    if (has(entry)) {
      throw new ErrnoException(Errno.EEXIST);
    }
  }

  @Override
  public FileData create(String entry, int mode, Credentials owner, int flags)
      throws ErrnoException {
    Path path = child(entry);
    synchronized (fs.lock) {
      NioErrors.translate(() -> Files.createFile(path));
      setMode(path, mode);
      return new NioFile(fs, path).open(flags);
    }
  }

  @Override
  public Directory mkdir(String entry, int mode, Credentials owner) throws ErrnoException {
    Path path = child(entry);
    synchronized (fs.lock) {
      requireFree(entry);
      NioErrors.translate(() -> Files.createDirectory(path));
      setMode(path, mode);
      return (Directory) lookup(entry);
    }
  }

  private void setMode(Path path, int mode) throws ErrnoException {
    try {
      NioNode.chmod(fs, path, mode);
    } catch (ErrnoException e) {
      if (e.errno() != Errno.EOPNOTSUPP) {
        throw e;
      }
    }
  }

  @Override
  public Symlink symlink(String entry, String target, Credentials owner) throws ErrnoException {
    Path path = child(entry);
    synchronized (fs.lock) {
      requireFree(entry);
      NioErrors.translate(
          () -> Files.createSymbolicLink(path, path.getFileSystem().getPath(target)));
      return new NioSymlink(fs, path);
    }
  }

  @Override
  public Vnode mknod(String entry, int mode, long rdev, Credentials owner) throws ErrnoException {
    throw new ErrnoException(Errno.EPERM);
  }

  @Override
  public void link(String entry, Vnode existing) throws ErrnoException {
    throw new ErrnoException(Errno.EPERM); // as file systems say that have none
  }

  // ---- removing and moving ----

  @Override
  public void unlink(String entry) throws ErrnoException {
    Path path = child(entry);
    synchronized (fs.lock) {
      if (lookup(entry) instanceof Directory) {
        throw new ErrnoException(Errno.EISDIR);
      }
      delete(path);
      fs.forgetLocked(path);
    }
  }

  private static void delete(Path path) throws ErrnoException {
    NioErrors.translate(
        () -> {
          Files.delete(path);
          return null;
        });
  }

  @Override
  public void rmdir(String entry) throws ErrnoException {
    Path path = child(entry);
    synchronized (fs.lock) {
      if (!(lookup(entry) instanceof NioDirectory victim)) {
        throw new ErrnoException(Errno.ENOTDIR);
      }
      victim.requireEmpty();
      delete(path);
      fs.forgetLocked(path);
      goneLocked(entry);
    }
  }

  private void requireEmpty() throws ErrnoException {
    if (!list().isEmpty()) {
      throw new ErrnoException(Errno.ENOTEMPTY);
    }
  }

  private void goneLocked(String entry) {
    NioDirectory gone = children.remove(entry);
    if (gone != null) {
      gone.removed = true;
    }
  }

  @Override
  public void rename(String entry, Directory newParent, String newEntry) throws ErrnoException {
    if (!(newParent instanceof NioDirectory target) || target.fs != fs) {
      throw new ErrnoException(Errno.EXDEV);
    }
    Path from = child(entry);
    Path to = target.child(newEntry);
    synchronized (fs.lock) {
      Vnode moved = lookup(entry);
      if (from.equals(to)) {
        return;
      }
      target.makeWayLocked(moved, newEntry);
      if (moved instanceof NioDirectory directory) {
        moveTree(from, to);
        children.remove(entry);
        target.goneLocked(newEntry);
        directory.parent = target;
        directory.name = newEntry;
        target.children.put(newEntry, directory);
      } else {
        NioErrors.translate(() -> Files.move(from, to, StandardCopyOption.REPLACE_EXISTING));
      }
      fs.movedLocked(from, to);
    }
  }

  private void makeWayLocked(Vnode moved, String newEntry) throws ErrnoException {
    Vnode replaced = has(newEntry) ? lookup(newEntry) : null;
    if (moved instanceof Directory && replaced instanceof NioDirectory directory) {
      directory.requireEmpty();
      delete(child(newEntry));
    } else if (moved instanceof Directory && replaced != null) {
      throw new ErrnoException(Errno.ENOTDIR);
    } else if (replaced instanceof Directory) {
      throw new ErrnoException(Errno.EISDIR);
    }
  }

  /** Providers need not be able to move a directory that is not empty: its files are moved. */
  private static void moveTree(Path from, Path to) throws ErrnoException {
    if (!Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
      NioErrors.translate(() -> Files.move(from, to));
      return;
    }
    NioErrors.translate(() -> Files.createDirectory(to));
    List<Path> entries =
        NioErrors.translate(
            () -> {
              try (Stream<Path> all = Files.list(from)) {
                return all.toList();
              }
            });
    for (Path entry : entries) {
      moveTree(entry, to.resolve(entry.getFileName().toString()));
    }
    delete(from);
  }

  // ---- attributes ----

  @Override
  public Stat stat() throws ErrnoException {
    return NioNode.stat(fs, path());
  }

  @Override
  public void chmod(int permissions) throws ErrnoException {
    NioNode.chmod(fs, path(), permissions);
  }

  @Override
  public void chown(int uid, int gid) throws ErrnoException {
    NioNode.chown(uid, gid);
  }

  @Override
  public void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    NioNode.utimens(path(), atimeNanos, mtimeNanos);
  }
}
