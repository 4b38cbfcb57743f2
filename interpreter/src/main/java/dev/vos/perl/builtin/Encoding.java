package dev.vos.perl.builtin;

import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The natives of utf8: characters to UTF-8 bytes and back, in place. */
final class Encoding {
  private Encoding() {}

  static List<NativeSpec> natives() {
    return List.of(
        NativeSpec.list(
            "utf8::encode",
            (in, args, want, out) -> args.cell(0).set(PerlStr.of(encode(args.get(0).str())))),
        NativeSpec.list("utf8::decode", (in, args, want, out) -> out.push(decodeInPlace(args))),
        NativeSpec.list(
            "utf8::upgrade",
            (in, args, want, out) -> out.push(PerlInt.of(args.get(0).str().length()))),
        NativeSpec.list(
            "utf8::downgrade", (in, args, want, out) -> out.push(yes(!isWide(args.get(0).str())))),
        NativeSpec.list(
            "utf8::is_utf8", (in, args, want, out) -> out.push(yes(isWide(args.get(0).str())))),
        NativeSpec.list("utf8::valid", (in, args, want, out) -> out.push(PerlInt.ONE)),
        NativeSpec.list("utf8::native_to_unicode", (in, args, want, out) -> out.push(args.get(0))),
        NativeSpec.list("utf8::unicode_to_native", (in, args, want, out) -> out.push(args.get(0))));
  }

  private static Value yes(boolean b) {
    return b ? PerlInt.ONE : PerlStr.EMPTY;
  }

  static boolean isWide(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) > 255) {
        return true;
      }
    }
    return false;
  }

  /** The UTF-8 bytes of a string, one per char. */
  static String encode(String s) {
    return new String(s.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static Value decodeInPlace(PerlArray args) {
    String s = args.get(0).str();
    if (isWide(s)) {
      return PerlStr.EMPTY;
    }
    String decoded = decode(s);
    if (decoded == null) {
      return PerlStr.EMPTY;
    }
    if (args.get(0) != Undef.UNDEF) {
      args.cell(0).set(PerlStr.of(decoded));
    }
    return PerlInt.ONE;
  }

  /** The characters that UTF-8 bytes stand for, null if they are malformed. */
  static String decode(String bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
