package dev.vos.kernel;

/**
 * A lock on a range of a file; {@code struct flock} of fcntl(2) with an absolute start.
 *
 * @param type {@link #READ}, {@link #WRITE} or {@link #UNLOCK}
 * @param start the first byte
 * @param length the number of bytes; 0 reaches to whatever end the file will have
 * @param pid who holds it, in the answer of getlk; otherwise ignored
 */
public record RecordLock(int type, long start, long length, int pid) {
  /** F_RDLCK: shared with other readers. */
  public static final int READ = 0;

  /** F_WRLCK: exclusive. */
  public static final int WRITE = 1;

  /** F_UNLCK: no lock. */
  public static final int UNLOCK = 2;

  /** The first byte behind the range. */
  long end() {
    return length == 0 ? Long.MAX_VALUE : start + length;
  }

  boolean overlaps(RecordLock other) {
    return start < other.end() && other.start < end();
  }
}
