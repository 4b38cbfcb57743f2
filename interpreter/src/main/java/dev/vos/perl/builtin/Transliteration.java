package dev.vos.perl.builtin;

import dev.vos.perl.run.PerlDie;
import java.util.ArrayList;
import java.util.List;

/** A compiled {@code tr///}. Immutable. */
public final class Transliteration {
  private static final int KEEP = -1;
  private static final int DELETE = -2;

  private final List<CharRange> from;
  private final List<CharRange> to;
  private final boolean identity;
  private final boolean delete;
  private final boolean squeeze;
  private final int[] low = new int[256];

  /** A range of code points; index is the place of the first in the whole list. */
  private record CharRange(int first, int last, int index) {}

  /**
   * What applying gave.
   *
   * @param text the new string; the same object if nothing changed
   * @param count how many characters were matched
   */
  public record Result(String text, int count) {}

  private Transliteration(List<CharRange> from, List<CharRange> to, String flags) {
    this.from = from;
    this.delete = flags.indexOf('d') >= 0;
    this.squeeze = flags.indexOf('s') >= 0;
    this.identity = to.isEmpty() && !delete;
    this.to = to;
    for (int c = 0; c < low.length; c++) {
      low[c] = lookUp(c);
    }
  }

  /**
   * Compiles.
   *
   * @param from characters and ranges {@code a-z}; a backslash makes the next one literal
   * @param to likewise
   * @param flags any of c, d, s, r
   */
  public static Transliteration compile(String from, String to, String flags) {
    List<CharRange> searched = parse(from);
    return new Transliteration(
        flags.indexOf('c') >= 0 ? complement(searched) : searched, parse(to), flags);
  }

  private static List<CharRange> parse(String s) {
    List<CharRange> ranges = new ArrayList<>();
    int index = 0;
    int i = 0;
    while (i < s.length()) {
      if (s.charAt(i) == '\\' && i + 1 < s.length()) {
        i++;
      }
      int first = s.codePointAt(i);
      i += Character.charCount(first);
      int last = first;
      if (i + 1 < s.length() && s.charAt(i) == '-') {
        i++;
        if (s.charAt(i) == '\\' && i + 1 < s.length()) {
          i++;
        }
        last = s.codePointAt(i);
        i += Character.charCount(last);
        if (last < first) {
          throw PerlDie.at(
              "Invalid range \""
                  + Character.toString(first)
                  + "-"
                  + Character.toString(last)
                  + "\" in transliteration operator");
        }
      }
      ranges.add(new CharRange(first, last, index));
      index += last - first + 1;
    }
    return ranges;
  }

  private static List<CharRange> complement(List<CharRange> ranges) {
    List<CharRange> sorted = new ArrayList<>(ranges);
    sorted.sort((a, b) -> Integer.compare(a.first, b.first));
    List<CharRange> others = new ArrayList<>();
    int next = 0;
    int index = 0;
    for (CharRange r : sorted) {
      if (r.first > next) {
        others.add(new CharRange(next, r.first - 1, index));
        index += r.first - next;
      }
      next = Math.max(next, r.last + 1);
    }
    if (next <= Character.MAX_CODE_POINT) {
      others.add(new CharRange(next, Character.MAX_CODE_POINT, index));
    }
    return others;
  }

  private int lookUp(int c) {
    for (CharRange r : from) {
      if (c >= r.first && c <= r.last) {
        return identity ? c : target(r.index + c - r.first);
      }
    }
    return KEEP;
  }

  private int target(int index) {
    for (CharRange r : to) {
      if (index <= r.index + r.last - r.first) {
        return r.first + index - r.index;
      }
    }
    return delete ? DELETE : to.get(to.size() - 1).last;
  }

  /** Transliterates a string. */
  public Result apply(String s) {
    if (identity && !squeeze) {
      return new Result(s, count(s));
    }
    StringBuilder out = new StringBuilder(s.length());
    int count = 0;
    int squeezed = KEEP;
    for (int i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      i += Character.charCount(c);
      int mapped = c < low.length ? low[c] : lookUp(c);
      if (mapped == KEEP) {
        out.appendCodePoint(c);
        squeezed = KEEP;
        continue;
      }
      count++;
      if (mapped != DELETE && !(squeeze && mapped == squeezed)) {
        out.appendCodePoint(mapped);
        squeezed = mapped;
      }
    }
    String text = out.toString();
    return new Result(text.equals(s) ? s : text, count);
  }

  private int count(String s) {
    int count = 0;
    for (int i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      i += Character.charCount(c);
      if ((c < low.length ? low[c] : lookUp(c)) != KEEP) {
        count++;
      }
    }
    return count;
  }
}
