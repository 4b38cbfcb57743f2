package dev.vos.handles.calls;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.handles.DeviceFile;
import dev.vos.handles.DirectoryStream;
import dev.vos.handles.HandleDevice;
import dev.vos.handles.HostFifoEnd;
import dev.vos.handles.NamedPipe;
import dev.vos.handles.OpenFile;
import dev.vos.handles.PathHandle;
import dev.vos.handles.RegularOpenFile;
import dev.vos.vfs.Device;
import dev.vos.vfs.Directory;
import dev.vos.vfs.Fifo;
import dev.vos.vfs.Opened;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Vfs;

/** open(2): from a path to an open file of the kind that the path leads to. */
public final class OpenFiles {
  /** What of the flags of an O_PATH handle is kept. */
  private static final int PATH_FLAGS =
      OpenFlags.O_PATH | OpenFlags.O_DIRECTORY | OpenFlags.O_NOFOLLOW;

  private OpenFiles() {}

  /**
   * Opens a path for a task and gives an open file with one reference, the caller's.
   *
   * @throws ErrnoException as {@link Vfs#open}; EINTR while waiting for the other end of a FIFO
   */
  public static OpenFile open(Task task, String path, int flags, int mode) throws ErrnoException {
    return open(task, task.context(), path, flags, mode);
  }

  /** The same with relative paths looked up elsewhere than in the task's cwd. */
  static OpenFile open(Task task, PathContext context, String path, int flags, int mode)
      throws ErrnoException {
    Opened opened = task.vfs().open(context, path, flags, mode);
    if (OpenFlags.has(flags, OpenFlags.O_PATH)) {
      return new PathHandle(opened, PATH_FLAGS & flags);
    }
    try {
      return further(task, context, opened, flags | OpenFlags.O_LARGEFILE);
    } catch (ErrnoException | Error e) {
      opened.close();
      throw e;
    }
  }

  private static OpenFile further(Task task, PathContext context, Opened opened, int flags)
      throws ErrnoException {
    if (opened.vnode() instanceof HandleDevice node) {
      return node.acquire(flags);
    }
    if (opened.vnode() instanceof Directory) {
      Vfs vfs = task.vfs();
      return new DirectoryStream(opened, flags, () -> vfs.list(context, opened.location()));
    }
    if (opened.vnode() instanceof Device device) {
      return device.descriptor().isPresent()
          ? task.handles().get(device.descriptor().getAsInt())
          : new DeviceFile(opened, flags);
    }
    if (opened.vnode() instanceof Fifo fifo) {
      return fifo.hostPath().isPresent()
          ? HostFifoEnd.open(fifo, flags, task.waiter())
          : NamedPipe.open(fifo, flags, task.waiter());
    }
    return new RegularOpenFile(opened, flags);
  }
}
