package dev.vos.abi;

/**
 * What statfs(2) tells about a file system. Sizes are in blocks of {@code bsize} bytes.
 *
 * @param type the magic number of the type, {@link #TMPFS_MAGIC} and the like
 * @param bsize the best size of a transfer in bytes
 * @param blocks how many blocks there are; 0 for a file system without a store
 * @param bfree how many of them are free
 * @param bavail how many are free for users who are not root
 * @param files how many files there can be; 0 if there is no such number
 * @param ffree how many more files there can be
 * @param fsid a number that is the file system's own
 * @param namelen the longest name in bytes
 * @param frsize the unit of allocation in bytes
 * @param flags of the mount: {@link #ST_RDONLY} and others
 */
public record StatFs(
    long type,
    long bsize,
    long blocks,
    long bfree,
    long bavail,
    long files,
    long ffree,
    long fsid,
    long namelen,
    long frsize,
    long flags) {
  /** {@link #type()} of a file system in memory. */
  public static final long TMPFS_MAGIC = 0x01021994;

  /** {@link #type()} of an overlay. */
  public static final long OVERLAYFS_MAGIC = 0x794c7630;

  /** {@link #type()} of /proc. */
  public static final long PROC_SUPER_MAGIC = 0x9fa0;

  /** {@link #flags()}: mounted read-only. */
  public static final long ST_RDONLY = 1;

  private static final long PAGE = 4096;

  /** What Linux answers for a file system that has nothing to tell: its type, names of 255. */
  public static StatFs withoutStore(long type) {
    return new StatFs(type, PAGE, 0, 0, 0, 0, 0, 0, 255, PAGE, 0);
  }

  /** The same with more flags. */
  public StatFs withFlags(long more) {
    return new StatFs(
        type, bsize, blocks, bfree, bavail, files, ffree, fsid, namelen, frsize, flags | more);
  }
}
