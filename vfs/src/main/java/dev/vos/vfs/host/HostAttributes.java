package dev.vos.vfs.host;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.Stat;
import dev.vos.vfs.Vnode;
import java.io.IOException;
import java.nio.file.AccessMode;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The attributes of a host file by its path. */
final class HostAttributes {
  private static final int BLOCK = 4096;
  private static final String STAT =
      "unix:mode,ino,dev,rdev,nlink,uid,gid,ctime,size,lastModifiedTime,lastAccessTime";
  private static final LinkOption[] NO_FOLLOW = {NOFOLLOW_LINKS};
  private static final LinkOption[] FOLLOW = {};

  private HostAttributes() {}

  /** lstat(2). */
  static Stat lstat(Path path) throws ErrnoException {
    return stat(path, NO_FOLLOW);
  }

  /** stat(2). */
  static Stat stat(Path path) throws ErrnoException {
    return stat(path, FOLLOW);
  }

  /**
   * The C library tells all and is faster, once it is there; what java.nio.file has to say is the
   * same but for st_blocks, which is then that of a file without holes.
   */
  private static Stat stat(Path path, LinkOption[] options) throws ErrnoException {
    if (CLibrary.preferred()) {
      String text = HostPaths.text(path);
      return options.length == 0 ? LinuxCalls.stat(text) : LinuxCalls.lstat(text);
    }
    try {
      Map<String, Object> all = Files.readAttributes(path, STAT, options);
      long size = (Long) all.get("size");
      int mode = (Integer) all.get("mode");
      return new Stat(
          (Long) all.get("dev"),
          (Long) all.get("ino"),
          mode,
          (Integer) all.get("nlink"),
          (Integer) all.get("uid"),
          (Integer) all.get("gid"),
          (Long) all.get("rdev"),
          size,
          BLOCK,
          blocks(mode, size),
          nanos(all.get("lastAccessTime")),
          nanos(all.get("lastModifiedTime")),
          nanos(all.get("ctime")));
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  /** What the file would take without holes; NIO does not tell st_blocks. */
  private static long blocks(int mode, long size) {
    boolean stored = Mode.isRegular(mode) || Mode.isDirectory(mode);
    return stored ? (size + BLOCK - 1) / BLOCK * (BLOCK / 512) : 0;
  }

  private static long nanos(Object time) {
    return ((FileTime) time).to(TimeUnit.NANOSECONDS);
  }

  /** chmod(2), following symlinks. */
  static void chmod(Path path, int permissions) throws ErrnoException {
    set(path, "unix:mode", permissions);
  }

  /** lchown(2). */
  static void lchown(Path path, int uid, int gid) throws ErrnoException {
    chown(path, uid, gid, NO_FOLLOW);
  }

  /** chown(2). */
  static void chown(Path path, int uid, int gid) throws ErrnoException {
    chown(path, uid, gid, FOLLOW);
  }

  /** If nothing is to change the call is made all the same: it takes the set-id bits off. */
  private static void chown(Path path, int uid, int gid, LinkOption[] options)
      throws ErrnoException {
    if (uid != -1) {
      set(path, "unix:uid", uid, options);
    }
    if (gid != -1) {
      set(path, "unix:gid", gid, options);
    }
    if (uid == -1 && gid == -1) {
      set(path, "unix:uid", stat(path, options).uid(), options);
    }
  }

  private static void set(Path path, String attribute, Object value, LinkOption... options)
      throws ErrnoException {
    try {
      Files.setAttribute(path, attribute, value, options);
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  /** utimensat(2), following symlinks. */
  static void utimens(Path path, long atimeNanos, long mtimeNanos) throws ErrnoException {
    boolean early = atimeNanos < 0 && atimeNanos != Vnode.UTIME_OMIT;
    early |= mtimeNanos < 0 && mtimeNanos != Vnode.UTIME_OMIT;
    if (early) {
      // the JDK makes fractions of seconds before 1970 zero
      CLibrary.get().utimens(HostPaths.text(path), atimeNanos, mtimeNanos);
      return;
    }
    try {
      Files.getFileAttributeView(path, BasicFileAttributeView.class)
          .setTimes(time(mtimeNanos), time(atimeNanos), null);
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  private static FileTime time(long nanos) {
    return nanos == Vnode.UTIME_OMIT ? null : FileTime.from(nanos, TimeUnit.NANOSECONDS);
  }

  /** access(2) as the JVM's user. */
  static void access(Path path, int amode) throws ErrnoException {
    List<AccessMode> modes = new ArrayList<>();
    if ((amode & Mode.R_OK) != 0) {
      modes.add(AccessMode.READ);
    }
    if ((amode & Mode.W_OK) != 0) {
      modes.add(AccessMode.WRITE);
    }
    if ((amode & Mode.X_OK) != 0) {
      modes.add(AccessMode.EXECUTE);
    }
    try {
      path.getFileSystem().provider().checkAccess(path, modes.toArray(AccessMode[]::new));
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  /** The permissions to create a file with: the host takes the JVM's own umask off them. */
  static FileAttribute<Set<PosixFilePermission>> permissions(int mode) {
    Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
    PosixFilePermission[] all = PosixFilePermission.values(); // from OWNER_READ to OTHERS_EXECUTE
    for (int i = 0; i < all.length; i++) {
      if ((mode & (0400 >> i)) != 0) {
        set.add(all[i]);
      }
    }
    return PosixFilePermissions.asFileAttribute(set);
  }

  /** Whether a file created with {@link #permissions} needs a chmod to have {@code mode}. */
  static boolean needsChmod(int mode) {
    return (mode & (HostUser.current().umask() | 07000)) != 0;
  }
}
