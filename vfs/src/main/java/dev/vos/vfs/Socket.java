package dev.vos.vfs;

import java.util.function.Supplier;

/**
 * The name of a Unix-domain socket. Opening it fails with ENXIO; connect finds the listener by it.
 */
public non-sealed interface Socket extends Vnode {
  /**
   * The object that binder and connectors share where the socket is not the host's; as for a FIFO.
   */
  <T> T meetingPoint(Class<T> type, Supplier<T> maker);
}
