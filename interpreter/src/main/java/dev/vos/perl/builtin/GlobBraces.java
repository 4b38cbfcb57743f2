package dev.vos.perl.builtin;

import java.util.ArrayList;
import java.util.List;

/** The braces of a glob pattern: {@code a{b,c}} is {@code ab} and {@code ac}. */
final class GlobBraces {
  private GlobBraces() {}

  static List<String> expand(String word) {
    int open = open(word);
    if (open < 0) {
      return List.of(word);
    }
    List<Integer> commas = new ArrayList<>();
    int close = close(word, open, commas);
    if (close < 0) {
      return List.of(word);
    }
    List<String> all = new ArrayList<>();
    commas.add(close);
    int from = open + 1;
    for (int to : commas) {
      String one = word.substring(0, open) + word.substring(from, to) + word.substring(close + 1);
      all.addAll(expand(one));
      from = to + 1;
    }
    return all;
  }

  /** The first brace that is not escaped and not the literal {@code {}}. */
  private static int open(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{' && !word.startsWith("{}", i)) {
        return i;
      }
    }
    return -1;
  }

  private static int close(String word, int open, List<Integer> commas) {
    int depth = 0;
    for (int i = open; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      } else if (c == ',' && depth == 1) {
        commas.add(i);
      }
    }
    return -1;
  }
}
