package dev.vos.handles.calls;

/** One {@code struct pollfd}: what to wait for on a descriptor, and what came. */
public final class PollEntry {
  /** There is data to read. */
  public static final int POLLIN = 1;

  /** There is urgent data to read. */
  public static final int POLLPRI = 2;

  /** Writing would not block. */
  public static final int POLLOUT = 4;

  /** Answer only: an error, for instance the reader of a pipe is gone. */
  public static final int POLLERR = 8;

  /** Answer only: the peer has hung up. */
  public static final int POLLHUP = 16;

  /** Answer only: the descriptor is not open. */
  public static final int POLLNVAL = 32;

  /** Data to read: the same as POLLIN. */
  public static final int POLLRDNORM = 0x40;

  /** Writing would not block: the same as POLLOUT. */
  public static final int POLLWRNORM = 0x100;

  /** The peer of a stream socket has shut down its writing half. */
  public static final int POLLRDHUP = 0x2000;

  private static final int ALWAYS = POLLERR | POLLHUP | POLLNVAL;

  private final int fd;
  private final int events;
  private final int counted;
  private int revents;

  /** An entry for {@code fd}; one that is negative is skipped. */
  public PollEntry(int fd, int events) {
    this(fd, events, events | ALWAYS);
  }

  /** One for which only the events of {@code counted} end the wait. */
  PollEntry(int fd, int events, int counted) {
    this.fd = fd;
    this.events = events;
    this.counted = counted;
  }

  int counted() {
    return counted;
  }

  /** The descriptor; one that is negative is skipped. */
  public int fd() {
    return fd;
  }

  /** What to wait for. */
  public int events() {
    return events;
  }

  /** What came, after poll has returned. */
  public int revents() {
    return revents;
  }

  void revents(int found) {
    revents = found;
  }
}
