package dev.vos.kernel;

import dev.vos.abi.ErrnoException;
import dev.vos.handles.HandleTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How {@code /bin/sh -c command} is run: inside this JVM if it is simple and a provider handles its
 * program, else by the real shell.
 *
 * @param image what the process runs
 * @param arguments its argv
 * @param environment its environment
 */
record ShellRun(ProgramImage image, List<String> arguments, Map<String, String> environment) {
  private static final String SHELL = "/bin/sh";

  /**
   * Finds out how, and applies the redirections to the process's handles if there is no need for a
   * real shell.
   *
   * @throws ErrnoException of exec
   */
  static ShellRun of(Proc self, String command) throws ErrnoException {
    Optional<ShellCommand> simple = ShellCommand.parse(command);
    if (simple.isPresent()) {
      Optional<ShellRun> direct = direct(self, simple.get());
      if (direct.isPresent()) {
        return direct.get();
      }
    }
    List<String> argv = List.of("sh", "-c", command);
    ProgramImage shell = new ProgramLoader(self).load(SHELL, argv);
    return new ShellRun(shell, argv, self.environment());
  }

  /** Empty, with nothing changed, if the real shell has to do it, if only to tell the error. */
  private static Optional<ShellRun> direct(Proc self, ShellCommand command) throws ErrnoException {
    Map<String, String> environment = new LinkedHashMap<>(self.environment());
    environment.putAll(command.assignments());
    List<String> argv = command.words();
    Optional<ProgramImage> image = provided(self, argv, environment);
    if (image.isEmpty() || !redirected(self, command)) {
      return Optional.empty();
    }
    return Optional.of(new ShellRun(image.get(), argv, environment));
  }

  private static Optional<ProgramImage> provided(
      Proc self, List<String> argv, Map<String, String> environment) {
    try {
      ProgramImage found = new ProgramLoader(self).search(argv.get(0), argv, environment);
      return found instanceof HostProgram ? Optional.empty() : Optional.of(found);
    } catch (ErrnoException e) {
      return Optional.empty();
    }
  }

  /** Tries the redirections on a copy of the handles first: all succeed, or none is done. */
  private static boolean redirected(Proc self, ShellCommand command) {
    HandleTable before = self.handles().fork();
    try {
      for (SpawnRequest.FileAction action : command.redirections()) {
        Spawn.apply(self, action);
      }
      return true;
    } catch (ErrnoException e) {
      self.handles().replaceWith(before);
      return false;
    } finally {
      before.closeAll();
    }
  }
}
