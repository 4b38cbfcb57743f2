package dev.vos.agent.weave;

import dev.vos.agent.StartCache;
import dev.vos.agent.StartRefused;
import dev.vos.agent.Starter;
import dev.vos.agent.bootstrap.Dispatcher;
import dev.vos.agent.bootstrap.HostView;
import dev.vos.agent.bootstrap.ProgramStarter;
import dev.vos.agent.bootstrap.VirtualSystem;
import dev.vos.agent.process.AgentOptions;
import dev.vos.agent.process.BadOption;
import dev.vos.agent.process.DeferredProcess;
import dev.vos.agent.process.UnchangedSystem;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;

/** Starts vos in a JVM: options, virtual system, hooks, self-test, and then the hooks go live. */
public final class Installer implements Starter {
  private static final String PROVIDER = "java.nio.file.spi.DefaultFileSystemProvider";
  private static final int BAD_OPTION = 2;
  private static final int HOOKS_MISSING = 1;

  private Installer() {}

  /**
   * Makes the application a virtual process. A bad option is refused with status 2; a failed
   * self-test is told on standard error, and refused with the option {@code strict}: status 1.
   *
   * <p>The self-test needs as long as all the rest. So hooks that passed it in an earlier start of
   * the same Java are tested again only with the option {@code strict}.
   */
  @Override
  public void start(String text, Instrumentation instrumentation, StartCache cache)
      throws Exception {
    HostView.enter();
    try {
      List<String> early = keepToTheHost(instrumentation, cache);
      AgentOptions options = AgentOptions.parse(text);
      VirtualSystem system = system(options, instrumentation, cache);
      Weaving weaving = Weaving.apply(instrumentation, cache, "woven", targets(options));
      List<String> missing = weaving.missing();
      missing.addAll(early);
      if (weaving.isNew() || options.strict()) {
        missing.addAll(selfTest());
      }
      if (missing.isEmpty()) {
        weaving.keep(cache);
      }
      if (!missing.isEmpty()) {
        report(missing, options);
      }
      LateStarter starter = new LateStarter(instrumentation, options, system, cache);
      ProgramStarter.install(starter);
      Dispatcher.install(system);
      if (options.inProcessJava()) {
        starter.begin();
      }
    } catch (BadOption bad) {
      throw new StartRefused(bad.getMessage(), BAD_OPTION);
    } finally {
      HostView.leave();
    }
  }

  /** Lets vos pass by a default file system of the application's. Returns hooks without a place. */
  private static List<String> keepToTheHost(Instrumentation instrumentation, StartCache cache)
      throws Exception {
    if (System.getProperty(PROVIDER) == null) {
      return List.of();
    }
    Weaving weaving = Weaving.apply(instrumentation, cache, "woven", HookTable.BEHIND_ANOTHER);
    if (weaving.missing().isEmpty()) {
      weaving.keep(cache);
    }
    return weaving.missing();
  }

  private static VirtualSystem system(
      AgentOptions options, Instrumentation instrumentation, StartCache cache) throws Exception {
    if (options.changeNothing()) {
      return new UnchangedSystem();
    }
    FirstBoot boot = new FirstBoot(options, instrumentation);
    return FirstBoot.isCheap(cache) && DeferredProcess.canWait(options)
        ? new DeferredProcess(options, boot)
        : boot.boot();
  }

  private static List<Target> targets(AgentOptions options) {
    List<Target> targets = new ArrayList<>(HookTable.ALL);
    if (options.hasNetworks()) {
      targets.addAll(NetworkHookTable.ALL);
    }
    if (mayBeSecured(Runtime.version().feature())) {
      targets.addAll(HookTable.SECURED);
    }
    return targets;
  }

  /** Whether there is, or can be, a SecurityManager: on 17 every program may set one. */
  private static boolean mayBeSecured(int release) {
    String asked = System.getProperty("java.security.manager");
    return asked == null ? release == 17 : release < 24 && !asked.equals("disallow");
  }

  /** The hooks are tested as an application meets them: outside the host view. */
  private static List<String> selfTest() {
    HostView.leave();
    try {
      return SelfTest.failures();
    } finally {
      HostView.enter();
    }
  }

  private static void report(List<String> missing, AgentOptions options) throws StartRefused {
    String line =
        "self-test: hooks missing on Java "
            + Runtime.version()
            + ", these see the host: "
            + String.join(", ", missing);
    if (options.strict()) {
      throw new StartRefused(line + "; not started, as strict was asked for", HOOKS_MISSING);
    }
    System.err.println("vos: " + line);
  }
}
