package dev.vos.agent.bootstrap;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** Hooks' questions about paths. The answers are those of {@link VirtualPaths}. */
public final class Routes {
  private static final AtomicInteger LINKS_CHANGED = new AtomicInteger();

  private Routes() {}

  /** Where a call that follows links leads; {@code path} itself when the host may answer. */
  public static String route(String path) {
    VirtualPaths paths = paths();
    HostView.View view = HostView.view();
    if (paths == null || view.depth > 0 || path.indexOf('\0') >= 0) {
      return path;
    }
    view.depth = 1;
    try {
      return paths.route(path);
    } catch (Throwable fault) {
      Fault.report("route", fault);
      return Fault.NOWHERE;
    } finally {
      view.depth = 0;
    }
  }

  /** Where a call that means the directory entry itself leads. */
  public static String routeEntry(String path) {
    VirtualPaths paths = paths();
    HostView.View view = HostView.view();
    if (paths == null || view.depth > 0 || path.indexOf('\0') >= 0) {
      return path;
    }
    view.depth = 1;
    try {
      return paths.routeEntry(path);
    } catch (Throwable fault) {
      Fault.report("routeEntry", fault);
      return Fault.NOWHERE;
    } finally {
      view.depth = 0;
    }
  }

  /** As {@link #route}, of a path that the JDK is about to give to the host if it may answer. */
  static String clear(String path) {
    return clear(path, false);
  }

  /** As {@link #routeEntry}, of a path that the JDK is about to give to the host. */
  static String clearEntry(String path) {
    return clear(path, true);
  }

  @SuppressWarnings("ReferenceEquality") // the very path that was given: the host answers
  private static String clear(String path, boolean entry) {
    VirtualPaths paths = paths();
    HostView.View view = HostView.view();
    if (paths == null || view.depth > 0) {
      return path;
    }
    view.depth = 1;
    try {
      String host = entry ? paths.routeEntry(path) : paths.route(path);
      view.cleared = host == path ? path : null;
      return host;
    } catch (Throwable fault) {
      Fault.report(entry ? "routeEntry" : "route", fault);
      return Fault.NOWHERE;
    } finally {
      view.depth = 0;
    }
  }

  /**
   * Whether the host may be given the path as it is without another look: it was just cleared, or
   * the thread is in the host view.
   */
  @SuppressWarnings("ReferenceEquality")
  static boolean isCleared(String path) {
    HostView.View view = HostView.view();
    if (view.depth > 0) {
      return true;
    }
    boolean cleared = view.cleared == path;
    view.cleared = null;
    return cleared;
  }

  /**
   * A symbolic link may be where none was: this JVM made or moved something. What was known of
   * paths is known no longer.
   */
  public static void linksChanged() {
    LINKS_CHANGED.incrementAndGet();
  }

  /** Another number after each of {@link #linksChanged}. */
  public static int linksVersion() {
    return LINKS_CHANGED.get();
  }

  /**
   * The host's name of a path that passes no other hook; a place where nothing is if it has none.
   */
  public static String hostName(String path) {
    VirtualPaths paths = paths();
    if (paths == null || path.indexOf('\0') >= 0 || !HostView.enterFromOutside()) {
      return path;
    }
    try {
      String host = paths.hostName(path);
      return host == null ? Fault.NOWHERE : host;
    } catch (Throwable fault) {
      Fault.report("hostName", fault);
      return Fault.NOWHERE;
    } finally {
      HostView.leave();
    }
  }

  /** The virtual working directory, or null for the host's. */
  public static String workingDirectory() {
    VirtualPaths paths = paths();
    if (paths == null || !HostView.enterFromOutside()) {
      return null;
    }
    try {
      return paths.workingDirectory();
    } catch (Throwable fault) {
      Fault.report("workingDirectory", fault);
      return null;
    } finally {
      HostView.leave();
    }
  }

  /**
   * {@code path} made absolute against the virtual working directory, or null for the host's way.
   */
  public static String absolute(String path) {
    if (path.startsWith("/")) {
      return null;
    }
    String directory = workingDirectory();
    if (directory == null || path.isEmpty()) {
      return directory;
    }
    return directory.endsWith("/") ? directory + path : directory + "/" + path;
  }

  /** The canonical form of an absolute path, or null for the host's answer. */
  public static String canonicalize(String absolute) throws IOException {
    VirtualPaths paths = paths();
    if (paths == null || absolute.indexOf('\0') >= 0 || !HostView.enterFromOutside()) {
      return null;
    }
    try {
      return paths.canonicalize(absolute);
    } catch (IOException refused) {
      throw refused;
    } catch (Throwable fault) {
      Fault.report("canonicalize", fault);
      return null;
    } finally {
      HostView.leave();
    }
  }

  /** The same exception naming the path that the application gave, not the host's. */
  public static Throwable restoreName(Throwable thrown, String host, String given) {
    String message = thrown.getMessage();
    if (!(thrown instanceof FileNotFoundException)
        || message == null
        || host == null
        || host.equals(given)
        || !message.startsWith(host)) {
      return thrown;
    }
    FileNotFoundException restored =
        new FileNotFoundException(given + message.substring(host.length()));
    restored.setStackTrace(thrown.getStackTrace());
    return restored;
  }

  private static VirtualPaths paths() {
    VirtualSystem system = Dispatcher.system();
    return system == null ? null : system.paths();
  }
}
