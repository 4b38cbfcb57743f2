package dev.vos.perl.builtin;

import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.CodePoints;
import dev.vos.perl.value.PerlNum;
import dev.vos.perl.value.PerlUInt;
import dev.vos.perl.value.Value;

/** hex and oct. */
final class RadixText {
  private RadixText() {}

  /** {@code hex}: an optional 0x or x, then digits and single underscores. */
  static Value hex(Interp in, String s) {
    return digits(in, s, prefix(s, 0, 'x'), 16);
  }

  /** {@code oct}: octal, or what a prefix 0x, 0b or 0o says. */
  static Value oct(Interp in, String text) {
    String s = text.stripLeading();
    int hex = prefix(s, 0, 'x');
    if (hex > 0) {
      return digits(in, s, hex, 16);
    }
    int binary = prefix(s, 0, 'b');
    return binary > 0 ? digits(in, s, binary, 2) : digits(in, s, prefix(s, 0, 'o'), 8);
  }

  private static int prefix(String s, int from, char letter) {
    int at = s.startsWith("0", from) ? from + 1 : from;
    return at < s.length() && (s.charAt(at) | 0x20) == letter ? at + 1 : from;
  }

  private static Value digits(Interp in, String s, int from, int radix) {
    if (CodePoints.anyWide(s)) {
      throw PerlDie.at("Wide character in " + (radix == 16 && from == 0 ? "hex" : "oct"));
    }
    long value = 0;
    double large = 0;
    boolean overflown = false;
    int i = from;
    for (; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '_') {
        continue;
      }
      int digit = c < 128 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        warnIllegal(in, c, radix);
        break;
      }
      if (!overflown && Long.compareUnsigned(value, Long.divideUnsigned(-1, radix)) > 0) {
        overflown = true;
        large = PerlUInt.of(value).toDouble();
        in.warn("overflow", "Integer overflow in " + name(radix) + " number");
      }
      value = value * radix + digit;
      large = large * radix + digit;
    }
    if (overflown || Long.compareUnsigned(value, 0xffffffffL) > 0) {
      in.warn("portable", title(radix) + " number > " + portableLimit(radix) + " non-portable");
    }
    return overflown ? PerlNum.of(large) : PerlUInt.of(value);
  }

  private static void warnIllegal(Interp in, char c, int radix) {
    if (radix != 8) {
      in.warn("digit", "Illegal " + name(radix) + " digit '" + c + "' ignored");
    } else if (c == '8' || c == '9') {
      in.warn("digit", "Illegal octal digit '" + c + "' ignored");
    }
  }

  private static String name(int radix) {
    return radix == 16 ? "hexadecimal" : radix == 8 ? "octal" : "binary";
  }

  private static String title(int radix) {
    return radix == 16 ? "Hexadecimal" : radix == 8 ? "Octal" : "Binary";
  }

  private static String portableLimit(int radix) {
    return radix == 16
        ? "0xffffffff"
        : radix == 8 ? "037777777777" : "0b11111111111111111111111111111111";
  }
}
