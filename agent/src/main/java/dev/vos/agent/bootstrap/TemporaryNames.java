package dev.vos.agent.bootstrap;

import java.io.File;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** The names that the JDK itself gives to temporary files, with its limits and refusals. */
final class TemporaryNames {
  private static final MethodHandle GENERATE;

  static {
    HostView.enter();
    try {
      Class<?> type = Class.forName("java.io.File$TempDirectory");
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      GENERATE =
          lookup.findStatic(
              type,
              "generateFile",
              MethodType.methodType(File.class, String.class, String.class, File.class));
    } catch (ReflectiveOperationException missing) {
      throw new LinkageError("the JDK names temporary files elsewhere", missing);
    } finally {
      HostView.leave();
    }
  }

  private TemporaryNames() {}

  /** A new name in {@code directory}, which nobody has very likely. */
  static File generate(String prefix, String suffix, File directory) throws IOException {
    try {
      return (File) GENERATE.invokeExact(prefix, suffix, directory);
    } catch (IOException | RuntimeException | Error refused) {
      throw refused;
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
