package dev.vos.vfs.proc;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Symlink;

/** /proc/self: a link to the directory of the process that looks. */
final class SelfLink extends ProcNode implements Symlink {
  private static final int INODE = 2;

  SelfLink(ProcFileSystem fs) {
    super(fs, INODE, Mode.S_IFLNK | 0777);
  }

  @Override
  Credentials owner() {
    return Credentials.ROOT;
  }

  @Override
  public String target() throws ErrnoException {
    throw ProcDirectory.noEntry();
  }

  @Override
  public String target(PathContext reader) throws ErrnoException {
    if (reader.pid() == 0) {
      throw ProcDirectory.noEntry();
    }
    return Integer.toString(reader.pid());
  }
}
