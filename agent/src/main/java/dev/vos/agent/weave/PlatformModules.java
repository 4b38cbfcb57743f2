package dev.vos.agent.weave;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.internal.access.JavaLangAccess;
import jdk.internal.access.SharedSecrets;

/**
 * Modules of the JDK that vos's libraries need and that the application's own module graph may lack
 * (with {@code -m} or {@code --limit-modules}): loaded late, as the JDK loads its own agents.
 */
final class PlatformModules {
  private static final List<String> NEEDED = List.of("java.logging", "jdk.unsupported");

  /** The first Java version that warns of native calls which nobody allowed. */
  private static final int WARNS_SINCE = 24;

  private PlatformModules() {}

  /** Loads what is absent. Fails if the Java runtime has been built without it. */
  static void load(Instrumentation instrumentation) throws ReflectiveOperationException {
    for (String name : NEEDED) {
      if (ModuleLayer.boot().findModule(name).isEmpty()) {
        load(name, instrumentation);
      }
    }
  }

  /**
   * Lets vos call the C library without the warning that Java 24 and later print (JEP 472). The JDK
   * knows one permission for all unnamed modules.
   */
  static void allowNativeCalls() throws ReflectiveOperationException {
    if (Runtime.version().feature() < WARNS_SINCE) {
      return;
    }
    JavaLangAccess.class
        .getMethod("addEnableNativeAccessToAllUnnamed")
        .invoke(SharedSecrets.getJavaLangAccess());
  }

  private static void load(String name, Instrumentation instrumentation)
      throws ReflectiveOperationException {
    Map<String, Set<Module>> exports =
        Map.of("jdk.internal.module", Set.of(PlatformModules.class.getModule()));
    instrumentation.redefineModule(
        Object.class.getModule(), Set.of(), exports, Map.of(), Set.of(), Map.of());
    try {
      Class.forName("jdk.internal.module.Modules")
          .getMethod("loadModule", String.class)
          .invoke(null, name);
    } catch (InvocationTargetException absent) {
      throw new IllegalStateException("this Java has no module " + name, absent.getCause());
    }
  }
}
