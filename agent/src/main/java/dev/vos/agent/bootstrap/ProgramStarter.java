package dev.vos.agent.bootstrap;

import java.io.IOException;

/** Starts programs as processes of this JVM; installed by the agent. */
public abstract class ProgramStarter {
  private static volatile ProgramStarter installed;

  /** The one of this JVM, or null: there is no agent. */
  public static ProgramStarter installed() {
    return installed;
  }

  public static void install(ProgramStarter starter) {
    installed = starter;
  }

  /** A starter whose processes see what these options say. */
  public abstract ProgramStarter boot(String options) throws IOException;

  public abstract VirtualChild start(ProgramRequest request) throws IOException;

  /**
   * Starts what the builder describes if that is a plain java program; else returns null.
   *
   * @param redirects of the three standard streams; null: pipes
   */
  public abstract Process startJava(ProcessBuilder builder, ProcessBuilder.Redirect[] redirects)
      throws IOException;

  /**
   * Starts a host program whose inherited streams are those of the calling process; null if these
   * are the JVM's own.
   */
  public abstract Process startBridged(ProcessBuilder builder, ProcessBuilder.Redirect[] redirects)
      throws IOException;
}
