package dev.vos.kernel;

import dev.vos.abi.ErrnoException;
import java.util.List;
import java.util.Map;

/** exec: another image for a process. */
public final class Exec {
  private Exec() {}

  /**
   * execve(2): loads the program and, if that succeeded, passes the point of no return: handles
   * that are close-on-exec are closed, caught signals go to the default.
   *
   * @return what the caller must throw for the old image to end
   * @throws ErrnoException of {@link ProgramLoader}: nothing has changed
   */
  public static ImageReplaced execve(
      Proc self, String path, List<String> argv, Map<String, String> environment)
      throws ErrnoException {
    return commit(self, new ProgramLoader(self).load(path, argv), argv, environment);
  }

  /** execvp(3): with the process's environment. */
  public static ImageReplaced execvp(Proc self, String file, List<String> argv)
      throws ErrnoException {
    ProgramImage image = new ProgramLoader(self).search(file, argv, self.environment());
    return commit(self, image, argv, self.environment());
  }

  /** exec of what {@code /bin/sh -c command} would run. */
  public static ImageReplaced execShell(Proc self, String command) throws ErrnoException {
    ShellRun run = ShellRun.of(self, command);
    return commit(self, run.image(), run.arguments(), run.environment());
  }

  /** Makes {@code image} the next one of the process. */
  static ImageReplaced commit(
      Proc self, ProgramImage image, List<String> argv, Map<String, String> environment) {
    prepare(self, argv, environment);
    return new ImageReplaced(image);
  }

  /** What exec changes in the process itself. */
  static void prepare(Proc self, List<String> argv, Map<String, String> environment) {
    self.arguments(argv);
    self.variables().replace(environment);
    self.signals().exec();
    self.handles().closeOnExec();
    synchronized (self.kernel().table()) {
      self.family().executed = true;
    }
  }
}
