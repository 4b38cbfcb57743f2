package dev.vos.vfs.overlay;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Directory;
import dev.vos.vfs.Fifo;
import dev.vos.vfs.FileData;
import dev.vos.vfs.RegularFile;
import dev.vos.vfs.Socket;
import dev.vos.vfs.Symlink;
import dev.vos.vfs.Vnode;
import java.nio.ByteBuffer;
import java.util.List;

/** Copying a file of the lower tree to the upper one, with owner, mode and times. */
final class CopyUp {
  private static final int CHUNK = 1 << 16;
  private static final int BLOCK = 512;

  private CopyUp() {}

  /** The file {@code name} of {@code parent} in the upper tree. The caller holds the lock. */
  static Vnode fileLocked(OverlayDirectory parent, String name, Vnode lower) throws ErrnoException {
    return copyLocked(parent, name, lower, Long.MAX_VALUE);
  }

  /** The same, but none of the bytes are copied. */
  static Vnode emptyFileLocked(OverlayDirectory parent, String name, Vnode lower)
      throws ErrnoException {
    return copyLocked(parent, name, lower, 0);
  }

  private static Vnode copyLocked(OverlayDirectory parent, String name, Vnode lower, long limit)
      throws ErrnoException {
    Vnode there = parent.upperEntry(name);
    if (there != null) {
      return there;
    }
    if (parent.hides(name)) {
      throw new ErrnoException(Errno.ENOENT); // unlinked since it was looked up
    }
    Stat stat = lower.stat();
    Directory upperParent = parent.requireUpperLocked();
    Stat parentStat = upperParent.stat();
    Vnode copy = make(upperParent, name, lower, stat, limit);
    copy.chown(stat.uid(), stat.gid());
    if (!(copy instanceof Symlink)) {
      copy.chmod(stat.permissions());
    }
    copy.utimens(stat.atimeNanos(), stat.mtimeNanos());
    upperParent.utimens(parentStat.atimeNanos(), parentStat.mtimeNanos());
    parent.fs().copiedUpLocked(stat, copy);
    return copy;
  }

  private static Vnode make(Directory parent, String name, Vnode lower, Stat stat, long limit)
      throws ErrnoException {
    Credentials owner = new Credentials(stat.uid(), stat.gid(), List.of());
    if (lower instanceof RegularFile file) {
      return makeFile(parent, name, file, stat, limit);
    } else if (lower instanceof Symlink symlink) {
      return parent.symlink(name, symlink.target(), owner);
    } else if (lower instanceof Fifo || lower instanceof Socket) {
      return parent.mknod(name, stat.mode(), 0, owner);
    }
    throw new ErrnoException(Errno.EPERM);
  }

  private static Vnode makeFile(
      Directory parent, String name, RegularFile lower, Stat stat, long limit)
      throws ErrnoException {
    Credentials owner = new Credentials(stat.uid(), stat.gid(), List.of());
    try (FileData from = limit > 0 ? lower.open(OpenFlags.O_RDONLY) : null;
        FileData to = parent.create(name, stat.permissions(), owner, OpenFlags.O_WRONLY)) {
      if (from != null) {
        copyBytes(from, to);
      }
      return to.file();
    } catch (ErrnoException e) {
      removeHalfCopy(parent, name);
      throw e;
    }
  }

  /** All bytes; holes stay holes. */
  static void copyBytes(FileData from, FileData to) throws ErrnoException {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    long position = 0;
    long size = from.size();
    boolean holes = from.stat().blocks() * BLOCK < size;
    while (position < size) {
      position = holes ? nextData(from, position) : position;
      if (position < 0) {
        break;
      }
      long end = holes ? from.seekHole(position) : size;
      chunk.clear().limit((int) Math.min(CHUNK, end - position));
      if (from.read(chunk, position) <= 0) {
        break;
      }
      chunk.flip();
      while (chunk.hasRemaining()) {
        position += to.write(chunk, position);
      }
    }
    if (to.size() < size) {
      to.truncate(size);
    }
  }

  /** Where the next data are, -1 if there are no more. */
  private static long nextData(FileData from, long position) throws ErrnoException {
    try {
      return from.seekData(position);
    } catch (ErrnoException e) {
      if (e.errno() == Errno.ENXIO) {
        return -1;
      }
      throw e;
    }
  }

  private static void removeHalfCopy(Directory parent, String name) {
    try {
      parent.unlink(name);
    } catch (ErrnoException e) {
      // it was not even created
    }
  }

  /** The directory {@code name} in {@code upperParent}, which does not have it yet. */
  static Directory directory(Directory upperParent, String name, Stat stat) throws ErrnoException {
    Stat parentStat = upperParent.stat();
    Credentials owner = new Credentials(stat.uid(), stat.gid(), List.of());
    Directory copy = upperParent.mkdir(name, stat.permissions(), owner);
    copy.chown(stat.uid(), stat.gid());
    copy.chmod(Mode.permissions(stat.mode()));
    copy.utimens(stat.atimeNanos(), stat.mtimeNanos());
    upperParent.utimens(parentStat.atimeNanos(), parentStat.mtimeNanos());
    return copy;
  }
}
