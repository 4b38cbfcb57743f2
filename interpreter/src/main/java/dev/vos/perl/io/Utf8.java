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

  /** What is malformed in some bytes, as {@code \\xHH} for each; "" if nothing is. */
  static String malformed(byte[] b) {
    StringBuilder sb = new StringBuilder();
    int i = 0;
    while (i < b.length) {
      int n = strictLength(b, i);
      if (n == 0) {
        sb.append(String.format("\\x%02X", b[i] & 0xff));
      }
      i += Math.max(1, n);
    }
    return sb.toString();
  }

  private static int strictLength(byte[] b, int at) {
    int n = sequenceLength(b, at, b.length);
    boolean surrogate = n == 3 && (b[at] & 0xff) == 0xED && (b[at + 1] & 0xff) > 0x9F;
    return surrogate ? 0 : n;
  }

  /** Decodes bytes as :encoding(UTF-8) does: what is malformed stands as {@code \\xHH}. */
  static String decodeStrictly(byte[] b) {
    StringBuilder sb = new StringBuilder(b.length);
    int i = 0;
    while (i < b.length) {
      int n = strictLength(b, i);
      sb.append(n == 0 ? String.format("\\x%02X", b[i] & 0xff) : decode(b, i, i + n));
      i += Math.max(1, n);
    }
    return sb.toString();
  }
}
