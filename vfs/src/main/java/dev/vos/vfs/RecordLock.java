package dev.vos.vfs;

/**
 * A lock on a range of a file; {@code struct flock} of fcntl(2).
 *
 * @param type {@link #READ}, {@link #WRITE} or {@link #UNLOCK}
 * @param start the first byte
 * @param length the number of bytes; 0 reaches to whatever end the file will have
 * @param pid who holds it, in the answer of getlk: -1 for an open file; otherwise ignored
 */
public record RecordLock(int type, long start, long length, int pid) {
  /** F_RDLCK: shared with other readers. */
  public static final int READ = 0;

  /** F_WRLCK: exclusive. */
  public static final int WRITE = 1;

  /** F_UNLCK: no lock. */
  public static final int UNLOCK = 2;

  /** The lock on the bytes from {@code start} to before {@code end}, which may be MAX_VALUE. */
  static RecordLock between(int type, long start, long end) {
    return new RecordLock(type, start, end == Long.MAX_VALUE ? 0 : end - start, 0);
  }

  /** The first byte behind the range. */
  long end() {
    return length == 0 || start > Long.MAX_VALUE - length ? Long.MAX_VALUE : start + length;
  }

  boolean overlaps(RecordLock other) {
    return start < other.end() && other.start < end();
  }

  /** Whether the two ranges have no gap between them. */
  boolean touches(RecordLock other) {
    return start <= other.end() && other.start <= end();
  }

  /** The lock on both ranges, which touch. */
  RecordLock joined(RecordLock other) {
    return between(type, Math.min(start, other.start), Math.max(end(), other.end()));
  }
}
