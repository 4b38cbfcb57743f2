package dev.vos.vfs;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What depends on where a directory lies among the mounts: its path, its listing, mounting on it.
 */
final class Climb {
  private Climb() {}

  /** {@link Vfs#pathOf}. */
  static String pathOf(PathContext context, Location place) throws ErrnoException {
    Deque<String> names = new ArrayDeque<>();
    Location at = place;
    if (place.directory().removed()) {
      throw new ErrnoException(Errno.ENOENT);
    }
    while (!at.is(context.root())) {
      Directory directory = at.directory();
      if (directory != at.mount().root()) {
        if (directory.parent() == directory) {
          throw new ErrnoException(Errno.ENOENT);
        }
        names.addFirst(directory.name());
        at = new Location(at.mount(), directory.parent());
      } else if (at.mount().point() != null) {
        names.addFirst(at.mount().point().name());
        at = at.mount().point().location();
      } else {
        throw new ErrnoException(Errno.ENOENT);
      }
    }
    return "/" + String.join("/", names);
  }

  /** Whether {@code place} is {@code root} or lies below it, across mounts. */
  static boolean isBelow(Location root, Location place) {
    Location at = place;
    while (!at.is(root)) {
      Directory directory = at.directory();
      if (directory != at.mount().root()) {
        if (directory.parent() == directory) {
          return false;
        }
        at = new Location(at.mount(), directory.parent());
      } else if (at.mount().point() != null) {
        at = at.mount().point().location();
      } else {
        return false;
      }
    }
    return true;
  }

  /** The driver's names and those of mount points that the driver does not have. */
  static List<String> list(PathContext context, Location place) throws ErrnoException {
    List<String> names = place.directory().list();
    List<String> mounted = context.mounts().namesIn(place);
    if (mounted.isEmpty()) {
      return names;
    }
    Set<String> all = new LinkedHashSet<>(names);
    all.addAll(mounted);
    return new ArrayList<>(all);
  }

  /** {@link Vfs#mount}. */
  static Mount mount(
      MountTable mounts, Resolved where, Directory directory, Set<Mount.Option> options)
      throws ErrnoException {
    if (where.exists() && !(where.vnode() instanceof Directory)) {
      throw new ErrnoException(Errno.ENOTDIR);
    }
    return mounts.add(pointOf(where), directory, options);
  }

  private static MountPoint pointOf(Resolved where) throws ErrnoException {
    if (where.named()) {
      return new MountPoint(where.parent().mount(), where.parent().directory(), where.name());
    }
    Directory directory = (Directory) where.vnode();
    if (directory != where.mount().root()) {
      return new MountPoint(where.mount(), directory.parent(), directory.name());
    }
    if (where.mount().point() == null) {
      throw new ErrnoException(Errno.EBUSY);
    }
    return where.mount().point();
  }
}
