package dev.vos.agent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the nested {@code META-INF/vos/runtime.jar} to a file: {@code java -cp vos.jar
 * dev.vos.agent.Unpack FILE}. The launcher script runs it once per cache directory, so that it
 * needs no unzip on the machine.
 */
final class Unpack {
  private static final String RUNTIME = "/META-INF/vos/runtime.jar";

  private Unpack() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("vos: usage: dev.vos.agent.Unpack FILE");
      System.exit(2);
    }
    try (InputStream runtime = Unpack.class.getResourceAsStream(RUNTIME)) {
      if (runtime == null) {
        System.err.println("vos: " + RUNTIME + " is not in this jar");
        System.exit(2);
      }
      Files.copy(runtime, Path.of(args[0]));
    }
  }
}
