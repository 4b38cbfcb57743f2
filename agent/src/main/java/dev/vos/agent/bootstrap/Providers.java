package dev.vos.agent.bootstrap;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.spi.FileSystemProvider;
import java.util.Set;

/**
 * NIO's side of the routes: which provider performs an operation (null: the JDK's own goes on), and
 * the bytes that the JDK's own hands to the host.
 */
@SuppressWarnings("ReferenceEquality") // the very path that was given: the host answers
public final class Providers {
  private static final String JDK_PATH = "sun.nio.fs.UnixPath";

  /** The JDK's own file system, for the host view; null: not asked for yet. */
  private static volatile FileSystem ofJdk;

  private Providers() {}

  /**
   * Of a JVM whose default file system is the application's: that, or inside the host view the
   * JDK's own, so that vos does not pass through code of the application.
   */
  public static FileSystem defaultFileSystem(FileSystem ofApplication) {
    if (!HostView.inside()) {
      return ofApplication;
    }
    if (ofJdk == null) {
      try {
        Method own =
            Class.forName("sun.nio.fs.DefaultFileSystemProvider", true, null)
                .getMethod("theFileSystem");
        own.setAccessible(true);
        ofJdk = (FileSystem) own.invoke(null);
      } catch (ReflectiveOperationException otherJdk) {
        throw new AssertionError(otherJdk);
      }
    }
    return ofJdk;
  }

  /** For operations that follow a link at the end of the path. */
  public static FileSystemProvider following(Path path) {
    return isDefault(path) && Routes.clear(path.toString()) == null ? virtual() : null;
  }

  /** For operations on the directory entry itself. */
  public static FileSystemProvider entry(Path path) {
    return isDefault(path) && Routes.clearEntry(path.toString()) == null ? virtual() : null;
  }

  /** For operations that take link options. */
  public static FileSystemProvider linked(Path path, LinkOption[] options) {
    return contains(options, LinkOption.NOFOLLOW_LINKS) ? entry(path) : following(path);
  }

  /** For opening a file. */
  public static FileSystemProvider opening(Path path, Set<? extends OpenOption> options) {
    boolean entry =
        options != null
            && (options.contains(LinkOption.NOFOLLOW_LINKS)
                || options.contains(StandardOpenOption.CREATE_NEW)
                || options.contains(StandardOpenOption.DELETE_ON_CLOSE));
    return entry ? entry(path) : following(path);
  }

  /** For operations on two paths: virtual as soon as one of them is. */
  public static FileSystemProvider either(Path one, Path other) {
    FileSystemProvider first = following(one);
    return first != null ? first : following(other);
  }

  /** For move and link: virtual as soon as one of both entries is. */
  public static FileSystemProvider entries(Path one, Path other) {
    FileSystemProvider first = entry(one);
    return first != null ? first : entry(other);
  }

  /** For copy: the source as the options say, the target the entry itself. */
  public static FileSystemProvider transfer(Path source, Path target, CopyOption[] options) {
    FileSystemProvider first =
        contains(options, LinkOption.NOFOLLOW_LINKS) ? entry(source) : following(source);
    return first != null ? first : entry(target);
  }

  /** Whether the path exists, asked of the virtual provider; null options: links are followed. */
  public static boolean exists(FileSystemProvider virtual, Path path, LinkOption[] options) {
    try {
      LinkOption[] given = options == null ? new LinkOption[0] : options;
      virtual.readAttributes(path, BasicFileAttributes.class, given);
      return true;
    } catch (IOException absent) {
      return false;
    }
  }

  public static boolean isDirectory(FileSystemProvider virtual, Path path) {
    try {
      return virtual.readAttributes(path, BasicFileAttributes.class).isDirectory();
    } catch (IOException absent) {
      return false;
    }
  }

  public static boolean isRegularFile(FileSystemProvider virtual, Path path) {
    try {
      return virtual.readAttributes(path, BasicFileAttributes.class).isRegularFile();
    } catch (IOException absent) {
      return false;
    }
  }

  public static boolean permitted(FileSystemProvider virtual, Path path, AccessMode mode) {
    try {
      virtual.checkAccess(path, mode);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  public static BasicFileAttributes attributesOrNull(
      FileSystemProvider virtual,
      Path path,
      Class<? extends BasicFileAttributes> type,
      LinkOption[] options)
      throws IOException {
    try {
      return virtual.readAttributes(path, type, options);
    } catch (NoSuchFileException absent) {
      return null;
    }
  }

  /**
   * The bytes of a path for the host: as given, translated, or of a place where nothing is.
   *
   * @param self the path; {@code given} is its bytes if it is absolute
   */
  public static byte[] forHost(Path self, byte[] given) {
    VirtualSystem system = Dispatcher.system();
    if (system == null || system.paths() == null) {
      return given;
    }
    String path = self.toString();
    if (Routes.isCleared(path)) {
      return given;
    }
    path = self.isAbsolute() ? path : new String(given, PathCharset.VALUE);
    String host = Routes.hostName(path);
    return host == path ? given : host.getBytes(PathCharset.VALUE);
  }

  /**
   * Sockets are the host's.
   *
   * @throws SocketException the host has no such place
   */
  public static void requireSocketPlace(Path path) throws SocketException {
    if (isDefault(path) && Routes.hostName(path.toString()).equals(Fault.NOWHERE)) {
      throw new SocketException(
          "vos: there is no Unix-domain socket at " + path + ": it is not on the host");
    }
  }

  /** The path by which the host knows the file; for one whose route is not vos's. */
  public static Path onHost(Path path) {
    String given = path.toString();
    String host = Routes.route(given);
    return host == null || host == given ? path : path.getFileSystem().getPath(host);
  }

  /** The same exception about the path that the application gave, not the host's. */
  public static Throwable restoreName(Throwable thrown, Path host, Path given) {
    if (!(thrown instanceof FileSystemException failed)
        || !host.toString().equals(failed.getFile())
        || host.equals(given)) {
      return thrown;
    }
    String name = given.toString();
    if (thrown instanceof NoSuchFileException) {
      return new NoSuchFileException(name, failed.getOtherFile(), failed.getReason());
    }
    return thrown instanceof AccessDeniedException
        ? new AccessDeniedException(name, failed.getOtherFile(), failed.getReason())
        : new FileSystemException(name, failed.getOtherFile(), failed.getReason());
  }

  /** A path that a secure stream's host is about to open: it knows no mounts. */
  public static Path inSecureStream(Path path) {
    if (!path.isAbsolute() || !isDefault(path)) {
      return path;
    }
    String host = Routes.hostName(path.toString());
    return path.getFileSystem().getPath(host);
  }

  /** The bytes of the virtual working directory, or {@code host}. */
  public static byte[] workingDirectory(byte[] host) {
    String directory = Routes.workingDirectory();
    return directory == null ? host : directory.getBytes(PathCharset.VALUE);
  }

  /** What toRealPath answers, or null for the JDK's own answer. */
  public static Path realPath(Path path, LinkOption[] options) throws IOException {
    VirtualSystem system = Dispatcher.system();
    if (system == null || system.paths() == null || HostView.inside()) {
      return null;
    }
    Security.realPath(path.toString());
    HostView.enter();
    try {
      boolean entry = contains(options, LinkOption.NOFOLLOW_LINKS);
      String real = entry ? system.realEntry(path.toString()) : system.realPath(path.toString());
      return real == null ? null : path.getFileSystem().getPath(real);
    } finally {
      HostView.leave();
    }
  }

  /** {@code uri} of a virtual directory with the slash at its end, else as it is. */
  public static URI directoryUri(Path path, URI uri) {
    if (uri.getRawPath().endsWith("/") || following(path) == null || !Files.isDirectory(path)) {
      return uri;
    }
    return URI.create(uri.toString().concat("/"));
  }

  private static boolean contains(Object[] options, Object wanted) {
    for (Object option : options) {
      if (option == wanted) {
        return true;
      }
    }
    return false;
  }

  private static FileSystemProvider virtual() {
    return Dispatcher.system().provider();
  }

  private static boolean isDefault(Path path) {
    VirtualSystem system = Dispatcher.system();
    return system != null
        && system.paths() != null
        && path != null
        && (path.getFileSystem() == FileSystems.getDefault() || isBehindAnother(path));
  }

  /** Of the JDK's own file system, while the default one is the application's. */
  private static boolean isBehindAnother(Path path) {
    return path.getClass().getName().equals(JDK_PATH);
  }

  /** The encoding of file names; read once, late: the hooks come before the application's main. */
  private static final class PathCharset {
    static final Charset VALUE = Charset.forName(System.getProperty("sun.jnu.encoding"));
  }
}
