package dev.vos.perl.value;

/**
 * The bit operators: on two strings character by character, else on unsigned 64-bit integers.
 *
 * <p>Strings with characters above 255 throw ArithmeticException with perl's message.
 */
public final class Bits {
  private Bits() {}

  /** The operand of a bit operator: perl's SvUV. */
  public static long of(Value v) {
    Value n = v.num();
    return n instanceof PerlNum d ? PerlUInt.bitsOf(d.value) : n.toLong();
  }

  private static boolean strings(Value a, Value b) {
    return a.snapshot() instanceof PerlStr && b.snapshot() instanceof PerlStr;
  }

  /** {@code a & b}. */
  public static Value and(Value a, Value b) {
    return strings(a, b) ? PerlStr.of(and(a.str(), b.str())) : PerlUInt.of(of(a) & of(b));
  }

  /** {@code a | b}. */
  public static Value or(Value a, Value b) {
    return strings(a, b) ? PerlStr.of(or(a.str(), b.str())) : PerlUInt.of(of(a) | of(b));
  }

  /** {@code a ^ b}. */
  public static Value xor(Value a, Value b) {
    return strings(a, b) ? PerlStr.of(xor(a.str(), b.str())) : PerlUInt.of(of(a) ^ of(b));
  }

  /** {@code ~a}. */
  public static Value not(Value a) {
    return a.snapshot() instanceof PerlStr s ? PerlStr.of(not(s.str())) : PerlUInt.of(~of(a));
  }

  /** {@code a &. b}: on strings, as long as the shorter one. */
  public static String and(String a, String b) {
    requireBytes(a, "bitwise and (&)");
    requireBytes(b, "bitwise and (&)");
    int n = Math.min(a.length(), b.length());
    char[] out = new char[n];
    for (int i = 0; i < n; i++) {
      out[i] = (char) (a.charAt(i) & b.charAt(i));
    }
    return new String(out);
  }

  /** {@code a |. b}: on strings, as long as the longer one. */
  public static String or(String a, String b) {
    requireBytes(a, "bitwise or (|)");
    requireBytes(b, "bitwise or (|)");
    int n = Math.max(a.length(), b.length());
    char[] out = new char[n];
    for (int i = 0; i < n; i++) {
      out[i] = (char) (at(a, i) | at(b, i));
    }
    return new String(out);
  }

  /** {@code a ^. b}: on strings, as long as the longer one. */
  public static String xor(String a, String b) {
    requireBytes(a, "bitwise xor (^)");
    requireBytes(b, "bitwise xor (^)");
    int n = Math.max(a.length(), b.length());
    char[] out = new char[n];
    for (int i = 0; i < n; i++) {
      out[i] = (char) (at(a, i) ^ at(b, i));
    }
    return new String(out);
  }

  /** {@code ~.a}: on a string. */
  public static String not(String a) {
    requireBytes(a, "1's complement (~)");
    char[] out = new char[a.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = (char) (~a.charAt(i) & 0xff);
    }
    return new String(out);
  }

  private static int at(String s, int i) {
    return i < s.length() ? s.charAt(i) : 0;
  }

  private static void requireBytes(String s, String operator) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) > 255) {
        throw new ArithmeticException(
            "Use of strings with code points over 0xFF as arguments to "
                + operator
                + " operator is not allowed");
      }
    }
  }

  /** {@code a << b}; a negative count shifts right. */
  public static Value shiftLeft(Value a, Value b) {
    return PerlUInt.of(shifted(of(a), count(b)));
  }

  /** {@code a >> b}; a negative count shifts left. */
  public static Value shiftRight(Value a, Value b) {
    return PerlUInt.of(shifted(of(a), -count(b)));
  }

  private static long count(Value b) {
    Value n = b.num();
    return n instanceof PerlUInt ? 64 : Math.max(-64, Math.min(64, n.toLong()));
  }

  private static long shifted(long bits, long left) {
    if (left >= 64 || left <= -64) {
      return 0;
    }
    return left >= 0 ? bits << left : bits >>> -left;
  }
}
