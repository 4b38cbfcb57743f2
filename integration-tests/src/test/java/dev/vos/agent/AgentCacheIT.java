package dev.vos.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The unpacked runtime and the woven classes that the agent keeps from one start to the next. */
class AgentCacheIT {
  @TempDir Path cache;

  private static void runs(Jdk jdk, Path cache) throws Exception {
    String said = Run.agentWithCache(jdk, cache, "ProcessBehaviours", "pid").success();
    assertThat(said).isEqualTo("pid = 1\n");
  }

  private List<Path> files(String prefix) throws Exception {
    try (Stream<Path> tree = Files.walk(cache)) {
      return tree.filter(file -> file.getFileName().toString().startsWith(prefix)).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void wovenClassesAreKeptAndUsedAgain(int release) throws Exception {
    Jdk jdk = Jdk.of(release);
    runs(jdk, cache);
    assertThat(files("runtime.jar")).hasSize(1);
    assertThat(files("woven-")).hasSize(1);
    Path woven = files("woven-").get(0);
    Object kept = Files.readAttributes(woven, "fileKey,lastModifiedTime");
    runs(jdk, cache);
    assertThat(Files.readAttributes(woven, "fileKey,lastModifiedTime")).isEqualTo(kept);
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void damagedCacheIsWovenAnew(int release) throws Exception {
    Jdk jdk = Jdk.of(release);
    runs(jdk, cache);
    Path woven = files("woven-").get(0);
    byte[] good = Files.readAllBytes(woven);
    byte[] damaged = good.clone();
    damaged[damaged.length / 2] ^= 1;
    Files.write(woven, damaged);
    runs(jdk, cache);
    assertThat(Files.readAllBytes(woven)).isEqualTo(good);
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void cacheThatCannotBeWrittenDoesNotMatter(int release) throws Exception {
    Path file = Files.writeString(cache.resolve("a file"), "");
    runs(Jdk.of(release), file);
    assertThat(file).isEmptyFile();
  }
}
