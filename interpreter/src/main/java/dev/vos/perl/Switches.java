package dev.vos.perl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The command line (perlrun): what the switches ask for, and what is left for {@code @ARGV}. */
final class Switches {
  /** Switches that cannot be given on the #! line. */
  private static final Set<Character> COMMAND_LINE_ONLY = Set.of('e', 'E', 'f', 'x', 'S', 'V');

  private static final String IN_ENVIRONMENT = "CDIMTUWdmtw";

  final List<String> includes = new ArrayList<>();
  final List<String> modules = new ArrayList<>();
  final List<String> arguments = new ArrayList<>();

  /** What is to be said on standard error before the program starts. */
  final StringBuilder notes = new StringBuilder();

  StringBuilder program;
  String script;
  boolean loop;
  boolean print;
  boolean chompLines;
  boolean warnings;
  boolean allWarnings;
  boolean noWarnings;
  boolean check;
  boolean version;
  boolean help;
  boolean autosplit;
  boolean features;
  boolean scriptSwitches;
  boolean searchPath;
  boolean extract;

  /** Whether {@code $\} was set by -l; the value is {@link #outputSeparator}. */
  boolean endLines;

  /** Whether {@code $/} was set; null stands for undef. */
  boolean separated;

  String extractDirectory = "";
  String splitPattern;
  String inPlace;
  String recordSeparator = "\n";
  String outputSeparator;

  /** {@code ${^TAINT}}: 1 for -T, -1 for -t. Nothing is ever tainted. */
  int taint;

  /** {@code ${^UNICODE}}; -1 when -C was not given. */
  int unicode = -1;

  /** A command line that cannot be obeyed; the message is for standard error. */
  static final class Usage extends Exception {
    private static final long serialVersionUID = 1L;

    Usage(String message) {
      super(message);
    }
  }

  static Switches parse(List<String> args) throws Usage {
    Switches s = new Switches();
    int i = 0;
    while (i < args.size()) {
      String a = args.get(i);
      if (a.equals("--")) {
        i++;
        break;
      }
      if (!a.startsWith("-") || a.equals("-")) {
        break;
      }
      i = s.cluster(a, args, i) + 1;
    }
    if (s.program == null && i < args.size()) {
      s.script = args.get(i++);
    }
    s.arguments.addAll(args.subList(i, args.size()));
    return s;
  }

  /** What PERL5OPT holds: switches as on every command line, of which not all are allowed. */
  void fromEnvironment(String text) throws Usage {
    for (String word : text.trim().split("\\s+")) {
      String w = word.startsWith("-") ? word.substring(1) : word;
      if (w.isEmpty()) {
        continue;
      }
      if (IN_ENVIRONMENT.indexOf(w.charAt(0)) < 0) {
        throw new Usage("Illegal switch in PERL5OPT: -" + w.charAt(0) + ".\n");
      }
      cluster("-" + w, List.of("-" + w), 0);
    }
  }

  /**
   * The switches on the #! line of a script.
   *
   * @param place what ends an error message, such as {@code " at x.pl line 1.\n"}
   */
  void fromShebang(String line, String place) throws Usage {
    int at = line.indexOf("perl");
    if (!line.startsWith("#!") || at < 0) {
      return;
    }
    for (String word : line.substring(at).trim().split("\\s+")) {
      if (word.equals("--") || word.equals("-")) {
        return;
      }
      if (word.startsWith("-")) {
        refuseLate(word, place);
        try {
          cluster(word, List.of(word), 0);
        } catch (Usage e) {
          throw new Usage(e.getMessage().replaceFirst("\\.\n$", "") + place);
        }
      }
    }
  }

  private void refuseLate(String word, String place) throws Usage {
    for (int k = 1; k < word.length(); k++) {
      char c = word.charAt(k);
      if (COMMAND_LINE_ONLY.contains(c)) {
        throw new Usage("Can't emulate -" + c + " on #! line" + place);
      }
      if (c == 'm' || c == 'M') {
        throw new Usage("Too late for \"-" + c + "\" option" + place);
      }
      if (c == 'C' && unicode < 0) {
        throw new Usage("Too late for \"" + word + "\" option" + place);
      }
      if ((c == 'T' || c == 't') && taint == 0) {
        String both = "\" is on the #! line, it must also be used on the command line";
        throw new Usage("\"-" + c + both + place);
      }
      if ("iIFdDC0l".indexOf(c) >= 0) {
        return;
      }
    }
  }

  /** One word of switches; the index of the last word used. */
  private int cluster(String word, List<String> args, int index) throws Usage {
    int k = 1;
    while (k < word.length()) {
      char c = word.charAt(k);
      String rest = word.substring(k + 1);
      switch (c) {
        case 'e':
        case 'E':
          features |= c == 'E';
          return text(c, rest, args, index);
        case 'I':
          return include(rest, args, index);
        case 'M':
        case 'm':
          modules.add(ModuleSwitch.use(c, rest));
          return index;
        case 'V':
          program = new StringBuilder(configuration(rest)).append('\n');
          return index;
        case 'i':
          inPlace = rest;
          return index;
        case 'F':
          splitPattern = rest;
          autosplit = true;
          loop = true;
          return index;
        case 'x':
          extract = true;
          extractDirectory = rest;
          return index;
        case 'd':
          throw new Usage("The switch -d is not supported: vos has no debugger.\n");
        case 'D':
          notes.append("Recompile perl with -DDEBUGGING to use -D switch (did you mean -d ?)\n");
          return index;
        case '0':
          k += record(rest);
          break;
        case 'l':
          k += lineEnds(rest);
          break;
        case 'C':
          k += UnicodeSwitch.length(rest);
          unicode = UnicodeSwitch.parse(rest);
          break;
        case '\r':
          break;
        default:
          flag(c, word, k);
      }
      k++;
    }
    return index;
  }

  private void flag(char c, String word, int at) throws Usage {
    switch (c) {
      case 'n' -> loop = true;
      case 'p' -> {
        loop = true;
        print = true;
      }
      case 'a' -> {
        autosplit = true;
        loop = true;
      }
      case 'g' -> {
        separated = true;
        recordSeparator = null;
      }
      case 'w' -> warnings = !noWarnings;
      case 'W' -> {
        warnings = true;
        allWarnings = true;
        noWarnings = false;
      }
      case 'X' -> {
        warnings = false;
        allWarnings = false;
        noWarnings = true;
      }
      case 'c' -> check = true;
      case 'v' -> version = true;
      case 'h', '?' -> help = true;
      case 's' -> scriptSwitches = true;
      case 'S' -> searchPath = true;
      case 't' -> taint = taint == 0 ? -1 : taint;
      case 'T' -> taint = 1;
      case 'u' ->
          throw new Usage("The switch -u is not supported: vos writes no core of a program.\n");
      case 'U', 'f' -> {}
      default ->
          throw new Usage(
              "Unrecognized switch: -" + word.substring(at) + "  (-h will show valid options).\n");
    }
  }

  private int text(char c, String rest, List<String> args, int index) throws Usage {
    int used = index;
    String line = rest;
    if (rest.isEmpty()) {
      used++;
      if (used >= args.size()) {
        throw new Usage("No code specified for -" + c + ".\n");
      }
      line = args.get(used);
    }
    program = program == null ? new StringBuilder() : program;
    program.append(line).append('\n');
    return used;
  }

  private int include(String rest, List<String> args, int index) throws Usage {
    if (!rest.isBlank()) {
      includes.add(rest.strip());
      return index;
    }
    if (index + 1 >= args.size()) {
      throw new Usage("No directory specified for -I.\n");
    }
    includes.add(args.get(index + 1));
    return index + 1;
  }

  /** The program that -V stands for: all of the configuration, or the variables named. */
  private static String configuration(String names) {
    return names.startsWith(":")
        ? "use Config; Config::config_vars(qw\0" + names.substring(1) + "\0); exit;"
        : "use Config; Config::_V(); exit;";
  }

  /** -0: an octal number of up to three digits after the 0, or x and a hexadecimal one. */
  private int record(String rest) {
    separated = true;
    if (rest.startsWith("x") || rest.startsWith("X")) {
      int n = digits(rest, 1, 16, 8);
      int code = n == 1 ? 0 : Integer.parseInt(rest.substring(1, n), 16);
      recordSeparator = new String(Character.toChars(code));
      return n;
    }
    int n = digits(rest, 0, 8, 3);
    int code = n == 0 ? 0 : Integer.parseInt(rest.substring(0, n), 8);
    recordSeparator = code > 0377 ? null : n > 0 && code == 0 ? "" : String.valueOf((char) code);
    return n;
  }

  /** -l: chomps, and ends what is printed with a character or what {@code $/} is now. */
  private int lineEnds(String rest) {
    chompLines = true;
    endLines = true;
    int n = digits(rest, 0, 8, 4);
    if (n > 0) {
      outputSeparator = String.valueOf((char) Integer.parseInt(rest.substring(0, n), 8));
    } else {
      boolean paragraph = recordSeparator != null && recordSeparator.isEmpty();
      outputSeparator = paragraph ? "\n\n" : recordSeparator;
    }
    return n;
  }

  private static int digits(String s, int from, int radix, int most) {
    int n = from;
    while (n < s.length() && n - from < most && Character.digit(s.charAt(n), radix) >= 0) {
      n++;
    }
    return n;
  }
}
