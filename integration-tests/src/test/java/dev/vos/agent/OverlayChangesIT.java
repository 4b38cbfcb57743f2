package dev.vos.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an application changed in an overlay: reported, kept, committed, or gone. */
class OverlayChangesIT {
  @TempDir Path temporary;

  private Path lower;
  private Path upper;

  @BeforeEach
  void fill() throws IOException {
    lower = temporary.toRealPath().resolve("lower");
    upper = temporary.toRealPath().resolve("upper");
    Files.createDirectories(lower.resolve("moved/in"));
    Files.writeString(lower.resolve("moved/in/file"), "moved");
    Files.writeString(lower.resolve("changed"), "before");
    Files.writeString(lower.resolve("deleted"), "");
    Files.writeString(lower.resolve("same"), "same");
  }

  private Run change(int release, String options, String... arguments) throws Exception {
    String[] all = new String[arguments.length + 1];
    all[0] = lower.toString();
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Run.agent(Jdk.of(release), "=overlay=" + lower + options, "Changes", all);
  }

  private Run vos(int release, String... arguments) throws Exception {
    return Run.vos(Jdk.of(release), "", List.of(arguments));
  }

  private static Map<String, String> tree(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.toList()) {
        String content = Files.isDirectory(file) ? "/" : Files.readString(file);
        files.put(root.relativize(file).toString(), content);
      }
    }
    return files;
  }

  private String changes() {
    return Stream.of(
            "M changed",
            "A created",
            "A created/file",
            "D deleted",
            "A hooked",
            "D moved",
            "A moved2",
            "A moved2/in",
            "A moved2/in/file")
        .map(line -> line.charAt(0) + " " + lower + "/" + line.substring(2) + "\n")
        .collect(Collectors.joining());
  }

  private void assertCommitted() throws IOException {
    assertThat(tree(lower))
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    "",
                    "/",
                    "changed",
                    "after",
                    "created",
                    "/",
                    "created/file",
                    "new",
                    "moved2",
                    "/",
                    "moved2/in",
                    "/",
                    "moved2/in/file",
                    "moved",
                    "same",
                    "same")));
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void reportNamesWhatIsGoneAfterwards(int release) throws Exception {
    Map<String, String> before = tree(lower);
    Path file = temporary.resolve("report");
    change(release, ",report=" + file).success();
    assertThat(Files.readString(file)).isEqualTo(changes());
    assertThat(tree(lower)).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void commitWritesToTheHostUnlessTheApplicationFailed(int release) throws Exception {
    Map<String, String> before = tree(lower);
    for (String failure : List.of("exit", "throw")) {
      Run failed = change(release, ",commit", failure);
      assertThat(failed.status()).isNotZero();
      assertThat(failed.err()).contains("vos: nothing committed, as the application failed\n");
      assertThat(tree(lower)).isEqualTo(before);
    }
    change(release, ",commit").success();
    Files.delete(lower.resolve("hooked"));
    assertCommitted();
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void upperDirectoryIsShownAndCommittedLater(int release) throws Exception {
    Map<String, String> before = tree(lower);
    change(release, ":" + upper).success();
    assertThat(tree(lower)).isEqualTo(before);
    change(release, ":" + upper, "look").success();
    assertThat(vos(release, "diff", upper.toString()).success()).isEqualTo(changes());
    assertThat(tree(lower)).isEqualTo(before);
    assertThat(vos(release, "commit", upper.toString()).success()).isEqualTo(changes());
    Files.delete(lower.resolve("hooked"));
    assertCommitted();
    assertThat(vos(release, "diff", upper.toString()).success()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#first")
  void directoriesThatAreNoLayersAreRefused(int release) throws Exception {
    Path other = Files.createDirectory(temporary.resolve("other"));
    Files.writeString(other.resolve("file"), "");
    Run wrong = change(release, ":" + other);
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("is neither empty nor holds changes of an overlay");
    Run inside = change(release, ":" + lower.resolve("x"));
    assertThat(inside.err()).contains("one of the two directories lies in the other");
    Run none = vos(release, "commit", other.toString());
    assertThat(none)
        .isEqualTo(new Run(1, "", "vos: " + other + " holds no changes of an overlay\n"));
  }
}
