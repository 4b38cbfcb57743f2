package dev.vos.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that was run to its end: what it wrote and how it ended. */
record Run(int status, String out, String err) {
  private static final Path TOP =
      Path.of(System.getProperty("vos.top", "..")).toAbsolutePath().normalize();
  private static final Path VOS_JAR = TOP.resolve("agent/target/vos.jar");
  private static final Path CLASSES = Path.of("target/test-classes").toAbsolutePath();

  /** A program of {@code dev.vos.agent.app} without the agent. */
  static Run plain(Jdk jdk, String program, String... arguments) throws Exception {
    return java(jdk, List.of(), program, arguments);
  }

  /** The same with the agent. */
  static Run agent(Jdk jdk, String options, String program, String... arguments) throws Exception {
    return java(jdk, List.of("-javaagent:" + vosJar() + options), program, arguments);
  }

  /** The same with other options of the Java VM. */
  static Run java(Jdk jdk, List<String> before, String program, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
    command.addAll(before);
    command.addAll(List.of("-cp", CLASSES.toString(), "dev.vos.agent.app." + program));
    command.addAll(List.of(arguments));
    return of(new ProcessBuilder(command), "");
  }

  /** With the agent, and its cache in that directory. */
  static Run agentWithCache(Jdk jdk, Path cache, String program, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
    command.addAll(List.of("-javaagent:" + vosJar() + "=strict", "-cp", CLASSES.toString()));
    command.add("dev.vos.agent.app." + program);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("VOS_CACHE", cache.toString());
    return of(builder, "");
  }

  /** A line of the shell. */
  static Run shell(String line) throws Exception {
    return of(new ProcessBuilder("sh", "-c", line), "");
  }

  /**
   * {@code AppJob} with another program, in a directory.
   *
   * @param agent the option of the agent; empty for none
   */
  static Run app(
      Jdk jdk,
      String agent,
      String classPath,
      Path directory,
      Map<String, String> environment,
      Path out,
      List<String> program)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
    if (!agent.isEmpty()) {
      command.add(agent);
    }
    command.addAll(List.of("-cp", classPath, "dev.vos.agent.app.AppJob", out.toString()));
    command.addAll(program);
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().putAll(environment);
    return of(builder, "");
  }

  /** {@code ./vos} with that Java. */
  static Run vos(Jdk jdk, String input, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(TOP.resolve("vos").toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", jdk.home().toString());
    return of(builder, input);
  }

  private static Run of(ProcessBuilder builder, String input) throws Exception {
    Path out = Files.createTempFile("vos-test", ".out");
    Path err = Files.createTempFile("vos-test", ".err");
    try {
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      try (var in = process.getOutputStream()) {
        in.write(input.getBytes(UTF_8));
      } catch (IOException nobodyReads) {
        // The program ended without reading.
      }
      boolean ended = process.waitFor(300, TimeUnit.SECONDS);
      process.destroyForcibly();
      assertThat(ended).as("%s ended in time", builder.command()).isTrue();
      return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  static Path vosJar() {
    assertThat(VOS_JAR).as("the jar under test, which mvn package builds").exists();
    return VOS_JAR;
  }

  /** The class path of the test programs. */
  static Path classes() {
    return CLASSES;
  }

  /** Checks that it ended well and said nothing on standard error; returns its output. */
  String success() {
    assertThat(err).isEmpty();
    assertThat(status).isZero();
    return out;
  }
}
