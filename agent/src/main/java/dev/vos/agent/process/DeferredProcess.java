package dev.vos.agent.process;

import dev.vos.agent.bootstrap.VirtualDescriptors;
import dev.vos.agent.bootstrap.VirtualFiles;
import dev.vos.agent.bootstrap.VirtualPaths;
import dev.vos.agent.bootstrap.VirtualProcess;
import dev.vos.agent.bootstrap.VirtualSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Map;

/**
 * The application as process 1 of a virtual system that is booted when something is asked that only
 * it knows: most of the start's time is saved for programs that stay away from the mounts for a
 * while, or for ever.
 *
 * <p>Until then it answers for paths that are the host's alone, for the environment and the pid.
 */
public final class DeferredProcess implements VirtualSystem, VirtualPaths, VirtualProcess {
  /** What the virtual tree has of its own. */
  private static final List<String> SPECIAL = List.of("/dev", "/proc");

  private final Boot boot;
  private final AgentOptions options;
  private final PlainPaths plainPaths; // null: all are
  private final String jvmDirectory = System.getProperty("user.dir");
  private final Map<String, String> environment;

  /** guarded by this for writing; null: not yet */
  private volatile VirtualSystem booted;

  /** How to boot. */
  public interface Boot {
    VirtualSystem boot() throws Exception;
  }

  public DeferredProcess(AgentOptions options, Boot boot) {
    this.boot = boot;
    this.options = options;
    this.environment = Surroundings.environment(options);
    List<String> points = Surroundings.points(options);
    this.plainPaths = points.isEmpty() ? null : new PlainPaths(points, null);
  }

  /**
   * Whether a boot with these options cannot fail, and nobody needs to know of it: mounts in places
   * that are as they seem, and nothing to be told or written.
   */
  public static boolean canWait(AgentOptions options) {
    if (options.hasNetworks()
        || options.workingDirectory().isPresent()
        || options.trace().isPresent()
        || options.report().isPresent()
        || options.commit()) {
      return false;
    }
    List<String> points = Surroundings.points(options);
    for (MountRequest mount : options.mounts()) {
      boolean simple =
          mount instanceof MountRequest.Tmpfs
              || mount instanceof MountRequest.Bind
              || mount instanceof MountRequest.Overlay overlay && overlay.upper() == null;
      if (!simple || !isAlone(mount.point(), points) || !isMountable(Path.of(mount.point()))) {
        return false;
      }
    }
    return true;
  }

  /** Whether no other mount is above or below. */
  private static boolean isAlone(String point, List<String> points) {
    int same = 0;
    for (String other : points) {
      if (other.equals(point)) {
        same++;
      } else if (isBelow(point, other) || isBelow(other, point)) {
        return false;
      }
    }
    for (String special : SPECIAL) {
      if (point.equals(special) || isBelow(point, special)) {
        return false;
      }
    }
    return same == 1;
  }

  private static boolean isBelow(String path, String directory) {
    return path.startsWith(directory + "/");
  }

  /** A directory without links on the way, or an absent name in one. */
  private static boolean isMountable(Path point) {
    boolean absent = !Files.exists(point, LinkOption.NOFOLLOW_LINKS);
    Path directory = absent ? point.getParent() : point;
    try {
      return Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
          && directory.toRealPath().equals(directory);
    } catch (IOException unsure) {
      return false;
    }
  }

  /** The virtual system, which is booted if it was not before. */
  VirtualSystem booted() {
    VirtualSystem done = booted;
    return done != null ? done : bootNow();
  }

  private synchronized VirtualSystem bootNow() {
    if (booted == null) {
      try {
        booted = boot.boot();
      } catch (Exception impossible) {
        throw new IllegalStateException("vos cannot boot: " + impossible.getMessage(), impossible);
      }
    }
    return booted;
  }

  // ---- the system ----

  @Override
  public VirtualPaths paths() {
    VirtualSystem done = booted;
    if (done != null) {
      return done.paths();
    }
    return plainPaths == null ? null : this;
  }

  @Override
  public VirtualFiles files() {
    return booted().files();
  }

  @Override
  public VirtualDescriptors descriptors() {
    return booted().descriptors();
  }

  @Override
  public VirtualProcess process() {
    VirtualSystem done = booted;
    return done == null ? this : done.process();
  }

  @Override
  public FileSystemProvider provider() {
    return booted().provider();
  }

  @Override
  public String realPath(String path) throws IOException {
    return isPlain(path) ? null : booted().realPath(path);
  }

  @Override
  public String realEntry(String path) throws IOException {
    return plainPaths == null || plainPaths.entry(path) != null ? null : booted().realEntry(path);
  }

  // ---- its paths ----

  @Override
  public String route(String path) {
    String plain = path.isEmpty() ? path : plainPaths.followed(path);
    return plain != null ? plain : booted().paths().route(path);
  }

  @Override
  public String routeEntry(String path) {
    String plain = path.isEmpty() ? path : plainPaths.entry(path);
    return plain != null ? plain : booted().paths().routeEntry(path);
  }

  @Override
  public String hostName(String path) {
    String plain = path.isEmpty() ? path : plainPaths.entry(path);
    return plain != null ? plain : booted().paths().hostName(path);
  }

  @Override
  public String workingDirectory() {
    return null;
  }

  @Override
  public String canonicalize(String absolute) throws IOException {
    return isPlain(absolute) ? null : booted().paths().canonicalize(absolute);
  }

  private boolean isPlain(String path) {
    return plainPaths == null || plainPaths.followed(path) != null;
  }

  // ---- its process ----

  @Override
  public Map<String, String> environment() {
    return environment;
  }

  @Override
  public long pid() {
    return 1;
  }

  @Override
  public void exiting(int status) {}

  @Override
  public String spawnDirectory(String directory, String[] command) throws IOException {
    return isPlain(directory == null ? jvmDirectory : directory)
        ? directory
        : booted().process().spawnDirectory(directory, command);
  }

  @Override
  public String spawnProgram(String program) throws IOException {
    return !program.startsWith("/") || isPlain(program)
        ? program
        : booted().process().spawnProgram(program);
  }

  @Override
  public String agentFor(String program) {
    String carried = CarriedAgent.options(options);
    return CarriedAgent.argument(carried, program, System.getenv("PATH")).orElse(null);
  }

  @Override
  public File openRedirect(String path, int flags) throws IOException {
    return booted().process().openRedirect(path, flags);
  }

  @Override
  public void releaseRedirects() {
    // None was opened; or, if it was in the meantime, then by the booted process.
    VirtualSystem done = booted;
    if (done != null) {
      done.process().releaseRedirects();
    }
  }
}
