package dev.vos.vfs;

import java.util.ArrayList;
import java.util.List;

/** The lines in which two outcomes of a {@link FileScript} differ. */
final class Differences {
  private Differences() {}

  static List<String> of(List<String> linux, List<String> vos) {
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < Math.max(linux.size(), vos.size()); i++) {
      String expected = i < linux.size() ? linux.get(i) : "nothing";
      String actual = i < vos.size() ? vos.get(i) : "nothing";
      if (!expected.equals(actual)) {
        differences.add(expected + "   but vos: " + actual);
      }
    }
    return differences;
  }
}
