package dev.vos.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several programs in one JVM, each with everything of its own. */
class SeveralProgramsIT {
  private static final String WORKERS = "-Djava.util.concurrent.ForkJoinPool.common.parallelism=3";

  @TempDir Path host;

  private static List<String> tenant(String type, String name, int status) {
    return List.of("-cp", Run.classes().toString(), "dev.vos.agent.app." + type, name, "" + status);
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void threeAppsOfTheCommandLineDoNotMeet(int release) throws Exception {
    List<String> command = new ArrayList<>(List.of("run", "--tmpfs", "/vos-mem"));
    command.addAll(List.of("--cwd", host.toString(), "--env", "WHO:all", "-Xmx300m", WORKERS));
    command.addAll(tenant("TenantOfFiles", "files", 0));
    command.add("++");
    command.addAll(tenant("TenantOfPools", "pools", 7));
    command.add("++");
    command.addAll(tenant("TenantOfSockets", "sockets", 5));
    Run run = Run.vos(Jdk.of(release), "", command);
    List<String> lines = new ArrayList<>();
    for (String name : List.of("files", "pools", "sockets")) {
      lines.add(name + ": " + host + " all");
      lines.add(name + ": uncaught in " + name);
      lines.add(name + ": hook of " + name);
    }
    lines.add("sockets: by descriptor");
    assertThat(run.out().lines()).containsExactlyInAnyOrderElementsOf(lines);
    assertThat(run.err().lines())
        .containsExactlyInAnyOrder("files: error", "pools: error", "sockets: error");
    assertThat(run.status()).as("of the first that failed").isEqualTo(7);
    try (var names = Files.list(host)) {
      assertThat(names.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "files.txt", "own.txt", "input", "end-files", "end-pools", "end-sockets");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void oneProgramIsAsUnderJava(int release) throws Exception {
    List<String> command = new ArrayList<>(List.of("run"));
    command.addAll(List.of("-cp", Run.classes().toString(), "dev.vos.agent.app.Ending", "exit"));
    command.add("9");
    assertThat(Run.vos(Jdk.of(release), "", command)).isEqualTo(new Run(9, "main\nhook\n", ""));
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void programsThatCannotStartSaySo(int release) throws Exception {
    String classes = Run.classes().toString();
    Run run =
        Run.vos(
            Jdk.of(release),
            "",
            List.of(
                "run",
                "-cp",
                classes,
                "No.Such",
                "++",
                "nowhere.jar",
                "++",
                "-cp",
                classes,
                "dev.vos.agent.app.Ending",
                "return"));
    assertThat(run.out()).isEqualTo("main\nfinally\nhook\n");
    assertThat(run.err())
        .contains("Could not find or load main class No.Such")
        .contains("Unable to access jarfile");
    assertThat(run.status()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void modulesAreProgramsToo(int release) throws Exception {
    Jdk jdk = Jdk.of(release);
    String modules = host.resolve("modules").toString();
    Run.shell(
            "%s/bin/javac -d %s --module-source-path src/test/modules -m shop.orders"
                .formatted(jdk.home(), modules))
        .success();
    String main = "shop.orders/shop.orders.Main";
    List<String> alone = List.of("-p", modules, "-m", main, "--", "/vos-mem/one");
    List<String> one = new ArrayList<>(List.of("run", "--tmpfs", "/vos-mem"));
    one.addAll(alone);
    Run single = Run.vos(jdk, "", one);
    assertThat(single.out()).startsWith("one book, 8\nmodule shop.orders, true\n");
    assertThat(single.status()).isEqualTo(5);
    List<String> two = new ArrayList<>(one);
    two.addAll(List.of("++", "-p", modules, "-m", "no.such"));
    Run run = Run.vos(jdk, "", two);
    assertThat(run.out()).startsWith("one book, 8\nmodule shop.orders, true\n");
    assertThat(run.err()).contains("java.lang.module.FindException: Module no.such not found");
    assertThat(run.status()).isEqualTo(5);
    Run wrong = Run.vos(jdk, "", List.of("run", "-p", modules, "Main"));
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).startsWith("vos: run: -m MODULE[/CLASS] should follow -p PATH");
  }
}
