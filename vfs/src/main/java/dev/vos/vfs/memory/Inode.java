package dev.vos.vfs.memory;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.Stat;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.Vnode;

/** What every file in memory is: number, type, owner, link count and times. */
abstract class Inode {
  static final int BLOCK = 4096;

  final MemoryFileSystem fs;
  private final long number;

  private int mode; // guarded by this
  private int uid; // guarded by this
  private int gid; // guarded by this
  private int links; // guarded by this, changed with fs.treeLock held
  private long atime; // guarded by this
  private long mtime; // guarded by this
  private long ctime; // guarded by this

  Inode(MemoryFileSystem fs, int mode, int uid, int gid, int links) {
    this.fs = fs;
    this.number = fs.newInodeNumber();
    this.mode = mode;
    this.uid = uid;
    this.gid = gid;
    this.links = links;
    fs.quota().fileMade();
    long now = now();
    this.atime = now;
    this.mtime = now;
    this.ctime = now;
  }

  /** A new file in {@code parent}: in a set-group-id directory it gets the directory's group. */
  Inode(MemoryDirectory parent, int mode, Credentials owner, int links) {
    this(parent.fs, mode, owner.uid(), parent.groupForNew(owner), links);
  }

  static long now() {
    return System.currentTimeMillis() * 1_000_000L; // Linux's file times are coarser than that
  }

  /** st_size. */
  abstract long sizeInBytes();

  /** How many pages of file data there are. */
  long pages() {
    return 0;
  }

  public final FileSystemDriver driver() {
    return fs;
  }

  final long number() {
    return number;
  }

  public final Stat stat() {
    long size = sizeInBytes();
    long blocks = pages() * (BLOCK / 512);
    synchronized (this) {
      return new Stat(
          fs.device(), number, mode, links, uid, gid, 0, size, BLOCK, blocks, atime, mtime, ctime);
    }
  }

  final synchronized int mode() {
    return mode;
  }

  final synchronized int gid() {
    return gid;
  }

  public final synchronized void chmod(int permissions) throws ErrnoException {
    mode = (mode & Mode.S_IFMT) | Mode.permissions(permissions);
    ctime = now();
  }

  /** Takes the set-id bits off an executable, as Linux does. */
  public final synchronized void chown(int newUid, int newGid) throws ErrnoException {
    uid = newUid == -1 ? uid : newUid;
    gid = newGid == -1 ? gid : newGid;
    if (!Mode.isDirectory(mode)) {
      mode &= ~Mode.S_ISUID;
      if ((mode & Mode.S_IXGRP) != 0) {
        mode &= ~Mode.S_ISGID;
      }
    }
    ctime = now();
  }

  public final synchronized void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    atime = atimeNanos == Vnode.UTIME_OMIT ? atime : atimeNanos;
    mtime = mtimeNanos == Vnode.UTIME_OMIT ? mtime : mtimeNanos;
    ctime = now();
  }

  /** The content was read: the access time is kept as the mount option relatime does. */
  final synchronized void accessed() {
    if (atime <= mtime || atime <= ctime) {
      atime = now();
    }
  }

  /** The content was changed. */
  final synchronized void modified() {
    mtime = now();
    ctime = mtime;
  }

  final synchronized int links() {
    return links;
  }

  /** The caller holds {@code fs.treeLock}. */
  final synchronized void addLinksLocked(int change) {
    links += change;
    if (links == 0 && change < 0 && !(this instanceof MemoryFile)) {
      fs.quota().fileGone();
    }
    ctime = now();
  }

  /** The last name is gone or, for a directory, the only one. Caller holds {@code fs.treeLock}. */
  final synchronized void clearLinksLocked() {
    links = 0;
    fs.quota().fileGone();
    ctime = now();
  }
}
