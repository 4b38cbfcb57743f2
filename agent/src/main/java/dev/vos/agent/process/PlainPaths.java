package dev.vos.agent.process;

import dev.vos.agent.bootstrap.Routes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Tells quickly of most paths of the host that nothing virtual is on them: without dots and empty
 * names, neither on, in nor above a mount, and without symbolic links that lead there. The host
 * then resolves them as the virtual tree does, name by name.
 *
 * <p>Only the host knows which names are symbolic links, and other programs may make some. So what
 * it said counts for a millisecond, and not after this JVM made or moved a link itself: long enough
 * for a loop over a directory, and shorter than the start of a program.
 */
final class PlainPaths {
  private static final String DESCRIPTORS = "/proc/self/fd/";
  private static final long FRESH_NANOS = 1_000_000;
  private static final int SLOTS = 1024; // a power of two

  /** Where the virtual tree has devices of its own, most of them the host's. */
  private static final String DEVICES = "/dev";

  /** The virtual tree has processes of its own; only without links these are the host's. */
  private static final String PROCESSES = "/proc";

  /** Of what is in /dev, that which the host's own has, too. */
  static final Set<String> SAME_DEVICES = Set.of("null", "zero", "full", "random", "urandom");

  private final List<String> mountPoints;
  private final String workingDirectory;
  private final String base;

  /** By hash. Threads see each other's entries or do not: an entry never changes. */
  private final Known[] paths = new Known[SLOTS];

  /** The same of absolute directories on the way to a path; they may be above mounts. */
  private final Known[] directories = new Known[SLOTS];

  /** The last one of those in or below which nothing is mounted; threads may disagree. */
  private Known lastDirectory;

  /**
   * @param mountPoints absolute paths without symbolic links
   * @param workingDirectory of the virtual process; null: the JVM's own
   */
  PlainPaths(List<String> mountPoints, String workingDirectory) {
    this.mountPoints = List.copyOf(mountPoints);
    this.workingDirectory = workingDirectory;
    this.base = workingDirectory == null ? System.getProperty("user.dir") : workingDirectory;
  }

  /**
   * The host's name of a path that is plain although a link at its end is followed: the same
   * instance if it is given so; null if unsure.
   */
  String followed(String path) {
    long now = System.nanoTime();
    int links = Routes.linksVersion();
    Known known = paths[slot(path)];
    return known != null && known.followed && known.isOf(path, now, links)
        ? known.host(path)
        : find(path, true, now, links);
  }

  /** The same of a path that means the directory entry at its end. */
  String entry(String path) {
    long now = System.nanoTime();
    int links = Routes.linksVersion();
    Known last = lastDirectory;
    if (last != null && last.isFresh(now, links) && isEntry(path, last.path)) {
      return path;
    }
    Known known = paths[slot(path)];
    return known != null && known.isOf(path, now, links)
        ? known.host(path)
        : find(path, false, now, links);
  }

  /** Whether the path names an entry of an absolute directory, and neither . nor .. */
  private static boolean isEntry(String path, String directory) {
    int start = directory.length() + 1;
    return path.length() > start
        && path.charAt(start - 1) == '/'
        && path.charAt(start) != '.'
        && path.startsWith(directory)
        && path.indexOf('/', start) < 0;
  }

  private static int slot(String path) {
    int hash = path.hashCode();
    return (hash ^ hash >>> 16) & SLOTS - 1;
  }

  private String find(String path, boolean follow, long now, int links) {
    if (isDescriptor(path)) {
      return path;
    }
    boolean named = path.startsWith("/");
    String absolute = named ? path : absolute(path);
    if (!isNormal(absolute) || meetsMount(absolute)) {
      return null;
    }
    if (!isDevice(absolute) && !isPlain(absolute, follow, now, links)) {
      return null;
    }
    String host = named || workingDirectory == null ? path : absolute;
    paths[slot(path)] = new Known(path, host, follow, now, links);
    return host;
  }

  private boolean isPlain(String absolute, boolean follow, long now, int links) {
    try {
      if (!isPlainDirectory(parent(absolute), now, links)) {
        return isPlainByLinks(absolute, follow);
      }
      return !follow || !isLink(absolute) || isPlainByLinks(absolute, true);
    } catch (InvalidPathException unsure) {
      return false;
    }
  }

  /** The host's device, which the virtual /dev has, too. */
  private boolean isDevice(String absolute) {
    return absolute.startsWith(DEVICES + "/")
        && SAME_DEVICES.contains(absolute.substring(DEVICES.length() + 1));
  }

  /** An open file of the JVM: the host follows this link to it, whatever its name is now. */
  private static boolean isDescriptor(String path) {
    if (!path.startsWith(DESCRIPTORS) || path.length() == DESCRIPTORS.length()) {
      return false;
    }
    for (int i = DESCRIPTORS.length(); i < path.length(); i++) {
      if (path.charAt(i) < '0' || path.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private String absolute(String path) {
    return base.endsWith("/") ? base + path : base + "/" + path;
  }

  private static boolean isNormal(String absolute) {
    for (int slash = 0; slash >= 0; slash = absolute.indexOf('/', slash + 1)) {
      int start = slash + 1;
      if (start == absolute.length() || absolute.charAt(start) == '/') {
        return false;
      }
      if (absolute.charAt(start) == '.' && isDots(absolute, start)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDots(String path, int start) {
    int end = path.indexOf('/', start);
    String name = path.substring(start, end < 0 ? path.length() : end);
    return name.equals(".") || name.equals("..");
  }

  private boolean meetsMount(String absolute) {
    for (int i = 0; i < mountPoints.size(); i++) {
      String point = mountPoints.get(i);
      if (isBelow(absolute, point) || isBelow(point, absolute)) {
        return true;
      }
    }
    return isBelow(absolute, DEVICES) && !isDevice(absolute);
  }

  /** Whether a path without links is in a mount, or in what the virtual tree has of its own. */
  boolean isInMount(String real) {
    for (int i = 0; i < mountPoints.size(); i++) {
      if (isBelow(real, mountPoints.get(i))) {
        return true;
      }
    }
    return isBelow(real, DEVICES) || isBelow(real, PROCESSES);
  }

  /** Whether the links on the way and at the end lead around all mounts. */
  private boolean isPlainByLinks(String absolute, boolean follow) {
    String end = LinkWalk.end(this, absolute, follow);
    return end != null && !end.isEmpty() && !meetsMount(end);
  }

  private static boolean isBelow(String path, String directory) {
    return path.startsWith(directory)
        && (path.length() == directory.length() || path.charAt(directory.length()) == '/');
  }

  /** Empty for the root. */
  private static String parent(String absolute) {
    return absolute.substring(0, absolute.lastIndexOf('/'));
  }

  /** Whether no name in it is a link; it may be absent. Knows nothing of mounts. */
  private boolean isPlainDirectory(String directory, long now, int links) {
    if (directory.isEmpty()) {
      return true;
    }
    int slot = slot(directory);
    Known known = directories[slot];
    if (known != null && known.isOf(directory, now, links)) {
      lastDirectory = meetsMount(directory) ? lastDirectory : known;
      return true;
    }
    boolean plain = hasNoLinks(directory, now, links);
    if (plain) {
      directories[slot] = new Known(directory, directory, true, now, links);
    }
    return plain;
  }

  /** Asks the host: a path is its own real path if there are no links in it. */
  private boolean hasNoLinks(String directory, long now, int links) {
    try {
      return Path.of(directory).toRealPath().toString().equals(directory);
    } catch (NoSuchFileException absent) {
      return isPlainDirectory(parent(directory), now, links) && !isLink(directory);
    } catch (IOException unsure) {
      return false;
    }
  }

  /** Dangling ones, too. */
  private static boolean isLink(String absolute) {
    return Files.isSymbolicLink(Path.of(absolute));
  }

  /**
   * What was found of a path.
   *
   * @param host its name for the host
   * @param followed whether its end is no link, either
   * @param since when the host was about to be asked
   * @param links {@link Routes#linksVersion} then
   */
  private record Known(String path, String host, boolean followed, long since, int links) {
    boolean isOf(String other, long now, int linksNow) {
      return isFresh(now, linksNow) && path.equals(other);
    }

    boolean isFresh(long now, int linksNow) {
      return now - since < FRESH_NANOS && links == linksNow;
    }

    @SuppressWarnings("ReferenceEquality") // the same instance says: as given
    String host(String given) {
      return host == path ? given : host;
    }
  }
}
