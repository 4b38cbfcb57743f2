package dev.vos.vfs.fault;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.vfs.Directory;
import dev.vos.vfs.FileId;
import dev.vos.vfs.RegularFile;
import dev.vos.vfs.Vnode;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * The part of an overlay that has been fsync'ed: brings the tree below it to what a file or
 * directory of the overlay is, and knows which file of the one is which of the other.
 */
final class Durable {
  /** Where a file is in one of the trees. */
  private record Place(Directory directory, String name) {
    Vnode file() throws ErrnoException {
      return DurableCopy.entryOrNull(directory, name);
    }
  }

  private final Object lock = new Object();
  private final Directory overlay;
  private final Directory below;

  /** Directories of the overlay that are known to be below; guarded by lock. */
  private final Map<Directory, Directory> directories = new WeakHashMap<>();

  /** Regular files of the overlay that are known to be below; guarded by lock. */
  private final Map<FileId, Place> files = new HashMap<>();

  /** Where renamed files are in the overlay now; guarded by lock. */
  private final Map<FileId, Place> names = new HashMap<>();

  /** Between which directories names have moved since they were fsync'ed; guarded by lock. */
  private final Map<Directory, Set<Directory>> moves = new IdentityHashMap<>();

  Durable(Directory overlay, Directory below) {
    this.overlay = overlay;
    this.below = below;
  }

  // ---- which is which ----

  /** A name is about to move, be linked or be replaced: remembers what it stands for below. */
  void remember(Directory directory, String name) throws ErrnoException {
    Vnode found = DurableCopy.entryOrNull(directory, name);
    synchronized (lock) {
      if (found instanceof Directory moved) {
        belowLocked(moved);
      } else if (found instanceof RegularFile file) {
        placeLocked(directory, name, FileId.of(file.stat()));
      }
    }
  }

  /** A name has moved here: fsync of a file that was opened by its old one finds it. */
  void renamed(Directory directory, String name) throws ErrnoException {
    if (DurableCopy.entryOrNull(directory, name) instanceof RegularFile file) {
      synchronized (lock) {
        names.put(FileId.of(file.stat()), new Place(directory, name));
      }
    }
  }

  /** A name is about to move from one directory to another: fsync of either is one of both. */
  void moving(Directory from, Directory to) {
    synchronized (lock) {
      joinedLocked(from).add(to);
      joinedLocked(to).add(from);
    }
  }

  private Set<Directory> joinedLocked(Directory directory) {
    return moves.computeIfAbsent(
        directory, none -> Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  /** The directory below that one of the overlay is; null if there is none yet. */
  private Directory belowLocked(Directory directory) throws ErrnoException {
    if (directory == overlay) {
      return below;
    }
    Directory known = directories.get(directory);
    if (known != null) {
      return known;
    }
    Directory above = belowLocked(directory.parent());
    Vnode found = above == null ? null : DurableCopy.entryOrNull(above, directory.name());
    if (found instanceof Directory same && same.stat().sameFile(directory.stat())) {
      directories.put(directory, same);
      return same;
    }
    return null;
  }

  private Place placeLocked(Directory directory, String name, FileId id) throws ErrnoException {
    Place known = files.get(id);
    if (known != null) {
      return known;
    }
    Directory above = belowLocked(directory);
    Vnode found = above == null ? null : DurableCopy.entryOrNull(above, name);
    if (found instanceof RegularFile && FileId.of(found.stat()).equals(id)) {
      Place place = new Place(above, name);
      files.put(id, place);
      return place;
    }
    return null;
  }

  // ---- fsync of a file ----

  /** Makes the bytes, attributes and, if it is new, the name of a file durable. */
  void syncFile(Directory directory, String name, RegularFile file) throws ErrnoException {
    synchronized (lock) {
      Stat stat = file.stat();
      FileId id = FileId.of(stat);
      Place place = placeLocked(directory, name, id);
      if (place == null || !(place.file() instanceof RegularFile)) {
        Place named = names.getOrDefault(id, new Place(directory, name));
        Vnode now = named.file();
        if (now == null || !FileId.of(now.stat()).equals(id)) {
          return; // it has no name that could be found again
        }
        place = makeLocked(named.directory(), named.name(), stat, id);
      }
      DurableCopy.content(file, stat, (RegularFile) place.file());
    }
  }

  private Place makeLocked(Directory directory, String name, Stat stat, FileId id)
      throws ErrnoException {
    Directory target = requireLocked(directory);
    DurableCopy.remove(target, name);
    DurableCopy.emptyFile(target, name, stat);
    Place place = new Place(target, name);
    files.put(id, place);
    return place;
  }

  /** The directory below, made if there is none yet, with those above it. */
  private Directory requireLocked(Directory directory) throws ErrnoException {
    Directory known = belowLocked(directory);
    if (known != null) {
      return known;
    }
    if (directory.removed()) {
      throw new ErrnoException(Errno.ENOENT);
    }
    Directory above = requireLocked(directory.parent());
    DurableCopy.remove(above, directory.name());
    Directory made = DurableCopy.directory(above, directory.name(), directory.stat());
    directories.put(directory, made);
    return made;
  }

  // ---- fsync of a directory ----

  /** Makes the names in a directory durable, and those of where names came from or went to. */
  void syncNames(Directory directory) throws ErrnoException {
    synchronized (lock) {
      Set<Directory> group = groupLocked(directory);
      for (Directory each : group) {
        if (!each.removed()) {
          addLocked(each, requireLocked(each));
        }
      }
      for (Directory each : group) {
        Directory target = belowLocked(each);
        if (!each.removed() && target != null) {
          Set<String> names = new HashSet<>(each.list());
          for (String name : target.list()) {
            if (!names.contains(name)) {
              DurableCopy.remove(target, name);
            }
          }
        }
        moves.remove(each);
      }
    }
  }

  private Set<Directory> groupLocked(Directory directory) {
    Set<Directory> group = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Directory> rest = new ArrayDeque<>();
    rest.add(directory);
    while (!rest.isEmpty()) {
      Directory next = rest.remove();
      if (group.add(next)) {
        rest.addAll(moves.getOrDefault(next, Set.of()));
      }
    }
    return group;
  }

  private void addLocked(Directory directory, Directory target) throws ErrnoException {
    for (String name : directory.list()) {
      Vnode entry = directory.lookup(name);
      if (entry instanceof Directory child) {
        addDirectoryLocked(child, target);
      } else if (entry instanceof RegularFile file) {
        addFileLocked(directory, name, file, target);
      } else {
        DurableCopy.special(entry, target, name);
      }
    }
    DurableCopy.attributes(directory.stat(), target);
  }

  private void addDirectoryLocked(Directory child, Directory target) throws ErrnoException {
    Directory known = belowLocked(child);
    if (known == null) {
      requireLocked(child);
    } else if (known.parent() != target || !known.name().equals(child.name())) {
      DurableCopy.remove(target, child.name());
      known.parent().rename(known.name(), target, child.name());
    }
  }

  private void addFileLocked(Directory directory, String name, RegularFile file, Directory target)
      throws ErrnoException {
    Stat stat = file.stat();
    FileId id = FileId.of(stat);
    Place place = placeLocked(directory, name, id);
    Vnode durable = place == null ? null : place.file();
    if (durable == null) {
      makeLocked(directory, name, stat, id);
      return;
    }
    Vnode there = DurableCopy.entryOrNull(target, name);
    if (there == null || !there.stat().sameFile(durable.stat())) {
      DurableCopy.remove(target, name);
      target.link(name, durable);
      files.put(id, new Place(target, name));
    }
  }
}
