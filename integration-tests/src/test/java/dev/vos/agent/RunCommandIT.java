package dev.vos.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code ./vos run}: above all, a compiler that writes into memory. */
class RunCommandIT {
  private static final int CLASSES = 80;

  @TempDir Path temporary;

  /** Eighty classes that call each other, in four packages. */
  private Path project() throws IOException {
    Path sources = Files.createDirectory(temporary.resolve("src"));
    for (int i = 0; i < CLASSES; i++) {
      String before = i == 0 ? "0" : "demo.p" + (i - 1) % 4 + ".C" + (i - 1) + ".value()";
      Path file = sources.resolve("demo/p" + i % 4 + "/C" + i + ".java");
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          """
          package demo.p%d;
          public class C%d {
            interface Step { int of(int n); }
            public static int value() { Step step = n -> n + %d; return step.of(%s); }
          }
          """
              .formatted(i % 4, i, i, before));
    }
    return sources;
  }

  /** Every file below a directory, with size and time of change. */
  private static Map<String, String> snapshot(Path directory) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(directory)) {
      for (Path file : tree.toList()) {
        files.put(file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
    }
    return files;
  }

  private static List<String> sourceFiles(Path directory) throws IOException {
    try (Stream<Path> tree = Files.walk(directory)) {
      return tree.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void javacCompilesIntoMemory(int release) throws Exception {
    Path sources = project();
    Map<String, String> before = snapshot(temporary);
    for (String out : List.of("/vos-out", sources.toString())) {
      List<String> command = new ArrayList<>(List.of("run", "--tmpfs", "/vos-out"));
      command.addAll(List.of("--overlay", sources.toString(), "--"));
      command.addAll(List.of("-m", "jdk.compiler/com.sun.tools.javac.Main", "-verbose", "-d", out));
      command.addAll(sourceFiles(sources));
      Run run = Run.vos(Jdk.of(release), "", command);
      assertThat(run.status()).as(run.err()).isZero();
      assertThat(run.err().lines().filter(line -> line.startsWith("[wrote " + out)))
          .hasSize(2 * CLASSES);
      assertThat(snapshot(temporary)).isEqualTo(before);
      assertThat(Path.of("/vos-out")).doesNotExist();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void compiledClassesCanBeReadAndRunFromMemory(int release) throws Exception {
    Path sources = project();
    Map<String, String> before = snapshot(temporary);
    for (String out : List.of("/vos-out", sources.toString())) {
      List<String> command = new ArrayList<>(List.of("run", "--tmpfs", "/vos-out"));
      command.addAll(List.of("--overlay", sources.toString(), "--", "-cp"));
      command.addAll(List.of(Run.classes().toString(), "dev.vos.agent.app.CompileAndRead"));
      command.addAll(List.of(out, sources.toString(), "demo.p3.C79"));
      String said = Run.vos(Jdk.of(release), "", command).success();
      assertThat(said)
          .isEqualTo("javac 0\nclasses " + 2 * CLASSES + "\nvalue " + 79 * 80 / 2 + "\n");
      assertThat(snapshot(temporary)).isEqualTo(before);
      assertThat(Path.of("/vos-out")).doesNotExist();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void streamsAndStatusAreTheProgramsOwn(int release) throws Exception {
    Jdk jdk = Jdk.of(release);
    String classes = Run.classes().toString();
    List<String> echo = List.of("run", "--", "-cp", classes, "dev.vos.agent.app.Ending", "echo");
    assertThat(Run.vos(jdk, "a line\n", echo).success()).isEqualTo("main\na line\nfinally\nhook\n");
    Run exit =
        Run.vos(
            jdk,
            "",
            List.of("run", "--", "-cp", classes, "dev.vos.agent.app.Ending", "exit", "77"));
    assertThat(exit).isEqualTo(new Run(77, "main\nhook\n", ""));
    String env = "--env=VOS_TEST:it's, \"quoted\" $HOME";
    Run quoted =
        Run.vos(
            jdk,
            "",
            List.of(
                "run",
                env,
                "--",
                "-cp",
                classes,
                "dev.vos.agent.app.ProcessBehaviours",
                "builder"));
    assertThat(quoted.success()).isEqualTo("builder = it's, \"quoted\" $HOME\n");
  }
}
