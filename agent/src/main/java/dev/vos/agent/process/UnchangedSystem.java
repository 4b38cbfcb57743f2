package dev.vos.agent.process;

import dev.vos.agent.bootstrap.VirtualDescriptors;
import dev.vos.agent.bootstrap.VirtualFiles;
import dev.vos.agent.bootstrap.VirtualPaths;
import dev.vos.agent.bootstrap.VirtualProcess;
import dev.vos.agent.bootstrap.VirtualSystem;
import java.io.File;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;

/**
 * Process 1 with the host's own files, directory and environment: what the agent without options
 * is. No kernel is booted, as nothing would ever ask it.
 */
public final class UnchangedSystem implements VirtualSystem, VirtualProcess {
  private static final String NEVER_ASKED = "no path is virtual";

  @Override
  public VirtualPaths paths() {
    return null;
  }

  @Override
  public VirtualFiles files() {
    throw new AssertionError(NEVER_ASKED);
  }

  @Override
  public VirtualDescriptors descriptors() {
    throw new AssertionError(NEVER_ASKED);
  }

  @Override
  public FileSystemProvider provider() {
    throw new AssertionError(NEVER_ASKED);
  }

  @Override
  public String realPath(String path) {
    return null;
  }

  @Override
  public String realEntry(String path) {
    return null;
  }

  @Override
  public VirtualProcess process() {
    return this;
  }

  @Override
  public Map<String, String> environment() {
    return null;
  }

  @Override
  public long pid() {
    return 1;
  }

  @Override
  public void exiting(int status) {}

  @Override
  public String spawnDirectory(String directory, String[] command) {
    return directory;
  }

  @Override
  public File openRedirect(String path, int flags) {
    throw new AssertionError("nothing is virtual");
  }

  @Override
  public void releaseRedirects() {}

  @Override
  public String spawnProgram(String program) {
    return program;
  }
}
