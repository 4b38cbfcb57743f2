package dev.vos.agent.weave;

import dev.vos.agent.bootstrap.VirtualDescriptors;
import dev.vos.agent.bootstrap.VirtualFiles;
import dev.vos.agent.bootstrap.VirtualPaths;
import dev.vos.agent.bootstrap.VirtualProcess;
import dev.vos.agent.bootstrap.VirtualSystem;
import java.io.File;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;

/**
 * A virtual system in which three names lead to files of the host that always exist, and that has
 * an environment and a pid of its own. It redirects nothing.
 */
final class Probe implements VirtualSystem, VirtualPaths, VirtualProcess {
  private static final String HERE = "/.vos-self-test";

  static final String FILE = HERE + "/file";
  static final String DIRECTORY = HERE + "/directory";
  static final String SINK = HERE + "/sink";
  static final String CANONICAL = "/probed";
  static final String UNDER = HERE + "/x";
  static final String VARIABLE = "VOS_SELF_TEST";
  static final String VALUE = "probed";
  static final long PID = 987_654_321;

  private final Map<String, String> leads =
      Map.of(
          FILE,
          System.getProperty("java.home") + "/lib/modules",
          DIRECTORY,
          System.getProperty("java.home"),
          SINK,
          "/dev/null");
  private final Map<String, String> environment = Map.of(VARIABLE, VALUE);

  @Override
  public VirtualPaths paths() {
    return this;
  }

  @Override
  public VirtualProcess process() {
    return this;
  }

  @Override
  public VirtualFiles files() {
    throw new AssertionError("the probe redirects nothing");
  }

  @Override
  public VirtualDescriptors descriptors() {
    throw new AssertionError("the probe redirects nothing");
  }

  @Override
  public FileSystemProvider provider() {
    throw new AssertionError("the probe redirects nothing");
  }

  @Override
  public String realPath(String path) {
    return CANONICAL;
  }

  @Override
  public String realEntry(String path) {
    return CANONICAL;
  }

  @Override
  public String route(String path) {
    return leads.getOrDefault(path, path);
  }

  @Override
  public String routeEntry(String path) {
    return route(path);
  }

  @Override
  public String hostName(String path) {
    return route(path);
  }

  @Override
  public String workingDirectory() {
    return HERE;
  }

  @Override
  public String canonicalize(String absolute) {
    return CANONICAL;
  }

  @Override
  public Map<String, String> environment() {
    return environment;
  }

  @Override
  public long pid() {
    return PID;
  }

  @Override
  public void exiting(int status) {}

  @Override
  public String spawnDirectory(String directory, String[] command) {
    return directory;
  }

  @Override
  public File openRedirect(String path, int flags) {
    throw new AssertionError("the probe redirects nothing");
  }

  @Override
  public void releaseRedirects() {}

  @Override
  public String spawnProgram(String program) {
    return program;
  }
}
