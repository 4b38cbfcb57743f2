package dev.vos.agent.bootstrap;

/**
 * The checks that the JDK makes before it asks the host about a file, for files that the host is
 * not asked about: where the application has a SecurityManager, that decides.
 */
@SuppressWarnings("removal")
public final class Security {
  private Security() {}

  public static void read(String path) {
    SecurityManager manager = System.getSecurityManager();
    if (manager != null) {
      manager.checkRead(path);
    }
  }

  public static void write(String path) {
    SecurityManager manager = System.getSecurityManager();
    if (manager != null) {
      manager.checkWrite(path);
    }
  }

  public static void delete(String path) {
    SecurityManager manager = System.getSecurityManager();
    if (manager != null) {
      manager.checkDelete(path);
    }
  }

  public static void execute(String path) {
    SecurityManager manager = System.getSecurityManager();
    if (manager != null) {
      manager.checkExec(path);
    }
  }

  /** What is checked before a file store is told. */
  public static void store(String path) {
    SecurityManager manager = System.getSecurityManager();
    if (manager != null) {
      manager.checkPermission(new RuntimePermission("getFileStoreAttributes"));
      manager.checkRead(path);
    }
  }

  /** What is checked before the real path is told: for a relative one, where it starts, too. */
  static void realPath(String path) {
    SecurityManager manager = System.getSecurityManager();
    if (manager != null) {
      manager.checkRead(path);
      if (!path.startsWith("/")) {
        manager.checkPropertyAccess("user.dir");
      }
    }
  }

  /** The bits of access(2). */
  public static void access(String path, int bits) {
    if ((bits & 1) != 0) {
      execute(path);
    }
    if ((bits & 2) != 0) {
      write(path);
    }
    if ((bits & 4) != 0 || bits == 0) {
      read(path);
    }
  }
}
