package dev.vos.vfs.memory;

import dev.vos.abi.Mode;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.FileNames;
import dev.vos.vfs.Symlink;

/** A symbolic link in memory. */
final class MemorySymlink extends Inode implements Symlink {
  private final String target;

  MemorySymlink(MemoryDirectory parent, String target, Credentials owner) {
    super(parent, Mode.S_IFLNK | 0777, owner, 1);
    this.target = target;
  }

  @Override
  public String target() {
    return target;
  }

  @Override
  long sizeInBytes() {
    return FileNames.byteLength(target);
  }
}
