package dev.vos.kernel;

import dev.vos.abi.ErrnoException;
import java.util.List;
import java.util.Optional;

/**
 * Loads programs that run inside this JVM instead of as host processes: exec, spawn and the small
 * shell ask every provider before the host. Found by {@link java.util.ServiceLoader} or given to
 * the kernel when it boots.
 */
public interface ImageProvider {
  /**
   * The image for an executable, or empty if this provider does not handle it.
   *
   * <p>Called in the process that will run the image or in its parent, before anything is changed:
   * failing leaves the caller as it was.
   *
   * @param self the process that asks: its cwd, root and mounts are those by which {@code path} is
   *     looked up
   * @param path what exec was given: an absolute or relative path, or a plain name without a slash
   *     that has not been searched in PATH yet
   * @param argv the arguments, {@code argv[0]} included; never empty
   * @throws ErrnoException the executable is this provider's, but cannot be run: the error of exec
   */
  Optional<ProgramImage> load(Proc self, String path, List<String> argv) throws ErrnoException;
}
