package dev.vos.agent.weave;

import dev.vos.agent.StartCache;
import dev.vos.agent.bootstrap.VirtualSystem;
import dev.vos.agent.process.AgentOptions;
import dev.vos.agent.process.DeferredProcess;
import dev.vos.agent.process.FirstProcess;
import java.lang.instrument.Instrumentation;

/** Boots the first process's virtual system, now or when somebody needs it. */
final class FirstBoot implements DeferredProcess.Boot {
  private final AgentOptions options;
  private final Instrumentation instrumentation;
  private final String directory = System.getProperty("user.dir");

  FirstBoot(AgentOptions options, Instrumentation instrumentation) {
    this.options = options;
    this.instrumentation = instrumentation;
  }

  /**
   * Whether the classes for it are at hand. If not, a boot at the start gives them to the cache.
   */
  static boolean isCheap(StartCache cache) {
    return cache.hasClass("dev.vos.Vos");
  }

  @Override
  public VirtualSystem boot() throws Exception {
    PlatformModules.load(instrumentation);
    PlatformModules.allowNativeCalls();
    return FirstProcess.boot(options, directory);
  }
}
