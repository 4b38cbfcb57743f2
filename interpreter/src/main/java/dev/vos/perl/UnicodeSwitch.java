package dev.vos.perl;

import java.util.Map;

/** The switch -C: which handles and strings are UTF-8 from the start (perlrun). */
final class UnicodeSwitch {
  static final int STDIN = 1;
  static final int STDOUT = 2;
  static final int STDERR = 4;
  static final int INPUT = 8;
  static final int OUTPUT = 16;
  static final int ARGV = 32;
  static final int LOCALE = 64;

  private static final String LETTERS = "IOEioALaSD";
  private static final int[] BITS = {
    STDIN, STDOUT, STDERR, INPUT, OUTPUT, ARGV, LOCALE, 256, STDIN | STDOUT | STDERR, INPUT | OUTPUT
  };

  private UnicodeSwitch() {}

  /** How much of the text behind -C belongs to it. */
  static int length(String rest) {
    int n = 0;
    boolean number = !rest.isEmpty() && Character.isDigit(rest.charAt(0));
    while (n < rest.length()
        && (number ? Character.isDigit(rest.charAt(n)) : Character.isLetter(rest.charAt(n)))) {
      n++;
    }
    return n;
  }

  /** The bits; without number or letters those of SDL. */
  static int parse(String rest) throws Switches.Usage {
    String s = rest.substring(0, length(rest));
    if (s.isEmpty()) {
      return STDIN | STDOUT | STDERR | INPUT | OUTPUT | LOCALE;
    }
    if (Character.isDigit(s.charAt(0))) {
      return Integer.parseInt(s);
    }
    int bits = 0;
    for (char c : s.toCharArray()) {
      int at = LETTERS.indexOf(c);
      if (at < 0) {
        throw new Switches.Usage("Unknown Unicode option letter '" + c + "'.\n");
      }
      bits |= BITS[at];
    }
    return bits;
  }

  /** The bits that are in force: with L only in a locale of UTF-8. */
  static int effective(int bits, Map<String, String> environment) {
    return (bits & LOCALE) != 0 && !utf8Locale(environment) ? 0 : Math.max(0, bits);
  }

  /** Whether the environment asks for a locale of UTF-8. */
  static boolean utf8Locale(Map<String, String> environment) {
    for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String value = environment.get(name);
      if (value != null && !value.isEmpty()) {
        return value.matches("(?i).*\\.utf-?8.*");
      }
    }
    return false;
  }
}
