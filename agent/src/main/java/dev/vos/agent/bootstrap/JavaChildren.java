package dev.vos.agent.bootstrap;

import java.io.IOException;

/** With the option inprocess-java: java programs that a program starts stay in this JVM. */
public final class JavaChildren {
  private static volatile boolean wanted;

  private JavaChildren() {}

  /** From now on. */
  public static void keepInProcess() {
    wanted = true;
  }

  /** The started process, or null if it has to be one of the host. */
  public static Process start(ProcessBuilder builder, ProcessBuilder.Redirect[] redirects)
      throws IOException {
    ProgramStarter starter = ProgramStarter.installed();
    if (!wanted || starter == null || HostView.inside() || !arePlain(redirects)) {
      return null;
    }
    return starter.startJava(builder, redirects);
  }

  /** Pipelines hand over ends of the host's pipes. */
  private static boolean arePlain(ProcessBuilder.Redirect[] redirects) {
    if (redirects == null) {
      return true;
    }
    for (ProcessBuilder.Redirect redirect : redirects) {
      if (redirect.type() == ProcessBuilder.Redirect.Type.PIPE
          && redirect != ProcessBuilder.Redirect.PIPE) {
        return false;
      }
    }
    return true;
  }
}
