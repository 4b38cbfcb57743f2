package dev.vos.agent;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Others that change how a JVM works, beside vos in the same one: agents before and after it, a
 * default file system of the application's own, modules. An application does with a directory in
 * memory what it does without vos.
 */
class BesideOthersIT {
  private static final Path AGENTS = Path.of("target/agents").toAbsolutePath();
  private static final String PROVIDER =
      "-Djava.nio.file.spi.DefaultFileSystemProvider=dev.vos.agent.app.WrappingProvider";

  /** Only what the test looks at; what the spans say goes to standard error. */
  private static final List<String> TELEMETRY =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-Dotel.traces.exporter=logging",
          "-Dotel.metrics.exporter=none",
          "-Dotel.logs.exporter=none",
          "-Dotel.instrumentation.common.default-enabled=false",
          "-Dotel.instrumentation.java-http-client.enabled=true",
          "-Dotel.instrumentation.java-http-server.enabled=true");

  @TempDir Path temporary;

  private Path out;

  @BeforeEach
  void resolve() throws IOException {
    out = temporary.toRealPath().resolve("out");
  }

  static Stream<Arguments> orders() {
    return Jdk.releases()
        .flatMap(release -> Stream.of(true, false).map(first -> Arguments.of(release, first)));
  }

  private String vos() {
    return "-javaagent:" + Run.vosJar() + "=strict,tmpfs=" + out;
  }

  private Run everyday(Jdk jdk, List<String> options) throws Exception {
    return Run.java(jdk, options, "EverydayJob", out.toString());
  }

  /** What the application says by itself; its output directory is gone afterwards. */
  private String expected(Jdk jdk, List<String> options) throws Exception {
    Run plain = everyday(jdk, options);
    assertThat(plain.err()).isEmpty();
    assertThat(plain.status()).isEqualTo(4);
    assertThat(plain.out().lines()).hasSize(9);
    try (Stream<Path> all = Files.walk(out)) {
      for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
    return plain.out();
  }

  /** Coverage is measured and requests are traced. */
  @ParameterizedTest
  @MethodSource("orders")
  void otherAgentsDoTheirWork(int release, boolean vosFirst) throws Exception {
    Jdk jdk = Jdk.of(release);
    Path data = temporary.resolve("jacoco.exec");
    String jacoco =
        "-javaagent:" + AGENTS.resolve("org.jacoco.agent-runtime.jar") + "=destfile=" + data;
    String telemetry = "-javaagent:" + AGENTS.resolve("opentelemetry-javaagent.jar");
    List<String> options = new ArrayList<>(TELEMETRY);
    options.addAll(
        vosFirst ? List.of(vos(), jacoco, telemetry) : List.of(telemetry, jacoco, vos()));
    String expected = expected(jdk, List.of());
    Run run = everyday(jdk, options);
    assertThat(run.out()).isEqualTo(expected);
    assertThat(run.status()).isEqualTo(4);
    assertThat(out).doesNotExist();
    assertThat(run.err()).contains("'GET /' ", "'GET' ").doesNotContain("vos:");
    boolean measured = Files.readString(data, ISO_8859_1).contains("dev/vos/agent/app/EverydayJob");
    assertThat(measured).isTrue();
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void defaultFileSystemIsTheApplications(int release) throws Exception {
    Jdk jdk = Jdk.of(release);
    String expected = expected(jdk, List.of(PROVIDER));
    assertThat(expected).startsWith("WrappingFileSystem\n");
    assertThat(expected(jdk, List.of("-javaagent:" + Run.vosJar() + "=strict", PROVIDER)))
        .isEqualTo(expected);
    for (String mount : List.of("tmpfs=" + out, "overlay=" + out.getParent())) {
      Run run = everyday(jdk, List.of("-javaagent:" + Run.vosJar() + "=strict," + mount, PROVIDER));
      assertThat(run.out()).isEqualTo(expected);
      assertThat(run.err()).isEmpty();
      assertThat(run.status()).isEqualTo(4);
      assertThat(out).doesNotExist();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.vos.agent.Jdk#releases")
  void moduleSeesItsOwnModulesOnly(int release) throws Exception {
    Jdk jdk = Jdk.of(release);
    Path modules = temporary.resolve("modules");
    Run.shell(
            "%s/bin/javac -d %s --module-source-path src/test/modules -m shop.orders"
                .formatted(jdk.home(), modules))
        .success();
    String line =
        "%s %%s -p %s -m shop.orders/shop.orders.Main %s".formatted(jdk.java(), modules, out);
    Run plain = Run.shell(line.formatted("-Dx"));
    assertThat(plain.status()).isEqualTo(5);
    assertThat(plain.out()).endsWith("module shop.orders, true\nfalse\n0\n");
    Files.delete(out.resolve("order"));
    Files.delete(out);
    Run run = Run.shell(line.formatted(vos()));
    assertThat(run.out()).isEqualTo(plain.out());
    assertThat(run.err().lines()).hasSize(2).last().asString().endsWith(": sold out");
    assertThat(run.status()).isEqualTo(5);
    assertThat(out).doesNotExist();
  }

  /** In the same directory, one on the host and one in memory; a file beside both is forbidden. */
  private void isGuardedAlike(List<String> options, String... more) throws Exception {
    Jdk jdk = Jdk.of(17);
    String[] arguments =
        Stream.concat(Stream.of(out + "/in"), Stream.of(more)).toArray(String[]::new);
    Files.createDirectory(out);
    Run plain = Run.java(jdk, options, "Guarded", arguments);
    assertThat(plain.out()).as(plain.err()).startsWith("guarded true\nread hello\n");
    assertThat(plain.out().lines().filter(line -> line.endsWith(" refused"))).hasSize(9);
    assertThat(plain.status()).isEqualTo(3);
    List<String> all = new ArrayList<>(options);
    all.add(vos());
    Run run = Run.java(jdk, all, "Guarded", arguments);
    assertThat(run.out()).isEqualTo(plain.out());
    assertThat(run.err()).isEqualTo(plain.err());
    assertThat(run.status()).isEqualTo(3);
  }

  @Test
  void securityManagerThatTheApplicationSets() throws Exception {
    isGuardedAlike(List.of("-Djava.security.manager=allow"), "set");
  }

  @Test
  void securityManagerWithAPolicy() throws Exception {
    Path policy = temporary.resolve("policy");
    Files.writeString(
        policy,
        """
        grant codeBase "file:%s" { permission java.security.AllPermission; };
        grant {
          permission java.io.FilePermission "%s/in", "read,write,delete";
          permission java.io.FilePermission "%s/in/-", "read,write,delete";
          permission java.lang.RuntimePermission "exitVM.*";
        };
        """
            .formatted(Run.vosJar(), out, out));
    isGuardedAlike(List.of("-Djava.security.manager", "-Djava.security.policy==" + policy));
    Files.writeString(policy, "grant { permission java.lang.RuntimePermission \"exitVM.*\"; };");
    Run refused =
        Run.java(
            Jdk.of(17),
            List.of("-Djava.security.manager", "-Djava.security.policy==" + policy, vos()),
            "Guarded",
            out.toString());
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err().lines().filter(line -> line.startsWith("vos: ")))
        .singleElement()
        .asString()
        .contains("the policy should grant java.security.AllPermission to vos.jar");
  }
}
