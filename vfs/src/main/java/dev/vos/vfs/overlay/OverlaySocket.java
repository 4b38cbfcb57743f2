package dev.vos.vfs.overlay;

import dev.vos.vfs.Socket;
import dev.vos.vfs.Vnode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A Unix-domain socket's name of an overlay. One of the lower tree leads to whoever uses it there.
 */
final class OverlaySocket extends OverlayEntry implements Socket {
  OverlaySocket(OverlayDirectory parent, String name, Vnode lower, Vnode upper) {
    super(parent, name, lower, upper);
  }

  @Override
  public <T> T meetingPoint(Class<T> type, Supplier<T> maker) {
    return ((Socket) real()).meetingPoint(type, maker);
  }

  @Override
  public Optional<Path> hostPath() {
    return real().hostPath();
  }
}
