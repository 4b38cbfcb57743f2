package dev.vos.agent.bootstrap;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** What the virtual provider can do beside what all providers can: watch directories. */
public interface VirtualWatching {
  /**
   * Watches a virtual directory for a watch service of the JDK's own, or changes the kinds of
   * events for which it does.
   */
  WatchKey watch(Path directory, WatchService service, WatchEvent.Kind<?>[] kinds)
      throws IOException;
}
