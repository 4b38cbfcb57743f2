package dev.vos.perl.builtin;

import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.Bits;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlUInt;
import dev.vos.perl.value.Value;
import java.util.List;

/** vec: a string as a vector of unsigned integers, the machine's lvalue form by {@link #set}. */
public final class Vec {
  private Vec() {}

  static List<BuiltinSpec> specs() {
    return List.of(Spec.three("vec", "$$$", (in, s, offset, bits) -> get(s.str(), offset, bits)));
  }

  private static int width(Value bits) {
    int n = bits.toInt();
    if (n < 1 || n > 64 || (n & (n - 1)) != 0) {
      throw PerlDie.at("Illegal number of bits in vec");
    }
    return n;
  }

  /** {@code vec s, offset, bits}: 0 beyond the end. */
  public static Value get(String s, Value offset, Value bits) {
    int width = width(bits);
    long at = offset.toLong();
    requireBytes(s);
    if (at < 0 || at > Integer.MAX_VALUE / Math.max(1, width / 8)) {
      return PerlInt.ZERO;
    }
    if (width < 8) {
      long bit = at * width;
      int index = (int) (bit >>> 3);
      int mask = (1 << width) - 1;
      int c = index < s.length() ? s.charAt(index) : 0;
      return PerlInt.of((c >>> (bit & 7)) & mask);
    }
    int bytes = width / 8;
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      int index = (int) at * bytes + i;
      value = value << 8 | (index < s.length() ? s.charAt(index) : 0);
    }
    return PerlUInt.of(value);
  }

  /** The string after {@code vec(s, offset, bits) = value}. */
  public static String set(String s, Value offset, Value bits, Value value) {
    int width = width(bits);
    long at = offset.toLong();
    requireBytes(s);
    if (at < 0) {
      throw PerlDie.at("Negative offset to vec in lvalue context");
    }
    if (at > Integer.MAX_VALUE / Math.max(1, width / 8)) {
      throw PerlDie.at("Out of memory during vec in lvalue context");
    }
    long v = Bits.of(value);
    StringBuilder out = new StringBuilder(s);
    if (width < 8) {
      long bit = at * width;
      int index = (int) (bit >>> 3);
      int shift = (int) (bit & 7);
      int mask = ((1 << width) - 1) << shift;
      grow(out, index + 1);
      out.setCharAt(index, (char) ((out.charAt(index) & ~mask) | ((int) (v << shift) & mask)));
      return out.toString();
    }
    int bytes = width / 8;
    int start = (int) at * bytes;
    grow(out, start + bytes);
    for (int i = 0; i < bytes; i++) {
      out.setCharAt(start + i, (char) (v >>> (8 * (bytes - 1 - i)) & 0xff));
    }
    return out.toString();
  }

  private static void grow(StringBuilder s, int length) {
    while (s.length() < length) {
      s.append('\0');
    }
  }

  private static void requireBytes(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) > 255) {
        throw PerlDie.at(
            "Use of strings with code points over 0xFF as arguments to vec is forbidden");
      }
    }
  }
}
