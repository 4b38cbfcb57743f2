package dev.vos.vfs.overlay;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Directory;
import dev.vos.vfs.FileData;
import dev.vos.vfs.RegularFile;
import dev.vos.vfs.Symlink;
import dev.vos.vfs.Vnode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings the changes of an overlay into a tree. First all bytes are copied to a directory of their
 * own in that tree: until then nothing has changed, and a full disk or an unreadable file leaves it
 * as it was. Then what is deleted goes, and what is new takes its place by rename.
 */
final class Commit {
  /** Where the copies stand until all are there. */
  private static final String STAGE = ".vos-commit";

  private final Directory from;
  private final Directory target;
  private final Directory stage;
  private final Map<String, Wanted> wanted = new HashMap<>(); // by path
  private final List<String> directories = new ArrayList<>();

  /**
   * A file as it was in the overlay: what is deleted later may be a part of it.
   *
   * @param copy its name in the stage, if it is a regular file
   * @param link where it leads, if it is a symbolic link
   */
  private record Wanted(Stat stat, String copy, String link) {}

  private Commit(Directory from, Directory target, Directory stage) {
    this.from = from;
    this.target = target;
    this.stage = stage;
  }

  /**
   * Makes {@code target}, which is as the lower tree of the overlay, as the overlay is.
   *
   * @throws ErrnoException EEXIST {@value #STAGE}: another commit is at work, or has been killed
   */
  static void to(Directory target, OverlayDirectory from, List<Change> changes)
      throws ErrnoException {
    if (changes.isEmpty()) {
      return;
    }
    Directory stage;
    try {
      stage = target.mkdir(STAGE, 0700, ownerOf(target.stat()));
    } catch (ErrnoException refused) {
      throw new ErrnoException(refused.errno(), STAGE);
    }
    Commit commit = new Commit(from, target, stage);
    try {
      commit.copy(changes);
      commit.delete(changes);
      commit.place(changes);
    } finally {
      commit.clear(stage);
      target.rmdir(STAGE);
    }
  }

  private void copy(List<Change> changes) throws ErrnoException {
    for (Change change : changes) {
      if (change.kind() != Change.Kind.DELETED) {
        Vnode vnode = find(from, change.path());
        String copy = vnode instanceof RegularFile ? Integer.toString(wanted.size()) : null;
        if (vnode instanceof RegularFile file) {
          copy(file, copy, change.path());
        }
        String link = vnode instanceof Symlink symlink ? symlink.target() : null;
        wanted.put(change.path(), new Wanted(vnode.stat(), copy, link));
      }
    }
  }

  private void copy(RegularFile file, String name, String path) throws ErrnoException {
    Stat stat = file.stat();
    try (FileData in = file.open(OpenFlags.O_RDONLY);
        FileData out = stage.create(name, 0600, ownerOf(stat), OpenFlags.O_WRONLY)) {
      CopyUp.copyBytes(in, out);
    } catch (ErrnoException refused) {
      throw new ErrnoException(refused.errno(), path);
    }
    attributes(stage.lookup(name), stat);
  }

  private void delete(List<Change> changes) throws ErrnoException {
    for (Change change : changes) {
      if (change.kind() == Change.Kind.DELETED) {
        remove(find(target, parent(change.path())), name(change.path()));
      }
    }
  }

  private void place(List<Change> changes) throws ErrnoException {
    for (Change change : changes) {
      if (change.kind() != Change.Kind.DELETED) {
        try {
          place(change.path(), (Directory) find(target, parent(change.path())));
        } catch (ErrnoException refused) {
          throw new ErrnoException(refused.errno(), change.path());
        }
      }
    }
    for (int i = directories.size() - 1; i >= 0; i--) {
      Stat stat = wanted.get(directories.get(i)).stat();
      find(target, directories.get(i)).utimens(stat.atimeNanos(), stat.mtimeNanos());
    }
  }

  private void place(String path, Directory parent) throws ErrnoException {
    String name = name(path);
    Wanted file = wanted.get(path);
    Stat stat = file.stat();
    Vnode there = OverlayDirectory.entryOrNull(parent, name);
    if (file.copy() != null) {
      stage.rename(file.copy(), parent, name);
    } else if (Mode.isDirectory(stat.mode())) {
      Directory made =
          there instanceof Directory old ? old : parent.mkdir(name, 0700, ownerOf(stat));
      made.chown(stat.uid(), stat.gid());
      made.chmod(stat.permissions());
      directories.add(path);
    } else {
      remove(parent, name);
      Vnode made =
          file.link() != null
              ? parent.symlink(name, file.link(), ownerOf(stat))
              : parent.mknod(name, stat.mode(), stat.rdev(), ownerOf(stat));
      attributes(made, stat);
    }
  }

  private static void attributes(Vnode made, Stat stat) throws ErrnoException {
    made.chown(stat.uid(), stat.gid());
    if (!(made instanceof Symlink)) {
      made.chmod(stat.permissions());
    }
    made.utimens(stat.atimeNanos(), stat.mtimeNanos());
  }

  private void remove(Vnode parent, String name) throws ErrnoException {
    if (parent instanceof Directory directory) {
      Vnode entry = OverlayDirectory.entryOrNull(directory, name);
      if (entry instanceof Directory full) {
        clear(full);
        directory.rmdir(name);
      } else if (entry != null) {
        directory.unlink(name);
      }
    }
  }

  private void clear(Directory directory) throws ErrnoException {
    for (String name : directory.list()) {
      remove(directory, name);
    }
  }

  private static Vnode find(Directory root, String path) throws ErrnoException {
    Vnode found = root;
    for (String name : path.isEmpty() ? new String[0] : path.split("/")) {
      if (!(found instanceof Directory directory)) {
        throw new ErrnoException(Errno.ENOTDIR, path);
      }
      found = directory.lookup(name);
    }
    return found;
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static Credentials ownerOf(Stat stat) {
    return new Credentials(stat.uid(), stat.gid(), List.of());
  }
}
