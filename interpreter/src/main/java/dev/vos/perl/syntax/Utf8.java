package dev.vos.perl.syntax;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Source text under {@code use utf8}. */
final class Utf8 {
  private Utf8() {}

  /** One char per byte to characters; text that is not UTF-8, or not bytes, stays as it is. */
  static String decode(String bytes) {
    boolean ascii = true;
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (c > 0xFF) {
        return bytes;
      }
      ascii &= c < 0x80;
    }
    if (ascii) {
      return bytes;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      return bytes;
    }
  }
}
