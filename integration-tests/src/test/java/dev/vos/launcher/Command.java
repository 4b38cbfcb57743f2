package dev.vos.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command of the machine, to be run to its end: words, directory, environment, input. */
final class Command {
  private static final long MOST_SECONDS = 120;

  private final List<String> words;
  private final Map<String, String> environment = new HashMap<>();
  private Path directory = top();
  private String input = "";

  private Command(List<String> words) {
    this.words = words;
  }

  /** What a command gave. */
  record Outcome(int status, String out, String err) {}

  static Command of(String... words) {
    return new Command(List.of(words));
  }

  /** The launcher with these arguments. */
  static Command vos(String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(top().resolve("vos").toString());
    words.addAll(List.of(arguments));
    return new Command(words);
  }

  /** The top directory of the project, where the launcher stands. */
  static Path top() {
    return Path.of(System.getProperty("vos.top", "..")).toAbsolutePath().normalize();
  }

  /** The distributable. */
  static Path jar() {
    return top().resolve(Path.of("agent", "target", "vos.jar"));
  }

  Command in(Path where) {
    directory = where;
    return this;
  }

  Command with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Command reading(String text) {
    input = text;
    return this;
  }

  /**
   * Runs the command and waits for its end.
   *
   * @throws AssertionError if it has not ended after two minutes
   */
  Outcome run() {
    try {
      Path scratch = Files.createTempDirectory("vos-command");
      try {
        return run(scratch);
      } finally {
        for (File file : scratch.toFile().listFiles()) {
          Files.delete(file.toPath());
        }
        Files.delete(scratch);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted while waiting for " + words, e);
    }
  }

  private Outcome run(Path scratch) throws IOException, InterruptedException {
    Path in = Files.writeString(scratch.resolve("in"), input);
    Path out = scratch.resolve("out");
    Path err = scratch.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(directory.toFile())
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new AssertionError(
          words + " did not end in " + MOST_SECONDS + " s; stderr: " + text(err));
    }
    return new Outcome(process.exitValue(), text(out), text(err));
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), UTF_8);
  }
}
