package dev.vos.agent.cli;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vos attach}: loads the agent into a running JVM. */
@Command(
    name = "attach",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Makes a running Java application a virtual process.",
    footer = {
      "",
      "It must be a JVM of the same user; directories are to be given as absolute paths.",
      "What it has open already stays as it is. From Java 21 on",
      "that JVM prints a warning of its own, unless started with -XX:+EnableDynamicAgentLoading."
    })
final class AttachCommand implements Callable<Integer> {
  private static final String VIRTUAL_MACHINE = "com.sun.tools.attach.VirtualMachine";
  private static final int FAILED = 1;

  @Mixin private AgentFlags flags;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PID", description = "The process id of the JVM, as jps tells it.")
  private long pid;

  AttachCommand() {}

  @Override
  public Integer call() throws Exception {
    String options = flags.agentOptions(spec);
    String jar = Commands.vosJar().toString();
    try {
      // The class is the application loader's, which the loader of vos does not ask.
      Class<?> type = Class.forName(VIRTUAL_MACHINE, true, ClassLoader.getSystemClassLoader());
      Object machine = type.getMethod("attach", String.class).invoke(null, Long.toString(pid));
      try {
        type.getMethod("loadAgent", String.class, String.class).invoke(machine, jar, options);
      } finally {
        type.getMethod("detach").invoke(machine);
      }
      return 0;
    } catch (ClassNotFoundException absent) {
      return complain("this Java has no module jdk.attach");
    } catch (InvocationTargetException failed) {
      return complain("cannot attach to " + pid + ": " + reason(failed.getCause()));
    }
  }

  /** That the agent refused is told by the application: only there its message is known. */
  private static String reason(Throwable cause) {
    return cause.getClass().getSimpleName().equals("AgentInitializationException")
        ? "refused, see the application's standard error"
        : String.valueOf(cause.getMessage() == null ? cause : cause.getMessage());
  }

  private static int complain(String why) {
    System.err.println("vos: " + why);
    return FAILED;
  }
}
