package dev.vos.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Applications that nobody here wrote, each at a job with files and, where it can, with variables,
 * programs and sockets: the outcome with the agent is the outcome without. With all output in
 * memory and the sources in an overlay the host is left as it was.
 */
class AppsIT {
  private static final Path SOURCES = Path.of("src/test/apps").toAbsolutePath();
  private static final Path APPS = Path.of("target/apps").toAbsolutePath();

  private static HttpServer server;

  @TempDir Path host;

  @BeforeAll
  static void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] page = "the page\n".getBytes(UTF_8);
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  static Stream<Arguments> jobs() {
    return Jdk.releases()
        .flatMap(
            release ->
                Stream.of("javac", "ecj", "ant", "groovy", "stores")
                    .map(job -> Arguments.of(release, job)));
  }

  private static List<String> command(String job, Path out) {
    String port = Integer.toString(server.getAddress().getPort());
    String classes = out.resolve("classes").toString();
    return switch (job) {
      case "javac" ->
          List.of(
              "com.sun.tools.javac.Main",
              "-d",
              classes,
              "code/shop/Item.java",
              "code/shop/Shop.java");
      case "ecj" ->
          List.of(
              "org.eclipse.jdt.internal.compiler.batch.Main",
              "--release",
              "17",
              "-d",
              classes,
              "code");
      case "ant" ->
          List.of("org.apache.tools.ant.Main", "-noinput", "-q", "-Dout=" + out, "-Dport=" + port);
      case "groovy" -> List.of("groovy.ui.GroovyMain", "job.groovy", out.toString(), port);
      case "stores" -> List.of("groovy.ui.GroovyMain", "stores.groovy", out.toString());
      default -> throw new IllegalArgumentException(job);
    };
  }

  /** The files below {@code directory} and their content. */
  private static Map<String, String> tree(Path directory) throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        tree.put(directory.relativize(path).toString(), Files.readString(path));
      }
    }
    return tree;
  }

  private static void copySources(Path to) throws IOException {
    for (Map.Entry<String, String> file : tree(SOURCES).entrySet()) {
      Path copy = to.resolve(file.getKey());
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, file.getValue());
    }
  }

  private Run run(Jdk jdk, String agent, String job, Path sources, Path out) throws Exception {
    List<String> jars;
    try (Stream<Path> all = Files.list(APPS)) {
      jars = all.map(Path::toString).sorted().toList();
    }
    String classPath = Run.classes() + File.pathSeparator + String.join(File.pathSeparator, jars);
    return Run.app(
        jdk, agent, classPath, sources, Map.of("VOS_JOB", "the job"), out, command(job, out));
  }

  /** What was said, without how long it took. */
  private static String said(Run run) {
    return run.out()
        .lines()
        .filter(line -> !line.startsWith("Total time"))
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void jobHasTheSameOutcome(int release, String job) throws Exception {
    Jdk jdk = Jdk.of(release);
    Path sources = host.resolve("src");
    Path out = host.resolve("out");
    copySources(sources);
    Run expected = run(jdk, "", job, sources, out);
    assertThat(expected.status()).as("%s%s", expected.out(), expected.err()).isZero();
    assertThat(said(expected).lines()).hasSizeGreaterThan(4);

    removeAll(out);
    Run unchanged = run(jdk, "-javaagent:" + Run.vosJar() + "=strict", job, sources, out);
    assertThat(said(unchanged)).isEqualTo(said(expected));
    if (!job.equals("stores")) { // which logs the time
      assertThat(unchanged.err()).isEqualTo(expected.err());
    }

    removeAll(out);
    String mounts = "=strict,tmpfs=" + out + ",overlay=" + sources;
    Run virtual = run(jdk, "-javaagent:" + Run.vosJar() + mounts, job, sources, out);
    assertThat(said(virtual)).isEqualTo(said(expected));
    assertThat(virtual.status()).isZero();
    assertThat(out).doesNotExist();
    assertThat(tree(sources)).isEqualTo(tree(SOURCES));
  }

  private static void removeAll(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }
}
