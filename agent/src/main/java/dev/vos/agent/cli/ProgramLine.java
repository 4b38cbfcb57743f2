package dev.vos.agent.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The programs of {@code vos run}: {@code PROGRAM [-- ARGS]}, separated by {@code ++}. A program is
 * {@code FILE.jar}, {@code -jar FILE}, {@code -cp PATH CLASS}, {@code -p PATH -m MODULE[/CLASS]} or
 * {@code CLASS}, each with options of Java before it: {@code -Dname=value} is the program's own,
 * others are the JVM's.
 */
final class ProgramLine {
  private static final String NEXT = "++";
  private static final String QUOTED_NEXT = "\\++";
  private static final String ARGUMENTS = "--";
  private static final Set<String> CLASS_PATH = Set.of("-cp", "-classpath", "--class-path");

  private static final Set<String> MODULE_PATH = Set.of("-p", "--module-path");
  private static final Set<String> MODULE = Set.of("-m", "--module");

  private final List<String> jvmOptions = new ArrayList<>();
  private final List<List<String>> programs = new ArrayList<>();

  private ProgramLine() {}

  /** Reads the words after the options of {@code vos run}. */
  static ProgramLine parse(List<String> words) throws Malformed {
    ProgramLine line = new ProgramLine();
    List<String> program = new ArrayList<>();
    for (String word : words) {
      if (word.equals(NEXT)) {
        line.add(program);
        program = new ArrayList<>();
      } else {
        program.add(word);
      }
    }
    line.add(program);
    return line;
  }

  private void add(List<String> words) throws Malformed {
    List<String> program = new ArrayList<>();
    int at = 0;
    while (at < words.size() && isJavaOption(words.get(at))) {
      String option = words.get(at++);
      (option.startsWith("-D") ? program : jvmOptions).add(option);
    }
    if (at == words.size()) {
      throw new Malformed("run: no program" + (programs.isEmpty() ? "" : " after ++"));
    }
    String word = words.get(at++);
    if (word.equals("-jar")) {
      program.addAll(List.of("-jar", absolute(next(words, at++, word))));
    } else if (CLASS_PATH.contains(word)) {
      program.addAll(List.of("-cp", classPath(next(words, at++, word))));
      program.add(next(words, at++, "-cp PATH"));
    } else if (MODULE_PATH.contains(word)) {
      program.addAll(List.of("-p", classPath(next(words, at++, word))));
      String then = next(words, at++, "-p PATH");
      if (!MODULE.contains(then)) {
        throw new Malformed("run: -m MODULE[/CLASS] should follow -p PATH");
      }
      program.addAll(List.of("-m", next(words, at++, then)));
    } else if (word.startsWith("-")) {
      throw new Malformed("Unknown option: '" + word + "'");
    } else if (word.endsWith(".jar") || Files.isRegularFile(Path.of(word))) {
      program.addAll(List.of("-jar", absolute(word)));
    } else {
      String path = Optional.ofNullable(System.getenv("CLASSPATH")).orElse(".");
      program.addAll(List.of("-cp", classPath(path), word));
    }
    if (at < words.size() && words.get(at).equals(ARGUMENTS)) {
      at++;
    }
    for (String argument : words.subList(at, words.size())) {
      program.add(argument.equals(QUOTED_NEXT) ? NEXT : argument);
    }
    programs.add(program);
  }

  private static boolean isJavaOption(String word) {
    return word.startsWith("-D")
        || word.startsWith("-X")
        || word.startsWith("-ea")
        || word.startsWith("-enable")
        || word.startsWith("-javaagent:")
        || word.startsWith("--add-")
        || word.startsWith("--enable-");
  }

  private static String next(List<String> words, int at, String after) throws Malformed {
    if (at >= words.size()) {
      throw new Malformed("run: nothing after " + after);
    }
    return words.get(at);
  }

  /** Programs may have another working directory than this command. */
  private static String absolute(String path) {
    return Path.of(path).toAbsolutePath().toString();
  }

  private static String classPath(String path) {
    return Arrays.stream(path.split(File.pathSeparator))
        .map(ProgramLine::absolute)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** What java is given after the agent. */
  List<String> javaArguments(Path vosJar) {
    List<String> arguments = new ArrayList<>(jvmOptions);
    if (programs.size() == 1) {
      arguments.addAll(programs.get(0));
      return arguments;
    }
    arguments.addAll(List.of("-cp", vosJar.toString(), "dev.vos.agent.Programs"));
    for (List<String> program : programs) {
      arguments.add(Integer.toString(program.size()));
      arguments.addAll(program);
    }
    return arguments;
  }

  /** The message says what is wrong. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    Malformed(String message) {
      super(message, null, false, false);
    }
  }
}
