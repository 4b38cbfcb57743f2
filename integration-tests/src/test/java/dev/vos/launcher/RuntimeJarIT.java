package dev.vos.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

/** What is in {@code META-INF/vos/runtime.jar}, and that a build can be repeated. */
class RuntimeJarIT {
  private static final String RUNTIME = "META-INF/vos/runtime.jar";
  private static final LocalDateTime BUILD_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  @Test
  void runtimeHoldsKernelInterpreterAndLibraries() throws IOException {
    Map<String, String> services = new HashMap<>();
    List<String> names = new ArrayList<>();
    Manifest manifest = readRuntime(names, services);
    assertThat(names)
        .contains(
            "dev/vos/perl/Main.class",
            "dev/vos/kernel/Proc.class",
            "dev/vos/vfs/Vfs.class",
            "net/bytebuddy/ByteBuddy.class",
            "com/google/common/jimfs/Jimfs.class",
            "picocli/CommandLine.class",
            "jnr/posix/POSIX.class")
        .doesNotHaveDuplicates()
        .noneMatch(name -> name.startsWith("dev/vos/agent/bootstrap/"))
        .noneMatch(name -> name.matches("dev/vos/agent/[^/]+\\.class"));
    assertThat(manifest.getMainAttributes().getValue("Main-Class")).isEqualTo("dev.vos.perl.Main");
    assertThat(services.get("dev.vos.kernel.ImageProvider")).contains("dev.vos.perl.");
  }

  @Test
  void everyEntryCarriesTheSameTimeSoThatABuildCanBeRepeated() throws IOException {
    try (JarFile jar = new JarFile(Command.jar().toFile())) {
      assertThat(jar.stream()).isNotEmpty();
      assertThat(jar.stream())
          .allSatisfy(entry -> assertThat(entry.getTimeLocal()).isEqualTo(BUILD_TIME));
    }
    List<LocalDateTime> times = new ArrayList<>();
    forEachRuntimeEntry((entry, in) -> times.add(entry.getTimeLocal()));
    assertThat(times).isNotEmpty().allMatch(BUILD_TIME::equals);
  }

  private static Manifest readRuntime(List<String> names, Map<String, String> services)
      throws IOException {
    return forEachRuntimeEntry(
        (entry, in) -> {
          if (entry.isDirectory()) {
            return;
          }
          names.add(entry.getName());
          if (entry.getName().startsWith("META-INF/services/")) {
            String service = entry.getName().substring("META-INF/services/".length());
            services.put(service, new String(in.readAllBytes(), StandardCharsets.UTF_8));
          }
        });
  }

  private interface EntryReader {
    void read(JarEntry entry, InputStream in) throws IOException;
  }

  private static Manifest forEachRuntimeEntry(EntryReader reader) throws IOException {
    try (JarFile jar = new JarFile(Command.jar().toFile());
        JarInputStream runtime = new JarInputStream(jar.getInputStream(jar.getEntry(RUNTIME)))) {
      for (JarEntry entry = runtime.getNextJarEntry();
          entry != null;
          entry = runtime.getNextJarEntry()) {
        reader.read(entry, runtime);
      }
      return runtime.getManifest();
    }
  }
}
