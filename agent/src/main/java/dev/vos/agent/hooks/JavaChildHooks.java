package dev.vos.agent.hooks;

import dev.vos.agent.bootstrap.JavaChildren;
import java.io.IOException;
import net.bytebuddy.asm.Advice;

/** The start of java programs by java programs. */
@SuppressWarnings({"UnusedVariable", "ParameterName"})
final class JavaChildHooks {
  private JavaChildHooks() {}

  /** ProcessBuilder.start(Redirect[]). */
  static final class Start {
    private Start() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static Process enter(
        @Advice.This ProcessBuilder self, @Advice.Argument(0) ProcessBuilder.Redirect[] redirects)
        throws IOException {
      return JavaChildren.start(self, redirects);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter Process started, @Advice.Return(readOnly = false) Process result) {
      if (started != null) {
        result = started;
      }
    }
  }
}
