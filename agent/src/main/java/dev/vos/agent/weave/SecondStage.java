package dev.vos.agent.weave;

import dev.vos.agent.StartCache;
import dev.vos.agent.bootstrap.Dispatcher;
import dev.vos.agent.bootstrap.JavaChildren;
import dev.vos.agent.bootstrap.ProcessStreams;
import dev.vos.agent.bootstrap.ProgramStarter;
import dev.vos.agent.bootstrap.VirtualSystem;
import dev.vos.agent.process.AgentOptions;
import dev.vos.agent.program.JavaSession;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** From one process to several: the hooks of {@link ProcessHookTable}, streams, polls. */
final class SecondStage {
  private SecondStage() {}

  static ProgramStarter begin(
      Instrumentation instrumentation,
      AgentOptions options,
      VirtualSystem first,
      StartCache cache,
      Properties properties)
      throws Exception {
    JavaSession session =
        new JavaSession(first, options, new PollSwitch(instrumentation), properties);
    ProcessStreams.install();
    weave(instrumentation, cache);
    weavePolls(instrumentation);
    if (options.inProcessJava()) {
      JavaChildren.keepInProcess();
    }
    Dispatcher.admitOthers(ClassLoader.getSystemClassLoader());
    return session;
  }

  private static void weave(Instrumentation instrumentation, StartCache cache) throws Exception {
    Weaving weaving =
        Weaving.apply(instrumentation, cache, "woven for several", ProcessHookTable.all());
    if (!weaving.missing().isEmpty()) {
      String missing = String.join(", ", weaving.missing());
      throw new IOException("Java " + Runtime.version() + " has no " + missing);
    }
    weaving.keep(cache);
    cache.save();
  }

  /** Into all classes from now on, and into those that the application has loaded already. */
  private static void weavePolls(Instrumentation instrumentation) {
    instrumentation.addTransformer(new PollWeaver(), true);
    ClassLoader own = SecondStage.class.getClassLoader();
    List<Class<?>> loaded = new ArrayList<>();
    for (Class<?> type : instrumentation.getAllLoadedClasses()) {
      ClassLoader loader = type.getClassLoader();
      if (loader != null
          && loader != own
          && loader != ClassLoader.getPlatformClassLoader()
          && instrumentation.isModifiableClass(type)
          && !type.isHidden()) {
        loaded.add(type);
      }
    }
    for (Class<?> type : loaded) {
      try {
        instrumentation.retransformClasses(type);
      } catch (UnmodifiableClassException | LinkageError asItWas) {
        // it cannot be stopped in its own code, then
      }
    }
  }
}
