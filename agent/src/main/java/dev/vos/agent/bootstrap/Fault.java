package dev.vos.agent.bootstrap;

import java.util.concurrent.ConcurrentHashMap;

/**
 * What happens when a hook's own code fails: one line on standard error for each kind of failure,
 * and the caller goes on with an answer that keeps the application inside its mounts.
 */
final class Fault {
  /**
   * A path under which nothing exists and nothing can be made: the answer of a route that failed.
   */
  static final String NOWHERE = "/dev/null/vos-fault";

  private static final ConcurrentHashMap<String, Boolean> REPORTED = new ConcurrentHashMap<>();

  private Fault() {}

  /** Reports {@code fault}, unless the JVM itself is failing: then throws it on. */
  static void report(String hook, Throwable fault) {
    if (fault instanceof VirtualMachineError failing) {
      throw failing;
    }
    String line = "vos: fault in hook " + hook + ": " + fault + place(fault);
    if (REPORTED.putIfAbsent(line, Boolean.TRUE) == null) {
      System.err.println(line);
      if (debugs()) {
        fault.printStackTrace();
      }
    }
  }

  private static boolean debugs() {
    try {
      return Boolean.getBoolean("vos.debug");
    } catch (SecurityException refused) {
      return false;
    }
  }

  private static String place(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    return trace.length == 0 ? "" : " at " + trace[0];
  }
}
