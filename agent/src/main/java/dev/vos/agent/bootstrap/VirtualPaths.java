package dev.vos.agent.bootstrap;

import java.io.IOException;

/**
 * Where a path of the application leads. Every path may be relative to the virtual working
 * directory.
 *
 * <p>A route is the same String instance when the host's own answer is right; another String when
 * the host gives the right answer for that path; {@code null} when only the virtual file system can
 * answer (memory, overlays, mount points, links that lead elsewhere than on the host).
 */
public interface VirtualPaths {
  /** The route of a call that follows a symbolic link at the end of {@code path}, as open(2). */
  String route(String path);

  /**
   * The route of a call that means the directory entry itself, as unlink(2), lstat(2), rename(2).
   */
  String routeEntry(String path);

  /**
   * The host's name of the directory entry, for the JDK's own calls to the host: as {@link
   * #routeEntry}, but also for host directories that hold mounts. Null if there is no such host
   * file.
   */
  String hostName(String path);

  /** The virtual working directory, or null while it is the host's own. */
  String workingDirectory();

  /**
   * The canonical form of an absolute path as {@link java.io.File#getCanonicalPath}, or null when
   * the host's answer is right.
   */
  String canonicalize(String absolute) throws IOException;
}
