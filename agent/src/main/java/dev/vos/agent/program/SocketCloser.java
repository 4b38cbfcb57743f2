package dev.vos.agent.program;

import dev.vos.agent.bootstrap.WeakIdentityMap;
import java.io.Closeable;
import java.lang.reflect.Method;
import java.net.SocketImpl;

/** Closes what a program has left open. */
final class SocketCloser {
  private SocketCloser() {}

  static void closeAll(WeakIdentityMap<Boolean> resources) {
    for (Object resource : resources.keys()) {
      resources.remove(resource);
      try {
        close(resource);
      } catch (Exception | StackOverflowError unwilling) {
        // the next one
      }
    }
  }

  private static void close(Object resource) throws Exception {
    if (resource instanceof Closeable closeable) {
      closeable.close();
    } else if (resource instanceof SocketImpl) {
      Method close = resource.getClass().getDeclaredMethod("close");
      close.setAccessible(true);
      close.invoke(resource);
    }
  }
}
