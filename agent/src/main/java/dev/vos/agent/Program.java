package dev.vos.agent;

import dev.vos.agent.bootstrap.ProgramRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A program for {@link Vos#spawn}: a main class, a jar, a module, Java code or a script, and how it
 * is started. A builder; not thread-safe.
 *
 * <p>What is not said is the parent's: working directory, environment, standard streams. System
 * properties are those that the JVM started with.
 */
public final class Program {
  final ProgramRequest request = new ProgramRequest();

  private Program() {}

  /** The main method of a class; see {@link #classPath}. */
  public static Program main(String className, String... arguments) {
    Program program = new Program();
    program.request.mainClass = className;
    program.request.arguments = List.of(arguments);
    return program;
  }

  /** A jar with a Main-Class. */
  public static Program jar(String path, String... arguments) {
    Program program = new Program();
    program.request.jar = path;
    program.request.arguments = List.of(arguments);
    return program;
  }

  /**
   * A module, {@code NAME} or {@code NAME/CLASS}, as {@code java -m} starts it.
   *
   * @param modulePath as after {@code java -p}
   */
  public static Program module(String modulePath, String module, String... arguments) {
    Program program = new Program();
    program.request.modulePath = modulePath;
    program.request.module = module;
    program.request.arguments = List.of(arguments);
    return program;
  }

  /** Java code; it sees the classes and statics of the caller. */
  public static Program code(Runnable code) {
    Program program = new Program();
    program.request.code = code;
    return program;
  }

  /** A command: a script that vos runs in this JVM, or a program of the host; searched in PATH. */
  public static Program command(String... words) {
    Program program = new Program();
    program.request.command = List.of(words);
    return program;
  }

  /** Where the main class is, as after {@code java -cp}; the application's own if never said. */
  public Program classPath(String path) {
    request.classPath = path;
    return this;
  }

  public Program directory(String path) {
    request.directory = path;
    return this;
  }

  /** The whole environment. */
  public Program environment(Map<String, String> variables) {
    request.environment = new HashMap<>(variables);
    return this;
  }

  /** One more variable. */
  public Program env(String name, String value) {
    request.variables = new HashMap<>(request.variables);
    request.variables.put(name, value);
    return this;
  }

  /** One more system property. */
  public Program property(String name, String value) {
    request.properties.setProperty(name, value);
    return this;
  }

  public Program input(ProcessBuilder.Redirect from) {
    request.redirects[0] = from;
    return this;
  }

  public Program output(ProcessBuilder.Redirect to) {
    request.redirects[1] = to;
    return this;
  }

  public Program error(ProcessBuilder.Redirect to) {
    request.redirects[2] = to;
    return this;
  }

  /** Standard input, output and error are pipes to the caller. */
  public Program pipes() {
    return input(ProcessBuilder.Redirect.PIPE)
        .output(ProcessBuilder.Redirect.PIPE)
        .error(ProcessBuilder.Redirect.PIPE);
  }

  /** Standard error goes where standard output goes. */
  public Program mergeError() {
    request.mergeError = true;
    return this;
  }
}
