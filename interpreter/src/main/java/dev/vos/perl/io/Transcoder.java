package dev.vos.perl.io;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reading through {@code :encoding(...)}: bytes of the file become UTF-8, which is what is
 * buffered. Keeps what is left of a character whose end has not been read yet.
 */
final class Transcoder {
  private final Charset charset;
  private final CharsetDecoder decoder;
  private byte[] rest = {};

  Transcoder(Charset charset) {
    this.charset = charset;
    this.decoder = charset.newDecoder();
  }

  /** A copy that goes on from here. */
  Transcoder copy() {
    Transcoder t = new Transcoder(charset);
    t.rest = rest.clone();
    return t;
  }

  /** How many bytes were read but are not yet part of a character. */
  int pending() {
    return rest.length;
  }

  /** The bytes as UTF-8; what is malformed stands as {@code \xHH}. */
  byte[] decode(byte[] bytes, int length) {
    ByteBuffer in = ByteBuffer.allocate(rest.length + length);
    in.put(rest).put(bytes, 0, length).flip();
    CharBuffer chars = CharBuffer.allocate(in.remaining() + 8);
    StringBuilder out = new StringBuilder();
    while (true) {
      CoderResult r = decoder.decode(in, chars, false);
      chars.flip();
      out.append(chars);
      chars.clear();
      if (r.isError()) {
        for (int i = 0; i < r.length(); i++) {
          out.append(String.format("\\x%02X", in.get() & 0xff));
        }
      } else if (r.isUnderflow()) {
        break;
      }
    }
    rest = Arrays.copyOfRange(in.array(), in.position(), in.limit());
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** How many bytes of the file some buffered text came from. */
  int outside(byte[] utf8) {
    return encode(new String(utf8, StandardCharsets.UTF_8), charset).length + rest.length;
  }

  /** A text in the encoding; characters that it lacks stand as {@code \x{hhhh}}. */
  static byte[] encode(String text, Charset charset) {
    CharsetEncoder encoder =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      ByteBuffer b = encoder.encode(CharBuffer.wrap(text));
      return Arrays.copyOf(b.array(), b.limit());
    } catch (CharacterCodingException e) {
      StringBuilder sb = new StringBuilder();
      text.codePoints()
          .forEach(
              c -> {
                String one = new String(Character.toChars(c));
                sb.append(encoder.canEncode(one) ? one : String.format("\\x{%04x}", c));
              });
      return sb.toString().getBytes(charset);
    }
  }

  /** Encoded text that does not stand at the beginning: UTF-16 marks its byte order only there. */
  static byte[] withoutMark(byte[] bytes, Charset charset) {
    boolean mark = charset.name().equals("UTF-16") && bytes.length > 1;
    return mark ? Arrays.copyOfRange(bytes, 2, bytes.length) : bytes;
  }

  /** The first character that the encoding lacks, -1 if it has all. */
  static int unmappable(String text, Charset charset) {
    CharsetEncoder encoder = charset.newEncoder();
    if (encoder.canEncode(text)) {
      return -1;
    }
    return text.codePoints()
        .filter(c -> !encoder.canEncode(new String(Character.toChars(c))))
        .findFirst()
        .orElse(-1);
  }
}
