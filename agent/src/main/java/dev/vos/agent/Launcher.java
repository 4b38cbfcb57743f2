package dev.vos.agent;

import java.lang.reflect.InvocationTargetException;

/**
 * The main of {@code java -jar vos.jar}: hands its arguments to the commands in the isolated
 * loader.
 */
public final class Launcher {
  private Launcher() {}

  public static void main(String[] args) throws Throwable {
    RuntimeLoader loader = RuntimeLoader.open(StartCache.none());
    Thread.currentThread().setContextClassLoader(loader);
    try {
      loader
          .loadClass("dev.vos.agent.cli.Commands")
          .getMethod("main", String[].class)
          .invoke(null, (Object) args);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
