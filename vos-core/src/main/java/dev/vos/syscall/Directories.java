package dev.vos.syscall;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.handles.DirectoryStream;
import dev.vos.handles.OpenFile;
import dev.vos.kernel.OpenFiles;
import dev.vos.kernel.Proc;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Vfs;

/** {@link DirectoryCalls} of one process. */
final class Directories implements DirectoryCalls {
  private static final int FLAGS = OpenFlags.O_RDONLY | OpenFlags.O_DIRECTORY | OpenFlags.O_CLOEXEC;

  private final Proc proc;
  private final Vfs vfs;

  Directories(Proc proc) {
    this.proc = proc;
    this.vfs = proc.kernel().vfs();
  }

  private PathContext context() {
    proc.poll();
    return proc.context();
  }

  @Override
  public void mkdir(String path, int mode) throws ErrnoException {
    vfs.mkdir(context(), path, mode);
  }

  @Override
  public void rmdir(String path) throws ErrnoException {
    vfs.rmdir(context(), path);
  }

  @Override
  public void chdir(String path) throws ErrnoException {
    proc.context(vfs.chdir(context(), path));
  }

  @Override
  public void fchdir(int fd) throws ErrnoException {
    PathContext[] moved = new PathContext[1];
    onStream(fd, stream -> moved[0] = vfs.fchdir(proc.context(), stream.opened()));
    proc.context(moved[0]);
  }

  @Override
  public void chroot(String path) throws ErrnoException {
    proc.context(vfs.chroot(context(), path));
  }

  @Override
  public String getcwd() throws ErrnoException {
    return vfs.getcwd(context());
  }

  @Override
  public int opendir(String path) throws ErrnoException {
    proc.poll();
    OpenFile stream = OpenFiles.open(proc, path, FLAGS, 0);
    try {
      return proc.handles().install(stream, OpenFlags.O_CLOEXEC);
    } catch (ErrnoException e) {
      stream.release();
      throw e;
    }
  }

  @Override
  public String readdir(int fd) throws ErrnoException {
    String[] name = new String[1];
    onStream(fd, stream -> name[0] = stream.next());
    return name[0];
  }

  @Override
  public void rewinddir(int fd) throws ErrnoException {
    onStream(fd, DirectoryStream::rewind);
  }

  @Override
  public long telldir(int fd) throws ErrnoException {
    long[] position = new long[1];
    onStream(fd, stream -> position[0] = stream.tell());
    return position[0];
  }

  @Override
  public void seekdir(int fd, long position) throws ErrnoException {
    onStream(fd, stream -> stream.seekTo(position));
  }

  @Override
  public void closedir(int fd) throws ErrnoException {
    onStream(fd, stream -> {});
    proc.handles().close(fd);
  }

  private interface StreamCall {
    void run(DirectoryStream stream) throws ErrnoException;
  }

  private void onStream(int fd, StreamCall call) throws ErrnoException {
    proc.poll();
    OpenFile file = proc.handles().get(fd);
    try {
      if (!(file instanceof DirectoryStream stream)) {
        throw new ErrnoException(Errno.ENOTDIR);
      }
      call.run(stream);
    } finally {
      file.release();
    }
  }
}
