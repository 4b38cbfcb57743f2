package dev.vos.vfs.proc;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Resolved;
import dev.vos.vfs.Symlink;
import java.util.Optional;

/** /proc/PID/fd/N. Its mode tells what the handle is open for. */
final class DescriptorLink extends ProcNode implements Symlink {
  private static final int SIZE = 64; // what Linux says of them all

  private final ProcessDirectory directory;
  private final int number;
  private final int mode;

  DescriptorLink(ProcessDirectory directory, long inode, int number, int flags) {
    super(directory.fs, inode, Mode.S_IFLNK);
    this.directory = directory;
    this.number = number;
    boolean path = OpenFlags.has(flags, OpenFlags.O_PATH);
    int readable = !path && OpenFlags.readable(flags) ? 0400 : 0;
    int writable = !path && OpenFlags.writable(flags) ? 0200 : 0;
    this.mode = Mode.S_IFLNK | readable | writable | 0100;
  }

  @Override
  Credentials owner() throws ErrnoException {
    return directory.owner();
  }

  @Override
  public Stat stat() throws ErrnoException {
    return stat(mode, 1, SIZE);
  }

  @Override
  public String target() throws ErrnoException {
    throw new ErrnoException(Errno.EACCES); // nobody in particular may look
  }

  @Override
  public String target(PathContext reader) throws ErrnoException {
    return require(reader).text();
  }

  @Override
  public Optional<Resolved> leadsTo(PathContext reader) throws ErrnoException {
    return Optional.of(require(reader).target());
  }

  private OpenDescriptor require(PathContext reader) throws ErrnoException {
    directory.requireOwner(reader.credentials());
    return directory.process().descriptor(number);
  }
}
