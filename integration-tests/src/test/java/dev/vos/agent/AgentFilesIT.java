package dev.vos.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * java.io and java.nio under the agent give the answers that the same JDK gives without it,
 * whatever kind of mount the directory lies on.
 */
class AgentFilesIT {
  @TempDir Path host;

  static Stream<Arguments> programs() {
    return Jdk.releases()
        .flatMap(
            release ->
                Stream.of("FileBehaviours", "PathBehaviours")
                    .map(program -> Arguments.of(release, program)));
  }

  private static String oracle(Jdk jdk, String program) throws Exception {
    Path directory = Files.createTempDirectory("vos-oracle");
    try {
      String answers = Run.plain(jdk, program, directory.toString()).success();
      assertThat(answers.lines().count()).isGreaterThan(40);
      return answers;
    } finally {
      Files.delete(directory);
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void withoutOptionsNothingChanges(int release, String program) throws Exception {
    Jdk jdk = Jdk.of(release);
    Run run = Run.agent(jdk, "", program, host.toString());
    assertThat(run.success()).isEqualTo(oracle(jdk, program));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void memoryBehavesAsTheHost(int release, String program) throws Exception {
    Jdk jdk = Jdk.of(release);
    Path point = host.resolve("memory");
    Run run = Run.agent(jdk, "=strict,tmpfs=" + point, program, point.toString());
    assertThat(run.success()).isEqualTo(oracle(jdk, program));
    assertThat(host).isEmptyDirectory();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void overlayBehavesAsTheHostAndLeavesItAlone(int release, String program) throws Exception {
    Jdk jdk = Jdk.of(release);
    Run run = Run.agent(jdk, "=overlay=" + host, program, host.toString());
    assertThat(run.success()).isEqualTo(oracle(jdk, program));
    assertThat(host).isEmptyDirectory();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void bindMountBehavesAsTheDirectoryItShows(int release, String program) throws Exception {
    Jdk jdk = Jdk.of(release);
    Run run = Run.agent(jdk, "=bind=" + host + ":/vos-bound", program, "/vos-bound");
    assertThat(run.success()).isEqualTo(oracle(jdk, program));
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void aFaultPlanFailsTheCallsThatItNames(int release) throws Exception {
    Jdk jdk = Jdk.of(release);
    String options = "=strict,fault=" + host + ":write@1=ENOSPC:name=EIO";
    Run run = Run.agent(jdk, options, "FileBehaviours", host.toString());
    assertThat(run.out()).contains("write = java.io.IOException: No space left on device");
    assertThat(run.out()).contains("mkdir = false false");
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void readOnlyBindMountRefusesToWrite(int release) throws Exception {
    Jdk jdk = Jdk.of(release);
    Files.writeString(host.resolve("kept"), "kept");
    Run run = Run.agent(jdk, "=bind=" + host + ":/vos-bound:ro", "FileBehaviours", "/vos-bound");
    assertThat(run.out())
        .contains("write = java.io.FileNotFoundException: DIR/a (Read-only file system)");
    assertThat(run.out()).contains("mkdir = false false", "names = [kept]");
    assertThat(host).isDirectoryContaining("glob:**/kept");
    try (Stream<Path> left = Files.list(host)) {
      assertThat(left).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void linksThatComeToBeLaterLeadIntoTheMount(int release) throws Exception {
    Path mount = Files.createDirectory(host.resolve("mount"));
    Files.writeString(mount.resolve("covered"), "covered");
    Files.writeString(Files.createDirectory(host.resolve("plain")).resolve("file"), "plain");
    Run run =
        Run.agent(Jdk.of(release), "=strict,tmpfs=" + mount, "LinksIntoMount", host.toString());
    assertThat(run.success())
        .isEqualTo(
            """
            made by another program true
            file of the directory there false
            the same by File false
            in place of a directory true
            made here true
            link at the end through its end
            moved true
            true
            renamed true
            copied true
            while others look true
            """);
    assertThat(mount).isDirectoryContaining("glob:**/covered");
    try (Stream<Path> left = Files.list(mount)) {
      assertThat(left).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void aMountThatALinkNamesIsFoundByItsOwnName(int release) throws Exception {
    Path mount = Files.createDirectory(host.resolve("mount"));
    Files.createSymbolicLink(host.resolve("link"), mount);
    Run run =
        Run.agent(
            Jdk.of(release),
            "=strict,tmpfs=" + host.resolve("link"),
            "FileBehaviours",
            mount.toString());
    assertThat(run.success()).isEqualTo(oracle(Jdk.of(release), "FileBehaviours"));
    assertThat(mount).isEmptyDirectory();
  }
}
