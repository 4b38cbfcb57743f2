package dev.vos.kernel;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.handles.DeviceFile;
import dev.vos.handles.DirectoryStream;
import dev.vos.handles.HostFifoEnd;
import dev.vos.handles.NamedPipe;
import dev.vos.handles.OpenFile;
import dev.vos.handles.RegularOpenFile;
import dev.vos.vfs.Device;
import dev.vos.vfs.Directory;
import dev.vos.vfs.Fifo;
import dev.vos.vfs.Opened;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Vfs;

/** open(2): from a path to an open file of the kind that the path leads to. */
public final class OpenFiles {
  private OpenFiles() {}

  /**
   * Opens a path for a process and gives an open file with one reference, the caller's.
   *
   * @throws ErrnoException as {@link Vfs#open}; EINTR while waiting for the other end of a FIFO
   */
  public static OpenFile open(Proc self, String path, int flags, int mode) throws ErrnoException {
    Vfs vfs = self.kernel().vfs();
    PathContext context = self.context();
    Opened opened = vfs.open(context, path, flags, mode);
    if (OpenFlags.has(flags, OpenFlags.O_PATH)) {
      return new RegularOpenFile(opened, flags, vfs.locks());
    }
    try {
      return further(self, opened, flags);
    } catch (ErrnoException | Error e) {
      opened.close();
      throw e;
    }
  }

  private static OpenFile further(Proc self, Opened opened, int flags) throws ErrnoException {
    Vfs vfs = self.kernel().vfs();
    if (opened.vnode() instanceof HandleNode node) {
      return node.acquire(flags);
    }
    if (opened.vnode() instanceof Directory) {
      PathContext context = self.context();
      return new DirectoryStream(opened, flags, () -> vfs.list(context, opened.location()));
    }
    if (opened.vnode() instanceof Device device) {
      return device.descriptor().isPresent()
          ? self.handles().get(device.descriptor().getAsInt())
          : new DeviceFile(opened, flags);
    }
    if (opened.vnode() instanceof Fifo fifo) {
      return fifo.hostPath().isPresent()
          ? HostFifoEnd.open(fifo, flags, self.waiter())
          : NamedPipe.open(fifo, flags, self.waiter());
    }
    return new RegularOpenFile(opened, flags, vfs.locks());
  }
}
