package dev.vos.agent.bootstrap;

import java.io.File;
import java.io.IOException;
import java.util.Map;

/** What the application's own process is, beside its files. */
public interface VirtualProcess {
  /** The environment, unmodifiable, or null while it is the host's own. */
  Map<String, String> environment();

  /** The process id in the virtual system. */
  long pid();

  /** The application ends by exit or halt with this status; the JVM goes on to do so. */
  void exiting(int status);

  /**
   * The host directory in which a host program of the process starts.
   *
   * @param directory what ProcessBuilder was given, or null for the working directory
   * @param command with its program as the host finds it, and the agent where that is carried
   * @return null for the JVM's own working directory
   * @throws IOException if the directory is not host-backed, or does not exist
   */
  String spawnDirectory(String directory, String[] command) throws IOException;

  /**
   * Opens a virtual file as a standard stream of a host program.
   *
   * @param flags of open(2)
   * @return the host's name of its content, good in this thread until {@link #releaseRedirects}
   * @throws IOException as the streams of java.io; or the content cannot be on the host
   */
  File openRedirect(String path, int flags) throws IOException;

  /** Closes what this thread has opened by {@link #openRedirect}. */
  void releaseRedirects();

  /** The argument that gives a JVM started as this program the agent; null for other programs. */
  default String agentFor(String program) {
    return null;
  }

  /** The program name as the host finds it: translated where it is a path, else as given. */
  String spawnProgram(String program) throws IOException;
}
