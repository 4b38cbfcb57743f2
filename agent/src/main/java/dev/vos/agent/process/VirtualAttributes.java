package dev.vos.agent.process;

import dev.vos.abi.Mode;
import dev.vos.abi.Stat;
import dev.vos.agent.bootstrap.FileKeys;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The attributes of a virtual file, as stat(2) told them. */
record VirtualAttributes(Stat stat) implements PosixFileAttributes {
  /** The permissions from the lowest bit up. */
  private static final PosixFilePermission[] BITS = {
    PosixFilePermission.OTHERS_EXECUTE,
    PosixFilePermission.OTHERS_WRITE,
    PosixFilePermission.OTHERS_READ,
    PosixFilePermission.GROUP_EXECUTE,
    PosixFilePermission.GROUP_WRITE,
    PosixFilePermission.GROUP_READ,
    PosixFilePermission.OWNER_EXECUTE,
    PosixFilePermission.OWNER_WRITE,
    PosixFilePermission.OWNER_READ,
  };

  static Set<PosixFilePermission> permissions(int mode) {
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    for (int bit = 0; bit < BITS.length; bit++) {
      if ((mode & 1 << bit) != 0) {
        permissions.add(BITS[bit]);
      }
    }
    return permissions;
  }

  static int mode(Set<PosixFilePermission> permissions) {
    int mode = 0;
    for (int bit = 0; bit < BITS.length; bit++) {
      if (permissions.contains(BITS[bit])) {
        mode |= 1 << bit;
      }
    }
    return mode;
  }

  @Override
  public FileTime lastModifiedTime() {
    return FileTime.from(stat.mtimeNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public FileTime lastAccessTime() {
    return FileTime.from(stat.atimeNanos(), TimeUnit.NANOSECONDS);
  }

  /** The birth time is not kept; as where the JDK cannot find it, the time of modification. */
  @Override
  public FileTime creationTime() {
    return lastModifiedTime();
  }

  @Override
  public boolean isRegularFile() {
    return stat.isRegular();
  }

  @Override
  public boolean isDirectory() {
    return stat.isDirectory();
  }

  @Override
  public boolean isSymbolicLink() {
    return stat.isSymlink();
  }

  @Override
  public boolean isOther() {
    return !isRegularFile() && !isDirectory() && !isSymbolicLink();
  }

  @Override
  public long size() {
    return stat.size();
  }

  @Override
  public Object fileKey() {
    return FileKeys.of(stat.dev(), stat.ino());
  }

  @Override
  public UserPrincipal owner() {
    return Principals.user(stat.uid());
  }

  @Override
  public GroupPrincipal group() {
    return Principals.group(stat.gid());
  }

  @Override
  public Set<PosixFilePermission> permissions() {
    return permissions(Mode.permissions(stat.mode()));
  }
}
