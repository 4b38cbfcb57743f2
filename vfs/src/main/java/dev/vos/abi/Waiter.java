package dev.vos.abi;

/**
 * How a call blocks and is woken, without the call knowing about signals.
 *
 * <p>A process gives each of its threads a waiter. A blocking call checks its condition, then
 * {@link #checkInterrupted()}, then {@link #park}s; whoever makes the condition true, or posts a
 * signal, {@link #unpark()}s. An unpark before the park is remembered (as by {@link
 * java.util.concurrent.locks.LockSupport}), so no wake-up is lost; spurious returns from park are
 * allowed. Nobody uses {@link Thread#interrupt}: it would close channels that processes share.
 *
 * <p>Implementations: {@link #uninterruptible()} for plain library use; the kernel's, which fails
 * with EINTR when a signal that is not ignored is pending.
 */
public interface Waiter {
  /** The longest wait; "for ever". */
  long FOREVER = Long.MAX_VALUE;

  /**
   * Returns if the call may go on waiting.
   *
   * @throws ErrnoException EINTR: a signal is pending that the calling process does not ignore
   */
  void checkInterrupted() throws ErrnoException;

  /**
   * Blocks the calling thread for at most {@code nanos} nanoseconds ({@link #FOREVER}: no limit),
   * or until {@link #unpark()}. Returns at once if an unpark came since the last park. Must be
   * called by the thread that the waiter belongs to.
   */
  void park(long nanos);

  /** Wakes the thread that the waiter belongs to; may be called by any thread. */
  void unpark();

  /** A waiter for the calling thread that no signal ever interrupts. */
  static Waiter uninterruptible() {
    return ThreadWaiter.ofCurrentThread();
  }
}
