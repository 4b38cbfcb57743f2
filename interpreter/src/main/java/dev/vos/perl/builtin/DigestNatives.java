package dev.vos.perl.builtin;

import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlStr;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The digests that Digest::MD5 and Digest::SHA are built on: octets in, octets out. */
final class DigestNatives {
  private DigestNatives() {}

  static List<NativeSpec> natives() {
    return List.of(
        digest("Digest::MD5::md5", "MD5"),
        digest("Digest::SHA::sha1", "SHA-1"),
        digest("Digest::SHA::sha224", "SHA-224"),
        digest("Digest::SHA::sha256", "SHA-256"),
        digest("Digest::SHA::sha384", "SHA-384"),
        digest("Digest::SHA::sha512", "SHA-512"));
  }

  private static NativeSpec digest(String name, String algorithm) {
    return NativeSpec.list(
        name, (in, args, want, out) -> out.push(PerlStr.of(digest(in, algorithm, args))));
  }

  private static String digest(Interp in, String algorithm, PerlArray args) {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      for (int i = 0; i < args.size(); i++) {
        digest.update(octets(args.get(i).str()));
      }
      return new String(digest.digest(), StandardCharsets.ISO_8859_1);
    } catch (NoSuchAlgorithmException e) {
      throw PerlDie.at("This Java has no " + algorithm);
    }
  }

  /** The bytes that a string's chars are. */
  static byte[] octets(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) > 255) {
        throw PerlDie.at("Wide character in subroutine entry");
      }
    }
    return s.getBytes(StandardCharsets.ISO_8859_1);
  }
}
