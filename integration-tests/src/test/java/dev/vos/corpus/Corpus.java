package dev.vos.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The cases under {@code integration-tests/perl}: {@code <topic>/<behaviour>.pl} or {@code .cmd}
 * beside their recorded {@code .out}, {@code .err} and {@code .status}.
 *
 * <p>{@code run-script}, which also records, says how a case is run; here are only a pool that runs
 * a few at a time and the comparison.
 */
final class Corpus implements AutoCloseable {
  /** As many cases at a time as a small machine bears; most wait for processes or sleep. */
  private static final int AT_A_TIME = 2;

  private final Path top = Path.of(System.getProperty("vos.top", ".."));
  private final Path directory =
      top.resolve("integration-tests").resolve("perl").toAbsolutePath().normalize();
  private final Path results;
  private final Map<String, String> environment;
  private final ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME);

  /** A corpus whose cases run with these variables in their environment besides the usual ones. */
  Corpus(Map<String, String> environment) throws IOException {
    this.environment = Map.copyOf(environment);
    this.results = Files.createTempDirectory("vos-corpus");
  }

  /** All cases, in order of topic and name. */
  List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Corpus::isCase).sorted().toList();
    }
  }

  /** A test for each case; all are put to the pool at once and run while the first are compared. */
  Stream<DynamicTest> tests() throws IOException {
    return cases().stream().map(file -> Map.entry(file, pool.submit(runOf(file)))).toList().stream()
        .map(e -> DynamicTest.dynamicTest(label(e.getKey()), () -> compare(e)));
  }

  /** What real perl gave for a case. */
  static Outcome recorded(Path file) throws IOException {
    return new Outcome(
        read(beside(file, ".out")), read(beside(file, ".err")), status(beside(file, ".status")));
  }

  /** Runs one case with {@code ./vos} and waits for its end. */
  Outcome run(Path file) throws IOException, InterruptedException {
    Path result = results.resolve(label(file).replace('/', '.'));
    ProcessBuilder builder =
        new ProcessBuilder(
                directory.resolve("run-script").toString(),
                file.toString(),
                result.toString(),
                top.resolve("vos").toAbsolutePath().normalize().toString())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .inheritIO();
    builder.environment().putAll(environment);
    int ended = builder.start().waitFor();
    if (ended != 0) {
      throw new IOException("run-script ended with " + ended + " for " + file);
    }
    return new Outcome(
        read(result.resolveSibling(result.getFileName() + ".out")),
        read(result.resolveSibling(result.getFileName() + ".err")),
        status(result.resolveSibling(result.getFileName() + ".status")));
  }

  @Override
  public void close() throws IOException, InterruptedException {
    pool.shutdown();
    pool.awaitTermination(1, MINUTES);
    try (Stream<Path> files = Files.list(results)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(results);
  }

  private Callable<Outcome> runOf(Path file) {
    return () -> run(file);
  }

  /** The cases that are known to differ, with the reason. */
  Map<String, String> knownDifferences() throws IOException {
    Map<String, String> known = new LinkedHashMap<>();
    for (String line : Files.readAllLines(directory.resolve("known-differences"))) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] words = line.trim().split("\\s+", 2);
        known.put(words[0], words[1]);
      }
    }
    return known;
  }

  private void compare(Map.Entry<Path, Future<Outcome>> running)
      throws IOException, InterruptedException {
    try {
      Outcome outcome = running.getValue().get();
      Outcome expected = recorded(running.getKey());
      String reason = knownDifferences().get(label(running.getKey()));
      assumeTrue(reason == null || outcome.equals(expected), reason);
      assertThat(outcome).isEqualTo(expected);
    } catch (ExecutionException e) {
      throw new AssertionError("the case could not be run", e.getCause());
    }
  }

  /** Topic and name of a case. */
  String label(Path file) {
    return directory.relativize(file).toString();
  }

  private static boolean isCase(Path file) {
    String name = file.toString();
    return name.endsWith(".pl") || name.endsWith(".cmd");
  }

  private static Path beside(Path file, String extension) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + extension);
  }

  private static String read(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file, ISO_8859_1) : "";
  }

  private static int status(Path file) throws IOException {
    String text = read(file).trim();
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }
}
