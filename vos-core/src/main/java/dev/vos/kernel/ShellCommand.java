package dev.vos.kernel;

import dev.vos.abi.OpenFlags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A shell command that needs no shell: assignments, words and redirections, with quotes, but
 * without expansions, pipes, lists or reserved words.
 *
 * @param assignments {@code NAME=value} in front of the command
 * @param words the command and its arguments, at least one
 * @param redirections in their order, as changes to the handles
 */
record ShellCommand(
    Map<String, String> assignments,
    List<String> words,
    List<SpawnRequest.FileAction> redirections) {
  /** What a shell does itself, or reads as syntax, when it is the first word. */
  private static final Set<String> RESERVED =
      Set.of(
          "!",
          "{",
          "}",
          "case",
          "do",
          "done",
          "elif",
          "else",
          "esac",
          "fi",
          "for",
          "if",
          "in",
          "then",
          "until",
          "while",
          ".",
          ":",
          "[",
          "alias",
          "bg",
          "break",
          "cd",
          "command",
          "continue",
          "echo",
          "eval",
          "exec",
          "exit",
          "export",
          "false",
          "fc",
          "fg",
          "getopts",
          "hash",
          "jobs",
          "kill",
          "local",
          "printf",
          "pwd",
          "read",
          "readonly",
          "return",
          "set",
          "shift",
          "test",
          "times",
          "trap",
          "true",
          "type",
          "ulimit",
          "umask",
          "unalias",
          "unset",
          "wait");

  /** The command, or empty if only a shell can tell what it means. */
  static Optional<ShellCommand> parse(String command) {
    try {
      return new Parser(new ShellWords(command)).parse();
    } catch (ShellWords.NotSimple e) {
      return Optional.empty();
    }
  }

  private static final class Parser {
    private static final int OUTPUT_FLAGS = OpenFlags.O_WRONLY | OpenFlags.O_CREAT;

    private final ShellWords input;
    private final Map<String, String> assignments = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();
    private final List<SpawnRequest.FileAction> redirections = new ArrayList<>();

    Parser(ShellWords input) {
      this.input = input;
    }

    Optional<ShellCommand> parse() throws ShellWords.NotSimple {
      while (input.hasNext()) {
        if (input.atRedirection()) {
          redirect(input.redirection());
        } else {
          word();
        }
      }
      boolean external = !words.isEmpty() && !RESERVED.contains(words.get(0));
      return external
          ? Optional.of(new ShellCommand(assignments, words, redirections))
          : Optional.empty();
    }

    private void word() throws ShellWords.NotSimple {
      String name = input.assignmentName();
      if (words.isEmpty() && name != null) {
        assignments.put(name, input.assignedValue(name));
      } else {
        words.add(input.word());
      }
    }

    private void redirect(ShellWords.Redirection found) throws ShellWords.NotSimple {
      String target = input.word();
      switch (found.operator()) {
        case "<" -> open(found.fd(0), target, OpenFlags.O_RDONLY);
        case ">" -> open(found.fd(1), target, OUTPUT_FLAGS | OpenFlags.O_TRUNC);
        case ">>" -> open(found.fd(1), target, OUTPUT_FLAGS | OpenFlags.O_APPEND);
        case "<&" -> duplicate(target, found.fd(0));
        case ">&" -> duplicate(target, found.fd(1));
        default -> throw new ShellWords.NotSimple();
      }
    }

    private void open(int fd, String path, int flags) {
      redirections.add(new SpawnRequest.Open(fd, path, flags, 0666));
    }

    private void duplicate(String source, int fd) throws ShellWords.NotSimple {
      if (source.equals("-")) {
        redirections.add(new SpawnRequest.Close(fd));
      } else if (source.length() == 1 && Character.isDigit(source.charAt(0))) {
        redirections.add(new SpawnRequest.Dup2(source.charAt(0) - '0', fd));
      } else {
        throw new ShellWords.NotSimple();
      }
    }
  }
}
