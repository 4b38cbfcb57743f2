package dev.vos.agent.cli;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vos}: a command, or a Perl program. */
@Command(
    name = "vos",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisHeading = "Usage:%n",
    customSynopsis = {
      "  vos [PERL-OPTIONS] [SCRIPT [ARGS]]   runs a Perl program as a virtual process",
      "  vos run [OPTIONS] -- JAVA-ARGS       runs a Java application as a virtual process",
      "  vos run A.jar -- ARGS ++ B.jar ...   runs several, as processes of one JVM",
      "  vos attach PID [OPTIONS]             makes a running Java application one",
      "  vos diff UPPER                       shows what --overlay DIR:UPPER has changed in DIR",
      "  vos commit UPPER                     writes that to DIR, and empties UPPER",
      "  vos bench                            measures vos beside perl and the JVM"
    },
    subcommands = {
      RunCommand.class,
      AttachCommand.class,
      LayerCommands.Diff.class,
      LayerCommands.Commit.class
    })
public final class Commands implements Runnable {
  private static final Set<String> OWN =
      Set.of("run", "attach", "diff", "commit", "-h", "--help", "-V", "--version");
  private static final String PERL = "dev.vos.perl.Main";

  @Spec private CommandSpec spec;

  Commands() {}

  /** Runs the command and ends the JVM with its status: 2 if it was called wrongly. */
  public static void main(String[] args) throws Throwable {
    if (args.length > 0 && OWN.contains(args[0])) {
      System.exit(commandLine().execute(args));
    }
    runPerl(args);
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Commands());
    line.setOverwrittenOptionsAllowed(true);
    line.setParameterExceptionHandler(Commands::complain);
    CommandLine run = line.getSubcommands().get("run");
    run.setStopAtPositional(true);
    run.setUnmatchedOptionsArePositionalParams(true);
    return line;
  }

  /** One line, and what is allowed. */
  private static int complain(ParameterException wrong, String[] args) {
    String message = wrong.getMessage().lines().findFirst().orElse("").strip();
    boolean run = wrong.getCommandLine().getCommandName().equals("run");
    String allowed = run ? "; allowed: " + RunCommand.ALLOWED : "; see vos --help";
    wrong.getCommandLine().getErr().println("vos: " + message + allowed);
    return CommandLine.ExitCode.USAGE;
  }

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }

  /** The interpreter is not seen at compile time: it is an image provider like any other. */
  private static void runPerl(String[] args) throws Throwable {
    try {
      Class.forName(PERL).getMethod("main", String[].class).invoke(null, (Object) args);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  /** The vos.jar that this runs from: of its entry class, which the application's loader holds. */
  static Path vosJar() throws Exception {
    Class<?> entry =
        Class.forName("dev.vos.agent.Agent", false, ClassLoader.getSystemClassLoader());
    return Path.of(entry.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
