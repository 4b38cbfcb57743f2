package dev.vos.handles.calls;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.handles.DeviceFile;
import dev.vos.handles.DirectoryStream;
import dev.vos.handles.OpenFile;
import dev.vos.handles.PathHandle;
import dev.vos.handles.RegularOpenFile;
import dev.vos.vfs.Opened;

/** From a descriptor to the open file behind it, held for as long as a call runs. */
final class Descriptors {
  private final Task task;

  Descriptors(Task task) {
    this.task = task;
  }

  /** What a call does with an open file. */
  interface Use<T> {
    T on(OpenFile file) throws ErrnoException;
  }

  /** The same without a result. */
  interface Action {
    void on(OpenFile file) throws ErrnoException;
  }

  /** Runs a call on an open file. EBADF: the descriptor is not open, or with O_PATH only. */
  <T> T use(int fd, Use<T> call) throws ErrnoException {
    return useAny(
        fd,
        file -> {
          if (file instanceof PathHandle) {
            throw new ErrnoException(Errno.EBADF);
          }
          return call.on(file);
        });
  }

  void run(int fd, Action call) throws ErrnoException {
    use(
        fd,
        file -> {
          call.on(file);
          return null;
        });
  }

  /** The same for calls that an O_PATH handle is good for, too. */
  <T> T useAny(int fd, Use<T> call) throws ErrnoException {
    task.poll();
    OpenFile file = task.handles().get(fd);
    try {
      return call.on(file);
    } finally {
      file.release();
    }
  }

  /** Gives a new file the lowest free number; releases it if there is none. EMFILE. */
  int install(OpenFile file, int flags) throws ErrnoException {
    try {
      return task.handles().install(file, flags & OpenFlags.O_CLOEXEC);
    } catch (ErrnoException e) {
      file.release();
      throw e;
    }
  }

  /** The directory that an open file is, for fchdir and the openat family. ENOTDIR. */
  static Opened directory(OpenFile file) throws ErrnoException {
    if (file instanceof DirectoryStream || file instanceof PathHandle) {
      return opened(file);
    }
    throw new ErrnoException(Errno.ENOTDIR);
  }

  /** What open(2) found for this file. EINVAL for pipes, sockets and the JVM's streams. */
  static Opened opened(OpenFile file) throws ErrnoException {
    if (file instanceof RegularOpenFile regular) {
      return regular.opened();
    }
    if (file instanceof DirectoryStream directory) {
      return directory.opened();
    }
    if (file instanceof PathHandle handle) {
      return handle.opened();
    }
    if (file instanceof DeviceFile device) {
      return device.opened();
    }
    throw new ErrnoException(Errno.EINVAL);
  }
}
