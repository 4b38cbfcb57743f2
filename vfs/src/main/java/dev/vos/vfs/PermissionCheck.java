package dev.vos.vfs;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.Stat;

/**
 * Who may do what by owner, group and mode bits, as path_resolution(7) says. Root may do everything
 * but execute a regular file that has no execute bit at all.
 */
final class PermissionCheck {
  private PermissionCheck() {}

  /** Fails with EACCES unless {@code who} has all of {@code amode} (R_OK, W_OK, X_OK). */
  static void require(Stat stat, Credentials who, int amode) throws ErrnoException {
    if (!permits(stat, who, amode)) {
      throw new ErrnoException(Errno.EACCES);
    }
  }

  /** {@link #require} unless the store enforces it by itself. */
  static void require(Vnode vnode, Credentials who, int amode) throws ErrnoException {
    if (!unchecked(vnode, who)) {
      require(vnode.stat(), who, amode);
    }
  }

  /** Root may always search, and a host does its own checks: no stat is needed for those. */
  static void requireSearch(Directory dir, Credentials who) throws ErrnoException {
    if (!who.isRoot() && !unchecked(dir, who)) {
      require(dir.stat(), who, Mode.X_OK);
    }
  }

  /** chmod, utimens: EPERM unless owner or root. */
  static void requireOwner(Vnode vnode, Credentials who) throws ErrnoException {
    if (!who.isRoot() && !unchecked(vnode, who) && vnode.stat().uid() != who.uid()) {
      throw new ErrnoException(Errno.EPERM);
    }
  }

  /**
   * May entries be made in and taken from {@code dir}: EACCES if not writable and searchable, EPERM
   * if {@code victim} (may be null) lies in a sticky directory and belongs to somebody else.
   */
  static void requireEntryChange(Directory dir, Vnode victim, Credentials who)
      throws ErrnoException {
    if (who.isRoot() || unchecked(dir, who)) {
      return;
    }
    Stat stat = dir.stat();
    require(stat, who, Mode.W_OK | Mode.X_OK);
    boolean sticky = (stat.mode() & Mode.S_ISVTX) != 0;
    if (sticky && victim != null && stat.uid() != who.uid() && victim.stat().uid() != who.uid()) {
      throw new ErrnoException(Errno.EPERM);
    }
  }

  /**
   * May a user make a link to somebody else's file: EPERM unless it is a regular one without set-id
   * bits that the user may read and write, as with fs.protected_hardlinks set, see proc(5).
   */
  static void requireLink(Vnode existing, Credentials who) throws ErrnoException {
    if (who.isRoot() || unchecked(existing, who)) {
      return;
    }
    Stat stat = existing.stat();
    int runsAsGroup = Mode.S_ISGID | Mode.S_IXGRP;
    boolean safe =
        stat.isRegular()
            && (stat.mode() & Mode.S_ISUID) == 0
            && (stat.mode() & runsAsGroup) != runsAsGroup
            && permits(stat, who, Mode.R_OK | Mode.W_OK);
    if (stat.uid() != who.uid() && !safe) {
      throw new ErrnoException(Errno.EPERM);
    }
  }

  static boolean unchecked(Vnode vnode, Credentials who) {
    return vnode.driver().enforcesPermissions(who);
  }

  private static boolean permits(Stat stat, Credentials who, int amode) {
    if (who.isRoot()) {
      boolean executes = (amode & Mode.X_OK) != 0 && !stat.isDirectory();
      return !executes || (stat.mode() & 0111) != 0;
    }
    int granted;
    if (stat.uid() == who.uid()) {
      granted = stat.mode() >> 6;
    } else if (who.inGroup(stat.gid())) {
      granted = stat.mode() >> 3;
    } else {
      granted = stat.mode();
    }
    return (granted & amode & 7) == (amode & 7);
  }
}
