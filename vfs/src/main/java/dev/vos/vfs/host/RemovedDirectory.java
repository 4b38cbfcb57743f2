package dev.vos.vfs.host;

import dev.vos.abi.Mode;
import dev.vos.abi.Stat;

/**
 * What is left of a directory that vos has removed while somebody holds it, as its current
 * directory or open: the attributes. The host has nothing any more that could be asked.
 */
final class RemovedDirectory {
  private Stat stat; // guarded by this

  private RemovedDirectory(Stat stat) {
    this.stat = stat;
  }

  static RemovedDirectory of(Stat last) {
    return new RemovedDirectory(changed(last, last.mode()));
  }

  synchronized Stat stat() {
    return stat;
  }

  synchronized void chmod(int permissions) {
    stat = changed(stat, Mode.S_IFDIR | Mode.permissions(permissions));
  }

  /** -1 leaves one as it is. */
  synchronized void chown(int uid, int gid) {
    int owner = uid == -1 ? stat.uid() : uid;
    stat = changed(stat, stat.mode(), owner, gid == -1 ? stat.gid() : gid);
  }

  private static Stat changed(Stat stat, int mode) {
    return changed(stat, mode, stat.uid(), stat.gid());
  }

  private static Stat changed(Stat stat, int mode, int uid, int gid) {
    return new Stat(
        stat.dev(),
        stat.ino(),
        mode,
        0,
        uid,
        gid,
        0,
        stat.size(),
        stat.blksize(),
        stat.blocks(),
        stat.atimeNanos(),
        stat.mtimeNanos(),
        stat.ctimeNanos());
  }
}
