package dev.vos.agent.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where the option {@code trace} writes: a file, or the JVM's own standard error. */
final class TraceLog {
  private final PrintStream out;

  private TraceLog(FileOutputStream target) {
    out = new PrintStream(target, true, StandardCharsets.UTF_8);
  }

  /** The log that the options ask for, or null. */
  static TraceLog of(AgentOptions options) throws BadOption {
    String file = options.trace().orElse(null);
    if (file == null) {
      return null;
    }
    if (file.isEmpty()) {
      return new TraceLog(new FileOutputStream(FileDescriptor.err));
    }
    try {
      return new TraceLog(new FileOutputStream(file));
    } catch (IOException refused) {
      throw new BadOption("trace=" + file, "cannot be written: " + refused.getMessage());
    }
  }

  /** One call. */
  void line(String text) {
    out.println(text);
  }
}
