package dev.vos.vfs.overlay;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Directory;
import dev.vos.vfs.FileId;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.RegularFile;
import dev.vos.vfs.Vnode;
import dev.vos.vfs.memory.MemoryFileSystem;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * A view of a directory tree in which everything can be changed, while the tree itself is only ever
 * read: changes are kept in memory. A file is copied up when it is first opened for writing or has
 * its attributes changed; it keeps its inode number, and those who have it open for reading go on
 * with the copy. Directories can be renamed without being copied.
 *
 * <p>As with Linux's overlayfs a hard link of the lower tree is broken when one of its names is
 * copied up.
 */
public final class OverlayFileSystem implements FileSystemDriver {
  /** Held for every change of names and for copying up. */
  final Object lock = new Object();

  private final String source;
  private final OverlayDirectory root;

  /** The identity that a copied-up file had before, by its inode in memory. */
  private final Map<Vnode, FileId> origins = Collections.synchronizedMap(new WeakHashMap<>());

  /** Who has a file of the lower tree open, to go over to its copy once there is one. */
  private final Map<FileId, Set<OverlayFileData>> readers = new HashMap<>(); // guarded by lock

  private OverlayFileSystem(Directory lower, String source) throws ErrnoException {
    Stat stat = lower.stat();
    Credentials owner = new Credentials(stat.uid(), stat.gid(), List.of());
    MemoryFileSystem upper = MemoryFileSystem.ownedBy(owner, stat.permissions());
    this.source = source;
    this.root = OverlayDirectory.root(this, lower, upper.root(), FileId.of(stat));
  }

  /** A view of {@code lower}, a directory of any file system, with an empty memory over it. */
  public static OverlayFileSystem over(Directory lower) throws ErrnoException {
    return new OverlayFileSystem(lower, lower.driver().source());
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
    origins.put(upper, id);
    Set<OverlayFileData> open = readers.remove(id);
    if (open != null && upper instanceof RegularFile copy) {
      for (OverlayFileData each : open) {
        each.switchTo(copy);
      }
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
  Stat identified(Vnode upper, Stat stat) {
    FileId origin = origins.get(upper);
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
