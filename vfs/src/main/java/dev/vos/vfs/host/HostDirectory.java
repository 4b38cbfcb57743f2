package dev.vos.vfs.host;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.RenameFlags;
import dev.vos.abi.Stat;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Directory;
import dev.vos.vfs.FileData;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.Symlink;
import dev.vos.vfs.Vnode;
import java.io.IOException;
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

/** A directory of the host. There is one object for a directory as long as somebody holds it. */
final class HostDirectory implements Directory {
  private record KnownPath(Path path, int renames) {}

  private final HostFileSystem fs;
  private final HeldDirectories children = new HeldDirectories();
  private final FileKey key; // null for the root directory

  private HostDirectory parent; // guarded by fs.treeLock
  private volatile String name; // written with fs.treeLock held
  private volatile RemovedDirectory removed; // null while it is there
  private volatile KnownPath known;

  /** The root directory of {@code fs}. */
  HostDirectory(HostFileSystem fs, Path path) {
    this.fs = fs;
    this.key = null;
    this.parent = this;
    this.name = "";
    this.known = new KnownPath(path, -1);
  }

  private HostDirectory(HostDirectory parent, String name, FileKey key) {
    this.fs = parent.fs;
    this.key = key;
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

  // ---- doing something in it ----

  /** A call on names in a directory, by a path that leads to the directory. */
  interface Use<T> {
    T in(Path directory) throws IOException, ErrnoException;
  }

  /** Makes a call in this directory: ENOENT if it has gone. */
  <T> T in(Use<T> call) throws ErrnoException {
    requireThere();
    Pins.Pin pin = fs.confined() ? fs.pins().of(this) : null;
    try {
      return call.in(pin == null ? path() : pin.path());
    } catch (IOException e) {
      throw HostErrors.of(e);
    } finally {
      if (pin != null) {
        pin.release();
      }
    }
  }

  /** Makes a call on an entry, of a confined file system, by its descriptor. */
  <T> T onEntry(String entry, HostNode.Use<T> call) throws ErrnoException {
    requireThere();
    Pins.Pin pin = fs.pins().of(this);
    try {
      int fd = LinuxCalls.openEntryAt(pin.descriptor(), entry);
      try {
        return call.on(Path.of("/proc/self/fd/" + fd));
      } catch (IOException e) {
        throw HostErrors.of(e);
      } finally {
        CLibrary.get().close(fd);
      }
    } finally {
      pin.release();
    }
  }

  /** lstat(2) of an entry. */
  Stat statOf(String entry) throws ErrnoException {
    requireThere();
    return fs.confined()
        ? fs.pins().stat(this, entry)
        : HostAttributes.lstat(HostPaths.child(path(), entry));
  }

  private void requireThere() throws ErrnoException {
    if (removed != null) {
      throw new ErrnoException(Errno.ENOENT);
    }
  }

  /** The directory's object; another one if the host has put another directory there. */
  private HostDirectory intern(String entry, FileKey nowKey) {
    HostDirectory directory = children.get(entry);
    return directory != null && directory.is(nowKey) ? directory : internNew(entry, nowKey);
  }

  private boolean is(FileKey nowKey) {
    return removed == null && key.equals(nowKey);
  }

  private HostDirectory internNew(String entry, FileKey nowKey) {
    synchronized (fs.treeLock) {
      HostDirectory directory = children.get(entry);
      if (directory == null || !directory.is(nowKey)) {
        directory = new HostDirectory(this, entry, nowKey);
        children.put(entry, directory);
      }
      return directory;
    }
  }

  // ---- what is in it ----

  @Override
  public Vnode lookup(String entry) throws ErrnoException {
    Stat found = statOf(entry);
    return found.isDirectory()
        ? intern(entry, FileKey.of(found))
        : new HostNode(this, entry, HostPaths.child(path(), entry), found).vnode();
  }

  /**
   * By one question to the host instead of one for each name, if somebody holds the directories:
   * the path still leads to the last of them. Where nobody may get out, through no symlink; else
   * one that leads to the same directory is not noticed.
   */
  @Override
  public Directory descend(String names) {
    HostDirectory below = this;
    int start = 0;
    while (below != null && start < names.length()) {
      int slash = names.indexOf('/', start);
      int end = slash < 0 ? names.length() : slash;
      below = below.knownChild(names.substring(start, end));
      start = end + 1;
    }
    return below != null && below.isAt(this, names) ? below : null;
  }

  private HostDirectory knownChild(String entry) {
    HostDirectory child = children.get(entry);
    return child != null && child.removed == null ? child : null;
  }

  private boolean isAt(HostDirectory above, String names) {
    try {
      Stat there = fs.confined() ? fs.pins().lookUp(above, names) : HostAttributes.lstat(path());
      return key.equals(FileKey.of(there));
    } catch (ErrnoException e) {
      return false;
    }
  }

  @Override
  public List<String> list() throws ErrnoException {
    return in(HostDirectory::names);
  }

  private static List<String> names(Path directory) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      for (Path entry : entries) {
        names.add(HostPaths.name(entry));
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return names;
  }

  // ---- making entries ----

  @Override
  public FileData create(String entry, int mode, Credentials owner, int flags)
      throws ErrnoException {
    return in(directory -> making(directory, mode, owner).create(entry, flags));
  }

  @Override
  public FileData createUnnamed(int mode, Credentials owner, int flags) throws ErrnoException {
    return in(directory -> making(directory, mode, owner).createUnnamed(flags));
  }

  @Override
  public Directory mkdir(String entry, int mode, Credentials owner) throws ErrnoException {
    in(directory -> making(directory, mode, owner).mkdir(entry));
    if (lookup(entry) instanceof Directory made) {
      return made;
    }
    throw new ErrnoException(Errno.ENOENT); // somebody else has put another thing there already
  }

  @Override
  public Symlink symlink(String entry, String target, Credentials owner) throws ErrnoException {
    in(directory -> making(directory, 0, owner).symlink(entry, target));
    if (lookup(entry) instanceof Symlink made) {
      return made;
    }
    throw new ErrnoException(Errno.ENOENT); // as above
  }

  @Override
  public Vnode mknod(String entry, int mode, long rdev, Credentials owner) throws ErrnoException {
    in(directory -> making(directory, mode, owner).mknod(entry, rdev));
    return lookup(entry);
  }

  private HostMaking making(Path directory, int mode, Credentials owner) {
    return new HostMaking(this, directory, mode, owner);
  }

  @Override
  public void link(String entry, Vnode existing) throws ErrnoException {
    if (existing.driver() != fs) {
      throw new ErrnoException(Errno.EXDEV);
    }
    in(
        directory -> {
          HostLinks.link(existing, HostPaths.child(directory, entry));
          return null;
        });
  }

  // ---- removing and moving entries ----

  @Override
  public void unlink(String entry) throws ErrnoException {
    in(
        directory -> {
          Path at = HostPaths.child(directory, entry);
          if (Files.isDirectory(at, NOFOLLOW_LINKS)) {
            throw new ErrnoException(Errno.EISDIR);
          }
          Files.delete(at);
          return null;
        });
  }

  @Override
  public void rmdir(String entry) throws ErrnoException {
    in(
        directory -> {
          Path at = HostPaths.child(directory, entry);
          synchronized (fs.treeLock) {
            if (!Files.readAttributes(at, BasicFileAttributes.class, NOFOLLOW_LINKS)
                .isDirectory()) {
              throw new ErrnoException(Errno.ENOTDIR);
            }
            RemovedDirectory after = lastStateLocked(entry);
            Files.delete(at);
            forgetLocked(entry, after);
          }
          return null;
        });
  }

  @Override
  public void rename(String entry, Directory newParent, String newEntry) throws ErrnoException {
    rename(entry, newParent, newEntry, 0);
  }

  @Override
  public void rename(String entry, Directory newParent, String newEntry, int flags)
      throws ErrnoException {
    if (!(newParent instanceof HostDirectory target) || target.fs != fs) {
      throw new ErrnoException(Errno.EXDEV);
    }
    in(
        directory ->
            target.in(
                targetDirectory -> {
                  Path from = HostPaths.child(directory, entry);
                  Path to = HostPaths.child(targetDirectory, newEntry);
                  move(from, entry, target, to, newEntry, flags);
                  return null;
                }));
  }

  private void move(
      Path from, String entry, HostDirectory target, Path to, String newEntry, int flags)
      throws IOException, ErrnoException {
    synchronized (fs.treeLock) {
      boolean exchange = (flags & RenameFlags.RENAME_EXCHANGE) != 0;
      boolean directories =
          Files.isDirectory(from, NOFOLLOW_LINKS)
              || (exchange && Files.isDirectory(to, NOFOLLOW_LINKS));
      RemovedDirectory replaced =
          directories && !exchange ? target.lastStateLocked(newEntry) : null;
      if (flags == 0) {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      } else {
        LinuxCalls.rename(HostPaths.text(from), HostPaths.text(to), flags);
      }
      if (directories && exchange) {
        exchangedLocked(entry, target, newEntry);
      } else if (directories) {
        renamedLocked(entry, target, newEntry, replaced);
      }
    }
  }

  private void exchangedLocked(String entry, HostDirectory target, String newEntry) {
    HostDirectory mine = children.remove(entry);
    HostDirectory other = target.children.remove(newEntry);
    settleLocked(mine, target, newEntry);
    settleLocked(other, this, entry);
    fs.renamedLocked();
  }

  private static void settleLocked(HostDirectory moved, HostDirectory newParent, String newName) {
    if (moved != null) {
      moved.parent = newParent;
      moved.name = newName;
      newParent.children.put(newName, moved);
    }
  }

  private void renamedLocked(
      String entry, HostDirectory target, String newEntry, RemovedDirectory replaced) {
    if (this == target && entry.equals(newEntry)) {
      return;
    }
    target.forgetLocked(newEntry, replaced);
    settleLocked(children.remove(entry), target, newEntry);
    fs.renamedLocked();
  }

  /** What a directory that is about to go leaves to those who hold it; null if nobody does. */
  private RemovedDirectory lastStateLocked(String entry) {
    HostDirectory directory = children.get(entry);
    try {
      return directory == null ? null : RemovedDirectory.of(directory.stat());
    } catch (ErrnoException e) {
      return null; // somebody else on the host was faster
    }
  }

  private void forgetLocked(String entry, RemovedDirectory after) {
    HostDirectory gone = children.remove(entry);
    if (gone != null && after != null) {
      gone.removed = after;
      fs.dropPin(gone);
    }
  }

  @Override
  public void sync() throws ErrnoException {
    if (removed != null) {
      return; // there are no names to be kept
    }
    in(
        directory -> {
          try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
          }
          return null;
        });
  }

  // ---- attributes ----

  /** A pinned directory is reached by a link of the host's /proc. */
  private Stat stat(Path directory) throws ErrnoException {
    return fs.confined() ? HostAttributes.stat(directory) : HostAttributes.lstat(directory);
  }

  @Override
  public Stat stat() throws ErrnoException {
    RemovedDirectory gone = removed;
    return gone != null ? gone.stat() : in(this::stat);
  }

  @Override
  public void chmod(int permissions) throws ErrnoException {
    RemovedDirectory gone = removed;
    if (gone != null) {
      gone.chmod(permissions);
    } else {
      in(
          directory -> {
            HostAttributes.chmod(directory, permissions);
            return null;
          });
    }
  }

  @Override
  public void chown(int uid, int gid) throws ErrnoException {
    RemovedDirectory gone = removed;
    if (gone != null) {
      gone.chown(uid, gid);
      return;
    }
    in(
        directory -> {
          HostAttributes.chown(directory, uid, gid);
          return null;
        });
  }

  @Override
  public void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    if (removed != null) {
      return; // nobody can see the times of one that is gone
    }
    in(
        directory -> {
          HostAttributes.utimens(directory, atimeNanos, mtimeNanos);
          return null;
        });
  }

  @Override
  public void access(int amode, Credentials who) throws ErrnoException {
    if (fs.enforcesPermissions(who)) {
      in(
          directory -> {
            HostAttributes.access(directory, amode);
            return null;
          });
    } else {
      Directory.super.access(amode, who);
    }
  }
}
