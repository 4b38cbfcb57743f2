package dev.vos.agent.bootstrap;

import java.io.File;
import java.io.IOException;
import java.util.Map;

/** The answers of {@link VirtualProcess} to the hooks of environment, pid, exit and spawn. */
public final class ProcessAnswers {
  private ProcessAnswers() {}

  /** The virtual environment, or null for the host's. */
  public static Map<String, String> environment() {
    VirtualProcess process = enter();
    if (process == null) {
      return null;
    }
    try {
      return process.environment();
    } catch (Throwable fault) {
      Fault.report("getenv", fault);
      return null;
    } finally {
      HostView.leave();
    }
  }

  /**
   * {@code host}, a pid of the host, as the process sees it: changed only if it is the JVM's own.
   */
  public static long pid(long host) {
    VirtualProcess process = enter();
    if (process == null) {
      return host;
    }
    try {
      return host == HostPid.VALUE ? process.pid() : host;
    } catch (Throwable fault) {
      Fault.report("pid", fault);
      return host;
    } finally {
      HostView.leave();
    }
  }

  /** {@code pid@host} with the virtual pid. */
  public static String vmId(String host) {
    int at = host.indexOf('@');
    return at <= 0 ? host : pid(Long.parseLong(host.substring(0, at))) + host.substring(at);
  }

  /** Tells the virtual system that the JVM is about to end with {@code status}. */
  public static void exiting(int status) {
    VirtualProcess process = enter();
    if (process == null) {
      return;
    }
    try {
      process.exiting(status);
    } catch (Throwable fault) {
      Fault.report("exit", fault);
    } finally {
      HostView.leave();
    }
  }

  /** The host directory for a host program; {@code directory} itself without a virtual system. */
  public static String spawnDirectory(String directory) throws IOException {
    VirtualProcess process = enter();
    if (process == null) {
      return directory;
    }
    try {
      return process.spawnDirectory(directory);
    } finally {
      HostView.leave();
    }
  }

  /** The command with its program as the host finds it. */
  public static String[] spawnCommand(String[] command) throws IOException {
    VirtualProcess process = enter();
    if (process == null) {
      return command;
    }
    try {
      String program = process.spawnProgram(command[0]);
      if (program.equals(command[0])) {
        return command;
      }
      String[] translated = command.clone();
      translated[0] = program;
      return translated;
    } finally {
      HostView.leave();
    }
  }

  /** Fails if a redirect names a file that no host program could open. */
  public static void checkRedirects(ProcessBuilder.Redirect[] redirects) throws IOException {
    if (redirects == null) {
      return;
    }
    for (ProcessBuilder.Redirect redirect : redirects) {
      File file = redirect.file();
      if (file != null && Routes.route(file.getPath()) == null) {
        throw new IOException(
            "vos: redirecting a host program to or from "
                + file
                + " is not supported: the file is not on the host");
      }
    }
  }

  private static VirtualProcess enter() {
    VirtualSystem system = Dispatcher.system();
    return system == null || !HostView.enterFromOutside() ? null : system.process();
  }

  /**
   * The JVM's own pid on the host. Found inside the host view: the question passes the pid hook.
   */
  private static final class HostPid {
    static final long VALUE = ProcessHandle.current().pid();
  }
}
