package dev.vos.perl.regex;

/** Counts capturing groups ahead of the translation, to tell references from octal escapes. */
final class GroupCount {
  private GroupCount() {}

  /** The number of capturing groups in a pattern; may be too high within a branch reset. */
  static int upTo(String source, Modes modes) {
    int count = 0;
    boolean inClass = false;
    int n = source.length();
    for (int i = 0; i < n; i++) {
      char c = source.charAt(i);
      if (c == '\\') {
        i++;
      } else if (inClass) {
        if (c == '[' && i + 1 < n && source.charAt(i + 1) == ':') {
          int end = source.indexOf(":]", i + 2);
          i = end < 0 ? i : end + 1;
        }
        inClass = c != ']';
      } else if (c == '[') {
        inClass = true;
        i += source.startsWith("^]", i + 1) ? 2 : source.startsWith("]", i + 1) ? 1 : 0;
      } else if (c == '#' && modes.extended() > 0) {
        int end = source.indexOf('\n', i);
        i = end < 0 ? n : end;
      } else if (c == '(' && captures(source, i + 1, modes)) {
        count++;
      }
    }
    return count;
  }

  private static boolean captures(String source, int i, Modes modes) {
    if (source.startsWith("*", i)) {
      return false;
    }
    if (!source.startsWith("?", i)) {
      return !modes.noCapture();
    }
    return source.startsWith("?'", i)
        || source.startsWith("?P<", i)
        || (source.startsWith("?<", i)
            && !source.startsWith("?<=", i)
            && !source.startsWith("?<!", i));
  }
}
