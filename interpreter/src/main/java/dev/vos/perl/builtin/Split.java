package dev.vos.perl.builtin;

import dev.vos.perl.regex.MatchState;
import dev.vos.perl.regex.Regex;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;

/**
 * split. A limit above 0 is the greatest number of fields; 0 drops empty fields at the end; below 0
 * keeps them all. Fields are appended to a list that is empty at the start.
 */
public final class Split {
  /** How the pattern is matched: not empty, from a place on. */
  public interface Matching {
    MatchState next(Regex pattern, String subject, int from);
  }

  private final String subject;
  private final PerlArray out;
  private final int limit;
  private int from;
  private int fields;

  private Split(String subject, int limit, PerlArray out) {
    this.subject = subject;
    this.limit = limit;
    this.out = out;
  }

  /** As below, for a pattern without code. */
  static void split(Regex pattern, String subject, int limit, PerlArray out) {
    split(pattern, Regex::matchNonEmpty, subject, limit, out);
  }

  /** Splits at the matches of a pattern; what its groups match become fields, too. */
  public static void split(
      Regex pattern, Matching matching, String subject, int limit, PerlArray out) {
    Split split = new Split(subject, limit, out);
    String literal = pattern.literal();
    if (literal == null) {
      split.atMatches(pattern.source().equals("^") ? Regex.compile("^", "m") : pattern, matching);
    } else if (literal.isEmpty()) {
      split.atCharacters();
    } else {
      split.atLiteral(literal);
    }
    split.finish();
  }

  /** {@code split ' '}: at white space, of which any at the start is skipped. */
  public static void onSpace(String subject, int limit, PerlArray out) {
    Split split = new Split(subject, limit, out);
    split.atSpace();
    split.finish();
  }

  private boolean more() {
    return from < subject.length() && (limit <= 0 || fields < limit - 1);
  }

  private void field(int end, int next) {
    out.push(PerlStr.of(subject.substring(from, end)));
    from = next;
    fields++;
  }

  private void atMatches(Regex pattern, Matching matching) {
    while (more()) {
      MatchState m = matching.next(pattern, subject, from);
      if (m == null) {
        return;
      }
      field(m.start(), m.end());
      for (int group = 1; group <= m.groupCount(); group++) {
        String text = m.group(group);
        out.push(text == null ? Undef.UNDEF : PerlStr.of(text));
      }
    }
  }

  private void atLiteral(String literal) {
    while (more()) {
      int at = subject.indexOf(literal, from);
      if (at < 0) {
        return;
      }
      field(at, at + literal.length());
    }
  }

  private void atCharacters() {
    while (more()) {
      int end = from + Character.charCount(subject.codePointAt(from));
      field(end, end);
    }
  }

  private void atSpace() {
    from = skipSpace(0);
    while (more()) {
      int end = from;
      while (end < subject.length() && !isSpace(subject.charAt(end))) {
        end++;
      }
      if (end == subject.length()) {
        return;
      }
      field(end, skipSpace(end));
    }
  }

  private int skipSpace(int at) {
    int i = at;
    while (i < subject.length() && isSpace(subject.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || (c > 255 && Character.isWhitespace(c));
  }

  private void finish() {
    if (from < subject.length() || (fields > 0 && limit != 0)) {
      out.push(PerlStr.of(subject.substring(from)));
    } else if (limit == 0) {
      while (out.size() > 0 && isEmpty(out.size() - 1)) {
        out.pop();
      }
    }
  }

  private boolean isEmpty(int index) {
    return out.get(index).str().isEmpty();
  }
}
