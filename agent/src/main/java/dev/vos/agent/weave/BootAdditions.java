package dev.vos.agent.weave;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The classes of {@code dev.vos.agent.bootstrap} that only several processes need: defined in the
 * boot loader beside those that the agent's entry defined.
 */
final class BootAdditions {
  private static final String PACKAGE = "dev/vos/agent/bootstrap/";

  /** In order of dependence. */
  private static final List<String> NAMES =
      List.of(
          "Stopped",
          "WeakIdentityMap$WeakKey",
          "WeakIdentityMap$StrongKey",
          "WeakIdentityMap",
          "ProcessState",
          "Threads$Member",
          "Threads$Membership",
          "Threads",
          "Tasks$RunAs",
          "Tasks",
          "Poll",
          "ProcessProperties",
          "Endings",
          "Resources",
          "JavaChildren",
          "ProcessStreams$In",
          "ProcessStreams$Out",
          "ProcessStreams");

  private BootAdditions() {}

  static void define(Instrumentation instrumentation)
      throws ReflectiveOperationException, IOException {
    Set<Module> own = Set.of(BootAdditions.class.getModule());
    Module base = Object.class.getModule();
    instrumentation.redefineModule(
        base, Set.of(), Map.of("jdk.internal.misc", own), Map.of(), Set.of(), Map.of());
    Class<?> unsafeType = Class.forName("jdk.internal.misc.Unsafe");
    Object unsafe = unsafeType.getMethod("getUnsafe").invoke(null);
    Method defineClass =
        unsafeType.getMethod(
            "defineClass",
            String.class,
            byte[].class,
            int.class,
            int.class,
            ClassLoader.class,
            ProtectionDomain.class);
    for (String name : NAMES) {
      byte[] bytes = classFile(name);
      defineClass.invoke(unsafe, PACKAGE + name, bytes, 0, bytes.length, null, null);
    }
    instrumentation.redefineModule(
        base, Set.of(), Map.of(), Map.of("java.util", own, "sun.nio.ch", own), Set.of(), Map.of());
  }

  /** The class file as it lies in vos.jar, which the application's loader sees. */
  static byte[] classFile(String name) throws IOException {
    String resource = PACKAGE + name + ".class";
    try (InputStream in = ClassLoader.getSystemResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("vos.jar has no " + resource);
      }
      return in.readAllBytes();
    }
  }
}
