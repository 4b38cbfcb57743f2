package dev.vos.handles;

import dev.vos.abi.ErrnoException;
import dev.vos.vfs.Device;

/**
 * A node that stands for an open file, as /proc/PID/fd has them for what has no name: whoever opens
 * it gets that very open file instead of {@link Device#open}.
 */
public interface HandleDevice extends Device {
  /**
   * The open file, with a reference for the caller.
   *
   * @param flags those of open
   * @throws ErrnoException EACCES: it is not open for that; ENXIO: a socket; ENOENT: closed
   */
  OpenFile acquire(int flags) throws ErrnoException;
}
