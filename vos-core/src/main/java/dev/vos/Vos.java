package dev.vos;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Signal;
import dev.vos.abi.Waiter;
import dev.vos.handles.HandleTable;
import dev.vos.handles.HostInput;
import dev.vos.handles.HostOutput;
import dev.vos.kernel.Disposition;
import dev.vos.kernel.ImageProvider;
import dev.vos.kernel.Kernel;
import dev.vos.kernel.Lifetimes;
import dev.vos.kernel.Proc;
import dev.vos.kernel.ProgramImage;
import dev.vos.kernel.SessionProcesses;
import dev.vos.kernel.Signals;
import dev.vos.kernel.Spawn;
import dev.vos.kernel.SpawnRequest;
import dev.vos.kernel.TraceSink;
import dev.vos.kernel.Wait;
import dev.vos.kernel.WaitStatus;
import dev.vos.vfs.Directory;
import dev.vos.vfs.Mount;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Vfs;
import dev.vos.vfs.dev.DevFileSystem;
import dev.vos.vfs.fault.FaultFileSystem;
import dev.vos.vfs.fault.FaultPlan;
import dev.vos.vfs.host.HostFileSystem;
import dev.vos.vfs.host.HostUser;
import dev.vos.vfs.memory.MemoryFileSystem;
import dev.vos.vfs.overlay.OverlayFileSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A session of virtual processes inside this JVM.
 *
 * <pre>{@code
 * Vos vos = Vos.builder().tmpfs("/scratch").cwd("/scratch").boot();
 * int pid = vos.spawn(SpawnRequest.shell("sort < in > out"));
 * int status = vos.waitFor(pid);
 * }</pre>
 *
 * <p>The file system begins with the host's root directory; the JVM's standard streams are handles
 * 0, 1 and 2. Nothing of the JVM itself (cwd, environment, streams) is ever changed.
 */
public final class Vos {
  private final Kernel kernel;

  private Vos(Kernel kernel) {
    this.kernel = kernel;
  }

  /** A session like the JVM's own surroundings, to be changed and booted. */
  public static Builder builder() {
    return new Builder();
  }

  /** What the processes of the session share. */
  public Kernel kernel() {
    return kernel;
  }

  /**
   * Process 1, the parent of what {@link #spawn} starts. Code that is no process's can act as it.
   */
  public Proc init() {
    return kernel.init();
  }

  /**
   * Starts a program in a process group of its own, as a shell does with a job.
   *
   * @return its pid
   * @throws ErrnoException of exec: ENOENT, EACCES ...
   */
  public int spawn(SpawnRequest request) throws ErrnoException {
    return Spawn.spawn(kernel.init(), request.processGroup(0)).pid();
  }

  /** Starts an image. */
  public int spawn(ProgramImage image) throws ErrnoException {
    return spawn(SpawnRequest.image(image));
  }

  /** Runs Java code as a process, which exits with 0 when the code returns. */
  public int spawn(Runnable code) throws ErrnoException {
    return spawn(
        (ProgramImage)
            self -> {
              code.run();
              return 0;
            });
  }

  /**
   * Waits for a process that {@link #spawn} started, and reaps it.
   *
   * @return the wait status; see {@link dev.vos.kernel.WaitStatus}
   * @throws ErrnoException ECHILD: there is no such process, or it was waited for already
   */
  public int waitFor(int pid) throws ErrnoException {
    return Wait.waitpid(kernel.init(), pid, 0, Waiter.uninterruptible()).status();
  }

  /** Waits until all processes of the session have ended, orphans included. */
  public void awaitAll() {
    kernel.awaitQuiet();
  }

  /**
   * From now on the JVM's HUP and INT go to the process and its group, TERM to the process, and the
   * JVM does not end by them.
   */
  public void forwardHostSignals(int pid) {
    HostSignals.forward(kernel, pid);
  }

  /**
   * Ends the JVM when all processes of the session have ended, as a real process with the given
   * wait status would have ended: with its exit code or, if a signal ended it, by that signal. For
   * those that dump core, and where the VM needs a signal for itself, the exit code is 128 and the
   * signal's number, as shells say it.
   */
  public void endJvm(int status) {
    awaitAll();
    if (WaitStatus.isSignaled(status)) {
      Signal.of(WaitStatus.terminatingSignal(status))
          .filter(signal -> signal.defaultAction() == Signal.Action.TERMINATE)
          .ifPresent(HostSignals::dieBy);
      System.exit(128 + WaitStatus.terminatingSignal(status));
    }
    System.exit(WaitStatus.exitCode(status));
  }

  /** What a session is booted with. Not thread-safe. */
  public static final class Builder {
    private final List<Mounting> mountings = new ArrayList<>();
    private final List<ImageProvider> providers = new ArrayList<>();
    private Map<String, String> environment = HostEnvironment.read();
    private String cwd = System.getProperty("user.dir");
    private Lifetimes lifetimes = Lifetimes.POSIX;
    private TraceSink trace;

    private Builder() {}

    private interface Mounting {
      void on(Vfs vfs, PathContext context) throws ErrnoException;
    }

    /** Shows a directory of the host at {@code at}, which need not exist. */
    public Builder bind(Path host, String at, Mount.Option... options) {
      mountings.add(
          (vfs, context) ->
              vfs.mount(context, HostFileSystem.at(host).root(), at, Set.of(options)));
      return this;
    }

    /** Mounts an empty file system in memory, which belongs to the JVM's user. */
    public Builder tmpfs(String at) {
      mountings.add(
          (vfs, context) -> {
            Directory root = MemoryFileSystem.ownedBy(context.credentials(), 0755).root();
            vfs.mount(context, root, at, Set.of());
          });
      return this;
    }

    /** Shows a directory of the host at {@code at}; what is changed there stays in memory. */
    public Builder overlay(Path host, String at) {
      mountings.add(
          (vfs, context) -> {
            Directory lower = HostFileSystem.at(host).root();
            vfs.mount(context, OverlayFileSystem.over(lower).root(), at, Set.of());
          });
      return this;
    }

    /**
     * The same, but what is changed is kept in another directory of the host, {@code upper}: the
     * next session that mounts the two sees it again.
     */
    public Builder overlay(Path lower, Path upper, String at) {
      mountings.add(
          (vfs, context) -> {
            Directory below = HostFileSystem.at(lower).root();
            Directory above = HostFileSystem.at(upper).root();
            vfs.mount(context, OverlayFileSystem.over(below, above).root(), at, Set.of());
          });
      return this;
    }

    /**
     * Lets things go wrong in the directory that is at {@code at} by then, as a plan says; what it
     * counts is told by {@link dev.vos.vfs.fault.FaultFileSystem} for those who mount that.
     */
    public Builder faults(String at, FaultPlan plan) {
      mountings.add(
          (vfs, context) -> {
            Directory below = vfs.chdir(context, at).cwd().directory();
            vfs.mount(context, FaultFileSystem.over(below, plan).root(), at, Set.of());
          });
      return this;
    }

    /** Mounts any directory: the root of a file system, or one that the caller looked up. */
    public Builder mount(Directory directory, String at, Mount.Option... options) {
      mountings.add((vfs, context) -> vfs.mount(context, directory, at, Set.of(options)));
      return this;
    }

    /** The cwd of the first processes; the JVM's if never set. Relative to the JVM's. */
    public Builder cwd(String path) {
      cwd = path.startsWith("/") ? path : cwd + "/" + path;
      return this;
    }

    /** Sets one variable in addition to those of the JVM. */
    public Builder env(String name, String value) {
      environment = new LinkedHashMap<>(environment);
      environment.put(name, value);
      return this;
    }

    /** The whole environment, instead of the JVM's. */
    public Builder environment(Map<String, String> variables) {
      environment = new LinkedHashMap<>(variables);
      return this;
    }

    /** Reports every system call of every process. */
    public Builder trace(TraceSink sink) {
      trace = sink;
      return this;
    }

    /** Whether exit waits for children. */
    public Builder lifetimes(Lifetimes wanted) {
      lifetimes = wanted;
      return this;
    }

    /** A provider that is asked before those that {@link java.util.ServiceLoader} finds. */
    public Builder provider(ImageProvider provider) {
      providers.add(provider);
      return this;
    }

    /**
     * Boots: mounts, then init with the JVM's streams.
     *
     * @throws ErrnoException of a mount or of the cwd, with the path as its subject
     */
    public Vos boot() throws ErrnoException {
      HostFileSystem host = HostFileSystem.whole();
      Vfs vfs = new Vfs(host);
      HostUser user = HostUser.current();
      PathContext root = vfs.context(user.umask(), user.credentials());
      mountDevices(vfs, host, root);
      SessionProcesses processes = new SessionProcesses((Directory) host.root().lookup("proc"));
      vfs.mount(root, processes.driver().root(), "/proc", Set.of());
      for (Mounting mounting : mountings) {
        mounting.on(vfs, root);
      }
      Kernel kernel =
          new Kernel(
              new Kernel.Configuration(
                  vfs, vfs.chdir(root, cwd), environment, providers, lifetimes, trace));
      processes.of(kernel);
      installStreams(kernel.init().handles());
      for (Signal signal : HostSignals.ignored()) {
        Signals.disposition(kernel.init(), signal, Disposition.IGNORE);
      }
      return new Vos(kernel);
    }

    private static void mountDevices(Vfs vfs, HostFileSystem host, PathContext root)
        throws ErrnoException {
      Directory devices = (Directory) host.root().lookup("dev");
      DevFileSystem.besideProc(devices).mountAt(vfs, root, "/dev");
    }

    private static void installStreams(HandleTable handles) throws ErrnoException {
      handles.install(HostInput.standardInput(), 0);
      handles.install(HostOutput.standardOutput(), 0);
      handles.install(HostOutput.standardError(), 0);
    }
  }
}
