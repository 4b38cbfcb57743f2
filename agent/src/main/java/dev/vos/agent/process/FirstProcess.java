package dev.vos.agent.process;

import dev.vos.Vos;
import dev.vos.abi.ErrnoException;
import dev.vos.agent.bootstrap.VirtualDescriptors;
import dev.vos.agent.bootstrap.VirtualFiles;
import dev.vos.agent.bootstrap.VirtualNetwork;
import dev.vos.agent.bootstrap.VirtualPaths;
import dev.vos.agent.bootstrap.VirtualProcess;
import dev.vos.agent.bootstrap.VirtualSystem;
import dev.vos.agent.layers.KeptLayer;
import dev.vos.agent.layers.Overlays;
import dev.vos.handles.calls.FileCalls;
import dev.vos.kernel.Proc;
import dev.vos.syscall.Syscalls;
import dev.vos.vfs.Directory;
import dev.vos.vfs.Mount;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;

/**
 * The application as process 1 of a virtual system of its own; with {@link #beside} also what
 * another process of that system sees.
 */
public final class FirstProcess implements VirtualSystem {
  private final VirtualPaths paths;
  private final VirtualFiles files;
  private final VirtualDescriptors descriptors;
  private final VirtualProcess process;
  private final FileSystemProvider provider;
  private final FileCalls calls;
  private final boolean changesPaths;
  private final PlainPaths plainPaths; // null: all are

  private final VirtualNetwork network;
  private final Vos vos;

  private FirstProcess(Vos vos, Proc proc, Surroundings around, TraceLog trace, Overlays overlays) {
    this.vos = vos;
    network = around.network();
    Syscalls syscalls = Syscalls.of(proc);
    calls = syscalls.files();
    files = new FileQuestions(syscalls);
    descriptors = new OpenStreams(calls);
    provider = new VirtualProvider(syscalls);
    process = new ProcessFacts(proc, around, trace, overlays);
    changesPaths = around.changesPaths();
    List<String> points = changesPaths ? mountPoints(around) : List.of();
    plainPaths = changesPaths ? new PlainPaths(points, around.workingDirectory()) : null;
    VirtualPaths routes = changesPaths ? routes(proc, around, points) : null;
    paths = trace == null ? routes : new TracedPaths(routes, proc.pid(), trace);
  }

  /**
   * Boots the virtual system that the options describe, which change something. With the option
   * {@code cwd} it sets the property user.dir, as a JVM started in that directory would have it.
   *
   * @param jvmDirectory the JVM's own working directory
   * @throws BadOption a directory is not there, or the trace file cannot be written
   */
  public static VirtualSystem boot(AgentOptions options, String jvmDirectory) throws BadOption {
    TraceLog trace = TraceLog.of(options);
    try {
      Overlays overlays = new Overlays();
      Vos vos = builder(options, trace, overlays, jvmDirectory).boot();
      FirstProcess first =
          new FirstProcess(vos, vos.init(), Surroundings.of(vos.init(), options), trace, overlays);
      atExit(overlays, options);
      options.workingDirectory().ifPresent(cwd -> System.setProperty("user.dir", cwd));
      return first;
    } catch (ErrnoException refused) {
      throw options.blame(refused);
    }
  }

  /**
   * The session that {@link #boot} booted with the options; for a first process that changes
   * nothing a session is booted now.
   */
  public static Vos session(VirtualSystem first, AgentOptions options) throws BadOption {
    VirtualSystem booted = first instanceof DeferredProcess waits ? waits.booted() : first;
    return booted instanceof FirstProcess process ? process.vos : session(options);
  }

  /** Boots a session in which the JVM's own program has no part. */
  public static Vos session(AgentOptions options) throws BadOption {
    try {
      Overlays overlays = new Overlays();
      String directory = System.getProperty("user.dir");
      Vos vos = builder(options, TraceLog.of(options), overlays, directory).boot();
      atExit(overlays, options);
      return vos;
    } catch (ErrnoException refused) {
      throw options.blame(refused);
    }
  }

  /**
   * What another process of the session sees.
   *
   * @param jvmDirectory the JVM's own working directory
   */
  public static VirtualSystem beside(Vos vos, Proc proc, AgentOptions options, String jvmDirectory)
      throws ErrnoException {
    return new FirstProcess(vos, proc, Surroundings.of(proc, options, jvmDirectory), null, null);
  }

  private static Vos.Builder builder(
      AgentOptions options, TraceLog trace, Overlays overlays, String jvmDirectory)
      throws BadOption {
    Vos.Builder builder = Vos.builder().cwd(jvmDirectory);
    for (MountRequest mount : options.mounts()) {
      add(builder, mount, overlays);
    }
    options.workingDirectory().ifPresent(builder::cwd);
    options.environment().forEach(builder::env);
    if (trace != null) {
      builder.trace(trace::line);
    }
    return builder;
  }

  private static void add(Vos.Builder builder, MountRequest request, Overlays overlays)
      throws BadOption {
    if (request instanceof MountRequest.Bind bind) {
      Mount.Option[] options =
          bind.access() == MountRequest.Access.READ_ONLY
              ? new Mount.Option[] {Mount.Option.READ_ONLY}
              : new Mount.Option[0];
      builder.bind(bind.host(), bind.point(), options);
    } else if (request instanceof MountRequest.Tmpfs tmpfs) {
      builder.tmpfs(tmpfs.point());
    } else if (request instanceof MountRequest.Overlay overlay) {
      builder.mount(mounted(overlay, overlays), overlay.point());
    } else if (request instanceof MountRequest.Faults faults) {
      builder.faults(faults.point(), faults.plan());
    }
  }

  private static Directory mounted(MountRequest.Overlay request, Overlays overlays)
      throws BadOption {
    Path lower = Path.of(request.point());
    try {
      if (request.upper() == null) {
        return overlays.inMemory(lower);
      }
      return request.access() == MountRequest.Access.READ_ONLY
          ? overlays.inMemoryOver(KeptLayer.of(request.upper(), lower))
          : overlays.kept(KeptLayer.claim(request.upper(), lower));
    } catch (ErrnoException refused) {
      throw new BadOption(request.option(), refused.errno().message());
    } catch (IOException refused) {
      throw new BadOption(request.option(), reason(refused));
    }
  }

  private static void atExit(Overlays overlays, AgentOptions options) throws BadOption {
    String report = options.report().orElse(null);
    try {
      if (report != null) {
        overlays.reportAtExit(report);
      }
    } catch (IOException refused) {
      throw new BadOption("report=" + report, "cannot be written: " + refused.getMessage());
    }
    if (options.commit()) {
      overlays.commitAtExit();
    }
  }

  private static String reason(IOException refused) {
    return refused instanceof FileSystemException ? refused.toString() : refused.getMessage();
  }

  private VirtualPaths routes(Proc proc, Surroundings around, List<String> points) {
    return new PathRoutes(
        proc.kernel().vfs(), proc::context, points, around.workingDirectory(), plainPaths);
  }

  /** As they are without links: an option may have named a mount through one. */
  private List<String> mountPoints(Surroundings around) {
    List<String> points = new ArrayList<>();
    points.add("/dev");
    for (String point : around.mountPoints()) {
      try {
        points.add(calls.realpath(point));
      } catch (ErrnoException hidden) { // by another mount
        points.add(point);
      }
    }
    return List.copyOf(points);
  }

  @Override
  public VirtualNetwork network() {
    return network;
  }

  @Override
  public VirtualPaths paths() {
    return paths;
  }

  @Override
  public VirtualFiles files() {
    return files;
  }

  @Override
  public VirtualDescriptors descriptors() {
    return descriptors;
  }

  @Override
  public VirtualProcess process() {
    return process;
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public String realPath(String path) throws IOException {
    return !changesPaths || plainPaths.followed(path) != null ? null : real(path);
  }

  private String real(String path) throws IOException {
    try {
      return calls.realpath(path.isEmpty() ? "." : path);
    } catch (ErrnoException refused) {
      throw JavaErrors.nio(refused, path);
    }
  }

  @Override
  public String realEntry(String path) throws IOException {
    if (!changesPaths || plainPaths.entry(path) != null) {
      return null;
    }
    try {
      if (!calls.lstat(path.isEmpty() ? "." : path).isSymlink()) {
        return real(path);
      }
      Path link = Path.of(path);
      String parent = link.getParent() == null ? "." : link.getParent().toString();
      return Path.of(calls.realpath(parent)).resolve(link.getFileName()).toString();
    } catch (ErrnoException refused) {
      throw JavaErrors.nio(refused, path);
    }
  }
}
