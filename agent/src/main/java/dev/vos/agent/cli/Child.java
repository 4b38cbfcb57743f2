package dev.vos.agent.cli;

import java.io.IOException;
import java.util.List;

/** A child process that stands for this one: same streams, same status. */
final class Child {
  private Child() {}

  /** Runs the command; a signal that ends this JVM ends the child first. Returns its status. */
  static int run(List<String> command) throws IOException, InterruptedException {
    Process child = new ProcessBuilder(command).inheritIO().start();
    Thread forward = new Thread(() -> end(child), "vos-forward-end");
    Runtime.getRuntime().addShutdownHook(forward);
    int status = child.waitFor();
    try {
      Runtime.getRuntime().removeShutdownHook(forward);
    } catch (IllegalStateException endedBySignal) {
      // The hook is running already; the JVM ends with the signal's status.
    }
    return status;
  }

  private static void end(Process child) {
    child.destroy();
    try {
      child.waitFor();
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }
}
