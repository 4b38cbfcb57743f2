package dev.vos.perl.regex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which ASCII characters a match may begin with, so that the search can skip the others quickly.
 * Immutable. Not for patterns with lookbehinds or {@code \G}.
 */
final class StartFilter {
  private static final int ASCII = 128;
  private static final int WORTHWHILE = 48;

  /** What may stand before: nothing, a line's end, a word character, another character. */
  private static final String[] BEFORE = {"", "\n", "a", " "};

  private final boolean[] may;

  private StartFilter(boolean[] may) {
    this.may = may;
  }

  /**
   * Finds out by trying each character: when it does not match and the matcher did not even look
   * beyond it, nothing that begins with it can match.
   *
   * @return null when too many characters may begin a match for a filter to pay
   */
  static StartFilter of(Pattern pattern) {
    boolean[] may = new boolean[ASCII];
    int count = 0;
    for (char c = 0; c < ASCII; c++) {
      may[c] = mayBeginWith(pattern, c);
      count += may[c] ? 1 : 0;
    }
    return count > WORTHWHILE ? null : new StartFilter(may);
  }

  private static boolean mayBeginWith(Pattern pattern, char c) {
    for (String before : BEFORE) {
      String text = before + c;
      Matcher matcher = anywhere(pattern, text).region(before.length(), text.length());
      if (matcher.lookingAt() || matcher.hitEnd()) {
        return true;
      }
    }
    return false;
  }

  /** A matcher whose region does not hide what is around it. */
  static Matcher anywhere(Pattern pattern, String text) {
    return pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
  }

  /** Where the next match may begin; the length when only the end of the text is left. */
  int next(String s, int from) {
    int i = from;
    int n = s.length();
    while (i < n) {
      char c = s.charAt(i);
      if (c >= ASCII || may[c]) {
        return i;
      }
      i++;
    }
    return n;
  }
}
