package dev.vos.vfs.proc;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.OpenFlags;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.FileData;
import dev.vos.vfs.FileNames;
import dev.vos.vfs.RegularFile;
import java.util.function.Function;

/** A file whose content is made when it is opened. Its size is 0, as that of all files in /proc. */
final class GeneratedFile extends ProcNode implements RegularFile {
  private final ProcessDirectory directory;
  private final Function<ProcessEntry, String> content;

  GeneratedFile(
      ProcessDirectory directory,
      long inode,
      int permissions,
      Function<ProcessEntry, String> content) {
    super(directory.fs, inode, Mode.S_IFREG | permissions);
    this.directory = directory;
    this.content = content;
  }

  @Override
  Credentials owner() throws ErrnoException {
    return directory.owner();
  }

  @Override
  public FileData open(int flags) throws ErrnoException {
    if (OpenFlags.writable(flags)) {
      throw new ErrnoException(Errno.EACCES);
    }
    String text = content.apply(directory.process());
    return new GeneratedData(this, FileNames.encode(text));
  }

  @Override
  public void truncate(long size) throws ErrnoException {
    throw new ErrnoException(Errno.EACCES);
  }
}
