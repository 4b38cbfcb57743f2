package dev.vos.agent.hooks;

import dev.vos.agent.bootstrap.Endings;
import net.bytebuddy.asm.Advice;

/** Exit, halt and shutdown hooks, where there are several processes. */
@SuppressWarnings({"UnusedVariable", "ParameterName"})
final class EndHooks {
  private EndHooks() {}

  /** Runtime.exit(int). */
  static final class Exit {
    private Exit() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(0) int status) {
      Endings.exit(status);
    }
  }

  /** Runtime.halt(int). */
  static final class Halt {
    private Halt() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(0) int status) {
      Endings.halt(status);
    }
  }

  /** Runtime.addShutdownHook(Thread). */
  static final class AddHook {
    private AddHook() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.Argument(0) Thread hook) {
      return Endings.addHook(hook);
    }
  }

  /** Runtime.removeShutdownHook(Thread). */
  static final class RemoveHook {
    private RemoveHook() {}

    /** 0: ask the JVM; 1: it was not there; 2: removed. */
    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static int enter(@Advice.Argument(0) Thread hook) {
      return Endings.removeHook(hook) + 1;
    }

    @Advice.OnMethodExit
    static void exit(@Advice.Enter int answer, @Advice.Return(readOnly = false) boolean result) {
      if (answer != 0) {
        result = answer == 2;
      }
    }
  }

  /** DeleteOnExitHook.add(String). */
  static final class DeleteOnExit {
    private DeleteOnExit() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.Argument(0) String path) {
      return Endings.deleteAtEnd(path);
    }
  }
}
