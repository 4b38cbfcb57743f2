package dev.vos.agent.process;

import dev.vos.abi.ErrnoException;
import dev.vos.kernel.Proc;
import dev.vos.vfs.Resolved;
import dev.vos.vfs.host.HostFileSystem;
import java.nio.file.Path;
import java.util.Optional;

/** Which files that vos answers for are the host's all the same, as the root of a bind mount is. */
final class HostPlaces {
  private HostPlaces() {}

  /** The host's path of what {@code path} leads to, if a host directory is mounted there. */
  static Optional<Path> of(Proc proc, String path) {
    try {
      return of(proc.kernel().vfs().lookUp(proc.context(), path));
    } catch (ErrnoException absent) {
      return Optional.empty();
    }
  }

  static Optional<Path> of(Resolved found) {
    return found.exists() && found.mount().driver() instanceof HostFileSystem
        ? found.vnode().hostPath()
        : Optional.empty();
  }
}
