package dev.vos.perl;

/** What -v and -h print. */
final class Usage {
  static final String VERSION =
      "\nThis is perl 5, version 36, subversion 0 (v5.36.0) as understood by vos,\n"
          + "an interpreter that runs on the JVM and forks in-process.\n\n";

  static final String HELP =
      "\nUsage: vos [switches] [--] [programfile] [arguments]\n"
          + "  -0[octal]         specify record separator (\\0, if no argument)\n"
          + "  -a                autosplit mode with -n or -p (splits $_ into @F)\n"
          + "  -c                check syntax only\n"
          + "  -e commandline    one line of program (several -e's allowed)\n"
          + "  -E commandline    like -e, but enables all optional features\n"
          + "  -F/pattern/       split() pattern for -a switch\n"
          + "  -i[extension]     edit <> files in place\n"
          + "  -Idirectory       specify @INC directory (several -I's allowed)\n"
          + "  -l                remove newlines from input, add them to output\n"
          + "  -[mM][-]module    execute \"use/no module...\" before executing program\n"
          + "  -n                assume \"while (<>) { ... }\" loop around program\n"
          + "  -p                assume loop like -n but print line also, like sed\n"
          + "  -v                print version\n"
          + "  -w                enable many useful warnings\n"
          + "\nOther commands: vos run OPTIONS -- JAVA-ARGS, vos bench, vos --help\n";

  private Usage() {}
}
