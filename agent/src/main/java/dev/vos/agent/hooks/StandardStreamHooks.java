package dev.vos.agent.hooks;

import dev.vos.agent.bootstrap.ProcessStreams;
import java.io.InputStream;
import java.io.PrintStream;
import net.bytebuddy.asm.Advice;

/** System.setIn, setOut and setErr, where there are several processes: always the process's own. */
@SuppressWarnings({"UnusedVariable", "ParameterName"})
final class StandardStreamHooks {
  private StandardStreamHooks() {}

  /** System.setIn(InputStream). */
  static final class SetIn {
    private SetIn() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.Argument(0) InputStream stream) {
      ProcessStreams.setIn(stream);
      return true;
    }
  }

  /** System.setOut(PrintStream). */
  static final class SetOut {
    private SetOut() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.Argument(0) PrintStream stream) {
      ProcessStreams.setOut(stream);
      return true;
    }
  }

  /** System.setErr(PrintStream). */
  static final class SetErr {
    private SetErr() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.Argument(0) PrintStream stream) {
      ProcessStreams.setErr(stream);
      return true;
    }
  }
}
