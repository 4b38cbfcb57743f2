package dev.vos.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Working directory, environment, pid, host programs, exit, trace: option by option. */
class AgentProcessIT {
  private static final String[] EVERYTHING = {
    "user.dir", "absolute", "absolute path", "real path", "canonical", "getenv", "getenv map",
    "builder", "child pwd", "child env", "changed env", "child in /", "child nowhere", "no program",
    "runtime exec", "own process", "other threads"
  };

  @TempDir Path host;

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void withoutOptionsTheProcessIsAsItWas(int release) throws Exception {
    Jdk jdk = Jdk.of(release);
    assertThat(Run.agent(jdk, "", "ProcessBehaviours", EVERYTHING))
        .isEqualTo(Run.plain(jdk, "ProcessBehaviours", EVERYTHING));
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void applicationIsProcessOne(int release) throws Exception {
    String said = Run.agent(Jdk.of(release), "", "ProcessBehaviours", "pid").success();
    assertThat(said).isEqualTo("pid = 1\n");
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void cwdIsSeenByFilesPathsThreadsAndChildren(int release) throws Exception {
    Files.writeString(host.resolve("here.txt"), "x");
    String[] questions = {
      "user.dir",
      "absolute",
      "absolute path",
      "real path",
      "canonical",
      "relative exists",
      "child pwd",
      "runtime exec",
      "other threads"
    };
    Run run = Run.agent(Jdk.of(release), "=cwd=" + host, "ProcessBehaviours", questions);
    assertThat(run.success().lines().map(line -> line.replace(host.toString(), "DIR")))
        .containsExactly(
            "user.dir = DIR",
            "absolute = DIR/x",
            "absolute path = DIR/x",
            "real path = DIR",
            "canonical = DIR",
            "relative exists = true",
            "child pwd = DIR 0",
            "runtime exec = DIR",
            "other threads = truetruetrue");
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void envIsSeenByTheProgramAndItsChildren(int release) throws Exception {
    String[] questions = {"getenv", "getenv map", "builder", "child env", "changed env"};
    Run run = Run.agent(Jdk.of(release), "=env=VOS_TEST:a:b\\,c", "ProcessBehaviours", questions);
    assertThat(run.success().lines())
        .containsExactly(
            "getenv = a:b,c false",
            "getenv map = a:b,c",
            "builder = a:b,c",
            "child env = a:b,c 0",
            "changed env = a:b,c given 0");
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void hostProgramCannotStartInMemory(int release) throws Exception {
    Run run =
        Run.agent(
            Jdk.of(release), "=tmpfs=/vos-mem,cwd=/vos-mem", "ProcessBehaviours", "child pwd");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("a host program cannot start in the directory .: it is not on the host");
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void hostProgramPassesByAnOverlayAndThatIsSaid(int release) throws Exception {
    Path real = host.toRealPath();
    String options = "=overlay=" + real + ",cwd=" + real;
    Run run = Run.agent(Jdk.of(release), options, "ProcessBehaviours", "child pwd", "runtime exec");
    assertThat(run.out()).isEqualTo("child pwd = %s 0\nruntime exec = %s\n".formatted(real, real));
    assertThat(run.err())
        .isEqualTo(
            "vos: host programs that start in %s see and change the host, not the overlay\n"
                .formatted(real));
    Run strict = Run.agent(Jdk.of(release), options + ",strict", "ProcessBehaviours", "child pwd");
    assertThat(strict.status()).isEqualTo(1);
    assertThat(strict.err())
        .contains("a host program cannot start in the directory " + real)
        .contains("it would change the host, not the overlay (strict)");
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void everyEndIsAsWithoutTheAgent(int release) throws Exception {
    Jdk jdk = Jdk.of(release);
    for (List<String> how :
        List.of(
            List.of("return"),
            List.of("exit", "7"),
            List.of("halt", "9"),
            List.of("throw"),
            List.of("thread", "3"))) {
      String[] arguments = how.toArray(String[]::new);
      assertThat(Run.agent(jdk, "=tmpfs=/vos-mem", "Ending", arguments))
          .as("%s", how)
          .isEqualTo(Run.plain(jdk, "Ending", arguments));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void traceNamesEveryCallAndItsResult(int release) throws Exception {
    Path log = host.resolve("log");
    String options = "=tmpfs=/vos-mem,trace=" + log;
    Run.agent(Jdk.of(release), options, "FileBehaviours", "/vos-mem").success();
    List<String> lines = Files.readAllLines(log);
    assertThat(lines).allMatch(line -> line.matches("\\[1\\] [A-Za-z_.]+\\(.*\\) = .*"));
    assertThat(lines)
        .anyMatch(line -> line.matches("\\[1\\] open\\(\"/vos-mem/a\", .*\\) = \\d+"))
        .anyMatch(line -> line.matches("\\[1\\] write\\(\\d+, \"hello.nworld.n\"\\) = 12"))
        .anyMatch(line -> line.endsWith("= -1 ENOENT (No such file or directory)"));
    Run toError = Run.agent(Jdk.of(release), "=trace", "Ending", "exit", "4");
    assertThat(toError.err()).contains("[1] exit_group(4) = ?");
    assertThat(toError.out()).isEqualTo("main\nhook\n");
  }
}
