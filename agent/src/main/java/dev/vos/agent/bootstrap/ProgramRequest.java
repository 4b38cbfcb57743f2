package dev.vos.agent.bootstrap;

import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What is to be started as a process of this JVM, and how. Not thread-safe. */
public final class ProgramRequest {
  /** A class with a main method; null for other programs. */
  public String mainClass;

  /** A jar with a Main-Class; null for other programs. */
  public String jar;

  /** {@code MODULE[/CLASS]}; null for other programs. */
  public String module;

  /** Where its modules are, as after {@code java -p}. */
  public String modulePath;

  /** Java code; null for other programs. */
  public Runnable code;

  /** A command that vos runs inside this JVM: a script; null for other programs. */
  public List<String> command;

  public List<String> arguments = List.of();

  /** Class path of the main class; null: the application's own. */
  public String classPath;

  /** System properties on top of the JVM's. */
  public Properties properties = new Properties();

  /** The whole environment; null: the parent's. */
  public Map<String, String> environment;

  /** Variables on top of that. */
  public Map<String, String> variables = Map.of();

  /** The working directory; null: the parent's. */
  public String directory;

  /** Standard streams: 0, 1 and 2. */
  public final ProcessBuilder.Redirect[] redirects = {
    ProcessBuilder.Redirect.INHERIT,
    ProcessBuilder.Redirect.INHERIT,
    ProcessBuilder.Redirect.INHERIT
  };

  /** Whether standard error goes where standard output goes. */
  public boolean mergeError;
}
