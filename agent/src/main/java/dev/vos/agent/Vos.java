package dev.vos.agent;

import dev.vos.agent.bootstrap.ProgramStarter;
import dev.vos.agent.bootstrap.VirtualChild;
import java.io.IOException;

/**
 * Processes of this JVM, started from Java. The JVM must have been started with {@code
 * -javaagent:vos.jar}; vos.jar is on the class path then.
 *
 * <pre>{@code
 * Vos vos = Vos.boot("tmpfs=/out,cwd=/out");
 * VirtualChild server = vos.spawn(Program.main("com.acme.Server").env("PORT", "8080"));
 * server.destroyTree();
 * int status = server.waitFor();
 * }</pre>
 *
 * <p>Each program has a class loader, environment, working directory, system properties, standard
 * streams, shutdown hooks and exit status of its own; {@code System.exit} ends it alone.
 */
public final class Vos {
  private final ProgramStarter starter;

  private Vos(ProgramStarter starter) {
    this.starter = starter;
  }

  /** The session that the application itself is process 1 of. */
  public static Vos session() {
    return new Vos(installed());
  }

  /**
   * Boots another session.
   *
   * @param options as after {@code -javaagent:vos.jar=}
   * @throws IOException an option is wrong
   */
  public static Vos boot(String options) throws IOException {
    return new Vos(installed().boot(options));
  }

  private static ProgramStarter installed() {
    ProgramStarter installed = ProgramStarter.installed();
    if (installed == null) {
      throw new IllegalStateException("start the JVM with -javaagent:vos.jar");
    }
    return installed;
  }

  /**
   * Starts a program as a child of the calling process.
   *
   * @throws IOException it cannot be started
   */
  public VirtualChild spawn(Program program) throws IOException {
    return starter.start(program.request);
  }

  /** Starts Java code. */
  public VirtualChild spawn(Runnable code) throws IOException {
    return spawn(Program.code(code));
  }
}
