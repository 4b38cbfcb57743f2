package dev.vos.agent;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Defines the classes of {@code dev.vos.agent.bootstrap} in the boot loader.
 *
 * <p>Not by {@code appendToBootstrapClassLoaderSearch}: that makes the JVM warn about class data
 * sharing and lose the application's archive.
 */
final class BootClasses {
  private static final String PACKAGE = "dev/vos/agent/bootstrap/";

  /** In order of dependence: a class stands after the ones that it extends or implements. */
  private static final List<String> NAMES =
      List.of(
          "VirtualPaths",
          "VirtualFiles$Scope",
          "VirtualFiles",
          "VirtualDescriptors",
          "VirtualProcess",
          "VirtualSystem",
          "HostView$Depth",
          "HostView",
          "Dispatcher",
          "Fault",
          "Routes",
          "Descriptors",
          "FileAnswers",
          "Providers$PathCharset",
          "Providers",
          "ProcessAnswers$HostPid",
          "ProcessAnswers",
          "NativeBodies$Host",
          "NativeBodies");

  private BootClasses() {}

  /** Defines all, unless an agent of the same JVM did so before. */
  static void define(Instrumentation instrumentation)
      throws ReflectiveOperationException, IOException {
    if (isDefined()) {
      return;
    }
    Module base = Object.class.getModule();
    Module own = BootClasses.class.getModule();
    instrumentation.redefineModule(
        base, Set.of(), Map.of("jdk.internal.misc", Set.of(own)), Map.of(), Set.of(), Map.of());
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
    Class<?> last = null;
    for (String name : NAMES) {
      byte[] bytes = read(name);
      last =
          (Class<?>) defineClass.invoke(unsafe, PACKAGE + name, bytes, 0, bytes.length, null, null);
    }
    openTo(last.getModule(), instrumentation);
  }

  private static boolean isDefined() {
    try {
      Class.forName(PACKAGE.replace('/', '.') + "Dispatcher", false, null);
      return true;
    } catch (ClassNotFoundException notYet) {
      return false;
    }
  }

  /** The woven classes of java.base call the bootstrap classes, and these its internals. */
  private static void openTo(Module bootstrap, Instrumentation instrumentation) {
    instrumentation.redefineModule(
        Object.class.getModule(),
        Set.of(bootstrap),
        Map.of("jdk.internal.access", Set.of(bootstrap)),
        Map.of("sun.nio.ch", Set.of(bootstrap)),
        Set.of(),
        Map.of());
  }

  private static byte[] read(String name) throws IOException {
    String resource = "/" + PACKAGE + name + ".class";
    try (InputStream in = BootClasses.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("vos.jar has no " + resource);
      }
      return in.readAllBytes();
    }
  }
}
