package dev.vos.vfs;

import dev.vos.abi.ErrnoException;
import java.util.OptionalInt;

/** A character or block device. */
public non-sealed interface Device extends Vnode {
  /**
   * Opens the device.
   *
   * @throws ErrnoException ENXIO if there is nothing behind the node, EACCES; EINVAL for a node
   *     that {@link #descriptor} stands behind
   */
  DeviceChannel open(int flags) throws ErrnoException;

  /**
   * The descriptor that opening this node duplicates, for /dev/stdin, /dev/fd/7 and the like:
   * whoever knows the process's handle table does that instead of {@link #open}. Empty for all
   * others.
   */
  default OptionalInt descriptor() {
    return OptionalInt.empty();
  }

  /** Whether isatty(3) holds for it. */
  default boolean isTerminal() {
    return false;
  }
}
