package dev.vos.perl;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.perl.builtin.SourceFiles;
import dev.vos.perl.io.FileNames;
import dev.vos.perl.run.Interp;

/** Where a program's text comes from: -e, a file, the part of a file that -x looks for, STDIN. */
final class ScriptSource {
  private final Interp in;
  private final Switches switches;

  ScriptSource(Interp in, Switches switches) {
    this.in = in;
    this.switches = switches;
  }

  /** What {@code $0} and messages call the program. */
  String name() {
    Switches s = switches;
    return s.program != null ? "-e" : s.script == null || s.script.equals("-") ? "-" : s.script;
  }

  /**
   * The text.
   *
   * @throws Switches.Usage it cannot be read; {@code $!} says why
   */
  String text() throws Switches.Usage {
    Switches s = switches;
    String text;
    if (s.program != null) {
      text = s.program.toString();
    } else if (s.script == null || s.script.equals("-")) {
      text = standardInput();
    } else {
      text = file();
    }
    if (s.extract) {
      text = extracted(text);
    }
    if (text.startsWith("#!")) {
      String first = text.substring(0, (text + "\n").indexOf('\n'));
      s.fromShebang(first, " at " + name() + " line 1.\n");
    }
    return text;
  }

  private String file() throws Switches.Usage {
    Switches s = switches;
    if (s.searchPath && s.script.indexOf('/') < 0) {
      String path = in.hash("main::ENV").get("PATH").str();
      for (String directory : path.split(":")) {
        String candidate = (directory.isEmpty() ? "." : directory) + "/" + s.script;
        if (isFile(candidate)) {
          s.script = candidate;
          break;
        }
      }
    }
    String text = SourceFiles.read(in, s.script);
    if (text == null) {
      String reason = Errno.of(in.errno()).message();
      throw new Switches.Usage("Can't open perl script \"" + s.script + "\": " + reason + "\n");
    }
    return text;
  }

  private boolean isFile(String name) {
    try {
      return in.sys().files().stat(FileNames.toPath(name)).isRegular();
    } catch (ErrnoException e) {
      return false;
    }
  }

  /**
   * The program on standard input ends where {@code __END__} stands: what follows is left to be
   * read from STDIN, which here is only what was buffered with it.
   */
  private String standardInput() {
    StringBuilder text = new StringBuilder();
    try {
      String line = in.handles().stdin().readLine("\n");
      while (line != null) {
        text.append(line);
        if (line.equals("__END__\n") || line.equals("__DATA__\n")) {
          break;
        }
        line = in.handles().stdin().readLine("\n");
      }
    } catch (ErrnoException e) {
      in.setErrno(e.errno());
    }
    in.handles().stdin().setLines(0);
    return text.toString();
  }

  /** What begins with the first line that is {@code #!} with "perl" in it. */
  private String extracted(String text) throws Switches.Usage {
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at) + 1;
      String line = text.substring(at, end);
      if (line.startsWith("#!") && line.contains("perl")) {
        changeDirectory();
        return text.substring(at);
      }
      at = end;
    }
    throw new Switches.Usage("No Perl script found in input\n");
  }

  private void changeDirectory() throws Switches.Usage {
    String to = switches.extractDirectory;
    if (!to.isEmpty()) {
      try {
        in.sys().directories().chdir(FileNames.toPath(to));
      } catch (ErrnoException e) {
        throw new Switches.Usage("Can't chdir to " + to);
      }
    }
  }
}
