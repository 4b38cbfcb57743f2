package dev.vos.abi;

/**
 * What stat(2) tells about a file. Times are nanoseconds since the epoch, {@code blocks} counts
 * units of 512 bytes, {@code mode} carries the file type as well as the permissions.
 */
public record Stat(
    long dev,
    long ino,
    int mode,
    int nlink,
    int uid,
    int gid,
    long rdev,
    long size,
    int blksize,
    long blocks,
    long atimeNanos,
    long mtimeNanos,
    long ctimeNanos) {

  /** Whether it is a regular file. */
  public boolean isRegular() {
    return Mode.isRegular(mode);
  }

  /** Whether it is a directory. */
  public boolean isDirectory() {
    return Mode.isDirectory(mode);
  }

  /** Whether it is a symbolic link. */
  public boolean isSymlink() {
    return Mode.isSymlink(mode);
  }

  /** The permission, set-id and sticky bits of {@link #mode()}. */
  public int permissions() {
    return Mode.permissions(mode);
  }

  /** Whether both describe the same file: same device and same inode number. */
  public boolean sameFile(Stat other) {
    return dev == other.dev && ino == other.ino;
  }
}
