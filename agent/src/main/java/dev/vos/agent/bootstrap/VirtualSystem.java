package dev.vos.agent.bootstrap;

import java.io.IOException;
import java.nio.file.spi.FileSystemProvider;

/**
 * All that the hooks ask. {@link #provider()} performs NIO's operations on virtual paths; the paths
 * it is given and the ones it returns are the JDK's own default Path objects.
 */
public interface VirtualSystem {
  /** Where paths lead, or null when every path is the host's and nobody watches. */
  VirtualPaths paths();

  VirtualFiles files();

  VirtualDescriptors descriptors();

  VirtualProcess process();

  FileSystemProvider provider();

  /** The process's own ports, or null where they are the host's. */
  default VirtualNetwork network() {
    return null;
  }

  /** Absolute path with symbolic links resolved, as realpath(3) in the virtual file system. */
  String realPath(String path) throws IOException;

  /** Absolute path whose last name may itself be a symbolic link. */
  String realEntry(String path) throws IOException;
}
