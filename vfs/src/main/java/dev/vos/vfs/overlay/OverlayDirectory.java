package dev.vos.vfs.overlay;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Directory;
import dev.vos.vfs.FileData;
import dev.vos.vfs.FileId;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.OpenedFile;
import dev.vos.vfs.RegularFile;
import dev.vos.vfs.Symlink;
import dev.vos.vfs.Vnode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A directory of an overlay: what the lower one has, without the whiteouts, under what the upper
 * one has. It keeps its lower directory when it is renamed.
 */
final class OverlayDirectory implements Directory {
  private final OverlayFileSystem fs;
  private final Directory lower; // null if there is nothing below

  private volatile OverlayDirectory parent; // changed with fs.lock held
  private volatile String name; // changed with fs.lock held
  private volatile boolean removed; // changed with fs.lock held
  private volatile Directory upper; // null until needed; set with fs.lock held
  private volatile FileId
      origin; // the lower directory's identity, known once there is an upper one

  private final Whiteouts whiteouts = new Whiteouts();

  private final KnownDirectories directories = new KnownDirectories();

  private OverlayDirectory(
      OverlayFileSystem fs, OverlayDirectory parent, String name, Directory lower) {
    this.fs = fs;
    this.parent = parent == null ? this : parent;
    this.name = name;
    this.lower = lower;
  }

  static OverlayDirectory root(OverlayFileSystem fs, Directory lower, Directory upper)
      throws ErrnoException {
    return over(fs, null, "", lower, upper);
  }

  /** A directory that the upper tree has already. */
  private static OverlayDirectory over(
      OverlayFileSystem fs, OverlayDirectory parent, String name, Vnode below, Directory upper)
      throws ErrnoException {
    boolean merged = below instanceof Directory && !(fs.kept() && Whiteouts.opaque(upper));
    Directory lower = merged ? (Directory) below : null;
    OverlayDirectory made = new OverlayDirectory(fs, parent, name, lower);
    made.origin = merged ? FileId.of(lower.stat()) : null;
    if (fs.kept()) {
      made.whiteouts.load(upper);
    }
    made.upper = upper;
    return made;
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

  /** The upper directory; null if there is none. */
  Directory upper() {
    return upper;
  }

  /** Whether it shows that directory of the lower tree. */
  boolean shows(Vnode below) {
    return lower != null && lower == below;
  }

  /** What the lower directory has of that name, seen or not; null for nothing. */
  Vnode belowOrNull(String entry) throws ErrnoException {
    return lower == null ? null : entryOrNull(lower, entry);
  }

  /** The names that are hidden, whether there is anything to hide or not. */
  Set<String> whiteouts() {
    return whiteouts.all();
  }

  /** The entry in the upper directory; null if there is none. */
  Vnode upperEntry(String entry) throws ErrnoException {
    boolean none = upper == null || (fs.kept() && Whiteouts.reserved(entry));
    return none ? null : entryOrNull(upper, entry);
  }

  /** The entry in the lower directory that is seen; null if there is none. */
  private Vnode lowerEntry(String entry) throws ErrnoException {
    return lower == null || hides(entry) ? null : entryOrNull(lower, entry);
  }

  boolean hides(String entry) {
    return removed || whiteouts.has(entry) || (fs.kept() && Whiteouts.reserved(entry));
  }

  static Vnode entryOrNull(Directory directory, String entry) throws ErrnoException {
    try {
      return directory.lookup(entry);
    } catch (ErrnoException e) {
      if (e.errno() == Errno.ENOENT) {
        return null;
      }
      throw e;
    }
  }

  /** The entry; null if there is none. */
  Vnode find(String entry) throws ErrnoException {
    Vnode above = upperEntry(entry);
    if (above instanceof Directory) {
      OverlayDirectory known = directories.held(entry);
      return known != null ? known : findAgain(entry);
    }
    if (above != null) {
      return OverlayEntry.of(this, entry, null, above);
    }
    Vnode below = lowerEntry(entry);
    if (below instanceof Directory directory) {
      return intern(entry, directory);
    }
    return below == null ? null : OverlayEntry.of(this, entry, below, null);
  }

  /**
   * A directory of the upper tree that was there before, or is being renamed or removed just now.
   */
  private Vnode findAgain(String entry) throws ErrnoException {
    synchronized (fs.lock) {
      Vnode above = upperEntry(entry);
      if (!(above instanceof Directory directory)) {
        return find(entry);
      }
      OverlayDirectory known = directories.held(entry);
      if (known == null) {
        known = over(fs, this, entry, lowerEntry(entry), directory);
        directories.hold(entry, known);
      }
      return known;
    }
  }

  private OverlayDirectory intern(String entry, Directory below) {
    OverlayDirectory known = directories.get(entry);
    if (known != null && known.lower == below) {
      return known;
    }
    synchronized (fs.lock) {
      known = directories.get(entry);
      if (known == null || (known.lower != below && known.upper == null)) {
        known = new OverlayDirectory(fs, this, entry, below);
        directories.addLocked(entry, known);
      }
      return known;
    }
  }

  @Override
  public Vnode lookup(String entry) throws ErrnoException {
    return require(find(entry));
  }

  Vnode requireEntry(String entry) throws ErrnoException {
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
      names.removeAll(whiteouts.all());
    }
    if (upper != null) {
      names.addAll(upper.list());
    }
    if (fs.kept()) {
      names.removeIf(Whiteouts::reserved);
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
      parent.directories.hold(name, this); // before the upper directory is seen
      upper = CopyUp.directory(above, name, stat);
      origin = FileId.of(stat);
    }
    return upper;
  }

  /** EPERM for a name that would be a whiteout. */
  static void requireNameAllowed(OverlayFileSystem fs, String entry) throws ErrnoException {
    if (fs.kept() && Whiteouts.reserved(entry)) {
      throw new ErrnoException(Errno.EPERM);
    }
  }

  private Directory requireFreeLocked(String entry) throws ErrnoException {
    requireNameAllowed(fs, entry);
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
      return made(entry, data, flags);
    }
  }

  private FileData made(String entry, FileData data, int flags) throws ErrnoException {
    RegularFile made = data.file();
    if (!entry.isEmpty()) {
      fs.madeLocked(made);
    }
    OverlayFile file = new OverlayFile(this, entry, null, made);
    return new OverlayFileData(file, flags, data, null);
  }

  @Override
  public FileData createUnnamed(int mode, Credentials owner, int flags) throws ErrnoException {
    synchronized (fs.lock) {
      return made("", requireUpperLocked().createUnnamed(mode, owner, flags), flags);
    }
  }

  @Override
  public Directory mkdir(String entry, int mode, Credentials owner) throws ErrnoException {
    synchronized (fs.lock) {
      Directory above = requireFreeLocked(entry);
      OverlayDirectory made = new OverlayDirectory(fs, this, entry, null);
      directories.hold(entry, made); // before the upper directory is seen
      try {
        made.upper = above.mkdir(entry, mode, owner);
        fs.madeLocked(made.upper);
        return made;
      } catch (ErrnoException e) {
        directories.remove(entry);
        throw e;
      }
    }
  }

  @Override
  public Symlink symlink(String entry, String target, Credentials owner) throws ErrnoException {
    synchronized (fs.lock) {
      Symlink made = requireFreeLocked(entry).symlink(entry, target, owner);
      fs.madeLocked(made);
      return new OverlaySymlink(this, entry, null, made);
    }
  }

  @Override
  public Vnode mknod(String entry, int mode, long rdev, Credentials owner) throws ErrnoException {
    synchronized (fs.lock) {
      Vnode made = requireFreeLocked(entry).mknod(entry, mode, rdev, owner);
      fs.madeLocked(made);
      return OverlayEntry.of(this, entry, null, made);
    }
  }

  @Override
  public void link(String entry, Vnode linked) throws ErrnoException {
    Vnode existing = linked instanceof OpenedFile opened ? opened.file() : linked;
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
        hideLocked(entry);
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
      victim.partLocked();
      hideLowerLocked(entry);
      requireUpperLocked().rmdir(entry);
      forgetLocked(entry, victim);
    }
  }

  /** About to go: whoever has it open keeps the upper one, which has to be empty. */
  void partLocked() throws ErrnoException {
    Directory above = requireUpperLocked();
    if (fs.kept()) {
      Whiteouts.clear(above);
    }
  }

  void requireEmptyLocked() throws ErrnoException {
    if (!list().isEmpty()) {
      throw new ErrnoException(Errno.ENOTEMPTY);
    }
  }

  void forgetLocked(String entry, OverlayDirectory gone) {
    gone.removed = true;
    directories.remove(entry);
  }

  // ---- moving ----

  @Override
  public void rename(String entry, Directory newParent, String newEntry) throws ErrnoException {
    rename(entry, newParent, newEntry, 0);
  }

  @Override
  public void rename(String entry, Directory newParent, String newEntry, int flags)
      throws ErrnoException {
    if (!(newParent instanceof OverlayDirectory target) || target.fs != fs) {
      throw new ErrnoException(Errno.EXDEV);
    }
    synchronized (fs.lock) {
      new OverlayMove(this, entry, target, newEntry).renameLocked(flags);
    }
  }

  /** EXDEV for a directory that would have to leave its lower one behind. */
  void requireCarriedLocked() throws ErrnoException {
    if (fs.kept() && lower != null) {
      throw new ErrnoException(Errno.EXDEV);
    }
  }

  /** A directory is about to have that name here, before the upper one is seen. */
  void settling(String entry, OverlayDirectory moved) {
    directories.hold(entry, moved);
  }

  /** The directory of that name has gone elsewhere. */
  void leftLocked(String entry) {
    directories.remove(entry);
  }

  void settledLocked(OverlayDirectory newParent, String newName) {
    parent = newParent;
    name = newName;
  }

  void hideLowerLocked(String entry) throws ErrnoException {
    if (belowOrNull(entry) != null) {
      hideLocked(entry);
    }
  }

  private void hideLocked(String entry) throws ErrnoException {
    if (fs.kept()) {
      whiteouts.add(entry, requireUpperLocked());
    } else {
      whiteouts.add(entry);
    }
  }

  @Override
  public void sync() throws ErrnoException {
    Directory above = upper;
    if (above != null) {
      above.sync();
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
