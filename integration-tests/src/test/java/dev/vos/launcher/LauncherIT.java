package dev.vos.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.launcher.Command.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script: found from anywhere, right with and without its cache. */
class LauncherIT {
  private static final String PRINT_ARGUMENTS = "print join('|', @ARGV), \"\\n\"";

  @TempDir Path scratch;

  @Test
  void argumentsArriveAsTheyAre() {
    Outcome outcome = Command.vos("-e", PRINT_ARGUMENTS, "a b", "", "*", "$HOME", "-x").run();
    assertThat(outcome).isEqualTo(new Outcome(0, "a b||*|$HOME|-x\n", ""));
  }

  @Test
  void standardInputArrives() {
    Outcome outcome = Command.vos("-ne", "print uc").reading("one\ntwo\n").run();
    assertThat(outcome).isEqualTo(new Outcome(0, "ONE\nTWO\n", ""));
  }

  @Test
  void exitStatusIsTheScripts() {
    assertThat(Command.vos("-e", "exit 7").run()).isEqualTo(new Outcome(7, "", ""));
  }

  @Test
  void runsThroughASymbolicLinkInADirectoryWithASpace() throws IOException {
    Path directory = Files.createDirectory(scratch.resolve("with a space"));
    Files.createSymbolicLink(directory.resolve("link"), Command.top().resolve("vos"));
    Outcome outcome = Command.of("./link", "-e", PRINT_ARGUMENTS, "x").in(directory).run();
    assertThat(outcome).isEqualTo(new Outcome(0, "x\n", ""));
  }

  @Test
  void runsFromADirectoryInsideItsOwnByARelativePath() {
    Path inside = Command.top().resolve("interpreter");
    Outcome outcome = Command.of("../vos", "-e", PRINT_ARGUMENTS, "x").in(inside).run();
    assertThat(outcome).isEqualTo(new Outcome(0, "x\n", ""));
  }

  @Test
  void runsAsTheInterpreterThatAScriptNames() throws IOException {
    Path script = scratch.resolve("script");
    Files.writeString(script, "#!" + Command.top().resolve("vos") + "\n" + PRINT_ARGUMENTS + ";\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    Outcome outcome = Command.of(script.toString(), "1", "2 3").run();
    assertThat(outcome).isEqualTo(new Outcome(0, "1|2 3\n", ""));
  }

  @Test
  void runsFromACopyInADirectoryWithASpace() throws IOException {
    Path copy = Files.createDirectories(scratch.resolve("my copy/agent/target"));
    Files.copy(Command.jar(), copy.resolve("vos.jar"));
    Path launcher = scratch.resolve("my copy/vos");
    Files.copy(Command.top().resolve("vos"), launcher);
    Outcome outcome = Command.of(launcher.toString(), "-e", PRINT_ARGUMENTS, "x").run();
    assertThat(outcome).isEqualTo(new Outcome(0, "x\n", ""));
  }

  @Test
  void fillsItsCacheOnFirstUseAndUsesItAfterwards() throws IOException {
    for (int run = 1; run <= 2; run++) {
      Outcome outcome = vosWithCache(scratch.resolve("cache"));
      assertThat(outcome).as("run %d", run).isEqualTo(new Outcome(0, "x\n", ""));
    }
    try (Stream<Path> files = Files.walk(scratch.resolve("cache")).filter(Files::isRegularFile)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      assertThat(names).hasSize(2).contains("runtime.jar").anyMatch(name -> name.endsWith(".cds"));
    }
  }

  @Test
  void runsWhereItsCacheCannotBeWritten() {
    assertThat(vosWithCache(Path.of("/dev/null/cache"))).isEqualTo(new Outcome(0, "x\n", ""));
  }

  @Test
  void runsWithACacheThatIsDamaged() throws IOException {
    Path cache = scratch.resolve("cache");
    vosWithCache(cache);
    try (Stream<Path> files = Files.walk(cache)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".cds")).toList()) {
        Files.delete(file);
        Files.writeString(file, "not an archive");
      }
    }
    assertThat(vosWithCache(cache)).isEqualTo(new Outcome(0, "x\n", ""));
  }

  @Test
  void saysWhenThereIsNoJava() {
    Outcome outcome = Command.vos("-e", "1").with("JAVA_HOME", "/nonexistent").run();
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).isEqualTo("vos: JAVA_HOME is /nonexistent, which has no bin/java\n");
  }

  private static Outcome vosWithCache(Path cache) {
    return Command.vos("-e", PRINT_ARGUMENTS, "x").with("VOS_CACHE", cache.toString()).run();
  }
}
