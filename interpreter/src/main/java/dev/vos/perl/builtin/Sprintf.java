package dev.vos.perl.builtin;

import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.CodePoints;
import dev.vos.perl.value.DualVar;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlNum;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.PerlUInt;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.util.List;
import java.util.Locale;

/** sprintf. One object per call. */
public final class Sprintf {
  private static final int DEFAULT_PRECISION = 6;
  private static final int MAX_PRECISION = 100_000_000;

  private final Interp in;
  private final String operator;
  private final String format;
  private final PerlArray args;
  private final int first;
  private final StringBuilder out = new StringBuilder();
  private int next;
  private boolean explicit;
  private boolean missing;

  private Sprintf(Interp in, String operator, String format, PerlArray args, int from) {
    this.in = in;
    this.operator = operator;
    this.format = format;
    this.args = args;
    this.next = from;
    this.first = from;
  }

  static List<BuiltinSpec> specs() {
    return List.of(
        Spec.list(
            "sprintf", "$@", (in, args, want, out) -> out.push(PerlStr.of(sprintf(in, args)))));
  }

  private static String sprintf(Interp in, PerlArray args) {
    return args.size() == 0 ? "" : format(in, "sprintf", args);
  }

  /**
   * The arguments after the first formatted as the first says.
   *
   * @param operator for warnings: sprintf or printf
   */
  public static String format(Interp in, String operator, PerlArray args) {
    return new Sprintf(in, operator, args.get(0).str(), args, 1).run();
  }

  /** A number as {@code %g} writes it. */
  static String general(double d) {
    if (Double.isInfinite(d)) {
      return d < 0 ? "-Inf" : "Inf";
    }
    return (d < 0 ? "-" : "") + FloatFormat.general(Math.abs(d), DEFAULT_PRECISION, false);
  }

  private String run() {
    int pos = 0;
    while (true) {
      int percent = format.indexOf('%', pos);
      if (percent < 0) {
        out.append(format, pos, format.length());
        break;
      }
      out.append(format, pos, percent);
      pos = conversion(percent);
    }
    if (!explicit && !missing && next < args.size()) {
      in.warn("redundant", "Redundant argument in " + operator);
    }
    return out.toString();
  }

  private int conversion(int percent) {
    FormatSpec spec = new FormatSpec(format, percent + 1);
    if (spec.overflown()) {
      throw PerlDie.at("Integer overflow in format string for " + operator + " ");
    }
    if (!isKnown(spec)) {
      return invalid(percent, spec);
    }
    if (spec.letter == '%') {
      pad(spec, "", "%");
      return spec.end();
    }
    String join = spec.vectorJoin == FormatSpec.NONE ? "." : argument(spec.vectorJoin).str();
    if (spec.widthArgument != FormatSpec.NONE) {
      int width = argument(spec.widthArgument).toInt();
      spec.minus |= width < 0;
      spec.width = Math.abs(width);
    }
    if (spec.precisionArgument != FormatSpec.NONE) {
      int precision = argument(spec.precisionArgument).toInt();
      spec.precision = precision < 0 ? FormatSpec.NONE : precision;
    }
    if (spec.vector) {
      vector(spec, join, vectorOf(argument(spec.index)));
    } else {
      one(spec, argument(spec.index));
    }
    return spec.end();
  }

  private static boolean isKnown(FormatSpec spec) {
    if (spec.index == FormatSpec.NONE) {
      return false;
    }
    if (spec.size.startsWith("h") && "eEfFgGaA".indexOf(spec.letter) >= 0) {
      return false;
    }
    return spec.vector
        ? "diuoxXbB".indexOf(spec.letter) >= 0 && spec.letter != 0
        : spec.letter != 0 && "%csdiuoxXbBeEfFgGaADUOn".indexOf(spec.letter) >= 0;
  }

  private int invalid(int percent, FormatSpec spec) {
    int end = spec.index == FormatSpec.NONE ? format.indexOf('$', percent) + 1 : spec.end();
    String text = format.substring(percent, end);
    in.warn(
        "printf",
        "Invalid conversion in "
            + operator
            + ": "
            + (text.equals("%") ? "end of string" : '"' + text + '"'));
    out.append(text);
    explicit = true;
    return end;
  }

  /**
   * The next argument, or the one of an explicit number; undef and a warning when there is none.
   */
  private Value argument(int index) {
    int at = index == FormatSpec.NEXT_ARGUMENT ? next++ : first + index - 1;
    explicit |= index != FormatSpec.NEXT_ARGUMENT;
    if (at >= args.size()) {
      missing = true;
      in.warn("missing", "Missing argument in " + operator);
      return PerlStr.EMPTY;
    }
    Value v = args.get(at);
    if (!v.defined()) {
      in.warn("uninitialized", "Use of uninitialized value in " + operator);
    }
    return v;
  }

  private void one(FormatSpec spec, Value v) {
    switch (spec.letter) {
      case 's' -> string(spec, v.str());
      case 'c' -> character(spec, v);
      case 'd', 'i', 'D' -> signed(spec, number(v));
      case 'u', 'U' -> unsigned(spec, number(v), 10);
      case 'o', 'O' -> unsigned(spec, number(v), 8);
      case 'x', 'X' -> unsigned(spec, number(v), 16);
      case 'b', 'B' -> unsigned(spec, number(v), 2);
      case 'n' -> throw PerlDie.at("Use of %n in " + operator + " is not supported");
      default -> floating(spec, number(v).toDouble());
    }
  }

  private Value number(Value v) {
    if (v == PerlStr.EMPTY || v == Undef.UNDEF) {
      return PerlInt.ZERO;
    }
    Numeric.warnNonNumeric(in, v, operator);
    return v.num();
  }

  private void string(FormatSpec spec, String s) {
    int limit = spec.precision;
    String shown =
        limit >= 0 && limit < s.length() ? s.substring(0, CodePoints.toUnit(s, limit)) : s;
    pad(spec, "", shown);
  }

  private void character(FormatSpec spec, Value v) {
    Value n = number(v);
    double d = n.toDouble();
    if (Double.isNaN(d) || Double.isInfinite(d)) {
      throw PerlDie.at("Cannot printf " + n.str() + " with 'c'");
    }
    long c = n.toLong();
    pad(spec, "", Character.toString(c < 0 || c > Character.MAX_CODE_POINT ? 0xfffd : (int) c));
  }

  private boolean special(FormatSpec spec, Value n) {
    if (n instanceof PerlNum d && (Double.isNaN(d.value) || Double.isInfinite(d.value))) {
      floating(spec, d.value);
      return true;
    }
    return false;
  }

  private void signed(FormatSpec spec, Value n) {
    if (special(spec, n)) {
      return;
    }
    long value = n instanceof PerlNum d && d.value >= 0 ? PerlUInt.bitsOf(d.value) : n.toLong();
    value = spec.size.equals("h") ? (short) value : spec.size.equals("hh") ? (byte) value : value;
    String digits = value < 0 ? Long.toString(value).substring(1) : Long.toString(value);
    integer(spec, sign(spec, value < 0), digits);
  }

  private static String sign(FormatSpec spec, boolean negative) {
    return negative ? "-" : spec.plus ? "+" : spec.space ? " " : "";
  }

  private void unsigned(FormatSpec spec, Value n, int radix) {
    if (special(spec, n)) {
      return;
    }
    long bits = n instanceof PerlNum d ? PerlUInt.bitsOf(d.value) : n.toLong();
    bits = spec.size.equals("h") ? bits & 0xffff : spec.size.equals("hh") ? bits & 0xff : bits;
    String digits = Long.toUnsignedString(bits, radix);
    String prefix = "";
    if (spec.alternate && bits != 0 && radix == 8) {
      digits = "0" + digits;
    } else if (spec.alternate && bits != 0 && radix != 10) {
      prefix = "0" + spec.letter;
    }
    integer(spec, prefix, spec.letter == 'X' ? digits.toUpperCase(Locale.ROOT) : digits);
  }

  private void integer(FormatSpec spec, String prefix, String allDigits) {
    String digits = allDigits;
    if (spec.precision >= 0) {
      digits = spec.precision == 0 && digits.equals("0") ? "" : digits;
      digits = "0".repeat(Math.max(0, spec.precision - digits.length())) + digits;
      spec.zero = false;
    }
    pad(spec, prefix, digits);
  }

  private void floating(FormatSpec spec, double d) {
    if (spec.precision > MAX_PRECISION) {
      throw PerlDie.at("Numeric format result too large");
    }
    boolean negative = d < 0 || (d == 0 && 1 / d < 0);
    String sign = sign(spec, negative);
    if (Double.isNaN(d) || Double.isInfinite(d)) {
      pad(spec, Double.isNaN(d) ? "" : sign, Double.isNaN(d) ? "NaN" : "Inf");
      return;
    }
    double x = Math.abs(d);
    int precision = spec.precision < 0 ? DEFAULT_PRECISION : spec.precision;
    String body =
        switch (Character.toLowerCase(spec.letter)) {
          case 'e' -> FloatFormat.scientific(x, precision, spec.alternate);
          case 'g' -> FloatFormat.general(x, precision, spec.alternate);
          case 'a' -> FloatFormat.hexadecimal(x, spec.precision, spec.alternate);
          default -> FloatFormat.fixed(x, precision, spec.alternate);
        };
    boolean upper = spec.letter == 'E' || spec.letter == 'G' || spec.letter == 'A';
    if (spec.letter == 'a' || spec.letter == 'A') {
      sign += upper ? "0X" : "0x";
      body = body.substring(2);
    }
    pad(spec, sign, upper ? body.toUpperCase(Locale.ROOT) : body);
  }

  /**
   * The characters whose numbers are meant: those of a version such as {@code $^V} are its parts.
   */
  private static String vectorOf(Value v) {
    String s = v.str();
    if (!(v instanceof DualVar) || !s.matches("v\\d+(\\.\\d+)*")) {
      return s;
    }
    StringBuilder parts = new StringBuilder();
    for (String part : s.substring(1).split("\\.")) {
      parts.appendCodePoint(Integer.parseInt(part));
    }
    return parts.toString();
  }

  private void vector(FormatSpec spec, String join, String s) {
    int width = spec.width;
    boolean zero = spec.zero;
    for (int i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      if (i > 0) {
        out.append(join);
      }
      i += Character.charCount(c);
      spec.width = width;
      spec.zero = zero;
      one(spec, PerlInt.of(c));
      spec.plus = false;
    }
  }

  private void pad(FormatSpec spec, String prefix, String body) {
    int length = prefix.length() + CodePoints.length(body);
    String fill = (spec.zero && !spec.minus ? "0" : " ").repeat(Math.max(0, spec.width - length));
    if (spec.minus) {
      out.append(prefix).append(body).append(fill);
    } else if (spec.zero) {
      out.append(prefix).append(fill).append(body);
    } else {
      out.append(fill).append(prefix).append(body);
    }
  }
}
