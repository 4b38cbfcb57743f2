package dev.vos.vfs.host;

import dev.vos.abi.Signal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A host program to be started.
 *
 * @param program the executable's path on the host; PATH is not searched
 * @param arguments all of argv, the program's name for itself first
 * @param environment the whole environment
 * @param directory the current directory, an absolute host path
 * @param streams what becomes descriptor 0, 1 and 2; all others are closed
 * @param ignored signals that the program starts with ignoring
 */
public record HostCommand(
    Path program,
    List<String> arguments,
    Map<String, String> environment,
    Path directory,
    List<HostStream> streams,
    Set<Signal> ignored) {

  public HostCommand {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
    streams = List.copyOf(streams);
    ignored = Set.copyOf(ignored);
    if (arguments.isEmpty() || streams.size() != 3 || !directory.isAbsolute()) {
      throw new IllegalArgumentException("needs argv[0], three streams and an absolute directory");
    }
  }
}
