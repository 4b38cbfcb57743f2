package dev.vos.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What an application sees of vos.jar on its class path: the entry classes, and no library. */
class VosJarIT {
  @Test
  void holdsEntryAndBootstrapClassesOnly() throws Exception {
    try (JarFile jar = new JarFile(Run.vosJar().toFile())) {
      assertThat(jar.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".class")))
          .isNotEmpty()
          .allMatch(name -> name.matches("dev/vos/agent/([^/]*|bootstrap/[^/]*)"));
      assertThat(jar.getEntry("META-INF/vos/runtime.jar")).isNotNull();
    }
  }

  @Test
  void manifestNamesTheEntries() throws Exception {
    try (JarFile jar = new JarFile(Run.vosJar().toFile())) {
      Attributes manifest = jar.getManifest().getMainAttributes();
      assertThat(manifest.getValue("Premain-Class")).isEqualTo("dev.vos.agent.Agent");
      assertThat(manifest.getValue("Agent-Class")).isEqualTo("dev.vos.agent.Agent");
      assertThat(manifest.getValue("Main-Class")).isEqualTo("dev.vos.agent.Launcher");
      assertThat(manifest.getValue("Can-Redefine-Classes")).isEqualTo("true");
    }
  }
}
