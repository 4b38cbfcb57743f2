package dev.vos.agent.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vos run}: starts java with the agent, as {@code exec} would. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Runs a Java application as a virtual process.",
    footer = {
      "",
      "The same as: java -javaagent:vos.jar=OPTIONS JAVA-ARGS. Mounts are made in the order given.",
      "The Java is the one that runs vos: JAVA_HOME, or java on the PATH."
    })
final class RunCommand implements Callable<Integer> {
  static final String ALLOWED = AgentFlags.ALLOWED + ", then -- JAVA-ARGS";

  @Mixin private AgentFlags flags;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "JAVA-ARGS",
      description = "What java is given: -jar app.jar, -cp DIR Main, -m MODULE/MAIN ...")
  private List<String> javaArguments = List.of();

  @Option(
      names = "--print-command",
      hidden = true,
      description = "Prints the java command, quoted for sh, instead of running it.")
  private boolean printCommand;

  RunCommand() {}

  @Override
  public Integer call() throws Exception {
    List<String> command = command();
    if (printCommand) {
      System.out.println(command.stream().map(RunCommand::quote).collect(Collectors.joining(" ")));
      return 0;
    }
    return Child.run(command);
  }

  private List<String> command() throws Exception {
    if (javaArguments.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "run: no JAVA-ARGS");
    }
    String agent = flags.agentOptions(spec);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-javaagent:" + Commands.vosJar() + (agent.isEmpty() ? "" : "=" + agent));
    command.addAll(javaArguments);
    return command;
  }

  private static String quote(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
