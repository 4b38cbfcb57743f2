package dev.vos.agent.weave;

import dev.vos.agent.StartCache;
import dev.vos.agent.bootstrap.HostView;
import dev.vos.agent.bootstrap.ProgramRequest;
import dev.vos.agent.bootstrap.ProgramStarter;
import dev.vos.agent.bootstrap.VirtualChild;
import dev.vos.agent.bootstrap.VirtualSystem;
import dev.vos.agent.process.AgentOptions;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.util.Properties;

/**
 * Starts the first of the other programs: puts in place what several processes need, and hands over
 * to the session. Until then nothing of that is loaded.
 */
final class LateStarter extends ProgramStarter {
  private final Instrumentation instrumentation;
  private final AgentOptions options;
  private final VirtualSystem first;
  private final StartCache cache;
  private final Properties properties = (Properties) System.getProperties().clone();

  /** guarded by this; null until somebody wants it */
  private ProgramStarter session;

  LateStarter(
      Instrumentation instrumentation,
      AgentOptions options,
      VirtualSystem first,
      StartCache cache) {
    this.instrumentation = instrumentation;
    this.options = options;
    this.first = first;
    this.cache = cache;
  }

  @Override
  public ProgramStarter boot(String text) throws IOException {
    return session().boot(text);
  }

  @Override
  public VirtualChild start(ProgramRequest request) throws IOException {
    return session().start(request);
  }

  @Override
  public Process startJava(ProcessBuilder builder, ProcessBuilder.Redirect[] redirects)
      throws IOException {
    return session().startJava(builder, redirects);
  }

  @Override
  public Process startBridged(ProcessBuilder builder, ProcessBuilder.Redirect[] redirects)
      throws IOException {
    return session().startBridged(builder, redirects);
  }

  /** Puts everything in place now. */
  void begin() throws IOException {
    session();
  }

  private synchronized ProgramStarter session() throws IOException {
    if (session == null) {
      HostView.enter();
      try {
        PlatformModules.load(instrumentation);
        PlatformModules.allowNativeCalls();
        session = SeveralProcesses.begin(instrumentation, options, first, cache, properties);
        ProgramStarter.install(session);
      } catch (IOException | RuntimeException failed) {
        throw failed;
      } catch (Exception failed) {
        throw new IOException("vos: several processes are not possible here: " + failed, failed);
      } finally {
        HostView.leave();
      }
    }
    return session;
  }

  /** Apart, so that its classes are linked only when they are wanted. */
  private static final class SeveralProcesses {
    static ProgramStarter begin(
        Instrumentation instrumentation,
        AgentOptions options,
        VirtualSystem first,
        StartCache cache,
        Properties properties)
        throws Exception {
      BootAdditions.define(instrumentation);
      return SecondStage.begin(instrumentation, options, first, cache, properties);
    }
  }
}
