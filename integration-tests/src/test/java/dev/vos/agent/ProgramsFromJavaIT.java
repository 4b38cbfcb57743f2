package dev.vos.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Processes that a Java program starts with {@link Vos}, and how they end. */
class ProgramsFromJavaIT {
  private static final int CYCLES = Integer.getInteger("vos.kill-cycles", 1000);

  @TempDir Path host;

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void mainClassLambdaAndScriptAreProcesses(int release) throws Exception {
    Run run = Run.agent(Jdk.of(release), "", "Spawner", host.toString());
    assertThat(run.success().lines().filter(line -> !line.isBlank()))
        .containsExactly(
            "  tenant: " + host.resolve("own") + " me",
            "  tenant: error",
            "  tenant: uncaught in tenant",
            "  tenant: hook of tenant",
            "main 4 1024",
            "own true",
            "lambda set",
            "lambda 3 null",
            "perl says",
            "script 5",
            "inherits of the host 0",
            "hooks: hook",
            "terminated 143",
            "tree 137",
            "end of pipe -1",
            "  elsewhere: /vos-other other",
            "  elsewhere: error",
            "  elsewhere: uncaught in elsewhere",
            "  elsewhere: hook of elsewhere",
            "elsewhere 4 false");
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void killedServersLeaveNothing(int release) throws Exception {
    int cycles = release == 17 ? CYCLES : CYCLES / 4;
    Run run = Run.agent(Jdk.of(release), "", "StormOfKills", "server", "" + cycles);
    assertThat(run.out()).as(run.err()).isEqualTo("as before\nin time\n");
    assertThat(run.status()).isZero();
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void threadsThatResistAreStopped(int release) throws Exception {
    Run run = Run.agent(Jdk.of(release), "", "StormOfKills", "stubborn", "10");
    assertThat(run.out()).as(run.err()).isEqualTo("as before\nin time\n");
    assertThat(run.status()).isZero();
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void javaChildrenStayInThisJvmWhenAsked(int release) throws Exception {
    Run run =
        Run.agent(Jdk.of(release), "=tmpfs=/vos-mem,inprocess-java", "StartsJava", "/vos-mem");
    assertThat(run.success().lines()).containsExactlyElementsOf(children(true, true));
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void otherJavaChildrenCarryTheMountsAlong(int release) throws Exception {
    Jdk jdk = Jdk.of(release);
    String bound = "=bind=" + host + ":/vos-bound";
    assertThat(Run.agent(jdk, bound, "StartsJava", "/vos-bound").success().lines())
        .containsExactlyElementsOf(children(true, false));
    assertThat(Run.agent(jdk, "", "StartsJava", host.toString()).success().lines())
        .containsExactlyElementsOf(children(true, false));
    assertThat(Run.agent(jdk, "=tmpfs=/vos-mem", "StartsJava", "/vos-mem").success().lines())
        .as("the child's memory is its own")
        .containsExactlyElementsOf(children(false, false));
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void otherJavaChildrenGetAllOptions(int release) throws Exception {
    Path lower = Files.createDirectory(host.toRealPath().resolve("lower"));
    Path upper = host.toRealPath().resolve("upper");
    String options = "=strict,cwd=%s,overlay=%s:%s".formatted(lower, lower, upper);
    Run run = Run.agent(Jdk.of(release), options, "StartsJava", lower.toString());
    assertThat(run.success().lines()).containsExactlyElementsOf(children(true, false));
    assertThat(lower).isEmptyDirectory();
    assertThat(upper.resolve("file")).hasContent("of the parent");
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void aJavaChildThatIsGivenTheAgentHasItWithThoseOptionsAlone(int release) throws Exception {
    String bound = "=bind=" + host + ":/vos-bound";
    String agent = "-javaagent:" + Run.vosJar();
    Run run = Run.agent(Jdk.of(release), bound, "StartsJava", "/vos-bound", agent);
    assertThat(run.success().lines()).containsExactlyElementsOf(children(false, false));
  }

  private static List<String> children(Boolean reads, Boolean sameJvm) {
    return List.of(
        "child reads " + reads,
        "child env 1 yes",
        "child input text",
        "exit 6 null",
        "errors child error",
        "same JVM " + sameJvm);
  }
}
