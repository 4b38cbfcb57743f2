package dev.vos.agent.program;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Signal;
import dev.vos.abi.Waiter;
import dev.vos.agent.bootstrap.ProgramRequest;
import dev.vos.agent.bootstrap.Stopped;
import dev.vos.agent.bootstrap.Threads;
import dev.vos.kernel.Disposition;
import dev.vos.kernel.Proc;
import dev.vos.kernel.ProcessEnding;
import dev.vos.kernel.ProgramImage;
import dev.vos.kernel.Signals;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Java program from its main thread to its last shutdown hook. As a JVM it ends when its last
 * thread that is no daemon does, by exit or halt, or by a signal: HUP, INT and TERM run the hooks
 * and give the exit code 128 and the signal's number.
 */
final class JavaProgram implements ProgramImage {
  private static final List<Signal> ORDERLY = List.of(Signal.HUP, Signal.INT, Signal.TERM);
  private static final int SIGNALED = 128;

  /** How long a thread's end may go unnoticed if nobody tells of it. */
  private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final ProgramState state;
  private final String name;

  /** Null once the program has ended, for it may hold the program's classes. */
  private volatile ProgramRequest request;

  JavaProgram(ProgramState state, ProgramRequest request) {
    this.state = state;
    this.request = request;
    this.name = nameOf(request);
  }

  private static String nameOf(ProgramRequest request) {
    return request.mainClass != null
        ? request.mainClass
        : request.jar != null ? request.jar : request.module != null ? request.module : "java";
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int run(Proc self) throws Exception {
    ProgramSetup setup = new ProgramSetup(state, self);
    try {
      for (Signal signal : ORDERLY) {
        if (Signals.disposition(self, signal) != Disposition.IGNORE) {
          Signals.disposition(self, signal, Disposition.CATCH);
        }
      }
      setup.prepare(request);
      startMain(setup);
      int status = awaitDecision(self);
      if (!state.halted()) {
        runHooks(self);
        setup.deleteFiles(state.filesToDelete());
      }
      return state.halted() ? state.status() : status;
    } finally {
      end(setup);
    }
  }

  private void startMain(ProgramSetup setup) {
    ProgramRequest program = request;
    Thread main = new Thread(setup.group(), () -> runMain(setup, program), "main", 0, false);
    main.setDaemon(false);
    main.setPriority(Thread.NORM_PRIORITY);
    main.setContextClassLoader(setup.contextLoader(program));
    Threads.adopt(main, state);
    main.start();
  }

  /** Runs on the program's main thread. */
  private void runMain(ProgramSetup setup, ProgramRequest program) {
    Threads.enter(state);
    int status = 1;
    try {
      if (program.code != null) {
        program.code.run();
      } else {
        setup.main(program).call(program.arguments.toArray(String[]::new));
      }
      status = 0;
    } catch (Stopped | ProcessEnding ended) {
      status = 0;
    } catch (MainMethod.NotStarted refused) {
      System.err.println(refused.getMessage());
    } catch (Throwable uncaught) { // as the JVM: the thread ends, the others go on
      if (!state.stopped()) {
        Thread main = Thread.currentThread();
        main.getUncaughtExceptionHandler().uncaughtException(main, uncaught);
      }
    } finally {
      state.mainEnded(status);
    }
  }

  /** The exit code with which the program wants to end, or has to. */
  private int awaitDecision(Proc self) {
    Waiter waiter = self.waiter();
    while (true) {
      Signal caught = Signals.nextCaught(self);
      if (caught != null) {
        return SIGNALED + caught.number();
      }
      try {
        long deadline = System.nanoTime() + LOOK_NANOS;
        if (state.changes().await(waiter, state::decided, deadline)) {
          return state.status();
        }
      } catch (ErrnoException signal) {
        // a signal came: it is taken at the next turn
      }
    }
  }

  /** All at once, as the JVM; until they have ended, or halt or a signal cuts them short. */
  private void runHooks(Proc self) {
    List<Thread> hooks = state.takeShutdownHooks();
    for (Thread hook : hooks) {
      Threads.adopt(hook, state);
      hook.start();
    }
    Waiter waiter = self.waiter();
    while (!state.halted() && hooks.stream().anyMatch(Thread::isAlive)) {
      Signals.nextCaught(self); // a second TERM changes nothing; KILL ends here
      try {
        long deadline = System.nanoTime() + LOOK_NANOS;
        state
            .changes()
            .await(
                waiter,
                () -> state.halted() || hooks.stream().noneMatch(state::isRunning),
                deadline);
      } catch (ErrnoException signal) {
        // taken at the next turn
      }
      joinEnding(hooks);
    }
  }

  /** A thread that has told of its end is alive for a moment still. */
  private void joinEnding(List<Thread> hooks) {
    for (Thread hook : hooks) {
      if (!state.isRunning(hook)) {
        try {
          hook.join(LOOK_NANOS / 1_000_000);
        } catch (InterruptedException impossible) {
          throw new AssertionError(impossible);
        }
      }
    }
  }

  private void end(ProgramSetup setup) throws IOException {
    List<Thread> left = ThreadStopper.stop(state, state.session().polls());
    if (!left.isEmpty()) {
      System.err.println(
          "vos: pid "
              + state.proc().pid()
              + " has ended, but not all of its threads: "
              + ThreadStopper.describe(left));
    }
    setup.close();
    request = null;
    if (left.isEmpty()) {
      state.release();
    }
  }
}
