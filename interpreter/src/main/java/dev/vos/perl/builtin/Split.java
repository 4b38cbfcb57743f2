package dev.vos.perl.builtin;

import dev.vos.perl.regex.MatchState;
import dev.vos.perl.regex.Regex;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;

/** {@code split} (perlfunc). */
public final class Split {
  private Split() {}

  /**
   * Splits at the matches of a regex.
   *
   * @param limit positive: at most so many fields; negative: trailing empty ones are kept
   */
  public static void split(Regex regex, String text, int limit, PerlArray out) {
    if (text.isEmpty()) {
      return;
    }
    int start = 0;
    int from = 0;
    int fields = 1;
    while (limit <= 0 || fields < limit) {
      MatchState m = next(regex, text, from);
      if (m == null) {
        break;
      }
      if (m.end() == m.start() && m.start() >= text.length()) {
        break;
      }
      if (m.end() == 0) {
        from = Math.max(1, m.end());
        continue;
      }
      out.push(PerlStr.of(text.substring(start, m.start())));
      for (int g = 1; g <= m.groupCount(); g++) {
        String s = m.group(g);
        out.push(s == null ? Undef.UNDEF : PerlStr.of(s));
      }
      start = m.end();
      from = m.end() == m.start() ? m.end() + 1 : m.end();
      fields++;
    }
    out.push(PerlStr.of(text.substring(start)));
    if (limit == 0) {
      dropTrailing(out);
    }
  }

  private static MatchState next(Regex regex, String text, int from) {
    return from > text.length() ? null : regex.match(text, from);
  }

  /** The mode of {@code split ' '}: leading white space is skipped, runs of it separate. */
  public static void onSpace(String text, int limit, PerlArray out) {
    int n = text.length();
    int i = 0;
    while (i < n && isSpace(text.charAt(i))) {
      i++;
    }
    if (i == n) {
      return;
    }
    int fields = 1;
    while (limit <= 0 || fields < limit) {
      int end = i;
      while (end < n && !isSpace(text.charAt(end))) {
        end++;
      }
      if (end == n) {
        break;
      }
      out.push(PerlStr.of(text.substring(i, end)));
      fields++;
      i = end;
      while (i < n && isSpace(text.charAt(i))) {
        i++;
      }
    }
    out.push(PerlStr.of(text.substring(i)));
    if (limit == 0) {
      dropTrailing(out);
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static void dropTrailing(PerlArray out) {
    while (out.size() > 0) {
      var last = out.get(out.size() - 1);
      if (last.defined() && !last.str().isEmpty()) {
        return;
      }
      out.pop();
    }
  }
}
