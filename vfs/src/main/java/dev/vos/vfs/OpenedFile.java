package dev.vos.vfs;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A regular file reached by somebody's open file instead of by a name, as through /proc/self/fd: it
 * can be opened again even when it has no name any more.
 *
 * @param file the file as its driver knows it
 * @param data the open file
 */
public record OpenedFile(RegularFile file, FileData data) implements RegularFile {
  /** The file by what somebody has opened. */
  public static OpenedFile of(FileData data) {
    return new OpenedFile(data.file(), data);
  }

  @Override
  public FileData open(int flags) throws ErrnoException {
    return data.reopen(flags);
  }

  @Override
  public FileSystemDriver driver() {
    return file.driver();
  }

  @Override
  public Stat stat() throws ErrnoException {
    return data.stat();
  }

  @Override
  public void chmod(int permissions) throws ErrnoException {
    data.chmod(permissions);
  }

  @Override
  public void chown(int uid, int gid) throws ErrnoException {
    data.chown(uid, gid);
  }

  @Override
  public void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    data.utimens(atimeNanos, mtimeNanos);
  }

  @Override
  public Optional<Path> hostPath() {
    return data.hostPath();
  }
}
