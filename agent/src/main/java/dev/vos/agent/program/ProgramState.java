package dev.vos.agent.program;

import dev.vos.abi.WaitQueue;
import dev.vos.agent.bootstrap.ProcessState;
import dev.vos.agent.bootstrap.VirtualSystem;
import dev.vos.kernel.Proc;
import java.util.ArrayList;
import java.util.List;

/** What the hooks know of a program, and what the program has asked for. */
final class ProgramState extends ProcessState {
  private final JavaSession session;

  /** Woken when {@link #decided} may have changed. */
  private final WaitQueue changes = new WaitQueue();

  private volatile Proc proc;
  private volatile VirtualSystem system;

  /** Whether main has returned or thrown. */
  private volatile boolean mainEnded;

  /** The status that main's end means. */
  private volatile int mainStatus;

  private volatile Integer exitStatus;
  private volatile Integer haltStatus;

  ProgramState(JavaSession session) {
    this.session = session;
  }

  void begin(Proc self, VirtualSystem sees) {
    proc = self;
    system = sees;
  }

  JavaSession session() {
    return session;
  }

  Proc proc() {
    return proc;
  }

  WaitQueue changes() {
    return changes;
  }

  @Override
  public VirtualSystem system() {
    return system;
  }

  @Override
  public void exit(int status) {
    synchronized (this) {
      if (exitStatus == null) {
        exitStatus = status;
      }
    }
    changes.wake();
  }

  @Override
  public void halt(int status) {
    synchronized (this) {
      if (haltStatus == null) {
        haltStatus = status;
      }
    }
    changes.wake();
  }

  @Override
  public void threadEnded() {
    changes.wake();
  }

  void mainEnded(int status) {
    mainStatus = status;
    mainEnded = true;
    changes.wake();
  }

  /** Whether the program has come to its end, by itself or by asking for it. */
  boolean decided() {
    return exitStatus != null || haltStatus != null || mainEnded && onlyDaemons();
  }

  boolean halted() {
    return haltStatus != null;
  }

  /** The exit code; to be asked once {@link #decided}. */
  int status() {
    Integer halted = haltStatus;
    Integer exited = exitStatus;
    return halted != null ? halted : exited != null ? exited : mainStatus;
  }

  private boolean onlyDaemons() {
    for (Thread thread : liveThreads()) {
      if (!thread.isDaemon()) {
        return false;
      }
    }
    return true;
  }

  /** Whether the thread has neither ended nor told that it is about to. */
  boolean isRunning(Thread thread) {
    return thread.isAlive() && threads().get(thread) != null;
  }

  /** Host programs that it has started and that may hold its threads back. */
  void destroyHostChildren() {
    for (Object child : children().keys()) {
      if (child instanceof Process process) {
        process.destroyForcibly();
      }
    }
  }

  List<Thread> liveThreads() {
    List<Thread> live = new ArrayList<>();
    for (Object key : threads().keys()) {
      if (key instanceof Thread thread && thread.isAlive()) {
        live.add(thread);
      }
    }
    return live;
  }
}
