package dev.vos.vfs.proc;

import dev.vos.abi.Mode;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Symlink;

/** A symbolic link of /proc that is followed by its text, the same for all. */
final class TextLink extends ProcNode implements Symlink {
  private static final int INODE = 3;

  private final String target;

  TextLink(ProcFileSystem fs, String target) {
    super(fs, INODE, Mode.S_IFLNK | 0777);
    this.target = target;
  }

  @Override
  Credentials owner() {
    return Credentials.ROOT;
  }

  @Override
  public String target() {
    return target;
  }
}
