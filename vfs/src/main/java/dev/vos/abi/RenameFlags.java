package dev.vos.abi;

/** The flags of renameat2(2), with the numbers of Linux. */
public final class RenameFlags {
  /** Fail with EEXIST instead of replacing. */
  public static final int RENAME_NOREPLACE = 1;

  /** Exchange the two names, which both must exist, atomically. */
  public static final int RENAME_EXCHANGE = 2;

  private RenameFlags() {}

  /** EINVAL for flags that are unknown or exclude each other. */
  public static void require(int flags) throws ErrnoException {
    int both = RENAME_NOREPLACE | RENAME_EXCHANGE;
    if ((flags & ~both) != 0 || flags == both) {
      throw new ErrnoException(Errno.EINVAL);
    }
  }
}
