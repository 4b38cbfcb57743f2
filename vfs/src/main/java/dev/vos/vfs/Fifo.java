package dev.vos.vfs;

import java.util.function.Supplier;

/**
 * A named pipe. Where {@link #hostPath()} is present the pipe is the host's: open that path (which
 * blocks until the other end is opened). Otherwise it lives in this JVM and {@link #meetingPoint}
 * is where its ends find each other.
 */
public non-sealed interface Fifo extends Vnode {
  /**
   * The object that all openers of this pipe share, made by the first one. vfs does not look into
   * it: the pipe itself belongs to dev.vos.handles.
   *
   * @throws ClassCastException if the first one made something else
   */
  <T> T meetingPoint(Class<T> type, Supplier<T> maker);
}
