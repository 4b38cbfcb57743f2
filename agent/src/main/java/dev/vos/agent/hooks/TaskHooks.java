package dev.vos.agent.hooks;

import dev.vos.agent.bootstrap.Resources;
import dev.vos.agent.bootstrap.Tasks;
import java.util.concurrent.Callable;
import net.bytebuddy.asm.Advice;

/** Tasks and resources remember the process that made them. */
@SuppressWarnings({"UnusedVariable", "ParameterName"})
final class TaskHooks {
  private TaskHooks() {}

  /** A constructor of something that has one method to run: a ForkJoinTask, a cleaning. */
  static final class Made {
    private Made() {}

    @Advice.OnMethodExit
    static void exit(@Advice.This Object self) {
      Tasks.made(self);
    }
  }

  /** That method: ForkJoinTask.doExec, PhantomCleanableRef.performCleanup. */
  static final class Runs {
    private Runs() {}

    @Advice.OnMethodEnter
    static Object enter(@Advice.This Object self) {
      return Tasks.begins(self);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class)
    static void exit(@Advice.Enter Object before) {
      Tasks.ended(before);
    }
  }

  /** The constructors of FutureTask. */
  static final class Future {
    private Future() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.FieldValue(value = "callable", readOnly = false) Callable<?> callable) {
      callable = Tasks.bound(callable);
    }
  }

  /** ThreadPoolExecutor.execute(Runnable). */
  static final class Execute {
    private Execute() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(0) Runnable task) {
      Tasks.given(task);
    }
  }

  /** ThreadPoolExecutor.getTask(). */
  static final class Taken {
    private Taken() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return Runnable task) {
      Tasks.taken(task);
    }
  }

  /** The constructor of a socket, channel or selector. */
  static final class Resource {
    private Resource() {}

    @Advice.OnMethodExit
    static void exit(@Advice.This Object self) {
      Resources.made(self);
    }
  }

  /** ProcessImpl.start: a host program. */
  static final class Child {
    private Child() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return Process child) {
      Resources.started(child);
    }
  }
}
