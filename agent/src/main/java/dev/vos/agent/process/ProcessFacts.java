package dev.vos.agent.process;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.agent.bootstrap.VirtualProcess;
import dev.vos.agent.layers.Overlays;
import dev.vos.handles.calls.FileCalls;
import dev.vos.kernel.Proc;
import dev.vos.syscall.Syscalls;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Environment, pid, exit and host programs of the application. */
final class ProcessFacts implements VirtualProcess {
  /** The descriptors of redirects, for as long as a thread is starting a host program. */
  private static final ThreadLocal<List<Integer>> REDIRECTS =
      ThreadLocal.withInitial(ArrayList::new);

  private final Proc proc;
  private final FileCalls files;
  private final Map<String, String> environment;
  private final HostStarts starts;
  private final String carried;
  private final TraceLog trace;
  private final Overlays overlays; // null: of another process

  /** {@code trace}: null for none. */
  ProcessFacts(Proc proc, Surroundings around, TraceLog trace, Overlays overlays) {
    this.proc = proc;
    this.overlays = overlays;
    this.files = Syscalls.of(proc).files();
    this.environment = around.environment();
    this.starts = new HostStarts(proc, around);
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
  public String spawnDirectory(String directory, String[] command) throws IOException {
    boolean keepsMounts =
        carried != null && command.length > 1 && command[1].endsWith("=" + carried);
    return keepsMounts ? starts.directoryOfJava(directory) : starts.directory(directory);
  }

  @Override
  public String spawnProgram(String program) throws IOException {
    traceLine("execve(\"" + program + "\") = host");
    return starts.program(program);
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
          ? HostStarts.notOnHost("have as a standard stream", path)
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

  private void traceLine(String call) {
    if (trace != null) {
      trace.line("[" + proc.pid() + "] " + call);
    }
  }
}
