package dev.vos.agent;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
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
  private static final String KEPT = "boot ";

  /** In order of dependence: a class stands after the ones that it extends or implements. */
  private static final List<String> NAMES =
      List.of(
          "VirtualPaths",
          "VirtualFiles$Scope",
          "VirtualFiles",
          "VirtualDescriptors",
          "VirtualProcess",
          "VirtualPorts",
          "VirtualNetwork",
          "VirtualSystem",
          "HostView$View",
          "HostView$Views",
          "HostView",
          "Dispatcher",
          "Fault",
          "Routes",
          "Descriptors",
          "TemporaryNames",
          "Security",
          "FileAnswers",
          "Providers$PathCharset",
          "Providers",
          "ProcessAnswers$HostPid",
          "ProcessAnswers",
          "NetworkAnswers",
          "MappedOnHost",
          "VirtualWatching",
          "Watchers$Queue",
          "Watchers",
          "FileKeys",
          "Segments",
          "NativeBodies$Host",
          "NativeBodies",
          "VirtualChild",
          "ProgramRequest",
          "ProgramStarter");

  private BootClasses() {}

  /** Opens to {@link BootDefiner} what it needs. */
  static void openJavaBase(Instrumentation instrumentation) {
    Set<Module> own = Set.of(BootClasses.class.getModule());
    instrumentation.redefineModule(
        Object.class.getModule(),
        Set.of(),
        Map.of("jdk.internal.misc", own, "jdk.internal.access", own, "jdk.internal.module", own),
        Map.of(),
        Set.of(),
        Map.of());
  }

  /** Defines all, unless an agent of the same JVM did so before. */
  static void define(StartCache cache) throws IOException {
    if (isDefined()) {
      return;
    }
    Class<?> last = null;
    for (String name : NAMES) {
      last = BootDefiner.define(PACKAGE + name, bytes(name, cache));
    }
    BootDefiner.openTo(last.getModule());
  }

  private static boolean isDefined() {
    try {
      Class.forName(PACKAGE.replace('/', '.') + "Dispatcher", false, null);
      return true;
    } catch (ClassNotFoundException notYet) {
      return false;
    }
  }

  private static byte[] bytes(String name, StartCache cache) throws IOException {
    byte[] kept = cache.find(KEPT + name);
    if (kept == null) {
      kept = read(name);
      cache.add(KEPT + name, kept);
    }
    return kept;
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
