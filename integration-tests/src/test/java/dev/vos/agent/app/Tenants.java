package dev.vos.agent.app;

import java.nio.file.Files;
import java.nio.file.Path;

/** What the tenants of one JVM have in common: each has these statics for itself. */
final class Tenants {
  private static String name;

  private Tenants() {}

  static void begin(String tenant) {
    check("static", null, name);
    name = tenant;
    System.setProperty("tenant", tenant);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> System.out.println(name + ": hook of " + System.getProperty("tenant"))));
    Thread removed = new Thread(() -> System.out.println(name + ": must not run"));
    Runtime.getRuntime().addShutdownHook(removed);
    check("removed", "true", "" + Runtime.getRuntime().removeShutdownHook(removed));
    System.out.println(tenant + ": " + System.getProperty("user.dir") + " " + System.getenv("WHO"));
    System.err.println(tenant + ": error");
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) -> System.out.println(tenant + ": uncaught " + thrown.getMessage()));
    Thread failing =
        new Thread(
            () -> {
              throw new IllegalStateException("in " + tenant);
            });
    failing.start();
    try {
      failing.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Says so if something of another tenant has come over. */
  static void check(String what, String expected, String found) {
    if (expected == null ? found != null : !expected.equals(found)) {
      System.out.println("CROSSED: " + name + ": " + what + " is " + found);
    }
  }

  /** Whose thread this is. */
  static String whose() {
    return System.getProperty("tenant");
  }

  static void end(String tenant, int status) throws Exception {
    check("name", tenant, name);
    check("tenant", tenant, whose());
    check("path", System.getProperty("user.dir"), Path.of("").toAbsolutePath().toString());
    Files.writeString(Path.of("end-" + tenant), whose());
    System.exit(status);
  }
}
