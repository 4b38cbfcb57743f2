package dev.vos.vfs.overlay;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Device;
import dev.vos.vfs.Directory;
import dev.vos.vfs.Fifo;
import dev.vos.vfs.FileData;
import dev.vos.vfs.FileId;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.RegularFile;
import dev.vos.vfs.Socket;
import dev.vos.vfs.Symlink;
import dev.vos.vfs.Vnode;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A directory of an overlay: what the lower one has, without the whiteouts, under what the upper
 * one has. It keeps its lower directory when it is renamed.
 */
final class OverlayDirectory implements Directory {
  private static final int FEW = 64;

  private final OverlayFileSystem fs;
  private final Directory lower; // null if there is nothing below

  private volatile OverlayDirectory parent; // changed with fs.lock held
  private volatile String name; // changed with fs.lock held
  private volatile boolean removed; // changed with fs.lock held
  private volatile Directory upper; // null until needed; set with fs.lock held
  private volatile FileId
      origin; // the lower directory's identity, known once there is an upper one

  /** Names of the lower directory that are not seen, even under an upper directory of that name. */
  private final Set<String> whiteouts = ConcurrentHashMap.newKeySet();

  private final Map<String, WeakReference<OverlayDirectory>> children = new ConcurrentHashMap<>();
  private final Map<String, OverlayDirectory> changed = new ConcurrentHashMap<>();
  private int sweepAt = FEW; // guarded by fs.lock

  private OverlayDirectory(
      OverlayFileSystem fs, OverlayDirectory parent, String name, Directory lower) {
    this.fs = fs;
    this.parent = parent == null ? this : parent;
    this.name = name;
    this.lower = lower;
  }

  static OverlayDirectory root(
      OverlayFileSystem fs, Directory lower, Directory upper, FileId origin) {
    OverlayDirectory root = new OverlayDirectory(fs, null, "", lower);
    root.upper = upper;
    root.origin = origin;
    return root;
  }

  OverlayFileSystem fs() {
    return fs;
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

  @Override
  public Optional<Path> readOnlyHostPath() {
    return upper == null && lower != null ? lower.readOnlyHostPath() : Optional.empty();
  }

  // ---- looking ----

  /** The entry in the upper directory; null if there is none. */
  Vnode upperEntry(String entry) throws ErrnoException {
    return upper == null ? null : entryOrNull(upper, entry);
  }

  /** The entry in the lower directory that is seen; null if there is none. */
  private Vnode lowerEntry(String entry) throws ErrnoException {
    return lower == null || hides(entry) ? null : entryOrNull(lower, entry);
  }

  boolean hides(String entry) {
    return removed || whiteouts.contains(entry);
  }

  private static Vnode entryOrNull(Directory directory, String entry) throws ErrnoException {
    try {
      return directory.lookup(entry);
    } catch (ErrnoException e) {
      if (e.errno() == Errno.ENOENT) {
        return null;
      }
      throw e;
    }
  }

  private Vnode find(String entry) throws ErrnoException {
    Vnode above = upperEntry(entry);
    while (above instanceof Directory) {
      OverlayDirectory known = changed.get(entry);
      if (known != null) {
        return known;
      }
      Thread.onSpinWait(); // being renamed or removed just now: look again
      above = upperEntry(entry);
    }
    if (above != null) {
      return wrap(entry, null, above);
    }
    Vnode below = lowerEntry(entry);
    if (below instanceof Directory directory) {
      return intern(entry, directory);
    }
    return below == null ? null : wrap(entry, below, null);
  }

  private Vnode wrap(String entry, Vnode below, Vnode above) {
    Vnode either = above != null ? above : below;
    if (either instanceof RegularFile) {
      return new OverlayFile(this, entry, below, above);
    } else if (either instanceof Symlink) {
      return new OverlaySymlink(this, entry, below, above);
    } else if (either instanceof Fifo) {
      return new OverlayFifo(this, entry, below, above);
    } else if (either instanceof Socket) {
      return new OverlaySocket(this, entry, below, above);
    } else if (either instanceof Device) {
      return new OverlayDevice(this, entry, below, above);
    }
    throw new AssertionError(either);
  }

  private OverlayDirectory intern(String entry, Directory below) {
    OverlayDirectory known = known(entry);
    if (known != null) {
      return known;
    }
    synchronized (fs.lock) {
      known = known(entry);
      if (known == null) {
        known = new OverlayDirectory(fs, this, entry, below);
        children.put(entry, new WeakReference<>(known));
        sweepLocked();
      }
      return known;
    }
  }

  private OverlayDirectory known(String entry) {
    OverlayDirectory held = changed.get(entry);
    if (held != null) {
      return held;
    }
    WeakReference<OverlayDirectory> reference = children.get(entry);
    return reference == null ? null : reference.get();
  }

  private void sweepLocked() {
    if (children.size() > sweepAt) {
      children.values().removeIf(reference -> reference.get() == null);
      sweepAt = Math.max(FEW, 2 * children.size());
    }
  }

  @Override
  public Vnode lookup(String entry) throws ErrnoException {
    return require(find(entry));
  }

  private static Vnode require(Vnode found) throws ErrnoException {
    if (found == null) {
      throw new ErrnoException(Errno.ENOENT);
    }
    return found;
  }

  @Override
  public List<String> list() throws ErrnoException {
    if (removed) {
      throw new ErrnoException(Errno.ENOENT);
    }
    Set<String> names = new LinkedHashSet<>();
    if (lower != null) {
      names.addAll(lower.list());
      names.removeAll(whiteouts);
    }
    if (upper != null) {
      names.addAll(upper.list());
    }
    return new ArrayList<>(names);
  }

  // ---- making ----

  /** The upper directory, made if there is none yet, with those above it. */
  Directory requireUpperLocked() throws ErrnoException {
    if (removed) {
      throw new ErrnoException(Errno.ENOENT);
    }
    if (upper == null) {
      Stat stat = lower.stat();
      Directory above = parent.requireUpperLocked();
      parent.changed.put(name, this); // before the upper directory is seen
      upper = CopyUp.directory(above, name, stat);
      origin = FileId.of(stat);
    }
    return upper;
  }

  private Directory requireFreeLocked(String entry) throws ErrnoException {
    if (find(entry) != null) {
      throw new ErrnoException(Errno.EEXIST);
    }
    return requireUpperLocked();
  }

  @Override
  public FileData create(String entry, int mode, Credentials owner, int flags)
      throws ErrnoException {
    synchronized (fs.lock) {
      FileData data = requireFreeLocked(entry).create(entry, mode, owner, flags);
      RegularFile made = data.file();
      OverlayFile file = new OverlayFile(this, entry, null, made);
      return new OverlayFileData(file, flags, made, data, null);
    }
  }

  @Override
  public Directory mkdir(String entry, int mode, Credentials owner) throws ErrnoException {
    synchronized (fs.lock) {
      Directory above = requireFreeLocked(entry);
      OverlayDirectory made = new OverlayDirectory(fs, this, entry, null);
      changed.put(entry, made); // before the upper directory is seen
      try {
        made.upper = above.mkdir(entry, mode, owner);
        return made;
      } catch (ErrnoException e) {
        changed.remove(entry);
        throw e;
      }
    }
  }

  @Override
  public Symlink symlink(String entry, String target, Credentials owner) throws ErrnoException {
    synchronized (fs.lock) {
      Symlink made = requireFreeLocked(entry).symlink(entry, target, owner);
      return new OverlaySymlink(this, entry, null, made);
    }
  }

  @Override
  public Vnode mknod(String entry, int mode, long rdev, Credentials owner) throws ErrnoException {
    synchronized (fs.lock) {
      return wrap(entry, null, requireFreeLocked(entry).mknod(entry, mode, rdev, owner));
    }
  }

  @Override
  public void link(String entry, Vnode existing) throws ErrnoException {
    if (!(existing instanceof OverlayEntry file) || file.fs() != fs) {
      throw new ErrnoException(Errno.EXDEV);
    }
    synchronized (fs.lock) {
      Directory above = requireFreeLocked(entry);
      above.link(entry, file.copyUp());
    }
  }

  // ---- removing ----

  @Override
  public void unlink(String entry) throws ErrnoException {
    synchronized (fs.lock) {
      if (!(require(find(entry)) instanceof OverlayEntry victim)) {
        throw new ErrnoException(Errno.EISDIR);
      }
      victim.partLocked();
      boolean below = lowerEntry(entry) != null;
      Directory above = requireUpperLocked();
      if (below) {
        whiteouts.add(entry);
      }
      removeUpperLocked(above, entry, below);
    }
  }

  private static void removeUpperLocked(Directory above, String entry, boolean below)
      throws ErrnoException {
    if (entryOrNull(above, entry) != null) {
      above.unlink(entry);
    } else if (below) {
      touch(above);
    }
  }

  /** A name of the lower tree has gone: that changes the directory's time of modification. */
  private static void touch(Directory above) throws ErrnoException {
    long now = System.currentTimeMillis() * 1_000_000L;
    above.utimens(UTIME_OMIT, now);
  }

  @Override
  public void rmdir(String entry) throws ErrnoException {
    synchronized (fs.lock) {
      if (!(require(find(entry)) instanceof OverlayDirectory victim)) {
        throw new ErrnoException(Errno.ENOTDIR);
      }
      victim.requireEmptyLocked();
      victim.requireUpperLocked(); // whoever has it open keeps that
      hideLowerLocked(entry);
      requireUpperLocked().rmdir(entry);
      forgetLocked(entry, victim);
    }
  }

  private void requireEmptyLocked() throws ErrnoException {
    if (!list().isEmpty()) {
      throw new ErrnoException(Errno.ENOTEMPTY);
    }
  }

  private void forgetLocked(String entry, OverlayDirectory gone) {
    gone.removed = true;
    changed.remove(entry);
    children.remove(entry);
  }

  // ---- moving ----

  @Override
  public void rename(String entry, Directory newParent, String newEntry) throws ErrnoException {
    if (!(newParent instanceof OverlayDirectory target) || target.fs != fs) {
      throw new ErrnoException(Errno.EXDEV);
    }
    synchronized (fs.lock) {
      Vnode moved = require(find(entry));
      Vnode replaced = target.find(newEntry);
      if (same(moved, replaced)) {
        return;
      }
      requireMovableLocked(moved, target, replaced);
      Directory to = target.requireUpperLocked();
      if (moved instanceof OverlayDirectory directory) {
        directory.requireUpperLocked();
        moveDirectoryLocked(directory, target, newEntry, replaced, to);
      } else {
        ((OverlayEntry) moved).copyUp();
        if (replaced instanceof OverlayEntry victim) {
          victim.partLocked();
        }
        upper.rename(entry, to, newEntry);
        target.hideLowerLocked(newEntry);
        hideLowerLocked(entry);
      }
    }
  }

  private static boolean same(Vnode moved, Vnode replaced) throws ErrnoException {
    if (replaced == null || moved instanceof Directory || replaced instanceof Directory) {
      return moved == replaced;
    }
    return moved.stat().sameFile(replaced.stat());
  }

  private static void requireMovableLocked(Vnode moved, OverlayDirectory target, Vnode replaced)
      throws ErrnoException {
    if (!(moved instanceof OverlayDirectory)) {
      if (replaced instanceof Directory) {
        throw new ErrnoException(Errno.EISDIR);
      }
      return;
    }
    for (OverlayDirectory at = target; at != at.parent; at = at.parent) {
      if (at == moved) {
        throw new ErrnoException(Errno.EINVAL);
      }
    }
    if (replaced instanceof OverlayDirectory directory) {
      directory.requireEmptyLocked();
    } else if (replaced != null) {
      throw new ErrnoException(Errno.ENOTDIR);
    }
  }

  private void moveDirectoryLocked(
      OverlayDirectory moved,
      OverlayDirectory target,
      String newEntry,
      Vnode replaced,
      Directory to)
      throws ErrnoException {
    String entry = moved.name;
    if (replaced instanceof OverlayDirectory gone) {
      gone.requireUpperLocked();
      target.forgetLocked(newEntry, gone);
    }
    target.changed.put(newEntry, moved);
    upper.rename(entry, to, newEntry);
    target.hideLowerLocked(newEntry);
    hideLowerLocked(entry);
    changed.remove(entry);
    children.remove(entry);
    moved.parent = target;
    moved.name = newEntry;
  }

  private void hideLowerLocked(String entry) throws ErrnoException {
    if (lower != null && entryOrNull(lower, entry) != null) {
      whiteouts.add(entry);
    }
  }

  // ---- attributes ----

  @Override
  public Stat stat() throws ErrnoException {
    Directory above = upper;
    if (above == null) {
      return lower.stat();
    }
    Stat stat = above.stat();
    // As overlayfs: the links of a merged directory are not counted.
    return origin == null ? stat : OverlayFileSystem.withIdentity(stat, origin, removed ? 0 : 1);
  }

  private Directory copiedUp() throws ErrnoException {
    synchronized (fs.lock) {
      return upper != null ? upper : requireUpperLocked();
    }
  }

  @Override
  public void chmod(int permissions) throws ErrnoException {
    copiedUp().chmod(permissions);
  }

  @Override
  public void chown(int uid, int gid) throws ErrnoException {
    copiedUp().chown(uid, gid);
  }

  @Override
  public void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    copiedUp().utimens(atimeNanos, mtimeNanos);
  }
}
