package dev.vos.agent.program;

import dev.vos.agent.bootstrap.ProgramRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command line of java that can run in this JVM: a main class or a jar, with nothing before it
 * but the class path, properties and sizes of memory, for the very Java that runs here.
 */
final class JavaCommand {
  private static final Set<String> CLASS_PATH = Set.of("-cp", "-classpath", "--class-path");

  private final List<String> words;
  private final String searchPath;
  private final ProgramRequest request = new ProgramRequest();
  private int at = 1;

  private JavaCommand(List<String> words, String searchPath) {
    this.words = words;
    this.searchPath = searchPath;
  }

  /** The request; empty if only a JVM of its own will do. */
  static Optional<ProgramRequest> parse(List<String> words, String searchPath) {
    JavaCommand command = new JavaCommand(words, searchPath);
    return command.isThisJava() && command.read() ? Optional.of(command.request) : Optional.empty();
  }

  private boolean isThisJava() {
    String program = words.get(0);
    if (!program.equals("java") && !program.endsWith("/java")) {
      return false;
    }
    try {
      Path own = Path.of(System.getProperty("java.home"), "bin", "java").toRealPath();
      if (program.contains("/")) {
        return Path.of(program).toRealPath().equals(own);
      }
      for (String directory : searchPath.split(File.pathSeparator)) {
        Path file = Path.of(directory, program);
        if (Files.isExecutable(file)) {
          return file.toRealPath().equals(own);
        }
      }
      return false;
    } catch (IOException absent) {
      return false;
    }
  }

  private boolean read() {
    while (at < words.size()) {
      String word = words.get(at++);
      if (CLASS_PATH.contains(word)) {
        if (at == words.size()) {
          return false;
        }
        request.classPath = words.get(at++);
      } else if (word.equals("-jar")) {
        if (at == words.size()) {
          return false;
        }
        request.jar = words.get(at++);
        return takeArguments();
      } else if (word.startsWith("-D")) {
        String[] parts = word.substring(2).split("=", 2);
        request.properties.setProperty(parts[0], parts.length == 1 ? "" : parts[1]);
      } else if (!isSize(word)) {
        request.mainClass = word;
        return !word.startsWith("-") && isClassName(word) && takeArguments();
      }
    }
    return false;
  }

  private boolean takeArguments() {
    if (request.jar == null && request.classPath == null) {
      request.classPath = ".";
    }
    request.arguments = List.copyOf(words.subList(at, words.size()));
    return true;
  }

  private static boolean isSize(String word) {
    return word.startsWith("-Xm") || word.startsWith("-Xss") || word.startsWith("-XX:");
  }

  /** Not a source file, not an argument file. */
  private static boolean isClassName(String word) {
    return !word.endsWith(".java") && !word.startsWith("@");
  }
}
