package dev.vos.agent;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Unpacks runtime.jar to a file: {@code java -cp vos.jar dev.vos.agent.Unpack FILE}. The launcher
 * script runs it once for each vos.jar.
 */
final class Unpack {
  private Unpack() {}

  public static void main(String[] args) throws IOException {
    RuntimeJar.unpackTo(Path.of(args[0]));
  }
}
