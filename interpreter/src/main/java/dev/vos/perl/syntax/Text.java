package dev.vos.perl.syntax;

/**
 * A stretch of program text whose characters know where in the source they stand: the source
 * itself, or the inside of a quoted construct after its delimiters' backslashes, here-document
 * lines or indentation have been taken out. Immutable.
 */
final class Text {
  private final String chars;
  private final int base;
  private final int[] offsets;

  private Text(String chars, int base, int[] offsets) {
    this.chars = chars;
    this.base = base;
    this.offsets = offsets;
  }

  /** Characters that stand in the source one after the other. */
  static Text at(String chars, int base) {
    return new Text(chars, base, null);
  }

  String chars() {
    return chars;
  }

  int length() {
    return chars.length();
  }

  /** Where in the source the character at this index stands; also for the index past the last. */
  int offset(int index) {
    if (offsets == null) {
      return base + index;
    }
    if (index < chars.length()) {
      return offsets[index];
    }
    return chars.isEmpty() ? base : offsets[chars.length() - 1] + 1 + index - chars.length();
  }

  /** Collects characters of another text, some left out. */
  static final class Builder {
    private final Text from;
    private final StringBuilder chars = new StringBuilder();
    private final int start;
    private int[] offsets = new int[16];
    private boolean contiguous = true;

    Builder(Text from, int start) {
      this.from = from;
      this.start = from.offset(start);
    }

    void add(int index) {
      int n = chars.length();
      if (n == offsets.length) {
        offsets = java.util.Arrays.copyOf(offsets, n * 2);
      }
      offsets[n] = from.offset(index);
      contiguous &= offsets[n] == (n == 0 ? start : offsets[n - 1] + 1);
      chars.append(from.chars.charAt(index));
    }

    int length() {
      return chars.length();
    }

    Text build() {
      return new Text(chars.toString(), start, contiguous ? null : offsets);
    }
  }
}
