package dev.vos.agent.weave;

import dev.vos.agent.bootstrap.Dispatcher;
import dev.vos.agent.bootstrap.HostView;
import dev.vos.agent.bootstrap.VirtualSystem;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;

/** Starts vos in a JVM: options, kernel, hooks, self-test, in this order. */
public final class Installer {
  private Installer() {}

  /**
   * Makes the application virtual process 1.
   *
   * @param options what stands after {@code -javaagent:vos.jar=}, or null
   */
  public static void install(String options, Instrumentation instrumentation) throws Exception {
    HostView.enter();
    try {
      List<String> missing = weaveAll(instrumentation);
      if (!missing.isEmpty()) {
        System.err.println("vos: self-test: this JDK has no place for " + missing);
      }
    } finally {
      HostView.leave();
    }
  }

  private static List<String> weaveAll(Instrumentation instrumentation) throws Exception {
    Weaver weaver = new Weaver(Runtime.version().feature());
    List<ClassDefinition> definitions = new ArrayList<>();
    for (Target target : HookTable.ALL) {
      Class<?> type = Class.forName(target.type(), false, null);
      definitions.add(new ClassDefinition(type, weaver.weave(target)));
    }
    instrumentation.redefineClasses(definitions.toArray(ClassDefinition[]::new));
    return weaver.missing();
  }
}
