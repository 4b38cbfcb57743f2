package dev.vos.abi;

/** The modes of fallocate(2), with the numbers of Linux; 0 allocates. */
public final class FallocateFlags {
  /** The size of the file stays. */
  public static final int FALLOC_FL_KEEP_SIZE = 1;

  /** Makes a hole, which reads as zeros; only together with KEEP_SIZE. */
  public static final int FALLOC_FL_PUNCH_HOLE = 2;

  /** Takes the range out and moves what is behind it. */
  public static final int FALLOC_FL_COLLAPSE_RANGE = 8;

  /** Fills the range with zeros. */
  public static final int FALLOC_FL_ZERO_RANGE = 0x10;

  /** Puts a hole between what is there. */
  public static final int FALLOC_FL_INSERT_RANGE = 0x20;

  /** Makes shared blocks of one's own. */
  public static final int FALLOC_FL_UNSHARE_RANGE = 0x40;

  private FallocateFlags() {}

  /**
   * Whether Linux would pass the mode on to a file system.
   *
   * @throws ErrnoException EOPNOTSUPP: unknown, two that exclude each other, a hole without
   *     KEEP_SIZE
   */
  public static void require(int mode) throws ErrnoException {
    int operation = mode & ~FALLOC_FL_KEEP_SIZE;
    boolean keepsSize = mode != operation;
    boolean fits =
        switch (operation) {
          case 0, FALLOC_FL_ZERO_RANGE, FALLOC_FL_UNSHARE_RANGE -> true;
          case FALLOC_FL_PUNCH_HOLE -> keepsSize;
          case FALLOC_FL_COLLAPSE_RANGE, FALLOC_FL_INSERT_RANGE -> !keepsSize;
          default -> false;
        };
    if (!fits) {
      throw new ErrnoException(Errno.EOPNOTSUPP);
    }
  }
}
