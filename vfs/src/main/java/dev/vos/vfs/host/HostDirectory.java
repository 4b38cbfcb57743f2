package dev.vos.vfs.host;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.Stat;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Directory;
import dev.vos.vfs.FileData;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.Symlink;
import dev.vos.vfs.Vnode;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A directory of the host. There is one object for a directory as long as somebody holds it. */
final class HostDirectory implements Directory {
  private static final int FEW = 64;

  private record KnownPath(Path path, int renames) {}

  private final HostFileSystem fs;
  private final ConcurrentHashMap<String, WeakReference<HostDirectory>> children =
      new ConcurrentHashMap<>();
  private int sweepAt = FEW; // guarded by fs.treeLock

  private HostDirectory parent; // guarded by fs.treeLock
  private volatile String name; // written with fs.treeLock held
  private volatile RemovedDirectory removed; // null while it is there
  private volatile KnownPath known;

  /** The root directory of {@code fs}. */
  HostDirectory(HostFileSystem fs, Path path) {
    this.fs = fs;
    this.parent = this;
    this.name = "";
    this.known = new KnownPath(path, -1);
  }

  private HostDirectory(HostDirectory parent, String name) {
    this.fs = parent.fs;
    this.parent = parent;
    this.name = name;
  }

  // ---- where it is ----

  @Override
  public FileSystemDriver driver() {
    return fs;
  }

  @Override
  public Directory parent() {
    synchronized (fs.treeLock) {
      return parent;
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean removed() {
    return removed != null || !Files.isDirectory(path(), NOFOLLOW_LINKS);
  }

  @Override
  public Optional<Path> hostPath() {
    return Optional.of(path());
  }

  @Override
  public Optional<Path> hostPathOf(String entry) {
    return Optional.of(HostPaths.child(path(), entry));
  }

  Path path() {
    KnownPath now = known;
    if (now != null && (now.renames == fs.renames() || now.renames == -1)) {
      return now.path;
    }
    synchronized (fs.treeLock) {
      Path path = HostPaths.child(parent.path(), name);
      known = new KnownPath(path, fs.renames());
      return path;
    }
  }

  /** The path of an entry; ENOENT if this directory has gone. */
  private Path child(String entry) throws ErrnoException {
    requireThere();
    return HostPaths.child(path(), entry);
  }

  private void requireThere() throws ErrnoException {
    if (removed != null) {
      throw new ErrnoException(Errno.ENOENT);
    }
  }

  private HostDirectory intern(String entry) {
    WeakReference<HostDirectory> held = children.get(entry);
    HostDirectory directory = held == null ? null : held.get();
    return directory != null && directory.removed == null ? directory : internNew(entry);
  }

  private HostDirectory internNew(String entry) {
    synchronized (fs.treeLock) {
      WeakReference<HostDirectory> held = children.get(entry);
      HostDirectory directory = held == null ? null : held.get();
      if (directory == null || directory.removed != null) {
        directory = new HostDirectory(this, entry);
        children.put(entry, new WeakReference<>(directory));
        sweepLocked();
      }
      return directory;
    }
  }

  private void sweepLocked() {
    if (children.size() > sweepAt) {
      children.values().removeIf(held -> held.get() == null);
      sweepAt = Math.max(FEW, 2 * children.size());
    }
  }

  // ---- what is in it ----

  @Override
  public Vnode lookup(String entry) throws ErrnoException {
    Path path = child(entry);
    try {
      BasicFileAttributes found =
          Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
      if (found.isDirectory()) {
        return intern(entry);
      }
      HostNode node = new HostNode(fs, path, found.fileKey());
      if (found.isRegularFile()) {
        return new HostRegularFile(node);
      }
      return found.isSymbolicLink() ? new HostSymlink(node) : special(node);
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  private static Vnode special(HostNode node) throws ErrnoException {
    int mode = node.stat().mode();
    if (Mode.isFifo(mode)) {
      return new HostFifo(node);
    }
    return Mode.isSocket(mode) ? new HostSocket(node) : new HostDevice(node);
  }

  @Override
  public List<String> list() throws ErrnoException {
    requireThere();
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path())) {
      for (Path entry : entries) {
        names.add(HostPaths.name(entry));
      }
    } catch (DirectoryIteratorException e) {
      throw HostErrors.of(e);
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
    return names;
  }

  // ---- making entries ----

  @Override
  public FileData create(String entry, int mode, Credentials owner, int flags)
      throws ErrnoException {
    Path path = child(entry);
    HostFileData data = HostFileData.create(fs, path, mode, flags);
    try {
      giveTo(owner, path);
      if (HostAttributes.needsChmod(mode)) {
        HostAttributes.chmod(path, mode);
      }
      return data;
    } catch (ErrnoException e) {
      data.close();
      throw e;
    }
  }

  @Override
  public Directory mkdir(String entry, int mode, Credentials owner) throws ErrnoException {
    Path path = child(entry);
    try {
      Files.createDirectory(path, HostAttributes.permissions(mode));
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
    giveTo(owner, path);
    if (HostAttributes.needsChmod(mode)) {
      int inherited = HostAttributes.lstat(path).mode() & Mode.S_ISGID;
      HostAttributes.chmod(path, mode | inherited);
    }
    return intern(entry);
  }

  @Override
  public Symlink symlink(String entry, String target, Credentials owner) throws ErrnoException {
    Path path = child(entry);
    Path asPath = HostPaths.path(target);
    if (HostPaths.text(asPath).equals(target)) {
      try {
        Files.createSymbolicLink(path, asPath);
      } catch (IOException e) {
        throw HostErrors.of(e);
      }
    } else {
      // java.nio.file would drop doubled and trailing slashes
      CLibrary.get().symlink(target, HostPaths.text(path));
    }
    giveTo(owner, path);
    return (Symlink) lookup(entry);
  }

  @Override
  public Vnode mknod(String entry, int mode, long rdev, Credentials owner) throws ErrnoException {
    Path path = child(entry);
    CLibrary.get().mknod(HostPaths.text(path), mode, rdev);
    giveTo(owner, path);
    if (HostAttributes.needsChmod(mode & Mode.PERMISSIONS)) {
      HostAttributes.chmod(path, mode & Mode.PERMISSIONS);
    }
    return lookup(entry);
  }

  @Override
  public void link(String entry, Vnode existing) throws ErrnoException {
    if (existing.driver() != fs) {
      throw new ErrnoException(Errno.EXDEV);
    }
    Path path = existing.hostPath().orElseThrow(AssertionError::new);
    try {
      Files.createLink(child(entry), path);
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  /** A new file belongs to the process's user if the JVM is root; otherwise to the JVM's user. */
  private void giveTo(Credentials owner, Path path) throws ErrnoException {
    HostUser jvm = HostUser.current();
    if (jvm.credentials().isRoot() && !jvm.is(owner)) {
      boolean groupInherited = (stat().mode() & Mode.S_ISGID) != 0;
      HostAttributes.lchown(path, owner.uid(), groupInherited ? -1 : owner.gid());
    }
  }

  // ---- removing and moving entries ----

  @Override
  public void unlink(String entry) throws ErrnoException {
    Path path = child(entry);
    try {
      if (Files.isDirectory(path, NOFOLLOW_LINKS)) {
        throw new ErrnoException(Errno.EISDIR);
      }
      Files.delete(path);
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  @Override
  public void rmdir(String entry) throws ErrnoException {
    Path path = child(entry);
    synchronized (fs.treeLock) {
      try {
        if (!Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS).isDirectory()) {
          throw new ErrnoException(Errno.ENOTDIR);
        }
        RemovedDirectory after = lastStateLocked(entry);
        Files.delete(path);
        forgetLocked(entry, after);
      } catch (IOException e) {
        throw HostErrors.of(e);
      }
    }
  }

  @Override
  public void rename(String entry, Directory newParent, String newEntry) throws ErrnoException {
    if (!(newParent instanceof HostDirectory target) || target.fs != fs) {
      throw new ErrnoException(Errno.EXDEV);
    }
    Path from = child(entry);
    Path to = target.child(newEntry);
    synchronized (fs.treeLock) {
      if (Files.isDirectory(from, NOFOLLOW_LINKS)) {
        RemovedDirectory replaced = target.lastStateLocked(newEntry);
        moveLocked(from, to);
        renamedLocked(entry, target, newEntry, replaced);
      } else {
        moveLocked(from, to);
      }
    }
  }

  private static void moveLocked(Path from, Path to) throws ErrnoException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  private void renamedLocked(
      String entry, HostDirectory target, String newEntry, RemovedDirectory replaced) {
    if (this == target && entry.equals(newEntry)) {
      return;
    }
    target.forgetLocked(newEntry, replaced);
    WeakReference<HostDirectory> held = children.remove(entry);
    HostDirectory moved = held == null ? null : held.get();
    if (moved != null) {
      moved.parent = target;
      moved.name = newEntry;
      target.children.put(newEntry, held);
    }
    fs.renamedLocked();
  }

  /** What a directory that is about to go leaves to those who hold it; null if nobody does. */
  private RemovedDirectory lastStateLocked(String entry) {
    WeakReference<HostDirectory> held = children.get(entry);
    HostDirectory directory = held == null ? null : held.get();
    try {
      return directory == null ? null : RemovedDirectory.of(directory.stat());
    } catch (ErrnoException e) {
      return null; // somebody else on the host was faster
    }
  }

  private void forgetLocked(String entry, RemovedDirectory after) {
    WeakReference<HostDirectory> held = children.remove(entry);
    HostDirectory gone = held == null ? null : held.get();
    if (gone != null && after != null) {
      gone.removed = after;
    }
  }

  @Override
  public void sync() throws ErrnoException {
    requireThere();
    try (FileChannel channel = FileChannel.open(path(), StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  // ---- attributes ----

  @Override
  public Stat stat() throws ErrnoException {
    RemovedDirectory gone = removed;
    return gone != null ? gone.stat() : HostAttributes.lstat(path());
  }

  @Override
  public void chmod(int permissions) throws ErrnoException {
    RemovedDirectory gone = removed;
    if (gone != null) {
      gone.chmod(permissions);
    } else {
      HostAttributes.chmod(path(), permissions);
    }
  }

  @Override
  public void chown(int uid, int gid) throws ErrnoException {
    requireThere();
    HostAttributes.lchown(path(), uid, gid);
  }

  @Override
  public void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    requireThere();
    HostAttributes.utimens(path(), atimeNanos, mtimeNanos);
  }

  @Override
  public void access(int amode, Credentials who) throws ErrnoException {
    if (fs.enforcesPermissions(who)) {
      HostAttributes.access(path(), amode);
    } else {
      Directory.super.access(amode, who);
    }
  }
}
