package dev.vos.agent.bootstrap;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.channels.FileChannel;

/** Maps as memory segments, which Java has since 22; hence by reflection. */
public final class Segments {
  private Segments() {}

  /** The channel that can do the map if {@code channel} is one of vos's, else null. */
  public static FileChannel channelForMap(
      Object channel, FileChannel.MapMode mode, long position, long size) throws IOException {
    return channel instanceof MappedOnHost virtual
        ? virtual.channelForMap(mode, position, size)
        : null;
  }

  /** {@code host.map(mode, position, size, arena)}; closes {@code host}. */
  public static Object map(
      FileChannel host, FileChannel.MapMode mode, long position, long size, Object arena)
      throws IOException {
    try (host) {
      return FileChannel.class
          .getMethod(
              "map",
              FileChannel.MapMode.class,
              long.class,
              long.class,
              Class.forName("java.lang.foreign.Arena"))
          .invoke(host, mode, position, size, arena);
    } catch (InvocationTargetException failed) {
      if (failed.getCause() instanceof IOException refused) {
        throw refused;
      }
      if (failed.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
