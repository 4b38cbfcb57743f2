package dev.vos.handles;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** poll(2) over open files. */
public final class Poll {
  /** POLLIN. */
  public static final int IN = 1;

  /** POLLPRI. */
  public static final int PRI = 2;

  /** POLLOUT. */
  public static final int OUT = 4;

  /** POLLERR. */
  public static final int ERR = 8;

  /** POLLHUP. */
  public static final int HUP = 16;

  /** POLLNVAL. */
  public static final int NVAL = 32;

  /** POLLRDNORM: the same as IN. */
  public static final int RDNORM = 0x40;

  /** POLLWRNORM: the same as OUT. */
  public static final int WRNORM = 0x100;

  /** POLLRDHUP: the peer of a stream socket will send no more. */
  public static final int RDHUP = 0x2000;

  /** Reported whether asked for or not. */
  static final int ALWAYS = ERR | HUP | NVAL;

  private Poll() {}

  /**
   * What to wait for on a file. The caller holds a reference while it polls.
   *
   * @param events what is asked for
   * @param counted what ends the wait and is told: for poll(2) also ERR, HUP and NVAL
   */
  public record Interest(OpenFile file, int events, int counted) {
    /** As poll(2) asks. */
    public Interest(OpenFile file, int events) {
      this(file, events, events | ALWAYS);
    }

    private int found() {
      int in = (events & RDNORM) != 0 ? IN : 0;
      int out = (events & WRNORM) != 0 ? OUT : 0;
      int now = file.ready(events | in | out);
      in = (now & IN) != 0 ? RDNORM : 0;
      out = (now & OUT) != 0 ? WRNORM : 0;
      return (now | in | out) & counted;
    }
  }

  /**
   * Waits until at least one file has an event.
   *
   * @param timeoutNanos 0 does not block, negative waits for ever
   * @return the events found, in the order of {@code interests}; all 0 on time-out
   * @throws ErrnoException EINTR
   */
  public static int[] poll(List<Interest> interests, long timeoutNanos, Waiter waiter)
      throws ErrnoException {
    int[] found = new int[interests.size()];
    if (scan(interests, found) || timeoutNanos == 0) {
      return found;
    }
    Set<WaitQueue> queues = new HashSet<>();
    for (Interest interest : interests) {
      queues.addAll(interest.file().readiness());
    }
    queues.forEach(queue -> queue.register(waiter));
    try {
      block(interests, found, timeoutNanos, waiter);
      return found;
    } finally {
      queues.forEach(queue -> queue.unregister(waiter));
    }
  }

  private static void block(List<Interest> interests, int[] found, long timeoutNanos, Waiter waiter)
      throws ErrnoException {
    long start = System.nanoTime();
    while (!scan(interests, found)) {
      waiter.checkInterrupted();
      if (timeoutNanos < 0) {
        waiter.park(Waiter.FOREVER);
        continue;
      }
      long left = timeoutNanos - (System.nanoTime() - start);
      if (left <= 0) {
        return;
      }
      waiter.park(left);
    }
  }

  private static boolean scan(List<Interest> interests, int[] found) {
    boolean any = false;
    for (int i = 0; i < found.length; i++) {
      found[i] = interests.get(i).found();
      any |= found[i] != 0;
    }
    return any;
  }
}
