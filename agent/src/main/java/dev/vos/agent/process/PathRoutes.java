package dev.vos.agent.process;

import dev.vos.abi.ErrnoException;
import dev.vos.agent.bootstrap.VirtualPaths;
import dev.vos.vfs.Directory;
import dev.vos.vfs.Location;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Resolved;
import dev.vos.vfs.Symlink;
import dev.vos.vfs.Vfs;
import dev.vos.vfs.dev.DevFileSystem;
import dev.vos.vfs.host.HostFileSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decides where paths lead. The host answers only for files of writable host mounts, and only where
 * it would find the same file: not for directories in or below which something is mounted, nor for
 * symbolic links that the virtual tree resolves to another file. All else is vos's.
 */
final class PathRoutes implements VirtualPaths {
  private final Vfs vfs;
  private final Supplier<PathContext> context;
  private final List<String> mountPoints;
  private final String workingDirectory;
  private final PlainPaths plainPaths;

  /**
   * @param mountPoints absolute paths without symbolic links
   * @param workingDirectory null: the JVM's own
   * @param plainPaths those that need no look at the virtual tree
   */
  PathRoutes(
      Vfs vfs,
      Supplier<PathContext> context,
      List<String> mountPoints,
      String workingDirectory,
      PlainPaths plainPaths) {
    this.vfs = vfs;
    this.context = context;
    this.mountPoints = mountPoints;
    this.workingDirectory = workingDirectory;
    this.plainPaths = plainPaths;
  }

  @Override
  public String route(String path) {
    if (path.isEmpty()) {
      return path;
    }
    String plain = plainPaths.followed(path);
    if (plain != null) {
      return plain;
    }
    try {
      PathContext where = context.get();
      Resolved entry = vfs.lookUpLink(where, path);
      if (!(entry.vnode() instanceof Symlink link)) {
        return hostPath(where, entry, path);
      }
      Resolved target = vfs.lookUp(where, path);
      String host = hostPath(where, target, path);
      return host != null && followedByHost(link, host) ? host : null;
    } catch (ErrnoException refused) {
      return null;
    }
  }

  @Override
  public String routeEntry(String path) {
    if (path.isEmpty()) {
      return path;
    }
    String plain = plainPaths.entry(path);
    if (plain != null) {
      return plain;
    }
    try {
      PathContext where = context.get();
      return keepDot(path, hostPath(where, vfs.lookUpLink(where, path), path));
    } catch (ErrnoException refused) {
      return null;
    }
  }

  @Override
  public String hostName(String path) {
    if (path.isEmpty()) {
      return path;
    }
    String plain = plainPaths.entry(path);
    if (plain != null) {
      return plain;
    }
    try {
      Resolved entry = vfs.lookUpLink(context.get(), path);
      Optional<Path> device = sameDevice(entry);
      if (device.isPresent()) {
        return sameOr(path, device);
      }
      return onWritableHost(entry) ? keepDot(path, sameOr(path, realName(entry))) : null;
    } catch (ErrnoException refused) {
      return null;
    }
  }

  /** The host must see that the entry was named by a dot: it cannot be removed so. */
  private static String keepDot(String path, String host) {
    boolean dot = path.equals(".") || path.endsWith("/.");
    return dot && host != null && !host.equals(path) ? host + "/." : host;
  }

  @Override
  public String workingDirectory() {
    return workingDirectory;
  }

  @Override
  public String canonicalize(String absolute) throws IOException {
    if (plainPaths.followed(absolute) != null) {
      return null;
    }
    PathContext where = context.get();
    try {
      return vfs.realpath(where, absolute);
    } catch (ErrnoException incomplete) {
      return canonicalParent(where, absolute);
    }
  }

  /** The canonical form of the part that exists, and the rest by its letters. */
  private String canonicalParent(PathContext where, String absolute) {
    Path path = Path.of(absolute).normalize();
    Path parent = path.getParent();
    if (parent == null) {
      return path.toString();
    }
    String name = path.getFileName().toString();
    String canonical;
    try {
      canonical = vfs.realpath(where, parent.toString());
    } catch (ErrnoException incomplete) {
      canonical = canonicalParent(where, parent.toString());
    }
    return canonical.equals("/") ? "/" + name : canonical + "/" + name;
  }

  /**
   * The host's device where /dev has the same one. The JDK's own SecureRandom reads /dev/urandom,
   * and vos's reads SecureRandom: through vos it would never end.
   */
  private static Optional<Path> sameDevice(Resolved found) {
    return found.mount().driver() instanceof DevFileSystem
            && PlainPaths.SAME_DEVICES.contains(found.name())
        ? Optional.of(Path.of("/dev", found.name()))
        : Optional.empty();
  }

  /** The path as the host finds the file, {@code given} itself if it is that, or null. */
  private String hostPath(PathContext where, Resolved found, String given) throws ErrnoException {
    Optional<Path> device = sameDevice(found);
    if (device.isPresent()) {
      return sameOr(given, device);
    }
    if (!onWritableHost(found)) {
      return null;
    }
    Optional<Path> host = realName(found);
    boolean holdsMounts =
        found.vnode() instanceof Directory directory && holdsMounts(where, found, directory);
    return holdsMounts ? null : sameOr(given, host);
  }

  private static Optional<Path> realName(Resolved found) {
    return found.exists()
        ? found.vnode().hostPath()
        : found.parent().directory().hostPath().map(dir -> dir.resolve(found.name()));
  }

  /** {@code given} itself if it is the host's name already; null if there is none. */
  private static String sameOr(String given, Optional<Path> host) {
    String path = host.map(Path::toString).orElse(null);
    return given.equals(path) ? given : path;
  }

  private static boolean onWritableHost(Resolved found) {
    return found.mount().driver() instanceof HostFileSystem && !found.mount().readOnly();
  }

  private boolean holdsMounts(PathContext where, Resolved found, Directory directory)
      throws ErrnoException {
    if (mountPoints.isEmpty()) {
      return false;
    }
    String path = vfs.pathOf(where, new Location(found.mount(), directory));
    String prefix = path.equals("/") ? path : path + "/";
    return mountPoints.stream().anyMatch(point -> point.equals(path) || point.startsWith(prefix));
  }

  /** Whether the host, following the link, comes to {@code host}, where vos came to. */
  private static boolean followedByHost(Symlink link, String host) {
    Optional<Path> place = link.hostPath();
    if (place.isEmpty()) {
      return false;
    }
    try {
      return place.get().toRealPath().equals(Path.of(host).toRealPath());
    } catch (IOException dangling) {
      return false;
    }
  }
}
