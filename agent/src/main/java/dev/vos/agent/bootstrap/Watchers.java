package dev.vos.agent.bootstrap;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.spi.FileSystemProvider;

/** Keys of virtual directories among those of the JDK's own watch service. */
public final class Watchers {
  private Watchers() {}

  /** Registers a virtual directory: {@link Path#register}. */
  public static WatchKey register(
      FileSystemProvider virtual,
      Path directory,
      WatchService service,
      WatchEvent.Kind<?>[] kinds,
      WatchEvent.Modifier[] modifiers)
      throws IOException {
    if (service == null) {
      throw new NullPointerException();
    }
    if (!Queue.TYPE.isInstance(service)) {
      throw new ProviderMismatchException();
    }
    if (!isOpen(service)) {
      throw new ClosedWatchServiceException();
    }
    for (WatchEvent.Modifier modifier : modifiers) {
      if (!modifier.getClass().getName().contains("Sensitivity")) {
        throw new UnsupportedOperationException("Modifier not supported");
      }
    }
    return ((VirtualWatching) virtual).watch(directory, service, kinds.clone());
  }

  /** Hands a key with events to those who wait for one. */
  public static void enqueue(WatchService service, WatchKey key) {
    try {
      Queue.ENQUEUE.invoke(service, key);
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static boolean isOpen(WatchService service) {
    try {
      return (boolean) Queue.IS_OPEN.invoke(service);
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The JDK's own queue of keys. */
  private static final class Queue {
    static final Class<?> TYPE;
    static final MethodHandle ENQUEUE;
    static final MethodHandle IS_OPEN;

    static {
      HostView.enter();
      try {
        TYPE = Class.forName("sun.nio.fs.AbstractWatchService");
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(TYPE, MethodHandles.lookup());
        ENQUEUE =
            lookup.findVirtual(
                TYPE, "enqueueKey", MethodType.methodType(void.class, WatchKey.class));
        IS_OPEN = lookup.findVirtual(TYPE, "isOpen", MethodType.methodType(boolean.class));
      } catch (ReflectiveOperationException missing) {
        throw new LinkageError("the JDK's watch service is not as it was", missing);
      } finally {
        HostView.leave();
      }
    }
  }
}
