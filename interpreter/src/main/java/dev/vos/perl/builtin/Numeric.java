package dev.vos.perl.builtin;

import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.Arithmetic;
import dev.vos.perl.value.Numbers;
import dev.vos.perl.value.PerlNum;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Value;
import java.util.List;

/** int, abs, the functions of the mathematics library, and the warning about what is no number. */
public final class Numeric {
  private static final int SHOWN = 32;

  private Numeric() {}

  static List<BuiltinSpec> specs() {
    return List.of(
        Spec.one("int", "_", (in, x) -> Arithmetic.truncated(x)),
        Spec.one("abs", "_", (in, x) -> Arithmetic.absolute(x)),
        Spec.one("sqrt", "_", (in, x) -> sqrt(x.toDouble())),
        Spec.one("sin", "_", (in, x) -> PerlNum.of(Math.sin(x.toDouble()))),
        Spec.one("cos", "_", (in, x) -> PerlNum.of(Math.cos(x.toDouble()))),
        Spec.one("exp", "_", (in, x) -> PerlNum.of(Math.exp(x.toDouble()))),
        Spec.one("log", "_", (in, x) -> log(x.toDouble())),
        Spec.two("atan2", "$$", (in, y, x) -> PerlNum.of(Math.atan2(y.toDouble(), x.toDouble()))),
        Spec.one("hex", "_", (in, s) -> RadixText.hex(in, s.str())),
        Spec.one("oct", "_", (in, s) -> RadixText.oct(in, s.str())));
  }

  private static Value sqrt(double d) {
    if (d < 0) {
      throw PerlDie.at("Can't take sqrt of " + Sprintf.general(d));
    }
    return PerlNum.of(Math.sqrt(d));
  }

  private static Value log(double d) {
    if (d <= 0) {
      throw PerlDie.at("Can't take log of " + Sprintf.general(d));
    }
    return PerlNum.of(Math.log(d));
  }

  /**
   * Warns, where such warnings are on, that a string is used as a number but is none.
   *
   * @param operator as perl describes it: "addition (+)"
   */
  public static void warnNonNumeric(Interp in, Value v, String operator) {
    Value held = v.snapshot();
    if (held instanceof PerlStr s
        && s != PerlStr.NO
        && !Numbers.looksLikeNumber(s.str())
        && in.warns("numeric")) {
      in.warn("numeric", "Argument \"" + shown(s.str()) + "\" isn't numeric in " + operator);
    }
  }

  /** A string as warnings show it: escaped, and cut when long. */
  public static String shown(String s) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < s.length(); i++) {
      if (out.length() >= SHOWN) {
        return out.append("...").toString();
      }
      char c = s.charAt(i);
      switch (c) {
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\f' -> out.append("\\f");
        case '\\' -> out.append("\\\\");
        case 0 -> out.append("\\0");
        default -> {
          if (c > 255) {
            out.append("\\x{").append(Integer.toHexString(c)).append('}');
          } else if (c < 32) {
            out.append('^').append((char) (c ^ 64));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }
}
