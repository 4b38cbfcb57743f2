package dev.vos.agent.process;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.agent.bootstrap.VirtualProcess;
import dev.vos.agent.layers.Overlays;
import dev.vos.handles.calls.FileCalls;
import dev.vos.kernel.Proc;
import dev.vos.syscall.Syscalls;
import dev.vos.vfs.Directory;
import dev.vos.vfs.Resolved;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Environment, pid, exit and host programs of the application. */
final class ProcessFacts implements VirtualProcess {
  /** The descriptors of redirects, for as long as a thread is starting a host program. */
  private static final ThreadLocal<List<Integer>> REDIRECTS =
      ThreadLocal.withInitial(ArrayList::new);

  private final Proc proc;
  private final FileCalls files;
  private final Map<String, String> environment;
  private final String workingDirectory;
  private final boolean changesPaths;
  private final String carried;
  private final TraceLog trace;
  private final Overlays overlays; // null: of another process

  /** {@code trace}: null for none. */
  ProcessFacts(Proc proc, Surroundings around, TraceLog trace, Overlays overlays) {
    this.proc = proc;
    this.overlays = overlays;
    this.files = Syscalls.of(proc).files();
    this.environment = around.environment();
    this.workingDirectory = around.workingDirectory();
    this.changesPaths = around.changesPaths();
    this.carried = around.carried();
    this.trace = trace;
  }

  @Override
  public Map<String, String> environment() {
    return environment;
  }

  @Override
  public long pid() {
    return proc.pid();
  }

  @Override
  public void exiting(int status) {
    if (overlays != null) {
      overlays.exiting(status);
    }
    traceLine("exit_group(" + status + ") = ?");
  }

  @Override
  public String spawnDirectory(String directory) throws IOException {
    if (!changesPaths || (directory == null && workingDirectory == null)) {
      return directory;
    }
    String path = directory == null ? "." : directory;
    Resolved found = lookUp(path);
    if (!(found.vnode() instanceof Directory)) {
      throw spawnError(Errno.ENOTDIR);
    }
    return hostPath(found).orElseThrow(() -> notOnHost("start in the directory", path));
  }

  @Override
  public String spawnProgram(String program) throws IOException {
    traceLine("execve(\"" + program + "\") = host");
    if (!changesPaths || !program.startsWith("/")) {
      return program;
    }
    return hostPath(lookUp(program)).orElseThrow(() -> notOnHost("be the file", program));
  }

  @Override
  public String agentFor(String program) {
    return CarriedAgent.argument(carried, program, System.getenv("PATH")).orElse(null);
  }

  @Override
  public File openRedirect(String path, int flags) throws IOException {
    try {
      int fd = files.open(path, flags | OpenFlags.O_CLOEXEC, 0666);
      REDIRECTS.get().add(fd);
      return files.onHost(fd).toFile();
    } catch (ErrnoException refused) {
      throw refused.errno() == Errno.ENODEV
          ? notOnHost("have as a standard stream", path)
          : JavaErrors.notFound(refused, path);
    }
  }

  @Override
  public void releaseRedirects() {
    List<Integer> opened = REDIRECTS.get();
    for (int fd : opened) {
      try {
        files.close(fd);
      } catch (ErrnoException closed) {
        // Somebody closed what was not his; nothing is left to do.
      }
    }
    REDIRECTS.remove();
  }

  private Resolved lookUp(String path) throws IOException {
    try {
      Resolved found = proc.kernel().vfs().lookUp(proc.context(), path);
      if (!found.exists()) {
        throw spawnError(Errno.ENOENT);
      }
      return found;
    } catch (ErrnoException refused) {
      throw spawnError(refused.errno());
    }
  }

  private static Optional<String> hostPath(Resolved found) {
    return HostPlaces.of(found).map(Path::toString);
  }

  /** As the JDK words what fork and exec reported. */
  private static IOException spawnError(Errno errno) {
    return new IOException("error=" + errno.number() + ", " + errno.message());
  }

  private static IOException notOnHost(String what, String path) {
    return new IOException(
        "vos: a host program cannot " + what + " " + path + ": it is not on the host");
  }

  private void traceLine(String call) {
    if (trace != null) {
      trace.line("[" + proc.pid() + "] " + call);
    }
  }
}
