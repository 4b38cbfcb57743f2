package dev.vos.vfs.host;

import dev.vos.abi.Stat;

/**
 * What Linux tells a file from every other one by, for as long as it exists.
 *
 * @param dev the file system, st_dev
 * @param ino its inode number in there, st_ino
 */
record FileKey(long dev, long ino) {
  static FileKey of(Stat stat) {
    return new FileKey(stat.dev(), stat.ino());
  }

  // Written out because what the JDK generates for a record costs much at the start.

  @Override
  public boolean equals(Object other) {
    return other instanceof FileKey that && that.ino == ino && that.dev == dev;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(ino) * 31 + Long.hashCode(dev);
  }
}
