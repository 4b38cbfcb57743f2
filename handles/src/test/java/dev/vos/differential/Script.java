package dev.vos.differential;

import dev.vos.abi.ErrnoException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of calls, one a line, that can be run on any {@link Subject}. The outcome is one line a
 * call: the line, " -> " and "ok", a value or the name of an errno.
 *
 * <pre>
 * open NAME PATH FLAGS [MODE]   opens under a name of the case's choice, which stands for the
 *                               descriptor in other calls; #N is the number N itself
 * at NAME CALL                  the same call relative to an open directory
 * PROCESS: CALL                 another process makes the call; "fork PROCESS" has made it
 * opened PATH FLAGS [MODE]      opens, tells flags and attributes, closes
 * changed PATH CALL             which of mtime and ctime of PATH the call sets
 * user UID GID [GROUP...]       who makes the calls from now on
 * $B ''  {x*N}  \xHH            the base directory, an empty word, N times x, a byte
 * </pre>
 */
final class Script {
  /** The parts of a line after which the outcome comes. */
  static final String ARROW = " -> ";

  private static final String FIRST = "1";

  private final Subject subject;
  private final Map<String, Calls> processes = new HashMap<>();
  private final Descriptors descriptors = new Descriptors();

  private Script(Subject subject) {
    this.subject = subject;
    processes.put(FIRST, subject.process());
  }

  /** Runs the lines and gives the outcome, one line each. */
  static List<String> run(Subject subject, List<String> lines) {
    Script script = new Script(subject);
    List<String> outcome = new ArrayList<>();
    try {
      for (String line : lines) {
        outcome.add(
            line
                + ARROW
                + script
                    .runLine(line.trim())
                    .replace(subject.base(), "$B")
                    .replace(subject.top(), "$T"));
      }
    } finally {
      script.processes.forEach((name, process) -> process.exit());
    }
    return outcome;
  }

  private String runLine(String line) {
    String[] words = line.split(" +");
    for (int i = 0; i < words.length; i++) {
      words[i] = Words.expand(words[i], subject.base());
    }
    String process = FIRST;
    int first = 0;
    if (words[0].endsWith(":")) {
      process = words[0].substring(0, words[0].length() - 1);
      first = 1;
    }
    try {
      return call(process, List.of(words).subList(first, words.length), Calls.CWD);
    } catch (ErrnoException e) {
      return e.errno().name();
    } catch (UnsupportedOperationException e) {
      return "not supported: " + e.getMessage();
    }
  }

  private String call(String process, List<String> words, int dir) throws ErrnoException {
    Calls calls = processes.get(process);
    switch (words.get(0)) {
      case "at" -> {
        return call(process, words.subList(2, words.size()), descriptors.of(words.get(1)));
      }
      case "fork" -> {
        processes.put(words.get(1), calls.fork());
        return "ok";
      }
      case "exit" -> {
        calls.exit();
        return "ok";
      }
      case "changed" -> {
        return changed(process, words, dir);
      }
      default -> {
        String result = new PathCalls(calls, descriptors, dir).call(words);
        return result != null ? result : new DescriptorCalls(calls, descriptors).call(words);
      }
    }
  }

  /** The kernel's clock for files moves on by 10 ms at most. */
  private String changed(String process, List<String> words, int dir) throws ErrnoException {
    String path = words.get(1);
    var before = subject.observer().stat(Calls.CWD, path, PathCalls.NOFOLLOW);
    pause();
    String result = call(process, words.subList(2, words.size()), dir);
    var after = subject.observer().stat(Calls.CWD, path, PathCalls.NOFOLLOW);
    String times =
        (before.mtimeNanos() != after.mtimeNanos() ? " mtime" : "")
            + (before.ctimeNanos() != after.ctimeNanos() ? " ctime" : "");
    return result + "; changed:" + times;
  }

  private static void pause() {
    try {
      Thread.sleep(12);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
