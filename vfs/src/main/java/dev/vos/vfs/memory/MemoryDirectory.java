package dev.vos.vfs.memory;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.RenameFlags;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Directory;
import dev.vos.vfs.FileData;
import dev.vos.vfs.OpenedFile;
import dev.vos.vfs.Symlink;
import dev.vos.vfs.Vnode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** A directory in memory. Looking up takes no lock; everything that changes entries the tree's. */
final class MemoryDirectory extends Inode implements Directory {
  private static final int ENTRY_SIZE = 20; // what tmpfs counts for an entry

  private final ConcurrentHashMap<String, Inode> entries = new ConcurrentHashMap<>();
  private volatile MemoryDirectory parent; // changed with fs.treeLock held
  private volatile String name; // changed with fs.treeLock held
  private volatile boolean removed; // changed with fs.treeLock held

  /** The root directory. */
  MemoryDirectory(MemoryFileSystem fs, int permissions, Credentials owner) {
    super(fs, Mode.S_IFDIR | permissions, owner.uid(), owner.gid(), 2);
    this.parent = this;
    this.name = "";
  }

  private MemoryDirectory(MemoryDirectory parent, String name, int mode, Credentials owner) {
    super(parent, Mode.S_IFDIR | mode, owner, 2);
    this.parent = parent;
    this.name = name;
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

  @Override
  long sizeInBytes() {
    return ENTRY_SIZE * (entries.size() + 2L);
  }

  int groupForNew(Credentials owner) {
    return (mode() & Mode.S_ISGID) != 0 ? gid() : owner.gid();
  }

  // ---- looking ----

  @Override
  public Vnode lookup(String entry) throws ErrnoException {
    return (Vnode) require(entry);
  }

  private Inode require(String entry) throws ErrnoException {
    Inode found = entries.get(entry);
    if (found == null) {
      throw new ErrnoException(Errno.ENOENT);
    }
    return found;
  }

  @Override
  public List<String> list() throws ErrnoException {
    requireNotRemoved();
    accessed();
    List<String> names = new ArrayList<>(entries.keySet());
    Collections.sort(names);
    return names;
  }

  private void requireNotRemoved() throws ErrnoException {
    if (removed) {
      throw new ErrnoException(Errno.ENOENT);
    }
  }

  // ---- making ----

  private void addLocked(String entry, Inode inode) throws ErrnoException {
    requireNotRemoved();
    if (entries.putIfAbsent(entry, inode) != null) {
      throw new ErrnoException(Errno.EEXIST);
    }
    modified();
  }

  @Override
  public FileData create(String entry, int mode, Credentials owner, int flags)
      throws ErrnoException {
    MemoryFile file = new MemoryFile(this, mode, owner);
    FileData data = file.open(flags);
    try {
      synchronized (fs.treeLock) {
        addLocked(entry, file);
      }
      return data;
    } catch (ErrnoException e) {
      file.unlinked();
      data.close();
      throw e;
    }
  }

  @Override
  public Directory mkdir(String entry, int mode, Credentials owner) throws ErrnoException {
    int inherited = mode() & Mode.S_ISGID;
    MemoryDirectory directory = new MemoryDirectory(this, entry, mode | inherited, owner);
    synchronized (fs.treeLock) {
      addLocked(entry, directory);
      addLinksLocked(1);
    }
    return directory;
  }

  @Override
  public Symlink symlink(String entry, String target, Credentials owner) throws ErrnoException {
    MemorySymlink symlink = new MemorySymlink(this, target, owner);
    synchronized (fs.treeLock) {
      addLocked(entry, symlink);
    }
    return symlink;
  }

  @Override
  public Vnode mknod(String entry, int mode, long rdev, Credentials owner) throws ErrnoException {
    int permissions = Mode.permissions(mode);
    Inode inode =
        switch (mode & Mode.S_IFMT) {
          case Mode.S_IFIFO -> new MemoryFifo(this, permissions, owner);
          case Mode.S_IFSOCK -> new MemorySocket(this, permissions, owner);
          default -> throw new ErrnoException(Errno.EPERM);
        };
    synchronized (fs.treeLock) {
      addLocked(entry, inode);
    }
    return (Vnode) inode;
  }

  @Override
  public FileData createUnnamed(int mode, Credentials owner, int flags) throws ErrnoException {
    requireNotRemoved();
    boolean never = OpenFlags.has(flags, OpenFlags.O_EXCL);
    MemoryFile.Naming naming = never ? MemoryFile.Naming.NEVER_AGAIN : MemoryFile.Naming.NOT_YET;
    return new MemoryFile(this, mode, owner, naming).open(flags);
  }

  @Override
  public void link(String entry, Vnode linked) throws ErrnoException {
    Vnode existing = linked instanceof OpenedFile opened ? opened.file() : linked;
    if (!(existing instanceof Inode inode) || inode.fs != fs) {
      throw new ErrnoException(Errno.EXDEV);
    }
    if (existing instanceof Directory) {
      throw new ErrnoException(Errno.EPERM);
    }
    synchronized (fs.treeLock) {
      requireNotRemoved();
      if (inode instanceof MemoryFile file) {
        file.requireLinkable();
      } else if (inode.links() == 0) {
        throw new ErrnoException(Errno.ENOENT);
      }
      addLocked(entry, inode);
      inode.addLinksLocked(1);
      if (inode instanceof MemoryFile file) {
        file.linked();
      }
    }
  }

  // ---- removing ----

  @Override
  public void unlink(String entry) throws ErrnoException {
    synchronized (fs.treeLock) {
      Inode victim = require(entry);
      if (victim instanceof MemoryDirectory) {
        throw new ErrnoException(Errno.EISDIR);
      }
      entries.remove(entry);
      modified();
      unlinkedLocked(victim);
    }
  }

  private static void unlinkedLocked(Inode victim) throws ErrnoException {
    victim.addLinksLocked(-1);
    if (victim.links() == 0 && victim instanceof MemoryFile file) {
      file.unlinked();
    }
  }

  @Override
  public void rmdir(String entry) throws ErrnoException {
    synchronized (fs.treeLock) {
      if (!(require(entry) instanceof MemoryDirectory victim)) {
        throw new ErrnoException(Errno.ENOTDIR);
      }
      victim.requireEmptyLocked();
      entries.remove(entry);
      victim.removedLocked();
      modified();
      addLinksLocked(-1);
    }
  }

  private void requireEmptyLocked() throws ErrnoException {
    if (!entries.isEmpty()) {
      throw new ErrnoException(Errno.ENOTEMPTY);
    }
  }

  private void removedLocked() {
    removed = true;
    clearLinksLocked();
  }

  // ---- moving ----

  @Override
  public void rename(String entry, Directory newParent, String newEntry, int flags)
      throws ErrnoException {
    if (flags == 0) {
      rename(entry, newParent, newEntry);
      return;
    }
    MemoryDirectory target = require(newParent);
    synchronized (fs.treeLock) {
      Inode moved = require(entry);
      target.requireNotRemoved();
      if ((flags & RenameFlags.RENAME_NOREPLACE) == 0) {
        exchangeLocked(entry, moved, target, newEntry);
      } else if (target.entries.containsKey(newEntry)) {
        throw new ErrnoException(Errno.EEXIST);
      } else {
        rename(entry, newParent, newEntry);
      }
    }
  }

  private void exchangeLocked(String entry, Inode moved, MemoryDirectory target, String newEntry)
      throws ErrnoException {
    Inode other = target.require(newEntry);
    if (moved == other) {
      return;
    }
    requireOutside(moved, target);
    requireOutside(other, this);
    target.entries.put(newEntry, moved);
    entries.put(entry, other);
    settleLocked(moved, this, target, newEntry);
    settleLocked(other, target, this, entry);
    modified();
    target.modified();
  }

  private static void settleLocked(
      Inode moved, MemoryDirectory from, MemoryDirectory to, String newName) {
    moved.addLinksLocked(0);
    if (moved instanceof MemoryDirectory directory) {
      from.addLinksLocked(-1);
      to.addLinksLocked(1);
      directory.parent = to;
      directory.name = newName;
    }
  }

  private MemoryDirectory require(Directory other) throws ErrnoException {
    if (!(other instanceof MemoryDirectory target) || target.fs != fs) {
      throw new ErrnoException(Errno.EXDEV);
    }
    return target;
  }

  @Override
  public void rename(String entry, Directory newParent, String newEntry) throws ErrnoException {
    MemoryDirectory target = require(newParent);
    synchronized (fs.treeLock) {
      Inode moved = require(entry);
      target.requireNotRemoved();
      Inode replaced = target.entries.get(newEntry);
      if (moved == replaced) {
        return;
      }
      if (moved instanceof MemoryDirectory directory) {
        requireMovableLocked(directory, target, replaced);
      } else if (replaced instanceof MemoryDirectory) {
        throw new ErrnoException(Errno.EISDIR);
      }
      moveLocked(entry, moved, target, newEntry, replaced);
    }
  }

  private static void requireMovableLocked(
      MemoryDirectory moved, MemoryDirectory target, Inode replaced) throws ErrnoException {
    requireOutside(moved, target);
    if (replaced instanceof MemoryDirectory directory) {
      directory.requireEmptyLocked();
    } else if (replaced != null) {
      throw new ErrnoException(Errno.ENOTDIR);
    }
  }

  /** EINVAL if a directory would come to lie in itself. */
  private static void requireOutside(Inode moved, MemoryDirectory target) throws ErrnoException {
    for (MemoryDirectory at = target; at != at.parent; at = at.parent) {
      if (at == moved) {
        throw new ErrnoException(Errno.EINVAL);
      }
    }
  }

  private void moveLocked(
      String entry, Inode moved, MemoryDirectory target, String newEntry, Inode replaced)
      throws ErrnoException {
    target.entries.put(newEntry, moved); // first, so that the file never is without a name
    entries.remove(entry);
    modified();
    target.modified();
    moved.addLinksLocked(0);
    if (moved instanceof MemoryDirectory directory) {
      addLinksLocked(-1);
      target.addLinksLocked(1);
      directory.parent = target;
      directory.name = newEntry;
    }
    if (replaced instanceof MemoryDirectory directory) {
      directory.removedLocked();
      target.addLinksLocked(-1);
    } else if (replaced != null) {
      unlinkedLocked(replaced);
    }
  }
}
