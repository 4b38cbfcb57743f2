package dev.vos.perl.code;

import dev.vos.perl.builtin.Strings;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.Arithmetic;
import dev.vos.perl.value.Bits;
import dev.vos.perl.value.Comparison;
import dev.vos.perl.value.IntegerArithmetic;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Value;
import java.util.HashMap;
import java.util.Map;

/**
 * The binary operators that are plain functions of two values.
 *
 * @param symbol as in Perl, and the key of its overloading
 * @param description as in "Use of uninitialized value in addition (+)"
 * @param function its meaning without overloading
 */
record Operator(String symbol, String description, Kind kind, Function function) {

  /** What its operands are taken as: for warnings. */
  enum Kind {
    NUMERIC,
    STRING,
    BITWISE
  }

  /** A binary function; pure. */
  @FunctionalInterface
  interface Function {
    Value apply(Interp in, Value a, Value b);
  }

  private static final Value TRUE = PerlInt.ONE;
  private static final Value FALSE = PerlStr.NO;
  private static final Map<String, Operator> ALL = new HashMap<>();
  private static final Map<String, Operator> INTEGER = new HashMap<>();

  static {
    numeric("+", "addition (+)", (in, a, b) -> Arithmetic.add(a, b));
    numeric("-", "subtraction (-)", (in, a, b) -> Arithmetic.subtract(a, b));
    numeric("*", "multiplication (*)", (in, a, b) -> Arithmetic.multiply(a, b));
    numeric("/", "division (/)", (in, a, b) -> Arithmetic.divide(a, b));
    numeric("%", "modulus (%)", (in, a, b) -> Arithmetic.modulo(a, b));
    numeric("**", "exponentiation (**)", (in, a, b) -> Arithmetic.power(a, b));
    numeric("==", "numeric eq (==)", (in, a, b) -> truth(Comparison.numericEquals(a, b)));
    numeric("!=", "numeric ne (!=)", (in, a, b) -> truth(!Comparison.numericEquals(a, b)));
    numeric("<", "numeric lt (<)", (in, a, b) -> truth(Comparison.lessThan(a, b)));
    numeric(">", "numeric gt (>)", (in, a, b) -> truth(Comparison.lessThan(b, a)));
    numeric("<=", "numeric le (<=)", (in, a, b) -> truth(Comparison.lessOrEqual(a, b)));
    numeric(">=", "numeric ge (>=)", (in, a, b) -> truth(Comparison.lessOrEqual(b, a)));
    numeric("<=>", "numeric comparison (<=>)", (in, a, b) -> Comparison.spaceship(a, b));
    numeric(
        "atan2",
        "atan2",
        (in, a, b) -> dev.vos.perl.value.PerlNum.of(Math.atan2(a.toDouble(), b.toDouble())));
    string("eq", "string eq", (in, a, b) -> truth(a.str().equals(b.str())));
    string("ne", "string ne", (in, a, b) -> truth(!a.str().equals(b.str())));
    string("lt", "string lt", (in, a, b) -> truth(order(a, b) < 0));
    string("gt", "string gt", (in, a, b) -> truth(order(a, b) > 0));
    string("le", "string le", (in, a, b) -> truth(order(a, b) <= 0));
    string("ge", "string ge", (in, a, b) -> truth(order(a, b) >= 0));
    string("cmp", "string comparison (cmp)", (in, a, b) -> PerlInt.of(order(a, b)));
    string(".", "concatenation (.) or string", (in, a, b) -> PerlStr.of(a.str() + b.str()));
    string("x", "repeat (x)", (in, a, b) -> Strings.repeat(in, a, b));
    bitwise(
        "&",
        "bitwise and (&)",
        (in, a, b) -> numbers(a, b) ? Bits.and(a, b) : PerlStr.of(Bits.and(a.str(), b.str())));
    bitwise(
        "|",
        "bitwise or (|)",
        (in, a, b) -> numbers(a, b) ? Bits.or(a, b) : PerlStr.of(Bits.or(a.str(), b.str())));
    bitwise(
        "^",
        "bitwise xor (^)",
        (in, a, b) -> numbers(a, b) ? Bits.xor(a, b) : PerlStr.of(Bits.xor(a.str(), b.str())));
    bitwise("&.", "string bitwise and (&.)", (in, a, b) -> PerlStr.of(Bits.and(a.str(), b.str())));
    bitwise("|.", "string bitwise or (|.)", (in, a, b) -> PerlStr.of(Bits.or(a.str(), b.str())));
    bitwise("^.", "string bitwise xor (^.)", (in, a, b) -> PerlStr.of(Bits.xor(a.str(), b.str())));
    numeric("<<", "left bitshift (<<)", (in, a, b) -> Bits.shiftLeft(a, b));
    numeric(">>", "right bitshift (>>)", (in, a, b) -> Bits.shiftRight(a, b));
    integer("+", (in, a, b) -> IntegerArithmetic.add(a, b));
    integer("-", (in, a, b) -> IntegerArithmetic.subtract(a, b));
    integer("*", (in, a, b) -> IntegerArithmetic.multiply(a, b));
    integer("/", (in, a, b) -> IntegerArithmetic.divide(a, b));
    integer("%", (in, a, b) -> IntegerArithmetic.modulo(a, b));
    integer("&", (in, a, b) -> IntegerArithmetic.and(a, b));
    integer("|", (in, a, b) -> IntegerArithmetic.or(a, b));
    integer("^", (in, a, b) -> IntegerArithmetic.xor(a, b));
    integer("<<", (in, a, b) -> IntegerArithmetic.shiftLeft(a, b));
    integer(">>", (in, a, b) -> IntegerArithmetic.shiftRight(a, b));
  }

  /** By its spelling; under {@code use integer} the integer variant where there is one. */
  static Operator of(String symbol, boolean integer) {
    Operator op = integer ? INTEGER.get(symbol) : null;
    return op != null ? op : ALL.get(symbol);
  }

  /** Whether a bitwise operator works on numbers: unless both operands are strings. */
  private static boolean numbers(Value a, Value b) {
    return !isString(a) || !isString(b);
  }

  private static boolean isString(Value v) {
    return v instanceof PerlStr || v instanceof dev.vos.perl.value.StrBuf;
  }

  static Value truth(boolean b) {
    return b ? TRUE : FALSE;
  }

  private static int order(Value a, Value b) {
    return Comparison.string(a.str(), b.str());
  }

  private static void numeric(String symbol, String description, Function f) {
    ALL.put(symbol, new Operator(symbol, description, Kind.NUMERIC, f));
  }

  private static void string(String symbol, String description, Function f) {
    ALL.put(symbol, new Operator(symbol, description, Kind.STRING, f));
  }

  private static void bitwise(String symbol, String description, Function f) {
    ALL.put(symbol, new Operator(symbol, description, Kind.BITWISE, f));
  }

  private static void integer(String symbol, Function f) {
    Operator plain = ALL.get(symbol);
    INTEGER.put(symbol, new Operator(symbol, "integer " + plain.description, plain.kind, f));
  }
}
