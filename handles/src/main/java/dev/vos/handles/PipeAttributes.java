package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.Stat;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Fifo;
import dev.vos.vfs.Vnode;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Owner, permissions and times of a pipe, as fchmod(2), fchown(2) and futimens(3) on one of its
 * ends change them: those of the FIFO it belongs to, or its own.
 *
 * <p>Lock: the monitor; nothing is called with it held.
 */
public final class PipeAttributes {
  private static final long DEVICE = 0xd;
  private static final AtomicLong NEXT_INODE = new AtomicLong(1);

  private final Fifo fifo;

  /** guarded by this; null for a FIFO's */
  private Stat own;

  private PipeAttributes(Fifo fifo, Stat own) {
    this.fifo = fifo;
    this.own = own;
  }

  static PipeAttributes of(Fifo fifo) {
    return new PipeAttributes(fifo, null);
  }

  /** Those of a new pipe without a name. */
  static PipeAttributes anonymous() {
    long now = System.currentTimeMillis() * 1_000_000;
    long inode = NEXT_INODE.getAndIncrement();
    int mode = Mode.S_IFIFO | 0600;
    Stat stat = new Stat(DEVICE, inode, mode, 1, 0, 0, 0, 0, Pipe.PIPE_BUF, 0, now, now, now);
    return new PipeAttributes(null, stat);
  }

  /** fstat(2). */
  public Stat stat() throws ErrnoException {
    if (fifo != null) {
      return fifo.stat();
    }
    synchronized (this) {
      return own;
    }
  }

  /** fchmod(2): EPERM unless {@code who} owns it or is root. */
  public void chmod(Credentials who, int mode) throws ErrnoException {
    Stat stat = stat();
    requireOwner(stat, who);
    boolean member = who.isRoot() || who.inGroup(stat.gid());
    int permissions = Mode.permissions(member ? mode : mode & ~Mode.S_ISGID);
    if (fifo != null) {
      fifo.chmod(permissions);
    } else {
      set(stat, Mode.S_IFIFO | permissions, stat.uid(), stat.gid());
    }
  }

  /** fchown(2): EPERM unless root, or the owner giving it to a group of his. -1: unchanged. */
  public void chown(Credentials who, int uid, int gid) throws ErrnoException {
    Stat stat = stat();
    boolean keepsOwner = uid == -1 || uid == stat.uid();
    boolean ownGroup = gid == -1 || gid == stat.gid() || who.inGroup(gid);
    boolean nothing = uid == -1 && gid == -1;
    if (!nothing && !who.isRoot() && !(stat.uid() == who.uid() && keepsOwner && ownGroup)) {
      throw new ErrnoException(Errno.EPERM);
    }
    if (fifo != null) {
      fifo.chown(uid, gid);
    } else {
      set(stat, stat.mode(), uid == -1 ? stat.uid() : uid, gid == -1 ? stat.gid() : gid);
    }
  }

  private synchronized void set(Stat from, int mode, int uid, int gid) {
    long now = System.currentTimeMillis() * 1_000_000;
    long atime = from.atimeNanos();
    own = made(from, mode, uid, gid, new long[] {atime, from.mtimeNanos(), now});
  }

  /** futimens(3): EPERM unless owner or root; UTIME_NOW and UTIME_OMIT as everywhere. */
  public void utimens(Credentials who, long atimeNanos, long mtimeNanos) throws ErrnoException {
    Stat stat = stat();
    requireOwner(stat, who);
    long now = System.currentTimeMillis() * 1_000_000;
    long atime = atimeNanos == Vnode.UTIME_NOW ? now : atimeNanos;
    long mtime = mtimeNanos == Vnode.UTIME_NOW ? now : mtimeNanos;
    if (fifo != null) {
      fifo.utimens(atime, mtime);
      return;
    }
    synchronized (this) {
      long[] times = {
        atime == Vnode.UTIME_OMIT ? stat.atimeNanos() : atime,
        mtime == Vnode.UTIME_OMIT ? stat.mtimeNanos() : mtime,
        now
      };
      own = made(stat, stat.mode(), stat.uid(), stat.gid(), times);
    }
  }

  private static Stat made(Stat from, int mode, int uid, int gid, long[] times) {
    return new Stat(
        from.dev(),
        from.ino(),
        mode,
        from.nlink(),
        uid,
        gid,
        0,
        0,
        Pipe.PIPE_BUF,
        0,
        times[0],
        times[1],
        times[2]);
  }

  private static void requireOwner(Stat stat, Credentials who) throws ErrnoException {
    if (!who.isRoot() && stat.uid() != who.uid()) {
      throw new ErrnoException(Errno.EPERM);
    }
  }

  @Override
  public String toString() {
    return fifo != null ? fifo.toString() : "pipe:[" + own.ino() + "]";
  }
}
