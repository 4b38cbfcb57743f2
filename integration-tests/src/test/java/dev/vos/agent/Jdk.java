package dev.vos.agent;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** An installed JDK. */
record Jdk(int release, Path home) {
  private static final Path SYSTEM = Path.of("/usr/lib/jvm");

  /** The releases that are tested: 17 and 25, or the one of {@code -Dvos.test.java-home}. */
  static Stream<Integer> releases() {
    String only = System.getProperty("vos.test.java-home");
    return only == null ? Stream.of(17, 25) : at(Path.of(only)).map(Jdk::release).stream();
  }

  /** One of them, for what does not depend on the release and takes long. */
  static Stream<Integer> first() {
    return releases().limit(1);
  }

  /** The JDK of that release; without one the test is skipped, saying so. */
  static Jdk of(int release) throws IOException {
    List<Path> homes = new ArrayList<>();
    homes.add(Path.of(System.getProperty("vos.test.java-home", System.getProperty("java.home"))));
    if (Files.isDirectory(SYSTEM)) {
      try (Stream<Path> installed = Files.list(SYSTEM)) {
        installed.sorted().forEach(homes::add);
      }
    }
    Optional<Jdk> found =
        homes.stream()
            .flatMap(home -> at(home).stream())
            .filter(j -> j.release == release)
            .findFirst();
    assumeTrue(found.isPresent(), "there is no JDK " + release + " here: looked at " + homes);
    return found.orElseThrow();
  }

  private static Optional<Jdk> at(Path home) {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(home.resolve("release"))) {
      properties.load(in);
    } catch (IOException noJava) {
      return Optional.empty();
    }
    String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
    return Files.isExecutable(home.resolve("bin/javac"))
        ? Optional.of(new Jdk(Integer.parseInt(version.replaceFirst("[^0-9].*", "")), home))
        : Optional.empty();
  }

  Path java() {
    return home.resolve("bin/java");
  }
}
