package dev.vos.vfs;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.Stat;

/** When the set-user-id and set-group-id bits go, if it is not root that changes a file. */
final class SetIdBits {
  private static final int RUNS_AS_GROUP = Mode.S_ISGID | Mode.S_IXGRP;

  private SetIdBits() {}

  /**
   * The permissions of a file that {@code who} makes in a directory: in one that hands its group
   * on, only members of that group make programs that run as it.
   */
  static int made(Directory parent, int mode, Credentials who) throws ErrnoException {
    int permissions = Mode.permissions(mode);
    if (who.isRoot() || (permissions & RUNS_AS_GROUP) != RUNS_AS_GROUP) {
      return permissions;
    }
    Stat stat = parent.stat();
    boolean inherits = (stat.mode() & Mode.S_ISGID) != 0;
    return inherits && !who.inGroup(stat.gid()) ? permissions & ~Mode.S_ISGID : permissions;
  }

  /** Takes off what a change of a regular file's bytes by {@code who} takes off. */
  static void contentsChanged(AttributeTarget target, Credentials who) throws ErrnoException {
    if (!who.isRoot() && !target.unchecked(who)) {
      Stat stat = target.stat();
      int left = left(stat, who);
      if (stat.isRegular() && left != stat.permissions()) {
        target.chmod(left);
      }
    }
  }

  /** The permissions that are left when somebody other than root changes a file. */
  static int left(Stat stat, Credentials who) {
    int permissions = stat.permissions() & ~Mode.S_ISUID;
    boolean stays = (stat.mode() & Mode.S_IXGRP) == 0 && who.inGroup(stat.gid());
    return stays ? permissions : permissions & ~Mode.S_ISGID;
  }
}
