package dev.vos.agent.hooks;

import dev.vos.agent.bootstrap.HostView;
import net.bytebuddy.asm.Advice;

/** Built-in class loaders: the class path is the host's, whatever is mounted over it. */
final class ClassLoadingHooks {
  private ClassLoadingHooks() {}

  /** loadClassOrNull(String, boolean) and the findResource methods. */
  static final class InHostView {
    private InHostView() {}

    @Advice.OnMethodEnter
    static void enter() {
      HostView.enter();
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class)
    static void exit() {
      HostView.leave();
    }
  }
}
