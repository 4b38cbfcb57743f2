package dev.vos.perl;

import java.util.ArrayList;
import java.util.List;

/** The command line (perlrun): what the switches ask for, and what is left for {@code @ARGV}. */
final class Switches {
  final List<String> includes = new ArrayList<>();
  final List<String> modules = new ArrayList<>();
  final List<String> arguments = new ArrayList<>();
  StringBuilder program;
  String script;
  boolean loop;
  boolean print;
  boolean chompLines;
  boolean warnings;
  boolean check;
  boolean version;
  boolean help;
  boolean autosplit;
  boolean features;
  String splitPattern;
  String inPlace;
  String recordSeparator;

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

  /** The switches on the #! line of a script. */
  void fromShebang(String line) throws Usage {
    int at = line.indexOf("perl");
    if (!line.startsWith("#!") || at < 0) {
      return;
    }
    for (String word : line.substring(at).trim().split("\\s+")) {
      if (word.startsWith("-") && word.length() > 1 && !word.startsWith("--")) {
        cluster(word, List.of(word), 0);
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
          return text(rest, args, index);
        case 'I':
          return include(rest, args, index);
        case 'M':
        case 'm':
          if (rest.isEmpty()) {
            throw new Usage("Missing argument to -" + c + "\n");
          }
          modules.add(use(c, rest));
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
        case '0':
          k += record(rest);
          break;
        case 'x':
        case 'C':
        case 'D':
          if (c != 'C') {
            throw new Usage("The switch -" + c + " is not supported.\n");
          }
          return index;
        default:
          flag(c, word, k);
      }
      k++;
    }
    return index;
  }

  private void flag(char c, String word, int at) throws Usage {
    switch (c) {
      case 'n':
        loop = true;
        break;
      case 'p':
        loop = true;
        print = true;
        break;
      case 'a':
        autosplit = true;
        loop = true;
        break;
      case 'l':
        chompLines = true;
        break;
      case 'w':
      case 'W':
        warnings = true;
        break;
      case 'c':
        check = true;
        break;
      case 'v':
        version = true;
        break;
      case 'h':
      case '?':
        help = true;
        break;
      case 's':
      case 't':
      case 'T':
      case 'u':
      case 'U':
      case 'X':
      case 'f':
      case 'S':
        break;
      default:
        throw new Usage(
            "Unrecognized switch: -" + word.substring(at) + "  (-h will show valid options).\n");
    }
  }

  private int text(String rest, List<String> args, int index) throws Usage {
    int used = index;
    String line = rest;
    if (rest.isEmpty()) {
      used++;
      if (used >= args.size()) {
        throw new Usage("No code specified for -e.\n");
      }
      line = args.get(used);
    }
    program = program == null ? new StringBuilder() : program;
    program.append(line).append('\n');
    return used;
  }

  private int include(String rest, List<String> args, int index) throws Usage {
    if (!rest.isEmpty()) {
      includes.add(rest);
      return index;
    }
    if (index + 1 >= args.size()) {
      throw new Usage("No directory specified for -I\n");
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

  private static String use(char c, String module) {
    String name = module.startsWith("-") ? module.substring(1) : module;
    String verb = module.startsWith("-") ? "no " : "use ";
    int equals = name.indexOf('=');
    if (equals >= 0) {
      String list = name.substring(equals + 1).replace("\\", "\\\\").replace("'", "\\'");
      return verb + name.substring(0, equals) + " split(/,/,q'" + list + "');";
    }
    return verb + name + (c == 'm' ? " ();" : ";");
  }

  private int record(String rest) {
    int n = 0;
    while (n < rest.length() && n < 3 && rest.charAt(n) >= '0' && rest.charAt(n) <= '7') {
      n++;
    }
    int code = n == 0 ? 0 : Integer.parseInt(rest.substring(0, n), 8);
    recordSeparator = code == 0777 ? null : n > 0 && code == 0 ? "" : String.valueOf((char) code);
    slurp = code == 0777;
    return n;
  }

  boolean slurp;
}
