package dev.vos.agent.bootstrap;

import java.io.FileDescriptor;
import java.io.IOException;
import java.io.SyncFailedException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Bodies for methods that are native in the JDK and so cannot take advice: of RandomAccessFile
 * {@code getFilePointer}, and up to 17 {@code length} and {@code setLength}; of FileDescriptor, up
 * to 17, {@code sync}. For a host file they do with NIO's natives what the JDK's own natives do.
 */
public final class NativeBodies {
  private NativeBodies() {}

  public static long position(FileDescriptor fd) throws IOException {
    return Descriptors.isVirtual(fd) ? Descriptors.position(fd) : Host.seek(fd, -1);
  }

  public static long length(FileDescriptor fd) throws IOException {
    return Descriptors.isVirtual(fd) ? Descriptors.length(fd) : Host.size(fd);
  }

  public static void setLength(FileDescriptor fd, long length) throws IOException {
    if (Descriptors.isVirtual(fd)) {
      Descriptors.setLength(fd, length);
      return;
    }
    long position = Host.seek(fd, -1);
    Host.truncate(fd, length);
    Host.seek(fd, Math.min(position, length));
  }

  public static void sync(FileDescriptor fd) throws SyncFailedException {
    try {
      if (Descriptors.isVirtual(fd)) {
        Descriptors.sync(fd);
      } else {
        Host.force(fd);
      }
    } catch (IOException refused) {
      throw new SyncFailedException("sync failed");
    }
  }

  /** NIO's natives on a descriptor of the host. */
  private static final class Host {
    private static final MethodHandle SEEK;
    private static final MethodHandle SIZE;
    private static final MethodHandle TRUNCATE;
    private static final MethodHandle FORCE;

    static {
      HostView.enter();
      try {
        Class<?> natives = natives();
        MethodHandles.Lookup lookup =
            MethodHandles.privateLookupIn(natives, MethodHandles.lookup());
        SEEK = find(lookup, natives, "seek0", long.class, long.class);
        SIZE = find(lookup, natives, "size0", long.class);
        TRUNCATE = find(lookup, natives, "truncate0", int.class, long.class);
        FORCE = find(lookup, natives, "force0", int.class, boolean.class);
      } catch (ReflectiveOperationException missing) {
        throw new LinkageError("NIO's natives are not where they were", missing);
      } finally {
        HostView.leave();
      }
    }

    /** UnixFileDispatcherImpl from 21 on, before that FileDispatcherImpl. */
    private static Class<?> natives() throws ClassNotFoundException {
      try {
        return Class.forName("sun.nio.ch.UnixFileDispatcherImpl");
      } catch (ClassNotFoundException older) {
        return Class.forName("sun.nio.ch.FileDispatcherImpl");
      }
    }

    private static MethodHandle find(
        MethodHandles.Lookup lookup,
        Class<?> natives,
        String name,
        Class<?> result,
        Class<?>... more)
        throws ReflectiveOperationException {
      MethodType type =
          MethodType.methodType(result, FileDescriptor.class).appendParameterTypes(more);
      return lookup.findStatic(natives, name, type);
    }

    /** Moves to {@code position}; -1 tells the position. */
    static long seek(FileDescriptor fd, long position) throws IOException {
      try {
        return (long) SEEK.invokeExact(fd, position);
      } catch (Throwable thrown) {
        throw passOn(thrown);
      }
    }

    static long size(FileDescriptor fd) throws IOException {
      try {
        return (long) SIZE.invokeExact(fd);
      } catch (Throwable thrown) {
        throw passOn(thrown);
      }
    }

    static void truncate(FileDescriptor fd, long length) throws IOException {
      try {
        int ignored = (int) TRUNCATE.invokeExact(fd, length);
      } catch (Throwable thrown) {
        throw passOn(thrown);
      }
    }

    static void force(FileDescriptor fd) throws IOException {
      try {
        int ignored = (int) FORCE.invokeExact(fd, true);
      } catch (Throwable thrown) {
        throw passOn(thrown);
      }
    }

    private static IOException passOn(Throwable thrown) {
      if (thrown instanceof IOException failure) {
        return failure;
      }
      if (thrown instanceof Error error) {
        throw error;
      }
      throw new AssertionError(thrown);
    }
  }
}
