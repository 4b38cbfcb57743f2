package dev.vos.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The unpacked runtime and the woven classes that the agent keeps from one start to the next. */
class AgentCacheIT {
  /** A cache for each release as a first start leaves it, to be copied: that start is slow. */
  private static final Map<Integer, Path> FILLED = new HashMap<>();

  @TempDir static Path filled;

  @TempDir Path cache;

  private Jdk withFilledCache(int release) throws Exception {
    Jdk jdk = Jdk.of(release);
    Path from = FILLED.get(release);
    if (from == null) {
      from = Files.createDirectory(filled.resolve("" + release));
      runs(jdk, from);
      FILLED.put(release, from);
    }
    Run.shell("cp -a " + from + "/. " + cache).success();
    return jdk;
  }

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
    Jdk jdk = withFilledCache(release);
    assertThat(files("runtime.jar")).hasSize(1);
    assertThat(files("start-")).hasSize(1);
    Path kept = files("start-").get(0);
    Object before = Files.readAttributes(kept, "fileKey,lastModifiedTime");
    runs(jdk, cache);
    assertThat(Files.readAttributes(kept, "fileKey,lastModifiedTime")).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void damagedCacheIsWovenAnew(int release) throws Exception {
    Jdk jdk = withFilledCache(release);
    Path kept = files("start-").get(0);
    byte[] good = Files.readAllBytes(kept);
    byte[] damaged = good.clone();
    damaged[damaged.length / 2] ^= 1;
    Files.write(kept, damaged);
    runs(jdk, cache);
    assertThat(Files.readAllBytes(kept)).isEqualTo(good);
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void cacheOfAnotherVosOrJavaIsIgnored(int release) throws Exception {
    Jdk jdk = withFilledCache(release);
    Path kept = files("start-").get(0);
    byte[] good = Files.readAllBytes(kept);
    byte[] other = good.clone();
    other[12] ^= 1; // in the header
    CRC32 crc = new CRC32();
    crc.update(other, 0, other.length - Long.BYTES);
    ByteBuffer.wrap(other).putLong(other.length - Long.BYTES, crc.getValue());
    Files.write(kept, other);
    Files.write(files("runtime.jar").get(0), new byte[] {'P', 'K'});
    runs(jdk, cache);
    assertThat(Files.readAllBytes(kept)).isEqualTo(good);
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#first")
  void startsAtOnceDoNotDisturbEachOther(int release) throws Exception {
    Jdk jdk = Jdk.of(release);
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      all.add(
          CompletableFuture.runAsync(
              () -> assertThatCode(() -> runs(jdk, cache)).doesNotThrowAnyException(),
              task -> new Thread(task).start()));
    }
    all.forEach(CompletableFuture::join);
    assertThat(files("start-")).hasSize(1);
    assertThat(files("runtime")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#first")
  void cacheThatCannotBeWrittenIsSaid(int release) throws Exception {
    Path file = Files.writeString(cache.resolve("a file"), "");
    Run run = Run.agentWithCache(Jdk.of(release), file, "ProcessBehaviours", "pid");
    assertThat(run.out()).isEqualTo("pid = 1\n");
    assertThat(run.status()).isZero();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("vos: starts slowly, as its cache cannot be written");
    assertThat(file).isEmptyFile();
  }

  /** A limit on the size of files stands for a disk that is full. */
  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#first")
  void fullDiskIsSaidInOneLine(int release) throws Exception {
    String java = Jdk.of(release).java() + " -XX:-UsePerfData -javaagent:" + Run.vosJar();
    String app = " -cp " + Run.classes() + " dev.vos.agent.app.ProcessBehaviours pid";
    Path empty = Files.createDirectory(cache.resolve("empty"));
    Run nothing = Run.shell("export VOS_CACHE=" + empty + "; ulimit -f 100; " + java + app);
    assertThat(nothing.status()).isEqualTo(1);
    assertThat(nothing.err().lines()).hasSize(1);
    assertThat(nothing.err())
        .startsWith("vos: the agent could not start: ")
        .contains("runtime.jar");
    assertThat(files("runtime")).as("what is left").isEmpty();
    withFilledCache(release);
    Files.delete(files("start-").get(0));
    Run slow = Run.shell("export VOS_CACHE=" + cache + "; ulimit -f 100; " + java + app);
    assertThat(slow.out()).isEqualTo("pid = 1\n");
    assertThat(slow.err()).startsWith("vos: starts slowly, as its cache cannot be written");
    assertThat(files("start-")).isEmpty();
  }
}
