package dev.vos.perl.code;

import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A file's text as the parser wants it, one char per byte. Perl reads UTF-16 too, known by its mark
 * or by the zero bytes of the first character, and takes it as under {@code use utf8}; the mark of
 * UTF-8 is passed over.
 */
record SourceEncoding(String text, boolean utf8) {

  static SourceEncoding of(String bytes) {
    if (bytes.startsWith("\u00ef\u00bb\u00bf")) {
      return new SourceEncoding(bytes.substring(3), false);
    }
    if (bytes.startsWith("\u00fe\u00ff")) {
      return wide(bytes.substring(2), ByteOrder.BIG_ENDIAN);
    }
    if (bytes.startsWith("\u00ff\u00fe")) {
      return wide(bytes.substring(2), ByteOrder.LITTLE_ENDIAN);
    }
    if (bytes.length() > 1 && bytes.charAt(0) == 0 && bytes.charAt(1) != 0) {
      return wide(bytes, ByteOrder.BIG_ENDIAN);
    }
    if (bytes.length() > 1 && bytes.charAt(0) != 0 && bytes.charAt(1) == 0) {
      return wide(bytes, ByteOrder.LITTLE_ENDIAN);
    }
    return new SourceEncoding(bytes, false);
  }

  private static SourceEncoding wide(String bytes, ByteOrder order) {
    Charset set =
        order == ByteOrder.BIG_ENDIAN ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    String text = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), set);
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return new SourceEncoding(new String(utf8, StandardCharsets.ISO_8859_1), true);
  }
}
