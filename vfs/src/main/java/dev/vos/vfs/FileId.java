package dev.vos.vfs;

import dev.vos.abi.Stat;
import java.util.concurrent.atomic.AtomicLong;

/** What makes a file the same file: device and inode number. */
public record FileId(long dev, long ino) {
  private static final AtomicLong NEXT_ANONYMOUS_DEVICE = new AtomicLong(0x100000);

  // Written out for the same reason as in MountPoint.
  @Override
  public boolean equals(Object other) {
    return other instanceof FileId id && dev == id.dev && ino == id.ino;
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(dev) + Long.hashCode(ino);
  }

  /** The identity that a stat tells. */
  public static FileId of(Stat stat) {
    return new FileId(stat.dev(), stat.ino());
  }

  /** A device number for a file system that has no device, different from all others. */
  public static long anonymousDevice() {
    return NEXT_ANONYMOUS_DEVICE.getAndIncrement();
  }
}
