package dev.vos.perl.builtin;

import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.CodePoints;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.StrBuf;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.util.List;

/** length, substr, index, join, reverse and their kin. Positions count code points. */
public final class Strings {
  private static final int REPLACEMENT = 0xfffd;

  private Strings() {}

  static List<BuiltinSpec> specs() {
    return List.of(
        Spec.one("length", "_", (in, s) -> length(s)),
        Spec.three("substr", "$$;$", Substr::read),
        Spec.three("index", "$$;$", (in, s, t, from) -> index(s, t, from)),
        Spec.three("rindex", "$$;$", (in, s, t, from) -> rindex(s, t, from)),
        Spec.one("chr", "_", Strings::chr),
        Spec.one("ord", "_", (in, s) -> ord(s.str())),
        Spec.one("quotemeta", "_", (in, s) -> PerlStr.of(quotemeta(s.str()))),
        Spec.list("join", "$@", (in, args, want, out) -> out.push(PerlStr.of(join(in, args)))),
        Spec.list("reverse", "@", Strings::reverse),
        Spec.two(
            "crypt",
            "$$",
            (in, plain, salt) -> {
              throw PerlDie.at("The crypt() function is not supported");
            }));
  }

  /** {@code length}: undef of undef. */
  public static Value length(Value s) {
    if (!s.defined()) {
      return Undef.UNDEF;
    }
    return PerlInt.of(CodePoints.length(s.str()));
  }

  /** {@code index s, t, from}; from may be null. */
  public static Value index(Value string, Value sought, Value from) {
    String s = string.str();
    int start = from == null ? 0 : Math.max(0, from.toInt());
    int at = s.indexOf(sought.str(), CodePoints.toUnit(s, start));
    return at <= 0 ? PerlInt.of(at) : PerlInt.of(CodePoints.fromUnit(s, at));
  }

  /** {@code rindex s, t, from}; from may be null. */
  public static Value rindex(Value string, Value sought, Value from) {
    String s = string.str();
    String t = sought.str();
    int start = from == null ? s.length() : from.toInt();
    if (start < 0) {
      return t.isEmpty() ? PerlInt.ZERO : PerlInt.MINUS_ONE;
    }
    int at = s.lastIndexOf(t, CodePoints.toUnit(s, start));
    return at <= 0 ? PerlInt.of(at) : PerlInt.of(CodePoints.fromUnit(s, at));
  }

  private static Value chr(Interp in, Value code) {
    long c = code.toLong();
    if (code.num().toDouble() < 0) {
      in.warn("utf8", "Invalid negative number (" + code.str() + ") in chr");
      return PerlStr.of(Character.toString(REPLACEMENT));
    }
    if (c < 0 || c > Character.MAX_CODE_POINT) {
      throw PerlDie.at("Code points above 0x10FFFF are not supported in chr");
    }
    return PerlStr.of(Character.toString((int) c));
  }

  private static Value ord(String s) {
    return s.isEmpty() ? PerlInt.ZERO : PerlInt.of(s.codePointAt(0));
  }

  /** The string with a backslash before each character that is not a word character. */
  public static String quotemeta(String s) {
    StringBuilder out = new StringBuilder(s.length() + 8);
    boolean wide = CodePoints.anyWide(s);
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean word = c == '_' || (c < 128 ? Character.isLetterOrDigit(c) : wide && isUnquoted(c));
      if (!word) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /** In wide strings only pattern syntax, white space and ignorable characters are quoted. */
  private static boolean isUnquoted(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c > 0x2bff;
  }

  private static String join(Interp in, PerlArray args) {
    int n = args.size();
    if (n < 2) {
      return "";
    }
    StringBuilder out = new StringBuilder(args.get(1).str());
    String separator = n > 2 ? args.get(0).str() : "";
    for (int i = n > 2 ? 0 : 1; i < n; i++) {
      Value v = args.get(i);
      if (!v.defined()) {
        in.warn("uninitialized", "Use of uninitialized value in join or string");
      }
      if (i > 1) {
        out.append(separator).append(v.str());
      }
    }
    return out.toString();
  }

  private static void reverse(Interp in, PerlArray args, int want, PerlArray out) {
    if (want == Want.SCALAR) {
      out.push(PerlStr.of(reversed(args.size() == 0 ? in.topic().str() : concatenated(args))));
      return;
    }
    for (int i = args.size() - 1; i >= 0; i--) {
      out.push(args.raw(i));
    }
  }

  private static String concatenated(PerlArray args) {
    if (args.size() == 1) {
      return args.get(0).str();
    }
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < args.size(); i++) {
      all.append(args.get(i).str());
    }
    return all.toString();
  }

  /** The code points in reverse order. */
  public static String reversed(String s) {
    return new StringBuilder(s).reverse().toString();
  }

  /** {@code s x n}; empty for a count below 1. */
  public static Value repeat(Interp in, Value s, Value count) {
    double times = count.num().toDouble();
    if (times < 0 || Double.isNaN(times) || Double.isInfinite(times)) {
      String what = times < 0 && !Double.isInfinite(times) ? "Negative" : "Non-finite";
      in.warn("numeric", what + " repeat count does nothing");
      return PerlStr.EMPTY;
    }
    long n = count.num().toDouble() > Integer.MAX_VALUE ? Long.MAX_VALUE : count.toLong();
    String text = s.str();
    if (n <= 0 || text.isEmpty()) {
      return PerlStr.EMPTY;
    }
    if (n > Integer.MAX_VALUE / text.length()) {
      throw PerlDie.at("Out of memory in perl:repeat");
    }
    return PerlStr.of(text.repeat((int) n));
  }

  /** {@code a . b}. */
  public static Value concat(Value a, Value b) {
    String left = a.str();
    String right = b.str();
    return PerlStr.of(left.concat(right));
  }

  /**
   * {@code a .= b}: the value to store back. The left operand, when it is an append buffer, is
   * extended in place; it must be the one that stands where the result goes.
   */
  public static Value append(Value a, Value b) {
    String right = b.str();
    if (a instanceof StrBuf buffer) {
      buffer.append(right);
      return buffer;
    }
    StrBuf buffer = new StrBuf(a.str());
    buffer.append(right);
    return buffer;
  }
}
