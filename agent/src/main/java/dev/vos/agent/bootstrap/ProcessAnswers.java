package dev.vos.agent.bootstrap;

import java.io.File;
import java.io.IOException;
import java.util.Map;

/** The answers of {@link VirtualProcess} to the hooks of environment, pid, exit and spawn. */
public final class ProcessAnswers {
  /** open(2): O_WRONLY, O_CREAT, O_TRUNC. */
  private static final int TRUNCATE = 01101;

  /** open(2): O_WRONLY, O_CREAT, O_APPEND. */
  private static final int APPEND = 02101;

  private ProcessAnswers() {}

  /** The virtual environment, or null for the host's. */
  public static Map<String, String> environment() {
    return Dispatcher.changesEnvironment() ? virtualEnvironment() : null;
  }

  private static Map<String, String> virtualEnvironment() {
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

  /** The host's pid of a process that is asked for by a pid as the process sees it. */
  public static long hostPid(long pid) {
    VirtualProcess process = enter();
    if (process == null) {
      return pid;
    }
    try {
      return pid == process.pid() ? HostPid.VALUE : pid;
    } catch (Throwable fault) {
      Fault.report("pid", fault);
      return pid;
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

  /**
   * The host directory for a host program; {@code directory} itself without a virtual system.
   *
   * @param command as {@link #spawnCommand} returned it
   */
  public static String spawnDirectory(String directory, String[] command) throws IOException {
    VirtualProcess process = enter();
    if (process == null) {
      return directory;
    }
    try {
      return process.spawnDirectory(directory, command);
    } finally {
      HostView.leave();
    }
  }

  /** Whether the application itself gives the program the agent, with options of its choice. */
  private static boolean namesAgent(String[] command, String agent) {
    String jar = agent.substring(0, agent.indexOf('='));
    for (String argument : command) {
      if (argument.equals(jar) || argument.startsWith(jar.concat("="))) {
        return true;
      }
    }
    return false;
  }

  /** The command with its program as the host finds it. */
  public static String[] spawnCommand(String[] command) throws IOException {
    VirtualProcess process = enter();
    if (process == null) {
      return command;
    }
    try {
      String program = process.spawnProgram(command[0]);
      String carried = process.agentFor(program);
      String agent = carried == null || namesAgent(command, carried) ? null : carried;
      if (program.equals(command[0]) && agent == null) {
        return command;
      }
      int more = agent == null ? 0 : 1;
      String[] translated = new String[command.length + more];
      System.arraycopy(command, 0, translated, more, command.length);
      if (agent != null) {
        translated[1] = agent;
      }
      translated[0] = program;
      return translated;
    } finally {
      HostView.leave();
    }
  }

  /**
   * The redirects with the files that are not on the host replaced by those that hold their
   * content. They are open until {@link #releaseRedirects}.
   */
  public static ProcessBuilder.Redirect[] redirects(ProcessBuilder.Redirect[] redirects)
      throws IOException {
    if (redirects == null) {
      return null;
    }
    ProcessBuilder.Redirect[] changed = redirects.clone();
    for (int i = 0; i < redirects.length; i++) {
      File file = redirects[i].file();
      if (file != null && Routes.route(file.getPath()) == null) {
        changed[i] = onHost(redirects[i], file.getPath());
      }
    }
    return changed;
  }

  private static ProcessBuilder.Redirect onHost(ProcessBuilder.Redirect redirect, String path)
      throws IOException {
    HostView.enter();
    try {
      VirtualProcess process = Dispatcher.system().process();
      ProcessBuilder.Redirect.Type type = redirect.type();
      if (type == ProcessBuilder.Redirect.Type.READ) {
        return ProcessBuilder.Redirect.from(process.openRedirect(path, 0));
      }
      if (type == ProcessBuilder.Redirect.Type.WRITE) {
        return ProcessBuilder.Redirect.to(process.openRedirect(path, TRUNCATE));
      }
      return ProcessBuilder.Redirect.appendTo(process.openRedirect(path, APPEND));
    } finally {
      HostView.leave();
    }
  }

  /** The host program has its streams, or could not be started. */
  public static void releaseRedirects() {
    VirtualProcess process = enter();
    if (process != null) {
      try {
        process.releaseRedirects();
      } finally {
        HostView.leave();
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
