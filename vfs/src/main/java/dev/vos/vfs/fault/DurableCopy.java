package dev.vos.vfs.fault;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Device;
import dev.vos.vfs.Directory;
import dev.vos.vfs.FileData;
import dev.vos.vfs.RegularFile;
import dev.vos.vfs.Symlink;
import dev.vos.vfs.Vnode;
import java.nio.ByteBuffer;
import java.util.List;

/** Makes one file or directory of a tree like another of another tree. */
final class DurableCopy {
  private static final int CHUNK = 1 << 16;

  private DurableCopy() {}

  /** The entry; null if there is none. */
  static Vnode entryOrNull(Directory directory, String name) throws ErrnoException {
    try {
      return directory.lookup(name);
    } catch (ErrnoException e) {
      if (e.errno() == Errno.ENOENT) {
        return null;
      }
      throw e;
    }
  }

  private static Credentials owner(Stat stat) {
    return new Credentials(stat.uid(), stat.gid(), List.of());
  }

  static void emptyFile(Directory target, String name, Stat stat) throws ErrnoException {
    target.create(name, stat.permissions(), owner(stat), OpenFlags.O_WRONLY).close();
    attributes(stat, target.lookup(name));
  }

  static Directory directory(Directory target, String name, Stat stat) throws ErrnoException {
    Directory made = target.mkdir(name, stat.permissions(), owner(stat));
    attributes(stat, made);
    return made;
  }

  /** A symlink, FIFO or socket. */
  static void special(Vnode entry, Directory target, String name) throws ErrnoException {
    if (entry instanceof Device) {
      return; // of the tree below: nobody can have changed it
    }
    Stat stat = entry.stat();
    Vnode there = entryOrNull(target, name);
    if (there != null && same(entry, stat, there)) {
      return;
    }
    remove(target, name);
    if (entry instanceof Symlink symlink) {
      target.symlink(name, symlink.target(), owner(stat));
    } else {
      target.mknod(name, stat.mode(), 0, owner(stat));
    }
  }

  private static boolean same(Vnode entry, Stat stat, Vnode there) throws ErrnoException {
    if (stat.mode() != there.stat().mode()) {
      return false;
    }
    return !(entry instanceof Symlink symlink)
        || symlink.target().equals(((Symlink) there).target());
  }

  static void attributes(Stat stat, Vnode target) throws ErrnoException {
    Stat now = target.stat();
    if (now.uid() != stat.uid() || now.gid() != stat.gid()) {
      target.chown(stat.uid(), stat.gid());
    }
    if (now.mode() != stat.mode()) {
      target.chmod(Mode.permissions(stat.mode()));
    }
    target.utimens(stat.atimeNanos(), stat.mtimeNanos());
  }

  static void content(RegularFile file, Stat stat, RegularFile target) throws ErrnoException {
    try (FileData from = file.open(OpenFlags.O_RDONLY);
        FileData to = target.open(OpenFlags.O_WRONLY | OpenFlags.O_TRUNC)) {
      ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
      long position = 0;
      while (from.read(chunk.clear(), position) > 0) {
        chunk.flip();
        while (chunk.hasRemaining()) {
          position += to.write(chunk, position);
        }
      }
      to.sync();
    }
    attributes(stat, target);
  }

  /** Removes an entry with all that is in it; there need not be one. */
  static void remove(Directory target, String name) throws ErrnoException {
    Vnode there = entryOrNull(target, name);
    if (there instanceof Directory directory) {
      for (String child : directory.list()) {
        remove(directory, child);
      }
      target.rmdir(name);
    } else if (there != null) {
      target.unlink(name);
    }
  }
}
