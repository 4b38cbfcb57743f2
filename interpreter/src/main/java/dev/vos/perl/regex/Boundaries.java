package dev.vos.perl.regex;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The boundaries of {@code \\b{wb} \\b{sb} \\b{lb} \\b{gcb}}: those that the JDK knows, words with
 * perl's rule that white space is not broken up.
 */
final class Boundaries {
  private static final Pattern CLUSTER = Pattern.compile("\\b{g}");

  private Boundaries() {}

  static boolean at(String s, int at, char kind) {
    if (s.isEmpty()) {
      return false;
    }
    if (at == 0 || at == s.length()) {
      return kind != 'l' || at > 0;
    }
    if (kind == 'g') {
      return StartFilter.anywhere(CLUSTER, s).region(at, s.length()).lookingAt();
    }
    if (kind == 'w' && isSpace(s.charAt(at - 1)) && isSpace(s.charAt(at))) {
      return false;
    }
    BreakIterator breaks =
        switch (kind) {
          case 'w' -> BreakIterator.getWordInstance(Locale.ROOT);
          case 's' -> BreakIterator.getSentenceInstance(Locale.ROOT);
          default -> BreakIterator.getLineInstance(Locale.ROOT);
        };
    breaks.setText(s);
    return breaks.isBoundary(at);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || (Character.isWhitespace(c) && c != '\n' && c != '\r');
  }
}
