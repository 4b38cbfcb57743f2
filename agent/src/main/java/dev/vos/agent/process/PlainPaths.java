package dev.vos.agent.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells quickly of most paths of the host that nothing virtual is on them: absolute, without
 * symbolic links, dots or empty names, and neither on, in nor above a mount. The host then resolves
 * them as the virtual tree does, name by name.
 */
final class PlainPaths {
  private static final String DESCRIPTORS = "/proc/self/fd/";

  private final List<String> mountPoints;
  private final String workingDirectory;
  private final String base;

  /**
   * @param mountPoints absolute paths
   * @param workingDirectory of the virtual process; null: the JVM's own
   */
  PlainPaths(List<String> mountPoints, String workingDirectory) {
    this.mountPoints = mountPoints;
    this.workingDirectory = workingDirectory;
    this.base = workingDirectory == null ? System.getProperty("user.dir") : workingDirectory;
  }

  /** The host's name of a plain path, the same instance if it is given so; null if unsure. */
  String hostName(String path) {
    if (isDescriptor(path)) {
      return path;
    }
    String absolute = path.startsWith("/") ? path : absolute(path);
    if (!isNormal(absolute) || meetsMount(absolute) || !hasNoLinks(absolute)) {
      return null;
    }
    return path.startsWith("/") || workingDirectory == null ? path : absolute;
  }

  /** An open file of the JVM: the host follows this link to it, whatever its name is now. */
  private static boolean isDescriptor(String path) {
    return path.startsWith(DESCRIPTORS)
        && path.length() > DESCRIPTORS.length()
        && path.chars().skip(DESCRIPTORS.length()).allMatch(c -> c >= '0' && c <= '9');
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
    for (String point : mountPoints) {
      if (isBelow(absolute, point) || isBelow(point, absolute)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBelow(String path, String directory) {
    return path.startsWith(directory)
        && (path.length() == directory.length() || path.charAt(directory.length()) == '/');
  }

  /** Asks the host: a path is its own real path if there are no links in it. */
  private static boolean hasNoLinks(String absolute) {
    Path path = Path.of(absolute);
    try {
      return path.toRealPath().toString().equals(absolute);
    } catch (NoSuchFileException absent) {
      return parentHasNoLinks(path);
    } catch (IOException unsure) {
      return false;
    }
  }

  /** Of a missing name: it may be a dangling link, so only if the name itself is not there. */
  private static boolean parentHasNoLinks(Path path) {
    Path parent = path.getParent();
    try {
      return parent.toRealPath().equals(parent) && !Files.isSymbolicLink(path);
    } catch (IOException unsure) {
      return false;
    }
  }
}
