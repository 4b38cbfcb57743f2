package dev.vos.perl.io;

/** UTF-8 as the :utf8 layer reads it: malformed bytes stand for themselves. */
final class Utf8 {
  private Utf8() {}

  /** The length of the well-formed sequence at a place, 0 if there is none. */
  static int sequenceLength(byte[] b, int at, int end) {
    int lead = b[at] & 0xff;
    int n =
        lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (n == 0 || at + n > end) {
      return 0;
    }
    for (int i = 1; i < n; i++) {
      if ((b[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return n;
  }

  /** How many bytes a sequence with this first byte has. */
  static int expected(byte first) {
    int lead = first & 0xff;
    return lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;
  }

  /** Decodes bytes; what is malformed is taken byte by byte. */
  static String decode(byte[] b, int from, int to) {
    StringBuilder sb = new StringBuilder(to - from);
    int i = from;
    while (i < to) {
      int n = sequenceLength(b, i, to);
      if (n <= 1) {
        sb.append((char) (b[i] & 0xff));
        i++;
      } else {
        int c = b[i] & (0xff >> (n + 1));
        for (int k = 1; k < n; k++) {
          c = c << 6 | (b[i + k] & 0x3f);
        }
        sb.appendCodePoint(c);
        i += n;
      }
    }
    return sb.toString();
  }
}
