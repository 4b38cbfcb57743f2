package dev.vos.agent.cli;

import dev.vos.agent.process.AgentOptions;
import dev.vos.agent.process.BadOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The agent's options as those of a command, in the order given. */
final class AgentFlags {
  static final String ALLOWED =
      "--cwd DIR, --env K:V, --bind HOST:DIR[:ro], --tmpfs DIR, --overlay DIR[:UPPER[:ro]],"
          + " --report[=FILE], --commit, --fault DIR:RULE..., --trace[=FILE],"
          + " --inprocess-java, --net private, --strict";

  private final List<String> options = new ArrayList<>();

  AgentFlags() {}

  @Option(names = "--cwd", paramLabel = "DIR", description = "The virtual working directory.")
  void cwd(String directory) {
    options.add("cwd=" + directory);
  }

  @Option(names = "--env", paramLabel = "K:V", description = "Sets an environment variable.")
  void env(String variable) {
    options.add("env=" + variable);
  }

  @Option(
      names = "--bind",
      paramLabel = "HOST:DIR[:ro]",
      description = "Shows a directory of the host at another place; ro: read-only.")
  void bind(String mount) {
    options.add("bind=" + mount);
  }

  @Option(names = "--tmpfs", paramLabel = "DIR", description = "An empty directory in memory.")
  void tmpfs(String directory) {
    options.add("tmpfs=" + directory);
  }

  @Option(
      names = "--overlay",
      paramLabel = "DIR[:UPPER[:ro]]",
      description =
          "Reads of this host directory fall through, writes stay in memory, or in the host "
              + "directory UPPER, from one run to the next: see vos diff and vos commit; ro: "
              + "shows the changes in UPPER, own ones stay in memory.")
  void overlay(String directory) {
    options.add("overlay=" + directory);
  }

  @Option(
      names = "--report",
      paramLabel = "FILE",
      arity = "0..1",
      fallbackValue = "",
      description =
          "At the end writes what was created (A), changed (M) and deleted (D) in the overlays, to "
              + "FILE or standard error.")
  void report(String file) {
    options.add(file.isEmpty() ? "report" : "report=" + file);
  }

  @Option(
      names = "--commit",
      description =
          "At the end writes the overlays' changes to the host, unless the application failed.")
  void commit(boolean on) {
    options.add("commit");
  }

  @Option(
      names = "--fault",
      paramLabel = "DIR:RULE...",
      description =
          "Lets calls in a directory go wrong: write@3=EIO, sync@2+=ENOSPC, read=short, "
              + "open=delay(20), write@9=powerloss ... with colons between.")
  void fault(String plan) {
    options.add("fault=" + plan);
  }

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      arity = "0..1",
      fallbackValue = "",
      description = "Writes a line for every call, to FILE or standard error.")
  void trace(String file) {
    options.add(file.isEmpty() ? "trace" : "trace=" + file);
  }

  @Option(
      names = "--inprocess-java",
      description =
          "Plain java programs that a program starts run as processes of the same JVM, if they are "
              + "for the same Java; others are started with the agent and the mounts.")
  void inProcessJava(boolean on) {
    options.add("inprocess-java");
  }

  @Option(
      names = "--net",
      paramLabel = "private",
      description =
          "Each process has TCP and UDP ports of its own: two can listen on the same one, and find each "
              + "other by the names vos-PID. Other hosts can be connected to, but do not get in.")
  void net(String kind) {
    options.add("net=" + kind);
  }

  @Option(names = "--strict", description = "Ends at the start if a hook is missing.")
  void strict(boolean on) {
    options.add("strict");
  }

  /**
   * What stands after {@code -javaagent:vos.jar=}; checked.
   *
   * @throws ParameterException an option is wrong
   */
  String agentOptions(CommandSpec command) {
    String agent = options.stream().map(AgentOptions::escape).collect(Collectors.joining(","));
    try {
      AgentOptions.parse(agent);
      return agent;
    } catch (BadOption bad) {
      String message = bad.getMessage();
      String reason = message.substring(0, message.indexOf("; allowed: "));
      throw new ParameterException(command.commandLine(), "--" + reason);
    }
  }
}
