package dev.vos.perl;

/** What -v and -h print. */
final class Usage {
  static final String VERSION =
      "\nThis is perl 5, version 36, subversion 0 (v5.36.0) built for x86_64-linux-vos\n"
          + "\nvos is an interpreter of its own that runs on the JVM and forks in-process.\n"
          + "Perl itself is Copyright 1987-2022, Larry Wall, and may be copied under the terms of\n"
          + "either the Artistic License or the GNU General Public License.\n\n";

  static final String HELP =
      "\nUsage: vos (or perl) [switches] [--] [programfile] [arguments]\n"
          + "  -0[octal/hexadecimal] specify record separator (\\0, if no argument)\n"
          + "  -a                autosplit mode with -n or -p (splits $_ into @F)\n"
          + "  -C[number/list]   enables the listed Unicode features\n"
          + "  -c                check syntax only\n"
          + "  -e commandline    one line of program (several -e's allowed)\n"
          + "  -E commandline    like -e, but enables all optional features\n"
          + "  -F/pattern/       split() pattern for -a switch\n"
          + "  -g                read all input in one go (slurp)\n"
          + "  -i[extension]     edit <> files in place\n"
          + "  -Idirectory       specify @INC directory (several -I's allowed)\n"
          + "  -l[octal]         remove newlines from input, add them to output\n"
          + "  -[mM][-]module    execute \"use/no module...\" before executing program\n"
          + "  -n                assume \"while (<>) { ... }\" loop around program\n"
          + "  -p                assume loop like -n but print line also, like sed\n"
          + "  -s                enable rudimentary parsing for switches after programfile\n"
          + "  -S                look for programfile using PATH environment variable\n"
          + "  -t, -T            accepted; nothing is ever tainted\n"
          + "  -v                print version\n"
          + "  -V[:name]         print configuration summary (or a single variable)\n"
          + "  -w                enable many useful warnings\n"
          + "  -W                enable all warnings\n"
          + "  -x[directory]     ignore text before #!perl line\n"
          + "  -X                disable all warnings\n"
          + "\nOther commands: vos run OPTIONS -- JAVA-ARGS, vos bench, vos --help\n";

  private Usage() {}
}
