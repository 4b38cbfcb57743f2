package dev.vos.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong is said in one line; the application goes on, or does not begin. */
class AgentFailuresIT {
  private static final String HOOKED = "setReadOnly";

  @TempDir Path temporary;

  /** A java.base whose java.io.File has no method setReadOnly: it has another name there. */
  private String unknownJdk(Jdk jdk) throws IOException {
    byte[] type;
    try (FileSystem image =
        FileSystems.newFileSystem(
            URI.create("jrt:/"), Map.of("java.home", jdk.home().toString()))) {
      type = Files.readAllBytes(image.getPath("/modules/java.base/java/io/File.class"));
    }
    String bytes = new String(type, StandardCharsets.ISO_8859_1);
    Path patched = Files.createDirectories(temporary.resolve("patch/java/io"));
    Files.write(
        patched.resolve("File.class"),
        bytes.replace(HOOKED, "setReadOnlX").getBytes(StandardCharsets.ISO_8859_1));
    return "--patch-module=java.base=" + temporary.resolve("patch");
  }

  private static Run withUnknownJdk(Jdk jdk, String patch, String options) throws Exception {
    return Run.java(
        jdk, List.of(patch, "-javaagent:" + Run.vosJar() + options), "ProcessBehaviours", "pid");
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void missingHookIsNamedAndWithStrictRefused(int release) throws Exception {
    Jdk jdk = Jdk.of(release);
    String patch = unknownJdk(jdk);
    Run started = withUnknownJdk(jdk, patch, "");
    assertThat(started.err())
        .startsWith("vos: self-test: hooks missing on Java " + release)
        .endsWith("these see the host: java.io.File.setReadOnly()Z\n");
    assertThat(started.out()).isEqualTo("pid = 1\n");
    Run refused = withUnknownJdk(jdk, patch, "=strict");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err().lines()).hasSize(1);
    assertThat(refused.err()).contains("java.io.File.setReadOnly()Z; not started");
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void hooksThatThrowAreReportedOnceAndTheApplicationGoesOn(int release) throws Exception {
    Path file = Files.writeString(temporary.resolve("file"), "content");
    Run run = Run.agent(Jdk.of(release), "=tmpfs=/vos-t", "Faulty", file.toString());
    String inside = "File.exists false\nFiles.exists false\nreads false\ngetenv true\npid true\n";
    assertThat(run.out()).isEqualTo(inside + inside + "without true\n");
    assertThat(run.status()).isZero();
    assertThat(run.err().lines())
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allSatisfy(
            line -> assertThat(line).startsWith("vos: fault in hook ").contains("on purpose"));
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void mountsThatHideTheClassPathDoNotHideItFromTheClassLoader(int release) throws Exception {
    String options = "=strict,tmpfs=" + Run.classes();
    String said = Run.agent(Jdk.of(release), options, "ProcessBehaviours", "pid").success();
    assertThat(said).isEqualTo("pid = 1\n");
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#first")
  void secondAgentIsRefused(int release) throws Exception {
    String agent = "-javaagent:" + Run.vosJar();
    Run run = Run.java(Jdk.of(release), List.of(agent, agent), "ProcessBehaviours", "pid");
    assertThat(run).isEqualTo(new Run(1, "", "vos: vos is in this JVM already\n"));
  }
}
