package dev.vos.handles.calls;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.handles.DirectoryStream;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Vfs;

/** {@link DirectoryCalls} of one process. */
final class Directories implements DirectoryCalls {
  private static final int FLAGS = OpenFlags.O_RDONLY | OpenFlags.O_DIRECTORY | OpenFlags.O_CLOEXEC;

  private final Task task;
  private final Vfs vfs;
  private final Descriptors descriptors;

  Directories(Task task) {
    this.task = task;
    this.vfs = task.vfs();
    this.descriptors = new Descriptors(task);
  }

  private PathContext context() {
    task.poll();
    return task.context();
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
    task.context(vfs.chdir(context(), path));
  }

  @Override
  public void fchdir(int fd) throws ErrnoException {
    task.context(
        descriptors.useAny(fd, file -> vfs.fchdir(task.context(), Descriptors.directory(file))));
  }

  @Override
  public void chroot(String path) throws ErrnoException {
    task.context(vfs.chroot(context(), path));
  }

  @Override
  public String getcwd() throws ErrnoException {
    return vfs.getcwd(context());
  }

  @Override
  public int opendir(String path) throws ErrnoException {
    task.poll();
    return descriptors.install(OpenFiles.open(task, path, FLAGS, 0), OpenFlags.O_CLOEXEC);
  }

  @Override
  public String readdir(int fd) throws ErrnoException {
    String[] name = new String[1];
    onStream(fd, stream -> name[0] = stream.next(task.handles()));
    return name[0];
  }

  @Override
  public void rewinddir(int fd) throws ErrnoException {
    onStream(fd, stream -> stream.rewind(task.handles()));
  }

  @Override
  public long telldir(int fd) throws ErrnoException {
    long[] position = new long[1];
    onStream(fd, stream -> position[0] = stream.tell(task.handles()));
    return position[0];
  }

  @Override
  public void seekdir(int fd, long position) throws ErrnoException {
    onStream(fd, stream -> stream.seekTo(task.handles(), position));
  }

  @Override
  public void closedir(int fd) throws ErrnoException {
    onStream(fd, stream -> {});
    task.handles().close(fd);
  }

  private interface StreamCall {
    void run(DirectoryStream stream) throws ErrnoException;
  }

  private void onStream(int fd, StreamCall call) throws ErrnoException {
    descriptors.run(
        fd,
        file -> {
          if (!(file instanceof DirectoryStream stream)) {
            throw new ErrnoException(Errno.ENOTDIR);
          }
          call.run(stream);
        });
  }
}
