package dev.vos.perl.builtin;

import dev.vos.perl.run.PerlDie;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** UTF-8 to and from strings whose chars are bytes. */
final class Utf8 {
  private Utf8() {}

  /** The UTF-8 form of a string, one char a byte. */
  static String encode(String s) {
    return new String(s.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** What a string of bytes means in UTF-8. */
  static String decode(String bytes) {
    try {
      byte[] raw = bytes.getBytes(StandardCharsets.ISO_8859_1);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      throw PerlDie.at("Malformed UTF-8 character (fatal)");
    }
  }
}
