package dev.vos.agent.bootstrap;

import java.io.IOException;
import java.nio.channels.FileChannel;

/** A channel of vos's whose file the host maps. */
public interface MappedOnHost {
  /**
   * A channel of the host on the same content, for one map; the caller closes it. The file is made
   * long enough for the map first.
   */
  FileChannel channelForMap(FileChannel.MapMode mode, long position, long size) throws IOException;
}
