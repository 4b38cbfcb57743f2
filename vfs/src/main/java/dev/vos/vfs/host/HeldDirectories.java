package dev.vos.vfs.host;

import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;

/** The directories in one directory that somebody holds, by name. Reading takes no lock. */
final class HeldDirectories {
  private static final int FEW = 64;

  private final ConcurrentHashMap<String, WeakReference<HostDirectory>> byName =
      new ConcurrentHashMap<>();
  private int sweepAt = FEW; // guarded by the tree's lock, as all changes are

  /** The directory, or null if nobody holds one of that name. */
  HostDirectory get(String name) {
    WeakReference<HostDirectory> held = byName.get(name);
    return held == null ? null : held.get();
  }

  void put(String name, HostDirectory directory) {
    byName.put(name, new WeakReference<>(directory));
    if (byName.size() > sweepAt) {
      byName.values().removeIf(held -> held.get() == null);
      sweepAt = Math.max(FEW, 2 * byName.size());
    }
  }

  /** Takes it out: the directory, or null. */
  HostDirectory remove(String name) {
    WeakReference<HostDirectory> held = byName.remove(name);
    return held == null ? null : held.get();
  }
}
