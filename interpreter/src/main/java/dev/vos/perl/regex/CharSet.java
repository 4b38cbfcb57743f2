package dev.vos.perl.regex;

import java.util.regex.Pattern;

/** A set of characters: a single one, or what a Java class matches. Immutable. */
final class CharSet {
  private static final int ASCII = 128;

  private final int only;
  private final Pattern set;
  private final boolean[] low = new boolean[ASCII];

  private CharSet(int only, Pattern set) {
    this.only = only;
    this.set = set;
    for (char c = 0; c < ASCII; c++) {
      low[c] = set == null ? c == only : set.matcher(String.valueOf(c)).matches();
    }
  }

  static CharSet of(int only) {
    return new CharSet(only, null);
  }

  static CharSet of(Pattern set) {
    return new CharSet(-1, set);
  }

  /** Where the character here ends, or -1 if it is none of the set. */
  int end(String s, int at) {
    if (at >= s.length()) {
      return -1;
    }
    int c = s.charAt(at);
    if (c < ASCII) {
      return low[c] ? at + 1 : -1;
    }
    c = s.codePointAt(at);
    boolean in = set == null ? c == only : set.matcher(Character.toString(c)).matches();
    return in ? at + Character.charCount(c) : -1;
  }

  /** Adds its ASCII members to a table. */
  void addTo(boolean[] table) {
    for (int i = 0; i < ASCII; i++) {
      table[i] |= low[i];
    }
  }
}
