package dev.vos.agent.program;

import java.util.HashSet;
import java.util.Set;
import jdk.internal.access.SharedSecrets;
import jdk.internal.module.ServicesCatalog;

/**
 * The JDK's tools (javac, jar, jshell ...), whose modules the JDK gives to the application class
 * loader: programs with class loaders of their own find them, too.
 */
final class ToolModules {
  private static final ClassLoader LOADER = ClassLoader.getSystemClassLoader();
  private static final Set<String> PACKAGES = new HashSet<>();
  private static final ServicesCatalog SERVICES;

  static {
    SharedSecrets.getJavaLangAccess()
        .addExports(Object.class.getModule(), "jdk.internal.module", ToolModules.class.getModule());
    SERVICES = ServicesCatalog.create();
    for (Module module : ModuleLayer.boot().modules()) {
      if (module.getClassLoader() == LOADER && isOfJdk(module)) {
        PACKAGES.addAll(module.getPackages());
        SERVICES.register(module);
      }
    }
  }

  private ToolModules() {}

  /** Not one of an application that the JVM itself was started with. */
  private static boolean isOfJdk(Module module) {
    return ModuleLayer.boot()
        .configuration()
        .findModule(module.getName())
        .flatMap(resolved -> resolved.reference().location())
        .filter(location -> location.getScheme().equals("jrt"))
        .isPresent();
  }

  /** Lets service loaders that start at the class loader find the tools. */
  static void provideTo(ClassLoader program) {
    ServicesCatalog.putServicesCatalog(program, SERVICES);
  }

  /** A class of the tools; null if the name is not one's. */
  static Class<?> find(String name) throws ClassNotFoundException {
    int dot = name.lastIndexOf('.');
    return dot > 0 && PACKAGES.contains(name.substring(0, dot)) ? LOADER.loadClass(name) : null;
  }
}
