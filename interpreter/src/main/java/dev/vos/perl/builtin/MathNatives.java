package dev.vos.perl.builtin;

import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Native;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlNum;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Value;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** The numeric natives of POSIX: the C library's mathematics, strtol and strtod. */
final class MathNatives {
  private MathNatives() {}

  static List<NativeSpec> natives() {
    return List.of(
        one("floor", Math::floor),
        one("ceil", Math::ceil),
        one("acos", Math::acos),
        one("asin", Math::asin),
        one("atan", Math::atan),
        one("cosh", Math::cosh),
        one("sinh", Math::sinh),
        one("tan", Math::tan),
        one("tanh", Math::tanh),
        one("log10", Math::log10),
        one("log1p", Math::log1p),
        one("log2", x -> Math.log(x) / Math.log(2)),
        one("expm1", Math::expm1),
        one("cbrt", Math::cbrt),
        one("trunc", x -> x < 0 ? Math.ceil(x) : Math.floor(x)),
        one("round", x -> x < 0 ? -Math.floor(0.5 - x) : Math.floor(x + 0.5)),
        one("rint", Math::rint),
        one("asinh", x -> Math.signum(x) * Math.log(Math.abs(x) + Math.sqrt(x * x + 1))),
        one("acosh", x -> Math.log(x + Math.sqrt(x * x - 1))),
        one("atanh", x -> 0.5 * Math.log((1 + x) / (1 - x))),
        two("fmod", (x, y) -> x % y),
        two("hypot", Math::hypot),
        two("copysign", Math::copySign),
        two("fmin", Math::min),
        two("fmax", Math::max),
        NativeSpec.list("POSIX::modf", MathNatives::modf),
        NativeSpec.list("POSIX::frexp", MathNatives::frexp),
        NativeSpec.list(
            "POSIX::ldexp",
            (in, args, want, out) ->
                out.push(
                    PerlNum.ofIntegral(args.get(0).toDouble() * Math.pow(2, args.get(1).toInt())))),
        NativeSpec.list("POSIX::strtol", MathNatives::strtol),
        NativeSpec.list("POSIX::strtoul", MathNatives::strtol),
        NativeSpec.list("POSIX::strtod", MathNatives::strtod));
  }

  private static NativeSpec one(String name, DoubleUnaryOperator f) {
    Native.Fn1 call = (in, x) -> PerlNum.ofIntegral(f.applyAsDouble(number(x)));
    return new NativeSpec("POSIX::" + name, null, call);
  }

  private static NativeSpec two(String name, DoubleBinaryOperator f) {
    Native.Fn2 call = (in, x, y) -> PerlNum.ofIntegral(f.applyAsDouble(number(x), number(y)));
    return new NativeSpec("POSIX::" + name, null, call);
  }

  private static double number(Value v) {
    return v == null ? 0 : v.toDouble();
  }

  private static void modf(Interp in, PerlArray args, int want, PerlArray out) {
    double x = args.get(0).toDouble();
    double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
    out.push(PerlNum.ofIntegral(x - whole));
    out.push(PerlNum.ofIntegral(whole));
  }

  private static void frexp(Interp in, PerlArray args, int want, PerlArray out) {
    double x = args.get(0).toDouble();
    int exponent = x == 0 ? 0 : Math.getExponent(x) + 1;
    out.push(PerlNum.ofIntegral(x == 0 ? 0 : x / Math.pow(2, exponent)));
    out.push(PerlInt.of(exponent));
  }

  private static void strtol(Interp in, PerlArray args, int want, PerlArray out) {
    String s = args.get(0).str();
    int base = args.size() > 1 ? args.get(1).toInt() : 0;
    int i = 0;
    while (i < s.length() && Character.isWhitespace(s.charAt(i))) {
      i++;
    }
    boolean negative = i < s.length() && s.charAt(i) == '-';
    if (i < s.length() && (s.charAt(i) == '-' || s.charAt(i) == '+')) {
      i++;
    }
    if ((base == 0 || base == 16) && s.regionMatches(true, i, "0x", 0, 2)) {
      base = 16;
      i += 2;
    } else if (base == 0) {
      base = i < s.length() && s.charAt(i) == '0' ? 8 : 10;
    }
    long n = 0;
    int start = i;
    while (i < s.length() && Character.digit(s.charAt(i), base) >= 0) {
      n = n * base + Character.digit(s.charAt(i), base);
      i++;
    }
    out.push(PerlInt.of(negative ? -n : n));
    if (want == Want.LIST) {
      out.push(PerlInt.of(i == start ? s.length() : s.length() - i));
    }
  }

  private static void strtod(Interp in, PerlArray args, int want, PerlArray out) {
    String s = args.get(0).str();
    int n = s.length();
    while (n > 0 && !dev.vos.perl.value.Numbers.looksLikeNumber(s.substring(0, n))) {
      n--;
    }
    out.push(n == 0 ? PerlInt.ZERO : PerlStr.of(s.substring(0, n)).num());
    if (want == Want.LIST) {
      out.push(PerlInt.of(s.length() - n));
    }
  }
}
