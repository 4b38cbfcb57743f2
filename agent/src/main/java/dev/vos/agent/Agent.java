package dev.vos.agent;

import dev.vos.agent.bootstrap.Dispatcher;
import java.lang.instrument.Instrumentation;

/**
 * The entry of {@code -javaagent:vos.jar[=options]}: defines the bootstrap classes, then hands over
 * to the installer in the isolated loader. It keeps no state and logs nothing.
 */
public final class Agent {
  private Agent() {}

  /** Called by the JVM before the application's main: a start that fails ends the JVM. */
  public static void premain(String options, Instrumentation instrumentation) {
    try {
      start(options, instrumentation);
    } catch (StartRefused refused) {
      System.err.println("vos: " + refused.getMessage());
      Runtime.getRuntime().halt(refused.status());
    }
  }

  /**
   * Called by the JVM when the agent is attached to a running application: a start that fails
   * leaves that as it is.
   */
  public static void agentmain(String options, Instrumentation instrumentation)
      throws StartRefused {
    try {
      start(options, instrumentation);
    } catch (StartRefused refused) {
      System.err.println("vos: not attached: " + refused.getMessage());
      throw refused;
    }
  }

  private static void start(String options, Instrumentation instrumentation) throws StartRefused {
    try {
      BootClasses.openJavaBase(instrumentation);
      StartCache cache = BootDefiner.isPatched() ? StartCache.none() : StartCache.open();
      BootClasses.define(cache);
      if (Dispatcher.isInstalled()) {
        throw new StartRefused("vos is in this JVM already", 1);
      }
      RuntimeLoader loader = RuntimeLoader.open(cache);
      BootDefiner.exportTo(loader.getUnnamedModule());
      Class<?> installer = loader.loadClass("dev.vos.agent.weave.Installer");
      ((Starter) BootDefiner.instance(installer)).start(options, instrumentation, cache);
      loader.keepClasses();
      cache.save();
    } catch (SecurityException refused) {
      standAside(options, refused);
    } catch (StartRefused refused) {
      throw refused;
    } catch (Exception | LinkageError failed) {
      throw failure(failed);
    }
  }

  /** An application that was to run inside its mounts must not run outside them. */
  private static StartRefused failure(Throwable cause) {
    if (debugs()) {
      cause.printStackTrace();
    }
    return new StartRefused("the agent could not start: " + cause, 1);
  }

  /**
   * A SecurityManager (up to Java 23) stands in the way. An application without mounts and other
   * options goes on as it is, told so.
   */
  private static void standAside(String options, SecurityException refused) throws StartRefused {
    String line =
        "the SecurityManager refused ("
            + refused.getMessage()
            + "); the policy should grant java.security.AllPermission to vos.jar";
    if (options != null && !options.isEmpty()) {
      throw new StartRefused(line, 1);
    }
    System.err.println("vos: not active: " + line);
  }

  private static boolean debugs() {
    try {
      return Boolean.getBoolean("vos.debug");
    } catch (SecurityException refused) {
      return false;
    }
  }
}
