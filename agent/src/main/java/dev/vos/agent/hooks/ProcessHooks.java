package dev.vos.agent.hooks;

import dev.vos.agent.bootstrap.ProcessAnswers;
import dev.vos.agent.bootstrap.Routes;
import java.io.IOException;
import java.util.Map;
import net.bytebuddy.asm.Advice;

/** Environment, process id, exit, and the start of host programs. */
@SuppressWarnings({"UnusedVariable", "ParameterName"})
final class ProcessHooks {
  private ProcessHooks() {}

  /** ProcessEnvironment.getenv(String). */
  static final class GetenvName {
    private GetenvName() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static Map<String, String> enter() {
      return ProcessAnswers.environment();
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter Map<String, String> virtual,
        @Advice.Argument(0) String name,
        @Advice.Return(readOnly = false) String result) {
      if (virtual != null) {
        result = virtual.get(name);
      }
    }
  }

  /** ProcessEnvironment.getenv(). */
  static final class Getenv {
    private Getenv() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static Map<String, String> enter() {
      return ProcessAnswers.environment();
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter Map<String, String> virtual,
        @Advice.Return(readOnly = false) Map<String, String> result) {
      if (virtual != null) {
        result = virtual;
      }
    }
  }

  /** ProcessEnvironment.environment(): what a new ProcessBuilder starts from. */
  static final class Environment {
    private Environment() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return Map<String, String> result) {
      Map<String, String> virtual = ProcessAnswers.environment();
      if (virtual != null) {
        result.clear();
        result.putAll(virtual);
      }
    }
  }

  /** ProcessImpl.start(String[], Map, String, Redirect[], boolean). */
  static final class Start {
    private Start() {}

    @Advice.OnMethodEnter
    static void enter(
        @Advice.Argument(value = 0, readOnly = false) String[] command,
        @Advice.Argument(value = 1, readOnly = false) Map<String, String> environment,
        @Advice.Argument(value = 2, readOnly = false) String directory,
        @Advice.Argument(value = 3, readOnly = false) ProcessBuilder.Redirect[] redirects)
        throws IOException {
      command = ProcessAnswers.spawnCommand(command);
      directory = ProcessAnswers.spawnDirectory(directory, command);
      if (environment == null && ProcessAnswers.environment() != null) {
        environment = new ProcessBuilder().environment();
      }
      redirects = ProcessAnswers.redirects(redirects);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class)
    static void exit() {
      ProcessAnswers.releaseRedirects();
      Routes.linksChanged(); // the program may make some
    }
  }

  /** ProcessHandleImpl.pid(), of the JVM's own process. */
  static final class Pid {
    private Pid() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return(readOnly = false) long result) {
      result = ProcessAnswers.pid(result);
    }
  }

  /** ProcessHandleImpl.get(long): the process's own pid leads to the JVM. */
  static final class ByPid {
    private ByPid() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(value = 0, readOnly = false) long pid) {
      pid = ProcessAnswers.hostPid(pid);
    }
  }

  /** ProcessHandleImpl.toString(): the pid. */
  static final class PidText {
    private PidText() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return(readOnly = false) String result) {
      result = Long.toString(ProcessAnswers.pid(Long.parseLong(result)));
    }
  }

  /** VMManagementImpl.getVmId(): pid@host, the name of the RuntimeMXBean. */
  static final class VmId {
    private VmId() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return(readOnly = false) String result) {
      result = ProcessAnswers.vmId(result);
    }
  }

  /** Runtime.exit(int) and Runtime.halt(int): told, not changed. */
  static final class Exit {
    private Exit() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(0) int status) {
      ProcessAnswers.exiting(status);
    }
  }
}
