package dev.vos.vfs.overlay;

import dev.vos.vfs.Fifo;
import dev.vos.vfs.Vnode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** A named pipe of an overlay. One of the lower tree leads to whoever uses it there. */
final class OverlayFifo extends OverlayEntry implements Fifo {
  OverlayFifo(OverlayDirectory parent, String name, Vnode lower, Vnode upper) {
    super(parent, name, lower, upper);
  }

  @Override
  public <T> T meetingPoint(Class<T> type, Supplier<T> maker) {
    return ((Fifo) real()).meetingPoint(type, maker);
  }

  @Override
  public Optional<Path> hostPath() {
    return real().hostPath();
  }
}
