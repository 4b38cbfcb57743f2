package dev.vos;

import dev.vos.vfs.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The environment that the JVM was started with, byte for byte and in its order. */
final class HostEnvironment {
  private HostEnvironment() {}

  static Map<String, String> read() {
    byte[] block;
    try {
      block = Files.readAllBytes(Path.of("/proc/self/environ"));
    } catch (IOException e) {
      return System.getenv();
    }
    Map<String, String> variables = new LinkedHashMap<>();
    for (String entry : FileNames.decode(block).split("\0")) {
      int equals = entry.indexOf('=', 1);
      if (equals > 0) {
        variables.putIfAbsent(entry.substring(0, equals), entry.substring(equals + 1));
      }
    }
    return variables;
  }
}
