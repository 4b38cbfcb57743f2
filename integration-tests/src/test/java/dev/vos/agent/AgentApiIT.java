package dev.vos.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Maps, locks, asynchronous channels, watch services, secure directory streams, archives, class
 * loaders and the streams of host programs: the same answers on every kind of mount as on the host.
 */
class AgentApiIT {
  @TempDir Path host;

  static Stream<Arguments> programs() {
    return Jdk.releases()
        .flatMap(
            release ->
                Stream.of(
                        "ChannelBehaviours",
                        "WatchBehaviours",
                        "DirectoryBehaviours",
                        "ArchiveBehaviours",
                        "SpawnBehaviours")
                    .map(program -> Arguments.of(release, program)));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void everyMountBehavesAsTheHost(int release, String program) throws Exception {
    Jdk jdk = Jdk.of(release);
    String expected = Run.plain(jdk, program, host.toString()).success();
    assertThat(expected.lines().count()).isGreaterThan(15);
    assertThat(host).isEmptyDirectory();

    Path point = host.resolve("memory");
    Run memory = Run.agent(jdk, "=strict,tmpfs=" + point, program, point.toString());
    assertThat(memory.success()).as("memory").isEqualTo(expected);
    Run overlay = Run.agent(jdk, "=strict,overlay=" + host, program, host.toString());
    assertThat(overlay.success()).as("overlay").isEqualTo(expected);
    Run bind = Run.agent(jdk, "=strict,bind=" + host + ":/vos-bound", program, "/vos-bound");
    assertThat(bind.success()).as("bind").isEqualTo(expected);
    try (Stream<Path> left = Files.list(host)) {
      assertThat(left).isEmpty();
    }
  }
}
