package dev.vos.agent.hooks;

import dev.vos.agent.bootstrap.Threads;
import net.bytebuddy.asm.Advice;

/** Which threads a process has, and what ends them. */
@SuppressWarnings({"UnusedVariable", "ParameterName"})
final class ThreadHooks {
  private ThreadHooks() {}

  /** Thread.start. */
  static final class Start {
    private Start() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.This Thread self) {
      Threads.starting(self);
    }
  }

  /** Thread.exit: the last that a thread does. */
  static final class End {
    private End() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.This Thread self) {
      Threads.ending(self);
    }
  }

  /** Thread.dispatchUncaughtException(Throwable). */
  static final class Uncaught {
    private Uncaught() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.Argument(0) Throwable thrown) {
      return Threads.unwinding(thrown);
    }
  }

  /** Thread.getDefaultUncaughtExceptionHandler(). */
  static final class GetHandler {
    private GetHandler() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return(readOnly = false) Thread.UncaughtExceptionHandler result) {
      result = Threads.uncaughtHandler(result);
    }
  }

  /** Thread.setDefaultUncaughtExceptionHandler(handler). */
  static final class SetHandler {
    private SetHandler() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.Argument(0) Thread.UncaughtExceptionHandler handler) {
      return Threads.setUncaughtHandler(handler);
    }
  }

  /** LockSupport.park and its relatives without a blocker. */
  static final class Park {
    private Park() {}

    @Advice.OnMethodExit
    static void exit() {
      Threads.parked(null);
    }
  }

  /** LockSupport.park and its relatives with a blocker. */
  static final class ParkOn {
    private ParkOn() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Argument(0) Object blocker) {
      Threads.parked(blocker);
    }
  }

  /** ClassLoader.getSystemClassLoader(). */
  static final class SystemLoader {
    private SystemLoader() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return(readOnly = false) ClassLoader result) {
      result = Threads.systemLoader(result);
    }
  }
}
