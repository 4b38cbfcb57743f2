package dev.vos.vfs.host;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The JVM's own descriptors as Linux shows them under /proc/self/fd. */
final class HostDescriptors {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  private HostDescriptors() {}

  /**
   * The entry of a descriptor that is open on the file with the given key. Any will do: they all
   * lead to the same file, even if it has no name any more.
   *
   * @throws ErrnoException ENOENT if the JVM has no such file open
   */
  static Path find(FileKey key) throws ErrnoException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(DESCRIPTORS)) {
      for (Path entry : entries) {
        if (leadsTo(entry, key)) {
          return entry;
        }
      }
    } catch (DirectoryIteratorException e) {
      throw HostErrors.of(e);
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
    throw new ErrnoException(Errno.ENOENT);
  }

  private static boolean leadsTo(Path entry, FileKey key) {
    try {
      return key.equals(FileKey.of(HostAttributes.stat(entry)));
    } catch (ErrnoException e) {
      return false; // closed in the meantime
    }
  }
}
