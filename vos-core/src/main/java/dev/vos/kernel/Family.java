package dev.vos.kernel;

import dev.vos.abi.Signal;
import java.util.LinkedHashSet;
import java.util.Set;

/** A process's relations and state. All fields are guarded by the monitor of {@link ProcTable}. */
final class Family {
  /** Where a process stands in its life. */
  enum State {
    RUNNING,
    STOPPED,
    ZOMBIE,
    REAPED
  }

  final Proc proc;
  final Set<Proc> children = new LinkedHashSet<>(2);
  Proc parent;
  int group;
  int session;
  State state = State.RUNNING;

  /** The wait status of a zombie. */
  int status;

  /** The signal that stopped it, until a parent has been told; else null. */
  Signal unreportedStop;

  /** It was continued and no parent has been told. */
  boolean unreportedContinue;

  /** Its parent ended and init took it: nobody will wait for it. */
  boolean adopted;

  /** exec was done since fork: setpgid by the parent is too late. */
  boolean executed;

  /** It was sent SIGTERM: with {@link Lifetimes#PERLFORK} its parent does not wait for it. */
  boolean sentTerm;

  Family(Proc proc) {
    this.proc = proc;
  }

  boolean alive() {
    return state == State.RUNNING || state == State.STOPPED;
  }
}
