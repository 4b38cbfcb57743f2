package dev.vos.agent;

import jdk.internal.access.JavaLangAccess;
import jdk.internal.access.SharedSecrets;
import jdk.internal.misc.Unsafe;
import jdk.internal.module.ModuleBootstrap;

/**
 * What needs the inside of java.base, called directly: reflection would cost more than all of it.
 * To be used only once these packages are exported to its module.
 */
final class BootDefiner {
  private BootDefiner() {}

  /** Defines a class of the boot loader. */
  static Class<?> define(String name, byte[] bytes) {
    return Unsafe.getUnsafe().defineClass(name, bytes, 0, bytes.length, null, null);
  }

  /** Whether classes of the JDK may be others than in its image ({@code --patch-module}). */
  static boolean isPatched() {
    return ModuleBootstrap.patcher().hasPatches();
  }

  /** An object of a class without state. */
  static Object instance(Class<?> type) throws InstantiationException {
    return Unsafe.getUnsafe().allocateInstance(type);
  }

  /** Lets the classes of vos use the JDK's own way in. */
  static void exportTo(Module runtime) {
    SharedSecrets.getJavaLangAccess()
        .addExports(Object.class.getModule(), "jdk.internal.access", runtime);
  }

  /** The woven classes of java.base call the bootstrap classes, and these its internals. */
  static void openTo(Module bootstrap) {
    Module base = Object.class.getModule();
    JavaLangAccess modules = SharedSecrets.getJavaLangAccess();
    modules.addReads(base, bootstrap);
    modules.addExports(base, "jdk.internal.access", bootstrap);
    modules.addOpens(base, "sun.nio.ch", bootstrap);
    modules.addOpens(base, "sun.nio.fs", bootstrap);
    modules.addOpens(base, "java.io", bootstrap);
    // the other module with woven classes
    ModuleLayer.boot()
        .findModule("java.management")
        .ifPresent(management -> modules.addReads(management, bootstrap));
  }
}
