package dev.vos.agent.bootstrap;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** File keys that are equal to those of the JDK's own attributes of the same file. */
public final class FileKeys {
  private static final MethodHandle NEW;

  static {
    HostView.enter();
    try {
      Class<?> type = Class.forName("sun.nio.fs.UnixFileKey");
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      MethodType arguments = MethodType.methodType(void.class, long.class, long.class);
      NEW =
          lookup
              .findConstructor(type, arguments)
              .asType(MethodType.methodType(Object.class, long.class, long.class));
    } catch (ReflectiveOperationException missing) {
      throw new LinkageError("the JDK's file keys are not what they were", missing);
    } finally {
      HostView.leave();
    }
  }

  private FileKeys() {}

  /** The key of inode {@code ino} of device {@code dev}. */
  public static Object of(long dev, long ino) {
    try {
      return (Object) NEW.invokeExact(dev, ino);
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
