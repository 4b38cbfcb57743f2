package dev.vos.agent;

import java.lang.instrument.Instrumentation;

/**
 * The entry of {@code -javaagent:vos.jar[=options]}: defines the bootstrap classes, then hands over
 * to the installer in the isolated loader. It keeps no state and logs nothing.
 */
public final class Agent {
  private Agent() {}

  /** Called by the JVM before the application's main. */
  public static void premain(String options, Instrumentation instrumentation) {
    start(options, instrumentation);
  }

  /** Called by the JVM when the agent is attached to a running application. */
  public static void agentmain(String options, Instrumentation instrumentation) {
    start(options, instrumentation);
  }

  private static void start(String options, Instrumentation instrumentation) {
    try {
      BootClasses.openJavaBase(instrumentation);
      StartCache cache = BootDefiner.isPatched() ? StartCache.none() : StartCache.open();
      BootClasses.define(cache);
      RuntimeLoader loader = RuntimeLoader.open(cache);
      BootDefiner.exportTo(loader.getUnnamedModule());
      Class<?> installer = loader.loadClass("dev.vos.agent.weave.Installer");
      ((Starter) BootDefiner.instance(installer)).start(options, instrumentation, cache);
      loader.keepClasses();
      cache.save();
    } catch (SecurityException refused) {
      standAside(options, refused);
    } catch (Exception | LinkageError failed) {
      fail(failed);
    }
  }

  /** An application that was to run inside its mounts must not run outside them. */
  private static void fail(Throwable cause) {
    System.err.println("vos: the agent could not start: " + cause);
    if (debugs()) {
      cause.printStackTrace();
    }
    Runtime.getRuntime().halt(1);
  }

  /**
   * A SecurityManager (up to Java 23) stands in the way. An application without mounts and other
   * options goes on as it is, told so.
   */
  private static void standAside(String options, SecurityException refused) {
    if (options != null && !options.isEmpty()) {
      fail(refused);
    }
    System.err.println("vos: not active, the SecurityManager refused: " + refused.getMessage());
  }

  private static boolean debugs() {
    try {
      return Boolean.getBoolean("vos.debug");
    } catch (SecurityException refused) {
      return false;
    }
  }
}
