package dev.vos.agent.hooks;

import dev.vos.agent.bootstrap.HostView;
import net.bytebuddy.asm.Advice;

/** The SecurityManager of the application does not watch vos itself. */
@SuppressWarnings({"UnusedVariable", "ParameterName", "removal"})
final class SecurityHooks {
  private SecurityHooks() {}

  /** System.getSecurityManager(), by which the JDK asks whether to check. */
  static final class Asked {
    private Asked() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return(readOnly = false) SecurityManager result) {
      if (result != null && HostView.inside()) {
        result = null;
      }
    }
  }
}
