package dev.vos.kernel;

import dev.vos.abi.Signal;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import dev.vos.handles.HandleTable;
import dev.vos.handles.SocketPoller;
import dev.vos.handles.calls.RecordsOnClose;
import dev.vos.handles.calls.Task;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Vfs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A virtual process: what it owns, and where it stands among its relations.
 *
 * <p>Owned by the process, forked part by part: handles (numbers copied, open files shared; {@link
 * HandleTable#fork}), path context (cwd, root, umask, user; the mounts are copied), environment
 * (copied on write), signals (dispositions and mask copied, nothing pending), limits (copied). Not
 * inherited: the timer, CPU times.
 *
 * <p>Relations (parent, children, group, session, state) are guarded by the monitor of {@link
 * ProcTable} and kept in {@link Family}. The other parts have locks of their own, which are taken
 * beneath that one, if at all.
 */
public final class Proc implements Task {
  private final Kernel kernel;
  private final int pid;
  private final Family family;
  private final HandleTable handles;
  private final Environment environment;
  private final SignalState signals;
  private final Limits limits;
  private final IntervalTimer timer;
  private final CpuClock clock;

  /** Immutable values that the process's thread replaces. */
  private volatile PathContext context;

  private volatile List<String> arguments;

  /** What runs; replaced by exec. */
  private volatile ProgramImage image;

  /** The waiter of the thread that runs the image; set when it starts. */
  private volatile ProcWaiter mainWaiter;

  /** The waiters of other threads of the process, while they are parked. */
  private final Set<ProcWaiter> parkedOthers = ConcurrentHashMap.newKeySet(1);

  /**
   * Where signals go instead of the pending ones: a host program's process; null for all others.
   */
  private volatile SignalTarget target;

  /**
   * When it was made, on the clock of System.nanoTime, which is the host's time since it booted.
   */
  private final long started = System.nanoTime();

  /** Woken when a child changes state. */
  private final WaitQueue childChanges = new WaitQueue();

  /** Woken when the process is continued or must end. */
  private final WaitQueue resumed = new WaitQueue();

  /** Takes a signal for a process that is not ours to interrupt. */
  interface SignalTarget {
    void deliver(Signal signal);
  }

  /** The parts of a new process. */
  record Parts(
      HandleTable handles,
      PathContext context,
      Environment environment,
      SignalState signals,
      Limits limits,
      List<String> arguments) {}

  Proc(Kernel kernel, int pid, Parts parts, ProgramImage image) {
    this.kernel = kernel;
    this.pid = pid;
    this.handles = parts.handles();
    this.context = parts.context().withPid(pid);
    RecordsOnClose.install(this);
    this.environment = parts.environment();
    this.signals = parts.signals();
    this.limits = parts.limits();
    this.arguments = parts.arguments();
    this.image = image;
    this.family = new Family(this);
    this.clock = new CpuClock(kernel.cpuTimesWanted());
    this.timer = new IntervalTimer(this);
  }

  /** The parts that fork gives a child: each part's own fork. */
  Parts forkParts() {
    return new Parts(
        handles.fork(),
        context.forked(),
        environment.fork(),
        signals.fork(),
        limits.fork(),
        arguments);
  }

  /** The kernel that the process belongs to. */
  public Kernel kernel() {
    return kernel;
  }

  @Override
  public Vfs vfs() {
    return kernel.vfs();
  }

  @Override
  public SocketPoller sockets() {
    return kernel.sockets();
  }

  @Override
  public long fileSizeLimit() {
    return limits.get(Limit.FILE_SIZE).soft();
  }

  /** The process id. */
  @Override
  public int pid() {
    return pid;
  }

  /** The descriptors. */
  @Override
  public HandleTable handles() {
    return handles;
  }

  /** Root, cwd, umask and user, by which paths are looked up. */
  @Override
  public PathContext context() {
    return context;
  }

  /** Replaces root, cwd, umask or user; called by the process's own threads. */
  @Override
  public void context(PathContext changed) {
    context = changed;
  }

  /** The command line, {@code argv[0]} first. */
  public List<String> arguments() {
    return arguments;
  }

  void arguments(List<String> argv) {
    arguments = List.copyOf(argv);
  }

  /** The environment; the map never changes. */
  public Map<String, String> environment() {
    return environment.variables();
  }

  Environment variables() {
    return environment;
  }

  SignalState signals() {
    return signals;
  }

  Limits limits() {
    return limits;
  }

  IntervalTimer timer() {
    return timer;
  }

  CpuClock clock() {
    return clock;
  }

  Family family() {
    return family;
  }

  ProgramImage image() {
    return image;
  }

  void image(ProgramImage successor) {
    image = successor;
  }

  WaitQueue childChanges() {
    return childChanges;
  }

  WaitQueue resumed() {
    return resumed;
  }

  long started() {
    return started;
  }

  /** The thread that runs the image; null before it starts, and for init. */
  Thread thread() {
    ProcWaiter main = mainWaiter;
    return main == null ? null : main.thread();
  }

  /** Whether the thread that runs the image waits for something. */
  boolean sleeping() {
    Thread thread = thread();
    if (thread == null) {
      return true;
    }
    Thread.State state = thread.getState();
    return state != Thread.State.RUNNABLE && state != Thread.State.BLOCKED;
  }

  /** How the calling thread blocks on this process's behalf. */
  @Override
  public Waiter waiter() {
    Thread current = Thread.currentThread();
    ProcWaiter main = mainWaiter;
    return main != null && main.thread() == current ? main : new ProcWaiter(this, current);
  }

  /** The calling thread is the one that runs the image. */
  void runsOn(Thread thread) {
    mainWaiter = new ProcWaiter(this, thread);
  }

  void parked(ProcWaiter waiter) {
    if (waiter != mainWaiter) {
      parkedOthers.add(waiter);
    }
  }

  void unparked(ProcWaiter waiter) {
    if (waiter != mainWaiter) {
      parkedOthers.remove(waiter);
    }
  }

  /** Whether a signal waits to be acted upon: call {@link #poll()}. One volatile read. */
  public boolean signalPending() {
    return signals.deliverable();
  }

  /**
   * A safe point: carries out the default actions of pending signals: the process ends here, or
   * stays here while it is stopped. Caught signals stay, for {@code SignalCalls.nextPending()}.
   *
   * @throws ProcessKilled a signal ends the process
   */
  @Override
  public void poll() {
    if (signals.deliverable()) {
      DefaultActions.carryOut(this);
    }
  }

  /** Posts a signal to the process; ignored ones are discarded. May be called by any thread. */
  @Override
  public void post(Signal signal) {
    SignalTarget elsewhere = target;
    if (elsewhere != null) {
      elsewhere.deliver(signal);
      return;
    }
    boolean pending = signals.post(signal);
    if (signal == Signal.CONT || signal == Signal.KILL) {
      kernel.table().resume(this); // after post, which overrides a stop that is about to begin
    }
    if (pending) {
      image.signalled(); // before the thread is awake, which may look for the hint at once
      wake();
    }
  }

  /** From now on signals go to {@code elsewhere}; null brings them back. */
  void divertSignals(SignalTarget elsewhere) {
    target = elsewhere;
  }

  private void wake() {
    ProcWaiter main = mainWaiter;
    if (main != null) {
      main.unpark();
    }
    for (ProcWaiter other : parkedOthers) {
      other.unpark();
    }
  }

  /** "pid 7 (name)". */
  @Override
  public String toString() {
    return "pid " + pid + " (" + image.name() + ")";
  }
}
