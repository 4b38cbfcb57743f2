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
    description = "Runs Java programs as virtual processes of one JVM.",
    customSynopsis = {
      "vos run [OPTIONS] PROGRAM [-- ARGS] [++ PROGRAM [-- ARGS]]...",
      "vos run [OPTIONS] -- JAVA-ARGS"
    },
    footer = {
      "",
      "A PROGRAM is FILE.jar, -jar FILE, -cp PATH CLASS, -p PATH -m MODULE[/CLASS] or CLASS, with",
      "-Dname=value of its own and options of the JVM before it. The OPTIONS apply to all.",
      "The status is that of the first program in order that failed (128 and the signal's number",
      "for one that was killed), else 0.",
      "An argument that is a plain ++ is written \\++.",
      "",
      "With -- first, it is the same as: java -javaagent:vos.jar=OPTIONS JAVA-ARGS. Mounts are made",
      "in the order given. The Java is the one that runs vos: JAVA_HOME, or java on the PATH."
    })
final class RunCommand implements Callable<Integer> {
  static final String ALLOWED =
      AgentFlags.ALLOWED + ", then PROGRAM [-- ARGS] [++ ...] or -- JAVA-ARGS";

  @Mixin private AgentFlags flags;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "PROGRAM",
      description = "The programs; or, after --, what java is given: -m MODULE/MAIN ...")
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
      throw new ParameterException(spec.commandLine(), "run: no PROGRAM and no JAVA-ARGS");
    }
    String agent = flags.agentOptions(spec);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-javaagent:" + Commands.vosJar() + (agent.isEmpty() ? "" : "=" + agent));
    command.addAll(isForJava() ? javaArguments : programs());
    return command;
  }

  private List<String> programs() throws Exception {
    try {
      return ProgramLine.parse(javaArguments).javaArguments(Commands.vosJar());
    } catch (ProgramLine.Malformed wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage());
    }
  }

  /** Whether the words came after {@code --}. */
  private boolean isForJava() {
    List<String> all = spec.root().commandLine().getParseResult().originalArgs();
    int first = all.size() - javaArguments.size();
    return first > 0 && all.get(first - 1).equals("--");
  }

  private static String quote(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
