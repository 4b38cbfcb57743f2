package dev.vos.agent.bootstrap;

import java.io.IOException;

/**
 * What programs start: with the option inprocess-java, java programs stay in this JVM; host
 * programs inherit the standard streams of the process, not of the JVM.
 */
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
    if (starter == null || HostView.inside() || !arePlain(redirects)) {
      return null;
    }
    Process inside = wanted ? starter.startJava(builder, redirects) : null;
    boolean bridge = inside == null && Threads.outside() != null && inherits(redirects);
    return bridge ? starter.startBridged(builder, redirects) : inside;
  }

  private static boolean inherits(ProcessBuilder.Redirect[] redirects) {
    if (redirects != null) {
      for (ProcessBuilder.Redirect redirect : redirects) {
        if (redirect == ProcessBuilder.Redirect.INHERIT) {
          return true;
        }
      }
    }
    return false;
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
