package dev.vos.perl.code;

import java.util.Set;

/** Which names are special (perlvar). */
final class Specials {
  private static final Set<String> MAIN =
      Set.of("ENV", "ARGV", "INC", "STDIN", "STDOUT", "STDERR", "ARGVOUT", "_", "SIG");

  private Specials() {}

  /** Whether an unqualified name means package main wherever it is used. */
  static boolean alwaysMain(String name) {
    return MAIN.contains(name) || name.isEmpty() || !isWord(name.charAt(0));
  }

  private static boolean isWord(char c) {
    return Character.isLetter(c) || c == '_';
  }
}
