package dev.vos.vfs.overlay;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The objects of the directories in a directory: those with something in the upper tree are held,
 * the others are there as long as somebody else holds them. Reading takes no lock.
 */
final class KnownDirectories {
  private static final int FEW = 64;

  private final Map<String, WeakReference<OverlayDirectory>> seen = new ConcurrentHashMap<>();
  private final Map<String, OverlayDirectory> held = new ConcurrentHashMap<>();
  private int sweepAt = FEW; // guarded by the overlay's lock

  /** The directory of that name, if it is known. */
  OverlayDirectory get(String name) {
    OverlayDirectory directory = held.get(name);
    if (directory != null) {
      return directory;
    }
    WeakReference<OverlayDirectory> reference = seen.get(name);
    return reference == null ? null : reference.get();
  }

  /** The directory of that name, if it has an upper one. */
  OverlayDirectory held(String name) {
    return held.get(name);
  }

  /** It has something in the upper tree, or is about to have. */
  void hold(String name, OverlayDirectory directory) {
    held.put(name, directory);
  }

  void addLocked(String name, OverlayDirectory directory) {
    seen.put(name, new WeakReference<>(directory));
    if (seen.size() > sweepAt) {
      seen.values().removeIf(reference -> reference.get() == null);
      sweepAt = Math.max(FEW, 2 * seen.size());
    }
  }

  void remove(String name) {
    held.remove(name);
    seen.remove(name);
  }
}
