package dev.vos.perl.syntax;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Which file and line an offset of the source stands on; knows {@code # line} directives. */
final class Lines {
  private final String file;
  private final int[] starts;
  private final int length;
  private final TreeMap<Integer, Directive> directives;

  /** From this offset on the text counts as these lines of this file. */
  private record Directive(int physicalLine, int line, String file) {}

  Lines(String source, String file) {
    this(file, starts(source), source.length(), new TreeMap<>());
  }

  private Lines(String file, int[] starts, int length, TreeMap<Integer, Directive> directives) {
    this.file = file;
    this.length = length;
    this.starts = starts;
    this.directives = directives;
  }

  private static int[] starts(String source) {
    int[] found = new int[64];
    int n = 1;
    for (int i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) {
      if (n == found.length) {
        found = Arrays.copyOf(found, n * 2);
      }
      found[n++] = i + 1;
    }
    return Arrays.copyOf(found, n);
  }

  /** A copy for another process. */
  Lines copy() {
    return new Lines(file, starts, length, new TreeMap<>(directives));
  }

  private boolean endsWithNewline() {
    return starts[starts.length - 1] == length;
  }

  /** Records that the line beginning at this offset is line {@code line} of {@code newFile}. */
  void directive(int offset, int line, String newFile) {
    directives.put(offset, new Directive(physical(offset), line, newFile));
  }

  /** The line of an offset; the end of the text belongs to its last line. */
  int line(int at) {
    int offset = at == length && at > 0 && endsWithNewline() ? at - 1 : at;
    Map.Entry<Integer, Directive> d = directives.isEmpty() ? null : directives.floorEntry(offset);
    int line = physical(offset);
    return d == null ? line : line - d.getValue().physicalLine + d.getValue().line;
  }

  String file(int offset) {
    Map.Entry<Integer, Directive> d = directives.isEmpty() ? null : directives.floorEntry(offset);
    return d == null || d.getValue().file == null ? file : d.getValue().file;
  }

  private int physical(int offset) {
    int i = Arrays.binarySearch(starts, offset);
    return i >= 0 ? i + 1 : -i - 1;
  }
}
