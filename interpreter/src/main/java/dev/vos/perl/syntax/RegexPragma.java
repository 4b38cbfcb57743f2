package dev.vos.perl.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code use re}: code in strings, and flags for all patterns in the scope. */
final class RegexPragma {
  private static final String FLAGS = "re/flags";
  private static final String CHARSETS = "dlua";

  private final Hints hints;

  RegexPragma(Hints hints) {
    this.hints = hints;
  }

  Hints apply(List<String> words, boolean on) {
    int bits = hints.bits();
    String flags = flags(hints);
    for (String word : words) {
      if (word.equals("eval")) {
        bits = on ? bits | Hints.RE_EVAL : bits & ~Hints.RE_EVAL;
      } else if (word.startsWith("/")) {
        flags = changed(flags, word.substring(1), on);
      }
    }
    Map<String, String> user = new HashMap<>(hints.user());
    user.put(FLAGS, flags);
    return new Hints(bits, hints.warnings(), hints.fatal(), hints.features(), Map.copyOf(user));
  }

  private static String changed(String old, String letters, boolean on) {
    String flags = old;
    for (char letter : letters.toCharArray()) {
      boolean charset = CHARSETS.indexOf(letter) >= 0;
      boolean doubled = letter == 'a' && flags.equals(flags.replace("aa", "")) && on;
      if (charset && !(doubled && flags.endsWith("a"))) {
        flags = flags.replaceAll("[" + CHARSETS + "]", "");
      }
      if (!charset && letter != 'x') {
        flags = flags.replace(String.valueOf(letter), "");
      }
      flags = on ? flags + letter : flags.replace(String.valueOf(letter), "");
    }
    return flags;
  }

  private static String flags(Hints hints) {
    return hints.user().getOrDefault(FLAGS, "");
  }

  /** The flags of a pattern with those that the scope adds. */
  static String complete(String written, Hints hints) {
    String flags = flags(hints);
    boolean charset = written.chars().anyMatch(ch -> CHARSETS.indexOf(ch) >= 0);
    if (charset) {
      flags = flags.replaceAll("[" + CHARSETS + "]", "");
    }
    String all = flags.isEmpty() ? written : written + flags;
    boolean unicode = !charset && flags.replaceAll("[^" + CHARSETS + "]", "").isEmpty();
    if (unicode && hints.feature("unicode_strings")) {
      return all + "u";
    }
    return unicode && hints.has(Hints.UTF8) ? all + "U" : all;
  }
}
