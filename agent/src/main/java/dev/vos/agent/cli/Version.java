package dev.vos.agent.cli;

import java.util.jar.JarFile;
import picocli.CommandLine.IVersionProvider;

/** The version in the manifest of vos.jar. */
final class Version implements IVersionProvider {
  Version() {}

  @Override
  public String[] getVersion() throws Exception {
    try (JarFile jar = new JarFile(Commands.vosJar().toFile())) {
      String version = jar.getManifest().getMainAttributes().getValue("Implementation-Version");
      return new String[] {
        "vos " + (version == null ? "(development build)" : version),
        "Java " + Runtime.version() + " at " + System.getProperty("java.home")
      };
    }
  }
}
