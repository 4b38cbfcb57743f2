package dev.vos.agent.bootstrap;

import java.io.IOException;

/**
 * What {@link java.io.File} asks, answered by the virtual file system. Failures are the return
 * values that File's methods document (false, 0, null), except where IOException is declared.
 */
public interface VirtualFiles {
  /** Bits of {@link #attributes}. */
  int EXISTS = 1;

  int REGULAR = 2;
  int DIRECTORY = 4;

  /**
   * Bits of the access that {@link #permitted}, {@link #allow} and {@link #deny} mean, as in
   * access(2).
   */
  int EXECUTE = 1;

  int WRITE = 2;
  int READ = 4;

  /** What {@link #space} tells. */
  int SPACE_TOTAL = 0;

  int SPACE_FREE = 1;
  int SPACE_USABLE = 2;

  int attributes(String path);

  boolean permitted(String path, int access);

  /** Milliseconds since the epoch, 0 if there is no such file. */
  long lastModified(String path);

  long length(String path);

  /** Creates an empty file; false if the name exists. */
  boolean createExclusively(String path) throws IOException;

  /** Removes a file or an empty directory. */
  boolean delete(String path);

  /** The names in a directory, without . and .., or null. */
  String[] list(String path);

  boolean createDirectory(String path);

  boolean rename(String from, String to);

  boolean setLastModified(String path, long millis);

  /** Adds the permission {@code access} for the owner, or for all. */
  boolean allow(String path, int access, Scope scope);

  /** Takes the permission {@code access} away from the owner, or from all. */
  boolean deny(String path, int access, Scope scope);

  long space(String path, int kind);

  /** Whose permission changes. */
  enum Scope {
    OWNER,
    ALL
  }
}
