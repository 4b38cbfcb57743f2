package dev.vos.syscall;

import dev.vos.kernel.Proc;

/**
 * The system calls of one process. With tracing on, each call is reported as strace(1) would. Cheap
 * to make; may be used by all threads of the process.
 */
public final class Syscalls {
  private final Proc proc;
  private final FileCalls files;
  private final DirectoryCalls directories;
  private final ProcessCalls processes;
  private final SignalCalls signals;
  private final SocketCalls sockets;

  private Syscalls(Proc proc) {
    this.proc = proc;
    files = traced(FileCalls.class, new Files(proc));
    directories = traced(DirectoryCalls.class, new Directories(proc));
    processes = traced(ProcessCalls.class, new Processes(proc));
    signals = traced(SignalCalls.class, new SignalHandling(proc));
    sockets = traced(SocketCalls.class, new Sockets(proc));
  }

  /** The calls bound to a process. */
  public static Syscalls of(Proc proc) {
    return new Syscalls(proc);
  }

  /** The process that the calls are bound to. */
  public Proc proc() {
    return proc;
  }

  public FileCalls files() {
    return files;
  }

  public DirectoryCalls directories() {
    return directories;
  }

  public ProcessCalls processes() {
    return processes;
  }

  public SignalCalls signals() {
    return signals;
  }

  public SocketCalls sockets() {
    return sockets;
  }

  private <T> T traced(Class<T> surface, T calls) {
    return proc.kernel().trace().map(sink -> Trace.wrap(surface, calls, proc, sink)).orElse(calls);
  }
}
