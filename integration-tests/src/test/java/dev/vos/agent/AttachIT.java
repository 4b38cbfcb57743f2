package dev.vos.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code ./vos attach}: an application that has been running for a while. */
class AttachIT {
  @TempDir Path temporary;

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void runningApplicationBecomesAProcess(int release) throws Exception {
    Jdk jdk = Jdk.of(release);
    Path directory = temporary.toRealPath();
    Process app =
        new ProcessBuilder(
                jdk.java().toString(),
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                Run.classes().toString(),
                "dev.vos.agent.app.Waiting",
                directory.toString(),
                "spawn")
            .directory(directory.toFile())
            .redirectError(temporary.resolve("err").toFile())
            .start();
    try (BufferedReader out = app.inputReader()) {
      String pid = Long.toString(app.pid());
      assertThat(out.readLine()).isEqualTo("pid " + pid);
      Run wrong = Run.vos(jdk, "", List.of("attach", "--tmpfs", "/", pid));
      assertThat(wrong.status()).isEqualTo(2);
      String tmpfs = directory.toString();
      Run.vos(jdk, "", List.of("attach", pid, "--tmpfs", tmpfs, "--env", "VOS_ATTACHED:yes"))
          .success();
      assertThat(out.lines())
          .containsExactly(
              "yes",
              "in memory",
              "before false",
              "pid 1",
              "yes " + directory,
              "child 6",
              "null /vos-own",
              "child 6");
      assertThat(app.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(app.exitValue()).isZero();
      assertThat(temporary.resolve("err")).isEmptyFile();
      assertThat(Files.exists(directory.resolve("after"))).isFalse();
    } finally {
      app.destroyForcibly();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#first")
  void thatNobodyIsThereIsSaid(int release) throws Exception {
    Run run = Run.vos(Jdk.of(release), "", List.of("attach", "999999999"));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).startsWith("vos: cannot attach to 999999999: ");
    assertThat(run.err().lines()).hasSize(1);
  }
}
