package dev.vos.vfs;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which mounts are where: a mount namespace. Reading takes no lock: the map is replaced as a whole.
 * Of several mounts at one place the last one is seen.
 */
public final class MountTable {
  private final Mount root;
  private volatile Map<MountPoint, List<Mount>> mounts = Map.of();

  /** A table with one mount, the one at "/". */
  public MountTable(FileSystemDriver rootFileSystem, Set<Mount.Option> options) {
    root = new Mount(rootFileSystem.root(), null, options);
  }

  private MountTable(Mount root, Map<MountPoint, List<Mount>> mounts) {
    this.root = root;
    this.mounts = mounts;
  }

  /** A namespace with the same mounts, which goes its own way from now on. */
  MountTable fork() {
    return new MountTable(root, mounts);
  }

  /** The mount at "/". */
  public Mount root() {
    return root;
  }

  /** All mounts, the root first, in the order in which they were made at their places. */
  public List<Mount> list() {
    List<Mount> all = new ArrayList<>();
    all.add(root);
    mounts.values().forEach(all::addAll);
    return all;
  }

  /** The mount that covers {@code name} in {@code place}, or null. */
  Mount covering(Location place, String name) {
    Map<MountPoint, List<Mount>> now = mounts;
    if (now.isEmpty()) {
      return null;
    }
    List<Mount> stack = now.get(new MountPoint(place.mount(), place.directory(), name));
    return stack == null ? null : stack.get(stack.size() - 1);
  }

  /** Whether on the way down {@code names} something may be mounted, as far as the names tell. */
  boolean mayCover(Mount mount, String names) {
    for (MountPoint point : mounts.keySet()) {
      if (point.mount() == mount && FileNames.hasComponent(names, point.name())) {
        return true;
      }
    }
    return false;
  }

  /** The names in {@code place} that something is mounted on. */
  List<String> namesIn(Location place) {
    Map<MountPoint, List<Mount>> now = mounts;
    if (now.isEmpty()) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (MountPoint point : now.keySet()) {
      if (point.location().is(place)) {
        names.add(point.name());
      }
    }
    return names;
  }

  /** Whether something is mounted on the directory {@code name} of {@code dir}, in any mount. */
  boolean isMountPoint(Directory dir, String name) {
    for (MountPoint point : mounts.keySet()) {
      if (point.directory() == dir && point.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  synchronized Mount add(MountPoint point, Directory directory, Set<Mount.Option> options) {
    Mount mount = new Mount(directory, point, options);
    Map<MountPoint, List<Mount>> next = new LinkedHashMap<>(mounts);
    List<Mount> stack = new ArrayList<>(next.getOrDefault(point, List.of()));
    stack.add(mount);
    next.put(point, List.copyOf(stack));
    mounts = next;
    return mount;
  }

  /** EINVAL if it is not mounted (any more) or is the root, EBUSY if something is mounted in it. */
  synchronized void remove(Mount mount) throws ErrnoException {
    Map<MountPoint, List<Mount>> next = new LinkedHashMap<>(mounts);
    List<Mount> stack = new ArrayList<>(next.getOrDefault(mount.point(), List.of()));
    if (mount == root || !stack.remove(mount)) {
      throw new ErrnoException(Errno.EINVAL);
    }
    for (MountPoint point : next.keySet()) {
      if (point.mount() == mount) {
        throw new ErrnoException(Errno.EBUSY);
      }
    }
    if (stack.isEmpty()) {
      next.remove(mount.point());
    } else {
      next.put(mount.point(), List.copyOf(stack));
    }
    mounts = next;
  }
}
