package dev.vos.vfs.overlay;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.Stat;
import dev.vos.abi.StatFs;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Directory;
import dev.vos.vfs.FileId;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.RegularFile;
import dev.vos.vfs.Vnode;
import dev.vos.vfs.memory.MemoryFileSystem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A view of a directory tree in which everything can be changed, while the tree itself is only ever
 * read: changes are kept in memory, or in another tree that stays. A file is copied up when it is
 * first opened for writing or has its attributes changed; it keeps its inode number, and those who
 * have it open for reading go on with the copy. Directories can be renamed without being copied.
 *
 * <p>As with Linux's overlayfs a hard link of the lower tree is broken when one of its names is
 * copied up.
 */
public final class OverlayFileSystem implements FileSystemDriver {
  /** Held for every change of names and for copying up. */
  final Object lock = new Object();

  private final String source;
  private final OverlayDirectory root;

  /** The identity that a copied-up file had before, by that in the upper tree. */
  private final Map<FileId, FileId> origins = new ConcurrentHashMap<>();

  /** Whether the upper tree was there before and will be there after this overlay. */
  private final boolean kept;

  private final Directory upper;

  /** Who has a file of the lower tree open, to go over to its copy once there is one. */
  private final Map<FileId, Set<OverlayFileData>> readers = new HashMap<>(); // guarded by lock

  private OverlayFileSystem(Directory lower, Directory upper, boolean kept) throws ErrnoException {
    this.source = lower.driver().source();
    this.upper = upper;
    this.kept = kept;
    this.root = OverlayDirectory.root(this, lower, upper);
  }

  /** A view of {@code lower}, a directory of any file system, with an empty memory over it. */
  public static OverlayFileSystem over(Directory lower) throws ErrnoException {
    Stat stat = lower.stat();
    Credentials owner = new Credentials(stat.uid(), stat.gid(), List.of());
    MemoryFileSystem memory = MemoryFileSystem.ownedBy(owner, Mode.permissions(stat.mode()));
    return new OverlayFileSystem(lower, memory.root(), false);
  }

  /**
   * A view of {@code lower} with {@code upper} over it, which keeps the changes: the next overlay
   * of the two shows them again. What is deleted is kept as files whose names begin with ".wh.", so
   * such names cannot be used (EPERM). A directory that the lower tree has cannot be renamed
   * (EXDEV; programs then copy it), as with Linux's overlayfs unless it is told to redirect. Nobody
   * else may change {@code upper} meanwhile, and it must not lie in {@code lower}.
   */
  public static OverlayFileSystem over(Directory lower, Directory upper) throws ErrnoException {
    return new OverlayFileSystem(lower, upper, true);
  }

  /**
   * How the overlay differs from the lower tree now, sorted by path. To be asked while nobody
   * changes it, or the answer is of no one moment.
   *
   * @throws ErrnoException of reading the trees: EACCES, EIO
   */
  public List<Change> changes() throws ErrnoException {
    return Changes.of(root);
  }

  /**
   * Makes {@code target} as the overlay is now. To be called while nobody changes it; of no use
   * afterwards. Files are replaced, each in one step, once all of them have been copied; up to then
   * a failure changes nothing.
   *
   * @param target the lower tree, or one that is equal to it
   * @throws ErrnoException of reading the trees and changing the target, with the path as its
   *     subject: EACCES, EIO, ENOSPC, EROFS; EEXIST if another commit is at work
   */
  public void commit(Directory target) throws ErrnoException {
    Commit.to(target, root, changes());
  }

  /** As overlayfs: the upper tree's numbers. */
  @Override
  public StatFs statfs(Vnode file) throws ErrnoException {
    StatFs above = upper.driver().statfs(upper);
    return new StatFs(
        StatFs.OVERLAYFS_MAGIC,
        above.bsize(),
        above.blocks(),
        above.bfree(),
        above.bavail(),
        above.files(),
        above.ffree(),
        above.fsid(),
        above.namelen(),
        above.frsize(),
        above.flags());
  }

  @Override
  public void confine() {
    upper.driver().confine();
  }

  boolean kept() {
    return kept;
  }

  @Override
  public String type() {
    return "overlay";
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public Directory root() {
    return root;
  }

  // ---- identities ----

  void copiedUpLocked(Stat lower, Vnode upper) throws ErrnoException {
    FileId id = FileId.of(lower);
    origins.put(FileId.of(upper.stat()), id);
    Set<OverlayFileData> open = readers.remove(id);
    if (open != null && upper instanceof RegularFile copy) {
      for (OverlayFileData each : open) {
        each.switchTo(copy);
      }
    }
  }

  /** A file was made in the upper tree: its number may have been a copied-up file's before. */
  void madeLocked(Vnode made) throws ErrnoException {
    if (!origins.isEmpty() && kept) {
      origins.remove(FileId.of(made.stat()));
    }
  }

  void openedLowerLocked(FileId id, OverlayFileData reader) {
    readers.computeIfAbsent(id, unknown -> new HashSet<>()).add(reader);
  }

  /** Whether somebody has this file of the lower tree open. */
  boolean isOpenLocked(Vnode lower) throws ErrnoException {
    return !readers.isEmpty() && readers.containsKey(FileId.of(lower.stat()));
  }

  void closedLower(FileId id, OverlayFileData reader) {
    synchronized (lock) {
      Set<OverlayFileData> open = readers.get(id);
      if (open != null && open.remove(reader) && open.isEmpty()) {
        readers.remove(id);
      }
    }
  }

  /** The stat of an upper file with the identity that it had in the lower tree, if any. */
  Stat identified(Stat stat) {
    FileId origin = origins.get(FileId.of(stat));
    return origin == null ? stat : withIdentity(stat, origin, stat.nlink());
  }

  static Stat withIdentity(Stat stat, FileId id, int nlink) {
    return new Stat(
        id.dev(),
        id.ino(),
        stat.mode(),
        nlink,
        stat.uid(),
        stat.gid(),
        stat.rdev(),
        stat.size(),
        stat.blksize(),
        stat.blocks(),
        stat.atimeNanos(),
        stat.mtimeNanos(),
        stat.ctimeNanos());
  }
}
