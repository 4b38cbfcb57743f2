package dev.vos.syscall;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Signal;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import dev.vos.kernel.Disposition;
import dev.vos.kernel.Kill;
import dev.vos.kernel.Proc;
import dev.vos.kernel.Signals;
import java.util.Set;

/** {@link SignalCalls} of one process. */
final class SignalHandling implements SignalCalls {
  private final Proc proc;

  SignalHandling(Proc proc) {
    this.proc = proc;
  }

  @Override
  public void kill(int pid, int signal) throws ErrnoException {
    proc.poll();
    Kill.kill(proc, pid, signal);
    proc.poll();
  }

  @Override
  public Disposition disposition(Signal signal) {
    return Signals.disposition(proc, signal);
  }

  @Override
  public Disposition disposition(Signal signal, Disposition disposition) throws ErrnoException {
    return Signals.disposition(proc, signal, disposition);
  }

  @Override
  public Signal nextPending() {
    return Signals.nextCaught(proc);
  }

  @Override
  public Set<Signal> pending() {
    return Signals.pendingBlocked(proc);
  }

  @Override
  public Set<Signal> blocked() {
    return Signals.blocked(proc);
  }

  @Override
  public Set<Signal> block(Set<Signal> signals) {
    Set<Signal> before = Signals.block(proc, signals);
    proc.poll();
    return before;
  }

  @Override
  public void suspend(Set<Signal> blocked) throws ErrnoException {
    Set<Signal> before = Signals.block(proc, blocked);
    try {
      pause();
    } finally {
      Signals.block(proc, before);
    }
    throw new ErrnoException(Errno.EINTR);
  }

  @Override
  public long alarm(long nanos) {
    return Signals.timer(proc, nanos, 0);
  }

  @Override
  public long setitimer(long nanos, long interval) {
    return Signals.timer(proc, nanos, interval);
  }

  @Override
  public long getitimer() {
    return Signals.timerLeft(proc);
  }

  @Override
  public long sleep(long nanos) {
    long deadline = System.nanoTime() + nanos;
    try {
      new WaitQueue().await(proc.waiter(), () -> false, deadline);
      return 0;
    } catch (ErrnoException e) {
      return Math.max(0, deadline - System.nanoTime());
    }
  }

  @Override
  public void pause() {
    try {
      new WaitQueue().await(proc.waiter(), () -> false, Waiter.FOREVER);
    } catch (ErrnoException e) {
      // EINTR is what was waited for
    }
  }
}
