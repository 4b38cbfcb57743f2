package dev.vos.syscall;

import dev.vos.handles.calls.AtCalls;
import dev.vos.handles.calls.Calls;
import dev.vos.handles.calls.DirectoryCalls;
import dev.vos.handles.calls.FileCalls;
import dev.vos.handles.calls.SocketCalls;
import dev.vos.handles.calls.TransferCalls;
import dev.vos.kernel.Proc;

/**
 * The system calls of one process. With tracing on, each call is reported as strace(1) would. Cheap
 * to make; may be used by all threads of the process.
 */
public final class Syscalls {
  private final Proc proc;
  private final FileCalls files;
  private final AtCalls at;
  private final TransferCalls transfers;
  private final DirectoryCalls directories;
  private final ProcessCalls processes;
  private final SignalCalls signals;
  private final SocketCalls sockets;

  private Syscalls(Proc proc) {
    this.proc = proc;
    Calls calls = Calls.of(proc);
    files = traced(FileCalls.class, calls.files());
    at = traced(AtCalls.class, calls.at());
    transfers = traced(TransferCalls.class, calls.transfers());
    directories = traced(DirectoryCalls.class, calls.directories());
    sockets = traced(SocketCalls.class, calls.sockets());
    processes = traced(ProcessCalls.class, new Processes(proc));
    signals = traced(SignalCalls.class, new SignalHandling(proc));
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

  public AtCalls at() {
    return at;
  }

  public TransferCalls transfers() {
    return transfers;
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
