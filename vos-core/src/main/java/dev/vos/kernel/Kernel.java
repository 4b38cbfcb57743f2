package dev.vos.kernel;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Signal;
import dev.vos.abi.Waiter;
import dev.vos.handles.HandleTable;
import dev.vos.handles.SocketPoller;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Vfs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A session of virtual processes: everything that they share. Several kernels may live in one JVM
 * and know nothing of each other.
 */
public final class Kernel {
  private final Vfs vfs;
  private final List<ImageProvider> firstProviders;
  private final Lifetimes lifetimes;
  private final TraceSink trace;
  private final ProcTable table = new ProcTable();
  private final ProcessThreads threads = new ProcessThreads();
  private final SocketPoller sockets = new SocketPoller();
  private final AtomicBoolean cpuTimesWanted = new AtomicBoolean();
  private final Proc init;

  /** guarded by this; null until needed */
  private List<ImageProvider> providers;

  /** guarded by this; null until a timer is needed */
  private ScheduledThreadPoolExecutor timers;

  /**
   * What a kernel is booted with.
   *
   * @param vfs the tree of mounts
   * @param context root, cwd, umask and user of init
   * @param environment of init
   * @param providers of programs that run in this JVM, asked in this order and before those that
   *     {@link ServiceLoader} finds
   * @param lifetimes whether exit waits for children
   * @param trace where system calls are reported; null for nowhere
   */
  public record Configuration(
      Vfs vfs,
      PathContext context,
      Map<String, String> environment,
      List<ImageProvider> providers,
      Lifetimes lifetimes,
      TraceSink trace) {}

  /** A kernel with init and no other process. */
  public Kernel(Configuration configuration) {
    vfs = configuration.vfs();
    firstProviders = List.copyOf(configuration.providers());
    lifetimes = configuration.lifetimes();
    trace = configuration.trace();
    Limits limits = new Limits();
    Proc.Parts parts =
        new Proc.Parts(
            new HandleTable((int) limits.get(Limit.OPEN_FILES).soft()),
            configuration.context(),
            new Environment(configuration.environment()),
            new SignalState(),
            limits,
            List.of("init"));
    init = table.addInit(pid -> new Proc(this, pid, parts, new Init()));
  }

  /** Init has no program and no thread: it adopts orphans and reaps them as they end. */
  private static final class Init implements ProgramImage {
    @Override
    public int run(Proc self) {
      throw new AssertionError("init does not run");
    }

    @Override
    public String name() {
      return "init";
    }
  }

  /** Process 1: the ancestor of all, without a thread of its own. */
  public Proc init() {
    return init;
  }

  /** The tree of mounts. */
  public Vfs vfs() {
    return vfs;
  }

  /** The process with the pid, zombies included. */
  public Optional<Proc> process(int pid) {
    return table.find(pid);
  }

  /** The living processes below one, its children first. */
  public List<Proc> descendants(Proc proc) {
    List<Proc> found = new ArrayList<>();
    found.add(proc);
    for (int i = 0; i < found.size(); i++) {
      Proc parent = found.get(i);
      found.addAll(table.select(f -> f.parent == parent && f.alive() && !found.contains(f.proc)));
    }
    return found.subList(1, found.size());
  }

  /** What waits for the host's sockets. */
  public SocketPoller sockets() {
    return sockets;
  }

  /**
   * Posts a signal that the host's terminal sent to a process and to the others of its group; the
   * host programs among them got it from the terminal.
   */
  public void postToGroupOf(Proc proc, Signal signal) {
    for (Proc member : table.select(f -> f.group == proc.family().group && f.alive())) {
      if (!(member.image() instanceof HostProgram)) {
        member.post(signal);
      }
    }
  }

  /** Where system calls are reported, if anywhere. */
  public Optional<TraceSink> trace() {
    return Optional.ofNullable(trace);
  }

  /** Blocks until every process but init has ended. */
  public void awaitQuiet() {
    try {
      table.quiet().await(Waiter.uninterruptible(), () -> table.living() == 0, Waiter.FOREVER);
    } catch (ErrnoException e) {
      throw new AssertionError("an uninterruptible wait was interrupted", e);
    }
  }

  /** Whether any process has asked for CPU times yet. */
  AtomicBoolean cpuTimesWanted() {
    return cpuTimesWanted;
  }

  ProcTable table() {
    return table;
  }

  ProcessThreads threads() {
    return threads;
  }

  /** Looked for when the first program is loaded: starting a session has no need for it. */
  synchronized List<ImageProvider> providers() {
    if (providers == null) {
      List<ImageProvider> all = new ArrayList<>(firstProviders);
      ServiceLoader.load(ImageProvider.class, Kernel.class.getClassLoader()).forEach(all::add);
      providers = List.copyOf(all);
    }
    return providers;
  }

  Lifetimes lifetimes() {
    return lifetimes;
  }

  /** The one thread that fires timers, started with the first. */
  synchronized ScheduledExecutorService timers() {
    if (timers == null) {
      timers = new ScheduledThreadPoolExecutor(1, Kernel::timerThread);
      timers.setRemoveOnCancelPolicy(true);
    }
    return timers;
  }

  private static Thread timerThread(Runnable work) {
    Thread thread = new Thread(null, work, "vos-timers", 0, false);
    thread.setDaemon(true);
    return thread;
  }
}
