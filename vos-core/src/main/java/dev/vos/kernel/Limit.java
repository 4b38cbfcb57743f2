package dev.vos.kernel;

/** What setrlimit(2) limits per process. */
public enum Limit {
  /** RLIMIT_NOFILE: one more than the highest handle number; EMFILE beyond. */
  OPEN_FILES(7),
  /** RLIMIT_NPROC: living and unreaped children of the process; EAGAIN from fork beyond. */
  CHILDREN(6),
  /** RLIMIT_FSIZE: the size in bytes to which the process may extend a file; EFBIG beyond. */
  FILE_SIZE(1);

  /** RLIM_INFINITY. */
  public static final long INFINITY = Long.MAX_VALUE;

  private final int number;

  Limit(int number) {
    this.number = number;
  }

  /** The number that Linux gives to the RLIMIT constant. */
  public int number() {
    return number;
  }
}
