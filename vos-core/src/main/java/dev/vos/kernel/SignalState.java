package dev.vos.kernel;

import dev.vos.abi.Signal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * A process's signals: what it does with each, which are blocked, which are pending.
 *
 * <p>fork copies dispositions and the mask and starts with nothing pending; exec turns caught
 * signals to the default and keeps the rest. Sets of signals are bit masks, bit n for signal number
 * n.
 */
final class SignalState {
  private static final Signal[] SIGNALS = Signal.values();
  private static final long UNBLOCKABLE = bit(Signal.KILL) | bit(Signal.STOP);
  private static final long STOPPING =
      bit(Signal.STOP) | bit(Signal.TSTP) | bit(Signal.TTIN) | bit(Signal.TTOU);

  /** guarded by this; indexed by ordinal */
  private final Disposition[] dispositions;

  /** guarded by this */
  private long pending;

  /** guarded by this */
  private long blocked;

  /** guarded by this for writing: how often the process was told to go on (CONT, KILL) */
  private volatile int continues;

  /** guarded by this for writing: the signal that ends the process; it stays for all its threads */
  private volatile Signal ending;

  /**
   * guarded by this for writing: whether {@link #pending} has an unblocked signal, or one ends us
   */
  private volatile boolean deliverable;

  SignalState() {
    dispositions = new Disposition[SIGNALS.length];
    Arrays.fill(dispositions, Disposition.DEFAULT);
  }

  private SignalState(Disposition[] dispositions, long blocked) {
    this.dispositions = dispositions;
    this.blocked = blocked;
  }

  synchronized SignalState fork() {
    return new SignalState(dispositions.clone(), blocked);
  }

  synchronized void exec() {
    for (int i = 0; i < dispositions.length; i++) {
      if (dispositions[i] == Disposition.CATCH) {
        dispositions[i] = Disposition.DEFAULT;
      }
    }
  }

  /** Whether a signal waits to be acted upon. One volatile read. */
  boolean deliverable() {
    return deliverable;
  }

  /** The signal that is ending the process, or null. */
  Signal ending() {
    return ending;
  }

  /** Makes the signal pending; false if it was discarded because it is ignored. */
  synchronized boolean post(Signal signal) {
    if (signal == Signal.CONT || signal == Signal.KILL) {
      continues++;
      pending &= ~STOPPING;
    } else if ((bit(signal) & STOPPING) != 0) {
      pending &= ~bit(Signal.CONT);
    }
    if (discardsLocked(signal) && (blocked & bit(signal)) == 0) {
      refreshLocked();
      return false;
    }
    pending |= bit(signal);
    refreshLocked();
    return true;
  }

  /**
   * A signal that was taken off the pending ones.
   *
   * @param signal the signal
   * @param continues the count of continuations then: one that is higher later overrides a stop
   */
  record Taken(Signal signal, int continues) {}

  /**
   * Takes the next unblocked signal whose disposition is DEFAULT, to carry out its action; null if
   * there is none. KILL comes first.
   */
  synchronized Taken takeDefault() {
    Signal signal = takeLocked(Disposition.DEFAULT);
    return signal == null ? null : new Taken(signal, continues);
  }

  /** How often the process was told to go on. */
  int continues() {
    return continues;
  }

  /** Takes the next unblocked signal that is caught; null if there is none. */
  synchronized Signal takeCaught() {
    return takeLocked(Disposition.CATCH);
  }

  /** Whether an unblocked caught signal is pending. */
  synchronized boolean hasCaught() {
    for (long rest = pending & ~blocked; rest != 0; rest &= rest - 1) {
      if (dispositionLocked(lowest(rest)) == Disposition.CATCH) {
        return true;
      }
    }
    return false;
  }

  /** From now on the process is ending because of the signal. */
  synchronized void end(Signal signal) {
    if (ending == null) {
      ending = signal;
    }
    refreshLocked();
  }

  synchronized Disposition disposition(Signal signal) {
    return dispositionLocked(signal);
  }

  synchronized Disposition disposition(Signal signal, Disposition disposition) {
    Disposition old = dispositionLocked(signal);
    dispositions[signal.ordinal()] = disposition;
    if (discardsLocked(signal)) {
      pending &= ~bit(signal);
    }
    refreshLocked();
    return old;
  }

  synchronized Set<Signal> blocked() {
    return setOf(blocked);
  }

  synchronized Set<Signal> block(Set<Signal> signals) {
    Set<Signal> old = setOf(blocked);
    blocked = maskOf(signals) & ~UNBLOCKABLE;
    refreshLocked();
    return old;
  }

  /** Signals that are pending though blocked. */
  synchronized Set<Signal> pendingBlocked() {
    return setOf(pending & blocked);
  }

  /** All that /proc/PID/status tells of signals. */
  record Masks(Set<Signal> pending, Set<Signal> blocked, Set<Signal> ignored, Set<Signal> caught) {}

  synchronized Masks masks() {
    Set<Signal> ignored = EnumSet.noneOf(Signal.class);
    Set<Signal> caught = EnumSet.noneOf(Signal.class);
    for (Signal signal : SIGNALS) {
      switch (dispositionLocked(signal)) {
        case IGNORE -> ignored.add(signal);
        case CATCH -> caught.add(signal);
        case DEFAULT -> {}
      }
    }
    return new Masks(setOf(pending), setOf(blocked), ignored, caught);
  }

  private Signal takeLocked(Disposition wanted) {
    long candidates = pending & ~blocked;
    if (wanted == Disposition.DEFAULT && (candidates & bit(Signal.KILL)) != 0) {
      return removeLocked(Signal.KILL);
    }
    for (long rest = candidates; rest != 0; rest &= rest - 1) {
      Signal signal = lowest(rest);
      if (dispositionLocked(signal) == wanted) {
        return removeLocked(signal);
      }
    }
    return null;
  }

  private Signal removeLocked(Signal signal) {
    pending &= ~bit(signal);
    refreshLocked();
    return signal;
  }

  private Disposition dispositionLocked(Signal signal) {
    return dispositions[signal.ordinal()];
  }

  private boolean discardsLocked(Signal signal) {
    return switch (dispositionLocked(signal)) {
      case IGNORE -> true;
      case CATCH -> false;
      case DEFAULT ->
          signal.defaultAction() == Signal.Action.IGNORE
              || signal.defaultAction() == Signal.Action.CONTINUE;
    };
  }

  private void refreshLocked() {
    deliverable = (pending & ~blocked) != 0 || ending != null;
  }

  private static long bit(Signal signal) {
    return 1L << signal.number();
  }

  private static Signal lowest(long mask) {
    return Signal.of(Long.numberOfTrailingZeros(mask)).orElseThrow();
  }

  private static long maskOf(Set<Signal> signals) {
    long mask = 0;
    for (Signal signal : signals) {
      mask |= bit(signal);
    }
    return mask;
  }

  private static Set<Signal> setOf(long mask) {
    Set<Signal> set = EnumSet.noneOf(Signal.class);
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      set.add(lowest(rest));
    }
    return set;
  }
}
