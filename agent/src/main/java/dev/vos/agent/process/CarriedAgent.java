package dev.vos.agent.process;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The agent for JVMs that the application starts, with the options of this one. What is in memory
 * is theirs alone: two JVMs share no memory file system, and of an overlay's changes they see those
 * that are kept in a directory. Not carried: the environment and working directory, which they get
 * anyway; trace and report, whose file is this JVM's; net, as the two could not call each other: a
 * port that the application lets the system choose has the same number on the host.
 */
final class CarriedAgent {
  private static final int OLDEST = 17;

  private CarriedAgent() {}

  /** What stands after {@code vos.jar=} for such a JVM; null: it needs no agent. */
  static String options(AgentOptions options) {
    List<String> carried = new ArrayList<>();
    for (MountRequest mount : options.mounts()) {
      carried.add(carried(mount));
    }
    if (options.inProcessJava()) {
      carried.add("inprocess-java");
    }
    if (carried.isEmpty()) {
      return null;
    }
    if (options.commit()) {
      carried.add("commit");
    }
    if (options.strict()) {
      carried.add("strict");
    }
    return carried.stream().map(AgentOptions::escape).collect(Collectors.joining(","));
  }

  private static String carried(MountRequest mount) {
    if (mount instanceof MountRequest.Bind bind) {
      String readOnly = bind.access() == MountRequest.Access.READ_ONLY ? ":ro" : "";
      return "bind=" + bind.host() + ":" + bind.point() + readOnly;
    }
    if (mount instanceof MountRequest.Overlay overlay) {
      return "overlay=" + overlay.point() + (overlay.upper() == null ? "" : layer(overlay));
    }
    if (mount instanceof MountRequest.Faults faults) {
      String plan = faults.option().substring(faults.option().indexOf(':') + 1);
      return "fault=" + faults.point() + ":" + plan;
    }
    return "tmpfs=" + mount.point();
  }

  /** One JVM writes to a layer, others can but read it. */
  private static String layer(MountRequest.Overlay overlay) {
    return ":" + overlay.upper() + ":ro";
  }

  /** The argument for a program if it is a java launcher of a release that the agent supports. */
  static Optional<String> argument(String options, String program, String searchPath) {
    if (options == null || !isLauncher(program, searchPath)) {
      return Optional.empty();
    }
    try {
      Class<?> entry =
          Class.forName("dev.vos.agent.Agent", false, ClassLoader.getSystemClassLoader());
      Path jar = Path.of(entry.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Optional.of("-javaagent:" + jar + "=" + options);
    } catch (ReflectiveOperationException | java.net.URISyntaxException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static boolean isLauncher(String program, String searchPath) {
    if (!program.equals("java") && !program.endsWith("/java")) {
      return false;
    }
    Optional<Path> file =
        program.contains("/") ? Optional.of(Path.of(program)) : search(searchPath);
    return file.isPresent() && release(file.get()) >= OLDEST;
  }

  private static Optional<Path> search(String searchPath) {
    for (String directory : (searchPath == null ? "" : searchPath).split(File.pathSeparator)) {
      Path file = Path.of(directory, "java");
      if (Files.isExecutable(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /** As the JDK's own file says it; 0 if it does not. */
  private static int release(Path launcher) {
    try (InputStream in =
        Files.newInputStream(launcher.toRealPath().resolve("../../release").normalize())) {
      Properties properties = new Properties();
      properties.load(in);
      String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
      return Integer.parseInt(version.replaceFirst("[^0-9].*", ""));
    } catch (IOException | NumberFormatException unknown) {
      return 0;
    }
  }
}
