package dev.vos.perl.builtin;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.kernel.SpawnRequest;
import dev.vos.perl.io.FileNames;
import dev.vos.perl.run.Interp;
import java.util.ArrayList;
import java.util.List;

/**
 * A command for system, exec, backticks and pipe opens: words that are run directly, or a line for
 * the shell. As perl, a single string without shell metacharacters is split at white space.
 *
 * @param program what is searched in PATH, null for a shell line
 * @param words the arguments from the zeroth
 * @param line for the shell, if program is null
 */
record Command(String program, List<String> words, String line) {
  private static final String SHELL_CHARACTERS = "$&*(){}[]'\";\\|?<>~`\n";

  /** A command given as one string. */
  static Command line(String perl) {
    String s = FileNames.toPath(perl.strip());
    if (s.startsWith("exec ")) {
      s = s.substring(5).strip();
    }
    if (needsShell(s)) {
      return new Command(null, List.of(), s);
    }
    List<String> words = List.of(s.split("\\s+"));
    return new Command(words.get(0), words, s);
  }

  private static boolean needsShell(String s) {
    if (s.isEmpty() || s.startsWith(". ")) {
      return true;
    }
    for (int i = 0; i < s.length(); i++) {
      if (SHELL_CHARACTERS.indexOf(s.charAt(i)) >= 0) {
        return true;
      }
    }
    return s.matches("[A-Za-z_][A-Za-z_0-9]*=.*");
  }

  /** A command given as a list of at least two words, or one to be run under another name. */
  static Command list(String program, List<String> perlWords) {
    List<String> words = new ArrayList<>();
    for (String w : perlWords) {
      words.add(FileNames.toPath(w));
    }
    return new Command(FileNames.toPath(program), words, null);
  }

  /** What spawn needs. */
  SpawnRequest request() {
    return program == null ? SpawnRequest.shell(line) : SpawnRequest.search(program, words);
  }

  /**
   * Starts it; buffered output of all handles goes out first.
   *
   * @param request of {@link #request()}, with the handles arranged
   */
  int spawn(Interp in, SpawnRequest request) throws ErrnoException {
    in.handles().flushAll();
    Environment.push(in);
    return in.sys().processes().spawn(request);
  }

  /** Replaces the process; returns only by throwing. */
  RuntimeException exec(Interp in) throws ErrnoException {
    in.handles().flushAll();
    Environment.push(in);
    var processes = in.sys().processes();
    if (program == null) {
      throw processes.execShell(line);
    }
    try {
      throw processes.execvp(program, words);
    } catch (ErrnoException e) {
      if (e.errno() == Errno.ENOEXEC && line != null) {
        throw processes.execShell(line);
      }
      throw e;
    }
  }
}
