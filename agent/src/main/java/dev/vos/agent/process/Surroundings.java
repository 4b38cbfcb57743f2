package dev.vos.agent.process;

import dev.vos.abi.ErrnoException;
import dev.vos.agent.bootstrap.VirtualNetwork;
import dev.vos.kernel.Proc;
import dev.vos.syscall.Syscalls;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How what a process sees differs from what the JVM has.
 *
 * @param mountPoints where something is mounted, /dev aside
 * @param workingDirectory null: the JVM's own
 * @param environment null: the JVM's own
 * @param carried the agent's options for JVMs that the process starts; null: they get no agent
 * @param network null: the host's ports
 * @param strict whether what cannot be kept apart is refused
 */
record Surroundings(
    List<String> mountPoints,
    String workingDirectory,
    Map<String, String> environment,
    String carried,
    VirtualNetwork network,
    boolean strict) {
  /** Of the first process. */
  static Surroundings of(Proc proc, AgentOptions options) {
    return new Surroundings(
        points(options),
        options.workingDirectory().orElse(null),
        environment(options),
        CarriedAgent.options(options),
        options.networkOf(proc.pid()),
        options.strict());
  }

  /** Of a process that was started beside it. */
  static Surroundings of(Proc proc, AgentOptions options, String jvmDirectory)
      throws ErrnoException {
    String directory = Syscalls.of(proc).directories().getcwd();
    return new Surroundings(
        points(options),
        directory.equals(jvmDirectory) ? null : directory,
        Collections.unmodifiableMap(proc.environment()),
        CarriedAgent.options(options),
        options.networkOf(proc.pid()),
        options.strict());
  }

  /** Where the options mount something. */
  static List<String> points(AgentOptions options) {
    List<String> points = new ArrayList<>();
    for (MountRequest mount : options.mounts()) {
      points.add(mount.point());
    }
    return points;
  }

  /** The environment with the options' variables; null if they have none. */
  static Map<String, String> environment(AgentOptions options) {
    if (options.environment().isEmpty()) {
      return null;
    }
    Map<String, String> variables = new LinkedHashMap<>(System.getenv());
    variables.putAll(options.environment());
    return Collections.unmodifiableMap(variables);
  }

  /** Whether any path may lead elsewhere than on the host. */
  boolean changesPaths() {
    return workingDirectory != null || !mountPoints.isEmpty();
  }
}
