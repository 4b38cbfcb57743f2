package dev.vos.syscall;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Signal;
import dev.vos.kernel.Disposition;
import java.util.Set;

/**
 * The calls on signals and timers, bound to one process.
 *
 * <p>The image polls {@link dev.vos.kernel.Proc#signalPending()} (one volatile read) at its safe
 * points and takes caught signals by {@link #nextPending()}; signals whose default action ends the
 * process throw {@link dev.vos.kernel.ProcessKilled} there and from every system call.
 */
public interface SignalCalls {
  /**
   * kill(2).
   *
   * @param pid a process; 0: the own group; -1: all but the caller and 1; below -1: that group
   * @param signal a number; 0 only tests whether the target exists
   * @throws ErrnoException ESRCH: no such process or group; EINVAL: no such signal; EPERM
   */
  void kill(int pid, int signal) throws ErrnoException;

  /** What the process does with the signal. */
  Disposition disposition(Signal signal);

  /**
   * sigaction(2): sets what the process does with the signal. Ignoring discards a pending one.
   *
   * @return the old disposition
   * @throws ErrnoException EINVAL: KILL and STOP cannot be caught or ignored
   */
  Disposition disposition(Signal signal, Disposition disposition) throws ErrnoException;

  /**
   * The next caught signal, taken off the pending ones; null if there is none. Default actions are
   * carried out meanwhile.
   */
  Signal nextPending();

  /** sigpending(2): those that are blocked and pending. */
  Set<Signal> pending();

  /** The signals that are blocked. */
  Set<Signal> blocked();

  /** sigprocmask(2) SIG_SETMASK: KILL and STOP are left out silently. Returns the old mask. */
  Set<Signal> block(Set<Signal> signals);

  /** sigsuspend(2): with {@code blocked} as the mask, waits for a caught signal, then restores. */
  void suspend(Set<Signal> blocked) throws ErrnoException;

  /**
   * alarm(2), in nanoseconds: SIGALRM after that time, 0 cancels.
   *
   * @return the nanoseconds that were left of the one before, 0 if none
   */
  long alarm(long nanos);

  /** setitimer(2) ITIMER_REAL: returns the nanoseconds that were left. {@code interval} 0: once. */
  long setitimer(long nanos, long interval);

  /** getitimer(2) ITIMER_REAL: the nanoseconds left, 0 if none. */
  long getitimer();

  /** sleep(3), in nanoseconds: returns early when a signal is caught, with the nanoseconds left. */
  long sleep(long nanos);

  /** pause(2): returns when a signal was caught. */
  void pause();
}
