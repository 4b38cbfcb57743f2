package dev.vos.vfs.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Directories of tests, whatever the tests did to them. */
public final class TemporaryDirectories {
  private TemporaryDirectories() {}

  public static Path make() throws IOException {
    return Files.createTempDirectory("vos-vfs-test").toRealPath();
  }

  public static void remove(Path directory) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> tree = Files.walk(directory)) {
      deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
