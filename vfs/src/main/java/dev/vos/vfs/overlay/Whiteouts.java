package dev.vos.vfs.overlay;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Directory;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of a lower directory that are not seen, even under an upper directory of that name.
 *
 * <p>An upper tree that is to be used again has them as files: {@code .wh.NAME} hides NAME, and
 * {@code .wh..wh..opq} hides all. That is what layers of container images have, and needs no
 * privileges, unlike the device nodes and attributes of Linux's overlayfs.
 */
final class Whiteouts {
  private static final String PREFIX = ".wh.";
  private static final String OPAQUE = ".wh..wh..opq";

  private final Set<String> names = ConcurrentHashMap.newKeySet();

  /** Whether the name means a whiteout in an upper tree. */
  static boolean reserved(String name) {
    return name.startsWith(PREFIX);
  }

  /** Whether nothing of the lower directory is seen under an upper one. */
  static boolean opaque(Directory upper) throws ErrnoException {
    return OverlayDirectory.entryOrNull(upper, OPAQUE) != null;
  }

  /** Those that an upper directory has as files. */
  void load(Directory upper) throws ErrnoException {
    for (String name : upper.list()) {
      if (reserved(name) && !name.equals(OPAQUE)) {
        names.add(name.substring(PREFIX.length()));
      }
    }
  }

  boolean has(String name) {
    return names.contains(name);
  }

  Set<String> all() {
    return names;
  }

  /** Hides a name. */
  void add(String name) {
    names.add(name);
  }

  /** Hides a name, for later uses of the upper directory, too. */
  void add(String name, Directory upper) throws ErrnoException {
    if (!names.contains(name)) {
      Stat stat = upper.stat();
      Credentials owner = new Credentials(stat.uid(), stat.gid(), List.of());
      try {
        upper.create(PREFIX + name, 0600, owner, OpenFlags.O_WRONLY).close();
      } catch (ErrnoException e) {
        if (e.errno() != Errno.EEXIST) {
          throw e;
        }
      }
      names.add(name);
    }
  }

  /** Takes the files away from an upper directory that is about to go. */
  static void clear(Directory upper) throws ErrnoException {
    for (String name : upper.list()) {
      if (reserved(name)) {
        upper.unlink(name);
      }
    }
  }
}
