package dev.vos.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What to start and how, for {@code spawn}: fork and exec in one step, as posix_spawn(3).
 *
 * <p>The child gets the caller's handles, cwd, root, umask, environment and ignored signals; then
 * the file actions are applied in the order in which they were given, handles with close-on-exec
 * are closed, and the program runs. A builder; not thread-safe; may be used again.
 */
public final class SpawnRequest {
  /** What the child runs. */
  sealed interface Program permits Executable, ShellLine, InProcess {}

  /** A file; {@code search}: look for a name without slash in PATH. */
  record Executable(String file, List<String> argv, boolean search) implements Program {}

  /** What {@code /bin/sh -c} would be given. */
  record ShellLine(String command) implements Program {}

  /** Java code. */
  record InProcess(ProgramImage image) implements Program {}

  /** One change to the child's handles. */
  sealed interface FileAction permits Dup2, Close, Open {}

  /** dup2(from, to) in the child; clears close-on-exec even if both are equal. */
  record Dup2(int from, int to) implements FileAction {}

  /** close(fd) in the child; it is no error if it is not open. */
  record Close(int fd) implements FileAction {}

  /** open(path, flags, mode) in the child, as number {@code fd}. */
  record Open(int fd, String path, int flags, int mode) implements FileAction {}

  private final Program program;
  private final List<FileAction> fileActions = new ArrayList<>();
  private Map<String, String> environment;
  private String directory;
  private int processGroup = -1;

  private SpawnRequest(Program program) {
    this.program = program;
  }

  /** Runs the executable at {@code path} (not searched in PATH), as execve(2). */
  public static SpawnRequest executable(String path, List<String> argv) {
    return new SpawnRequest(new Executable(path, requireArguments(argv), false));
  }

  /** Runs {@code file}, searched in the PATH of the child's environment, as execvp(3). */
  public static SpawnRequest search(String file, List<String> argv) {
    return new SpawnRequest(new Executable(file, requireArguments(argv), true));
  }

  /**
   * Runs a command as {@code /bin/sh -c command} does. A simple command (words, quotes and
   * redirections) whose program an {@link ImageProvider} handles runs inside this JVM, without a
   * shell and with the redirections applied; anything else is given to the real shell.
   */
  public static SpawnRequest shell(String command) {
    return new SpawnRequest(new ShellLine(Objects.requireNonNull(command)));
  }

  /** Runs an image that the caller made. */
  public static SpawnRequest image(ProgramImage image) {
    return new SpawnRequest(new InProcess(Objects.requireNonNull(image)));
  }

  /** The child's whole environment; the caller's own if never set. */
  public SpawnRequest environment(Map<String, String> variables) {
    environment = new LinkedHashMap<>(variables);
    return this;
  }

  /** The child's cwd, resolved by the caller; the caller's cwd if never set. */
  public SpawnRequest directory(String path) {
    directory = Objects.requireNonNull(path);
    return this;
  }

  /** The child's process group: 0 makes it the leader of its own. */
  public SpawnRequest processGroup(int group) {
    processGroup = group;
    return this;
  }

  /**
   * In the child: dup2(from, to); the copy is not close-on-exec, even if both numbers are equal.
   */
  public SpawnRequest dup2(int from, int to) {
    fileActions.add(new Dup2(from, to));
    return this;
  }

  /** In the child: close(fd), if it is open. */
  public SpawnRequest close(int fd) {
    fileActions.add(new Close(fd));
    return this;
  }

  /** In the child: open(path, flags, mode) as {@code fd}; see {@link dev.vos.abi.OpenFlags}. */
  public SpawnRequest open(int fd, String path, int flags, int mode) {
    fileActions.add(new Open(fd, Objects.requireNonNull(path), flags, mode));
    return this;
  }

  Program program() {
    return program;
  }

  List<FileAction> fileActions() {
    return Collections.unmodifiableList(fileActions);
  }

  Optional<Map<String, String>> environment() {
    return Optional.ofNullable(environment);
  }

  Optional<String> directory() {
    return Optional.ofNullable(directory);
  }

  /** The group asked for, or -1: the caller's. */
  int processGroup() {
    return processGroup;
  }

  private static List<String> requireArguments(List<String> argv) {
    if (argv.isEmpty()) {
      throw new IllegalArgumentException("argv is empty");
    }
    return List.copyOf(argv);
  }
}
