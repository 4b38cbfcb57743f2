package dev.vos.agent.bootstrap;

import java.io.File;
import java.io.IOException;

/** The answers of {@link VirtualFiles} to java.io.File's hooks, under the guard. */
public final class FileAnswers {
  private FileAnswers() {}

  public static int attributes(String path) {
    Security.read(path);
    HostView.enter();
    try {
      return files().attributes(path);
    } catch (Throwable fault) {
      Fault.report("File attributes", fault);
      return 0;
    } finally {
      HostView.leave();
    }
  }

  public static boolean permitted(String path, int access) {
    Security.access(path, access);
    HostView.enter();
    try {
      return files().permitted(path, access);
    } catch (Throwable fault) {
      Fault.report("File access", fault);
      return false;
    } finally {
      HostView.leave();
    }
  }

  public static long lastModified(String path) {
    Security.read(path);
    HostView.enter();
    try {
      return files().lastModified(path);
    } catch (Throwable fault) {
      Fault.report("File.lastModified", fault);
      return 0;
    } finally {
      HostView.leave();
    }
  }

  public static long length(String path) {
    Security.read(path);
    HostView.enter();
    try {
      return files().length(path);
    } catch (Throwable fault) {
      Fault.report("File.length", fault);
      return 0;
    } finally {
      HostView.leave();
    }
  }

  public static boolean createExclusively(String path) throws IOException {
    Security.write(path);
    HostView.enter();
    try {
      return files().createExclusively(path);
    } finally {
      HostView.leave();
    }
  }

  /**
   * As File.createTempFile, if the directory is not the host's own; else null.
   *
   * @param directory null means the property java.io.tmpdir
   */
  @SuppressWarnings("ReferenceEquality") // the very path that was given: the host answers
  public static File createTemporary(String prefix, String suffix, File directory)
      throws IOException {
    if (prefix.length() < 3) {
      return null;
    }
    File parent = directory != null ? directory : new File(System.getProperty("java.io.tmpdir"));
    String path = parent.getPath();
    String host = Routes.route(path);
    if (host == path) {
      return null;
    }
    if (host != null) {
      return new File(parent, File.createTempFile(prefix, suffix, new File(host)).getName());
    }
    String tail = suffix != null ? suffix : ".tmp";
    while (true) {
      File file = TemporaryNames.generate(prefix, tail, parent);
      if (file.createNewFile()) {
        return file;
      }
    }
  }

  public static boolean delete(String path) {
    Security.delete(path);
    HostView.enter();
    try {
      return files().delete(path);
    } catch (Throwable fault) {
      Fault.report("File.delete", fault);
      return false;
    } finally {
      HostView.leave();
    }
  }

  public static String[] list(String path) {
    Security.read(path);
    HostView.enter();
    try {
      return files().list(path);
    } catch (Throwable fault) {
      Fault.report("File.list", fault);
      return null;
    } finally {
      HostView.leave();
    }
  }

  public static boolean createDirectory(String path) {
    Security.write(path);
    HostView.enter();
    try {
      return files().createDirectory(path);
    } catch (Throwable fault) {
      Fault.report("File.mkdir", fault);
      return false;
    } finally {
      HostView.leave();
    }
  }

  public static boolean rename(String from, String to) {
    Security.write(from);
    Security.write(to);
    HostView.enter();
    try {
      return files().rename(from, to);
    } catch (Throwable fault) {
      Fault.report("File.renameTo", fault);
      return false;
    } finally {
      HostView.leave();
    }
  }

  public static boolean setLastModified(String path, long millis) {
    Security.write(path);
    HostView.enter();
    try {
      return files().setLastModified(path, millis);
    } catch (Throwable fault) {
      Fault.report("File.setLastModified", fault);
      return false;
    } finally {
      HostView.leave();
    }
  }

  public static boolean setPermission(String path, int access, boolean enable, boolean ownerOnly) {
    Security.write(path);
    VirtualFiles.Scope scope = ownerOnly ? VirtualFiles.Scope.OWNER : VirtualFiles.Scope.ALL;
    HostView.enter();
    try {
      VirtualFiles files = files();
      return enable ? files.allow(path, access, scope) : files.deny(path, access, scope);
    } catch (Throwable fault) {
      Fault.report("File permissions", fault);
      return false;
    } finally {
      HostView.leave();
    }
  }

  public static long space(String path, int kind) {
    HostView.enter();
    try {
      return files().space(path, kind);
    } catch (Throwable fault) {
      Fault.report("File space", fault);
      return 0;
    } finally {
      HostView.leave();
    }
  }

  private static VirtualFiles files() {
    return Dispatcher.system().files();
  }
}
