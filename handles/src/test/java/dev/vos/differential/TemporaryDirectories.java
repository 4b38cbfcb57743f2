package dev.vos.differential;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** Directories of tests, whatever the tests did to them. */
final class TemporaryDirectories {
  private TemporaryDirectories() {}

  /** A directory that everybody may search: some calls are made as other users. */
  static Path make() throws IOException {
    Path made = Files.createTempDirectory("vos-differential").toRealPath();
    return Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Directories below, with permissions that do not depend on the umask. */
  static Path inside(Path top, String names) throws IOException {
    Path at = top;
    for (String name : names.split("/")) {
      at = at.resolve(name);
      if (!Files.isDirectory(at)) {
        Files.createDirectory(at);
      }
      Files.setPosixFilePermissions(at, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return at;
  }

  static void remove(Path directory) throws IOException {
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
