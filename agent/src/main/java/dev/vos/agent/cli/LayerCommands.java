package dev.vos.agent.cli;

import dev.vos.abi.ErrnoException;
import dev.vos.agent.layers.KeptLayer;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code vos diff} and {@code vos commit}, of directories that {@code --overlay DIR:UPPER} left.
 */
final class LayerCommands {
  private static final int FAILED = 1;

  private LayerCommands() {}

  /** Prints the changes. */
  @Command(
      name = "diff",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description = {
        "Prints what runs with --overlay DIR:UPPER have changed in DIR, a line each:",
        "A PATH for what was created, M PATH for what was changed, D PATH for what was deleted."
      })
  static final class Diff implements Callable<Integer> {
    @Parameters(paramLabel = "UPPER", description = "The directory that holds the changes.")
    private Path upper;

    Diff() {}

    @Override
    public Integer call() {
      return print(upper, KeptLayer::changes);
    }
  }

  /** Writes the changes to the host. */
  @Command(
      name = "commit",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description = {
        "Writes what runs with --overlay DIR:UPPER have changed to DIR, prints it as diff does,",
        "and empties UPPER. If not all can be copied, DIR stays as it is."
      })
  static final class Commit implements Callable<Integer> {
    @Parameters(paramLabel = "UPPER", description = "The directory that holds the changes.")
    private Path upper;

    Commit() {}

    @Override
    public Integer call() {
      return print(upper, KeptLayer::commit);
    }
  }

  private interface Action {
    List<String> on(KeptLayer layer) throws IOException, ErrnoException;
  }

  private static int print(Path upper, Action action) {
    try {
      KeptLayer layer = KeptLayer.of(upper.toAbsolutePath().normalize());
      action.on(layer).forEach(System.out::println);
      return 0;
    } catch (ErrnoException refused) {
      String subject = refused.subject() == null ? "" : refused.subject() + ": ";
      return complain(subject + refused.errno().message());
    } catch (FileSystemException refused) {
      return complain(refused.toString());
    } catch (IOException refused) {
      return complain(refused.getMessage());
    }
  }

  private static int complain(String why) {
    System.err.println("vos: " + why);
    return FAILED;
  }
}
