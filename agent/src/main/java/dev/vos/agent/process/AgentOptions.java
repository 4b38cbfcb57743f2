package dev.vos.agent.process;

import dev.vos.abi.ErrnoException;
import dev.vos.agent.bootstrap.VirtualNetwork;
import dev.vos.agent.net.PrivateNetworks;
import dev.vos.vfs.fault.FaultPlan;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options after {@code -javaagent:vos.jar=}, separated by commas. A comma or backslash inside a
 * value has a backslash before it. Relative directories are relative to the JVM's working
 * directory.
 */
public final class AgentOptions {
  private static final String READ_ONLY = ":ro";

  private final Map<String, String> environment = new LinkedHashMap<>();
  private final List<MountRequest> mounts = new ArrayList<>();
  private String workingDirectory;
  private String trace;
  private String report;
  private boolean commit;
  private boolean strict;
  private boolean inProcessJava;
  private boolean privateNetworks;
  private PrivateNetworks networks; // guarded by this; null until a process begins

  private AgentOptions() {}

  /** Reads the options; null and the empty string mean none. */
  public static AgentOptions parse(String text) throws BadOption {
    AgentOptions options = new AgentOptions();
    for (String option : split(text == null ? "" : text)) {
      options.take(option);
    }
    options.requireOverlay();
    return options;
  }

  private void requireOverlay() throws BadOption {
    if ((commit || report != null)
        && mounts.stream().noneMatch(MountRequest.Overlay.class::isInstance)) {
      throw new BadOption(commit ? "commit" : "report", "needs an overlay");
    }
  }

  /** One option as {@link #parse} reads it: commas and backslashes escaped. */
  public static String escape(String option) {
    return option.replace("\\", "\\\\").replace(",", "\\,");
  }

  /** Variables on top of the JVM's own environment. */
  Map<String, String> environment() {
    return environment;
  }

  /** The mounts, in the order given. */
  List<MountRequest> mounts() {
    return mounts;
  }

  /** The virtual working directory; empty for the JVM's own. */
  Optional<String> workingDirectory() {
    return Optional.ofNullable(workingDirectory);
  }

  /** Where calls are traced to: a file, the empty string for standard error, or nothing. */
  Optional<String> trace() {
    return Optional.ofNullable(trace);
  }

  /** Where changes of overlays are reported at the end; as {@link #trace}. */
  Optional<String> report() {
    return Optional.ofNullable(report);
  }

  /** Whether changes of overlays are written to the host at the end. */
  boolean commit() {
    return commit;
  }

  /** Whether java programs that the application starts run in its own JVM. */
  public boolean inProcessJava() {
    return inProcessJava;
  }

  /** Whether each process has ports of its own. */
  public boolean hasNetworks() {
    return privateNetworks;
  }

  /** The network of a process that begins; null for the host's. */
  synchronized VirtualNetwork networkOf(int pid) {
    if (!privateNetworks) {
      return null;
    }
    networks = networks == null ? new PrivateNetworks() : networks;
    return networks.of(pid);
  }

  /** Whether a failed self-test ends the JVM. */
  public boolean strict() {
    return strict;
  }

  /** Whether the application sees all of the host as it is, untraced. */
  public boolean changeNothing() {
    return !privateNetworks
        && mounts.isEmpty()
        && environment.isEmpty()
        && workingDirectory == null
        && trace == null;
  }

  /** The failure of a boot with these options, told of the option that named the path. */
  BadOption blame(ErrnoException refused) {
    String path = String.valueOf(refused.subject());
    String option =
        mounts.stream()
            .filter(mount -> mount.point().equals(path))
            .map(MountRequest::option)
            .findFirst()
            .orElse(path.equals(workingDirectory) ? "cwd=" + path : "mount " + path);
    return new BadOption(option, refused.errno().message());
  }

  private static List<String> split(String text) {
    List<String> options = new ArrayList<>();
    StringBuilder option = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        option.append(text.charAt(++i));
      } else if (c == ',') {
        add(option, options);
      } else {
        option.append(c);
      }
    }
    add(option, options);
    return options;
  }

  private static void add(StringBuilder option, List<String> options) {
    if (option.length() > 0) {
      options.add(option.toString());
      option.setLength(0);
    }
  }

  private void take(String option) throws BadOption {
    int equals = option.indexOf('=');
    String name = equals < 0 ? option : option.substring(0, equals);
    String value = equals < 0 ? null : option.substring(equals + 1);
    switch (name) {
      case "cwd" -> workingDirectory = directory(option, value);
      case "env" -> takeEnvironment(option, value);
      case "bind" -> mounts.add(bind(option, value));
      case "tmpfs" -> mounts.add(new MountRequest.Tmpfs(option, mountPoint(option, value)));
      case "overlay" -> mounts.add(overlay(option, value));
      case "fault" -> mounts.add(faults(option, value));
      case "report" -> report = value == null ? "" : absolute(option, value).toString();
      case "commit" -> commit = flag(option, value);
      case "trace" -> trace = value == null ? "" : absolute(option, value).toString();
      case "net" -> privateNetworks = isPrivate(option, value);
      case "strict" -> strict = flag(option, value);
      case "inprocess-java" -> inProcessJava = flag(option, value);
      default -> throw new BadOption(option, "unknown option");
    }
  }

  private void takeEnvironment(String option, String value) throws BadOption {
    int colon = value == null ? -1 : value.indexOf(':');
    int equals = value == null ? -1 : value.indexOf('=');
    if (colon <= 0 || (equals >= 0 && equals < colon)) {
      throw new BadOption(option, "needs a name and a value, as in env=LANG:C");
    }
    environment.put(value.substring(0, colon), value.substring(colon + 1));
  }

  private static boolean isPrivate(String option, String value) throws BadOption {
    if (!"private".equals(value)) {
      throw new BadOption(option, "should be net=private");
    }
    return true;
  }

  private static boolean flag(String option, String value) throws BadOption {
    if (value != null) {
      throw new BadOption(option, "takes no value");
    }
    return true;
  }

  private static MountRequest bind(String option, String value) throws BadOption {
    String rest = value == null ? "" : value;
    MountRequest.Access access = MountRequest.Access.READ_WRITE;
    if (rest.endsWith(READ_ONLY)) {
      access = MountRequest.Access.READ_ONLY;
      rest = rest.substring(0, rest.length() - READ_ONLY.length());
    }
    int colon = rest.indexOf(':');
    if (colon <= 0 || colon == rest.length() - 1 || rest.indexOf(':', colon + 1) >= 0) {
      throw new BadOption(option, "malformed mount, should be bind=HOST:DIR or bind=HOST:DIR:ro");
    }
    Path host = hostDirectory(option, rest.substring(0, colon));
    return new MountRequest.Bind(
        option, host, mountPoint(option, rest.substring(colon + 1)), access);
  }

  private static MountRequest overlay(String option, String value) throws BadOption {
    String rest = value;
    int colon = value == null ? -1 : value.indexOf(':');
    String lower = colon < 0 ? value : value.substring(0, colon);
    MountRequest.Access access = MountRequest.Access.READ_WRITE;
    if (colon >= 0 && rest.indexOf(':', colon + 1) > 0 && rest.endsWith(READ_ONLY)) {
      access = MountRequest.Access.READ_ONLY;
      rest = rest.substring(0, rest.length() - READ_ONLY.length());
    }
    Path upper = colon < 0 ? null : Path.of(directory(option, rest.substring(colon + 1)));
    return new MountRequest.Overlay(
        option, hostDirectory(option, directory(option, lower)).toString(), upper, access);
  }

  private static MountRequest faults(String option, String value) throws BadOption {
    int colon = value == null ? -1 : value.indexOf(':');
    if (colon <= 0) {
      throw new BadOption(option, "malformed plan, should be fault=DIR:RULE as in write@3=EIO");
    }
    String point = mountPoint(option, value.substring(0, colon));
    try {
      return new MountRequest.Faults(option, point, FaultPlan.parse(value.substring(colon + 1)));
    } catch (IllegalArgumentException wrong) {
      throw new BadOption(option, wrong.getMessage());
    }
  }

  private static Path hostDirectory(String option, String value) throws BadOption {
    Path path = absolute(option, value);
    if (!Files.isDirectory(path)) {
      throw new BadOption(option, path + " is not a directory of the host");
    }
    return path;
  }

  private static String mountPoint(String option, String value) throws BadOption {
    String point = directory(option, value);
    if (point.equals("/")) {
      throw new BadOption(option, "malformed mount, nothing can be mounted over /");
    }
    return point;
  }

  private static String directory(String option, String value) throws BadOption {
    if (value == null || value.isEmpty()) {
      throw new BadOption(option, "needs a directory");
    }
    return absolute(option, value).toString();
  }

  private static Path absolute(String option, String value) throws BadOption {
    try {
      return Path.of(value).toAbsolutePath().normalize();
    } catch (InvalidPathException malformed) {
      throw new BadOption(option, "is not a path");
    }
  }
}
