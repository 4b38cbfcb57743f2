package dev.vos.perl.builtin;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Doubles as C's printf writes them: exact decimal expansion, rounded half to even. No sign. */
final class FloatFormat {
  private FloatFormat() {}

  /** {@code %f} of a finite, non-negative number. */
  static String fixed(double d, int precision, boolean keepPoint) {
    String s = new BigDecimal(d).setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
    return precision == 0 && keepPoint ? s + "." : s;
  }

  /** {@code %e} of a finite, non-negative number. */
  static String scientific(double d, int precision, boolean keepPoint) {
    String digits;
    int exponent;
    if (d == 0) {
      digits = "0".repeat(precision + 1);
      exponent = 0;
    } else {
      BigDecimal rounded =
          new BigDecimal(d).round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
      digits = rounded.unscaledValue().toString();
      exponent = digits.length() - 1 - rounded.scale();
      digits = (digits + "0".repeat(Math.max(0, precision + 1 - digits.length())));
      digits = digits.substring(0, precision + 1);
    }
    String point = precision > 0 || keepPoint ? "." : "";
    return digits.charAt(0) + point + digits.substring(1) + exponent(exponent);
  }

  private static String exponent(int exponent) {
    int e = Math.abs(exponent);
    return (exponent < 0 ? "e-" : "e+") + (e < 10 ? "0" : "") + e;
  }

  /** {@code %g} of a finite, non-negative number. */
  static String general(double d, int precision, boolean keepZeros) {
    int significant = precision == 0 ? 1 : precision;
    String s = scientific(d, significant - 1, keepZeros);
    int e = s.indexOf('e');
    int exponent = Integer.parseInt(s.substring(e + 1));
    if (exponent < -4 || exponent >= significant) {
      return keepZeros ? s : withoutZeros(s.substring(0, e)) + s.substring(e);
    }
    String fixed = fixed(d, significant - 1 - exponent, keepZeros);
    return keepZeros ? fixed : withoutZeros(fixed);
  }

  private static String withoutZeros(String s) {
    if (s.indexOf('.') < 0) {
      return s;
    }
    int end = s.length();
    while (s.charAt(end - 1) == '0') {
      end--;
    }
    return s.substring(0, s.charAt(end - 1) == '.' ? end - 1 : end);
  }

  /** {@code %a} of a finite, non-negative number; a negative precision means as many as needed. */
  static String hexadecimal(double d, int precision, boolean keepPoint) {
    if (d == 0) {
      String point = precision > 0 || keepPoint ? "." : "";
      return "0x0" + point + "0".repeat(Math.max(0, precision)) + "p+0";
    }
    int exponent = Math.getExponent(d);
    long mantissa = Double.doubleToLongBits(d) & ((1L << 52) - 1);
    if (exponent < Double.MIN_EXPONENT) {
      int shift = Long.numberOfLeadingZeros(mantissa) - 11;
      mantissa = (mantissa << shift) & ((1L << 52) - 1);
      exponent = Double.MIN_EXPONENT - shift;
    }
    long all = mantissa | (1L << 52);
    int digits = 13;
    if (precision >= 0 && precision < digits) {
      int drop = 4 * (digits - precision);
      long half = 1L << (drop - 1);
      long rest = all & ((1L << drop) - 1);
      all >>>= drop;
      if (rest > half || (rest == half && (all & 1) != 0)) {
        all++;
      }
      digits = precision;
    }
    String hex = digits == 0 ? "" : hexDigits(all, digits);
    if (precision < 0) {
      hex = hex.replaceAll("0+$", "");
    } else {
      hex = hex + "0".repeat(Math.max(0, precision - digits));
    }
    String point = !hex.isEmpty() || keepPoint ? "." : "";
    return "0x"
        + (all >>> (4 * digits))
        + point
        + hex
        + "p"
        + (exponent < 0 ? "-" : "+")
        + Math.abs(exponent);
  }

  private static String hexDigits(long all, int digits) {
    String hex = Long.toHexString(all & ((1L << (4 * digits)) - 1));
    return "0".repeat(digits - hex.length()) + hex;
  }
}
