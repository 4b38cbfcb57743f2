package dev.vos.vfs.nio;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.Stat;
import dev.vos.vfs.Vnode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The attributes of a file by its path, as far as its provider has them. */
final class NioNode {
  private static final int BLOCK = 4096;
  private static final PosixFilePermission[] BITS = PosixFilePermission.values();

  private NioNode() {}

  static Stat stat(NioFileSystem fs, Path path) throws ErrnoException {
    return NioErrors.translate(() -> read(fs, path));
  }

  private static Stat read(NioFileSystem fs, Path path) throws IOException {
    BasicFileAttributes basic =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    NioContent open = fs.openContent(path);
    long size = open != null ? open.size() : basic.size();
    boolean regular = basic.isRegularFile();
    return new Stat(
        fs.device(),
        fs.inode(path),
        type(basic) | permissions(fs, path, basic),
        basic.isDirectory() ? 2 : 1,
        0,
        0,
        0,
        regular ? size : basic.size(),
        BLOCK,
        regular ? (size + BLOCK - 1) / BLOCK * (BLOCK / 512) : 0,
        nanos(basic.lastAccessTime(), basic),
        nanos(basic.lastModifiedTime(), basic),
        nanos(basic.lastModifiedTime(), basic));
  }

  private static int type(BasicFileAttributes basic) {
    if (basic.isDirectory()) {
      return Mode.S_IFDIR;
    }
    return basic.isSymbolicLink() ? Mode.S_IFLNK : Mode.S_IFREG;
  }

  private static int permissions(NioFileSystem fs, Path path, BasicFileAttributes basic)
      throws IOException {
    if (basic.isSymbolicLink()) {
      return 0777;
    }
    PosixFileAttributeView view =
        Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view != null) {
      return bits(view.readAttributes());
    }
    int all = basic.isDirectory() ? 0755 : 0644;
    return fs.readOnly() ? all & ~0222 : all;
  }

  private static int bits(PosixFileAttributes attributes) {
    int mode = 0;
    for (int i = 0; i < BITS.length; i++) { // from OWNER_READ to OTHERS_EXECUTE
      mode |= attributes.permissions().contains(BITS[i]) ? 0400 >> i : 0;
    }
    return mode;
  }

  private static long nanos(FileTime time, BasicFileAttributes basic) {
    FileTime known = time == null ? basic.lastModifiedTime() : time;
    return known.to(TimeUnit.NANOSECONDS);
  }

  /** EOPNOTSUPP where the provider has no permissions, unless they are those it shows anyway. */
  static void chmod(NioFileSystem fs, Path path, int permissions) throws ErrnoException {
    if (stat(fs, path).permissions() == permissions) {
      return;
    }
    Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
    for (int i = 0; i < BITS.length; i++) {
      if ((permissions & (0400 >> i)) != 0) {
        set.add(BITS[i]);
      }
    }
    NioErrors.translate(() -> Files.setPosixFilePermissions(path, set));
  }

  /** EPERM for another owner than the one that it shows: nothing is known of owners. */
  static void chown(int uid, int gid) throws ErrnoException {
    if (uid > 0 || gid > 0) {
      throw new ErrnoException(Errno.EPERM);
    }
  }

  static void utimens(Path path, long atimeNanos, long mtimeNanos) throws ErrnoException {
    NioErrors.translate(
        () -> {
          Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
              .setTimes(time(mtimeNanos), time(atimeNanos), null);
          return null;
        });
  }

  private static FileTime time(long nanos) {
    return nanos == Vnode.UTIME_OMIT ? null : FileTime.from(nanos, TimeUnit.NANOSECONDS);
  }
}
