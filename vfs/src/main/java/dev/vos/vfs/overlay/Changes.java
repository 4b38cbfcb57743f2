package dev.vos.vfs.overlay;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.vfs.Directory;
import dev.vos.vfs.Vnode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds out how an overlay differs from its lower tree. */
final class Changes {
  private final List<Change> found = new ArrayList<>();

  private Changes() {}

  /** All changes below a directory, sorted by path. */
  static List<Change> of(OverlayDirectory root) throws ErrnoException {
    Changes changes = new Changes();
    changes.compare(root, "");
    Collections.sort(changes.found);
    return changes.found;
  }

  private void compare(OverlayDirectory directory, String prefix) throws ErrnoException {
    Directory upper = directory.upper();
    if (upper == null) {
      return;
    }
    for (String name : directory.list()) {
      Vnode below = directory.belowOrNull(name);
      Vnode above = OverlayDirectory.entryOrNull(upper, name);
      if (above == null) {
        continue;
      }
      Vnode entry = directory.lookup(name);
      if (below == null) {
        created(entry, prefix + name);
      } else if (entry instanceof OverlayDirectory child && child.shows(below)) {
        if (attributesDiffer(below.stat(), child.stat())) {
          found.add(new Change(Change.Kind.CHANGED, prefix + name));
        }
        compare(child, prefix + name + "/");
      } else if (entry instanceof OverlayDirectory || below instanceof Directory) {
        found.add(new Change(Change.Kind.DELETED, prefix + name));
        created(entry, prefix + name);
      } else {
        found.add(new Change(Change.Kind.CHANGED, prefix + name));
      }
    }
    deleted(directory, prefix);
  }

  private static boolean attributesDiffer(Stat below, Stat now) {
    return below.mode() != now.mode() || below.uid() != now.uid() || below.gid() != now.gid();
  }

  private void created(Vnode entry, String path) throws ErrnoException {
    found.add(new Change(Change.Kind.CREATED, path));
    if (entry instanceof OverlayDirectory directory) {
      for (String name : directory.list()) {
        created(directory.lookup(name), path + "/" + name);
      }
    }
  }

  private void deleted(OverlayDirectory directory, String prefix) throws ErrnoException {
    for (String name : directory.whiteouts()) {
      boolean was = directory.belowOrNull(name) != null;
      boolean there = OverlayDirectory.entryOrNull(directory.upper(), name) != null;
      if (was && !there) {
        found.add(new Change(Change.Kind.DELETED, prefix + name));
      }
    }
  }
}
