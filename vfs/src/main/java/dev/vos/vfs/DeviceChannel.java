package dev.vos.vfs;

import dev.vos.abi.ErrnoException;
import java.nio.ByteBuffer;

/** An opened device: a stream of bytes without a position. Safe for use by several threads. */
public interface DeviceChannel extends AutoCloseable {
  /** read(2): the number of bytes, 0 at the end. */
  int read(ByteBuffer dst) throws ErrnoException;

  /** write(2): the number of bytes written. ENOSPC from /dev/full. */
  int write(ByteBuffer src) throws ErrnoException;

  /**
   * Whether read or write may wait for the outside world, so that the caller must do it on a thread
   * of its own if it is to be interruptible.
   */
  boolean mayBlock();

  @Override
  void close() throws ErrnoException;
}
