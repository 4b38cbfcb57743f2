package dev.vos.perl.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arithmetic, bits and comparison; the expectations are perl's. */
class ArithmeticTest {

  private static Value compute(String left, String operator, String right) {
    Value a = PerlStr.of(left).num();
    Value b = PerlStr.of(right).num();
    return switch (operator) {
      case "+" -> Arithmetic.add(a, b);
      case "-" -> Arithmetic.subtract(a, b);
      case "*" -> Arithmetic.multiply(a, b);
      case "/" -> Arithmetic.divide(a, b);
      case "%" -> Arithmetic.modulo(a, b);
      case "**" -> Arithmetic.power(a, b);
      case "<<" -> Bits.shiftLeft(a, b);
      case ">>" -> Bits.shiftRight(a, b);
      case "&" -> Bits.and(a, b);
      case "|" -> Bits.or(a, b);
      case "<=>" -> Comparison.spaceship(a, b);
      default -> throw new AssertionError(operator);
    };
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      textBlock =
          """
          9223372036854775807, +, 1, 9223372036854775808
          18446744073709551615, +, 1, 1.84467440737096e+19
          9223372036854775808, -, 1, 9223372036854775807
          0, -, 9223372036854775808, -9223372036854775808
          4294967296, *, 4294967295, 18446744069414584320
          4294967296, *, 4294967296, 1.84467440737096e+19
          0.1, +, 0.2, 0.3
          7, /, 2, 3.5
          6, /, 3, 2
          1, /, 3, 0.333333333333333
          9223372036854775807, /, 7, 1317624576693539401
          -7, %, 3, 2
          7, %, -3, -2
          7.9, %, 2, 1
          18446744073709551615, %, 10, 5
          2, **, 10, 1024
          10, **, 15, 1000000000000000
          10, **, 17, 1e+17
          2, **, 63, 9.22337203685478e+18
          -3, **, 3, -27
          7, **, -1, 0.142857142857143
          1, <<, 63, 9223372036854775808
          1, <<, 64, 0
          -1, >>, 1, 9223372036854775807
          8, <<, -1, 4
          -1, &, 255, 255
          -1.9, |, 0, 18446744073709551615
          18446744073709551615, <=>, -1, 1
          0, *, -0.5, 0
          inf, -, inf, NaN
          """)
  void computesAsPerl(String left, String operator, String right, String expected) {
    assertThat(compute(left, operator, right).str()).isEqualTo(expected);
  }

  @Test
  void complementIsUnsigned() {
    assertThat(Bits.not(PerlInt.ZERO).str()).isEqualTo("18446744073709551615");
    assertThat(Bits.not(PerlStr.of("a")).str()).isEqualTo("\u009e");
    assertThat(IntegerArithmetic.not(PerlInt.ZERO).str()).isEqualTo("-1");
  }

  @Test
  void stringsHaveBitOperatorsOfTheirOwn() {
    assertThat(Bits.or(PerlStr.of("a"), PerlStr.of("b")).str()).isEqualTo("c");
    assertThat(Bits.xor(PerlStr.of("ab"), PerlStr.of("  ")).str()).isEqualTo("AB");
    assertThat(Bits.and(PerlStr.of("12"), PerlInt.of(7)).str()).isEqualTo("4");
  }

  @Test
  void divisionByZeroDies() {
    assertThatThrownBy(() -> compute("1", "/", "0")).hasMessage("Illegal division by zero");
    assertThatThrownBy(() -> compute("1", "%", "0")).hasMessage("Illegal modulus zero");
  }

  @ParameterizedTest(name = "-{0}")
  @CsvSource({"foo,-foo", "-foo,+foo", "+x,-x", "-10,10", "10x,-10", "_a,-_a", "-10x,+10x"})
  void negatesStrings(String s, String expected) {
    assertThat(Arithmetic.negate(PerlStr.of(s)).str()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "++{0}")
  @CsvSource({
    "a,b",
    "z,aa",
    "Az,Ba",
    "zZ9,aaA0",
    "a9,b0",
    "Zz,AAa",
    "9,10",
    "09,10",
    "a-b,1",
    "1.5,2.5",
    "9z,10",
    "'',1"
  })
  void incrementsStrings(String s, String expected) {
    assertThat(Arithmetic.increment(PerlStr.of(s)).str()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} .. {1}")
  @CsvSource({
    "a,e,a b c d e",
    "01,05,01 02 03 04 05",
    "x,ab,x y z aa ab",
    "abc,b,''",
    "*x,b5,*x",
    "aa,ad,aa ab ac ad"
  })
  void countsThroughStrings(String from, String to, String expected) {
    PerlArray out = new PerlArray();
    StringRange.addTo(out, from, to);
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < out.size(); i++) {
      all.append(i == 0 ? "" : " ").append(out.get(i).str());
    }
    assertThat(all.toString()).isEqualTo(expected);
  }

  @Test
  void rangesOfNumbersAreNumeric() {
    assertThat(StringRange.isNumeric(PerlStr.of("-2"), PerlStr.of("2"))).isTrue();
    assertThat(StringRange.isNumeric(PerlStr.of("01"), PerlStr.of("10"))).isFalse();
    assertThat(StringRange.isNumeric(Undef.UNDEF, PerlStr.of("2"))).isTrue();
    assertThat(StringRange.isNumeric(PerlStr.of("a"), PerlInt.ONE)).isTrue();
  }

  @Test
  void stringsCompareByCodePoint() {
    assertThat(Comparison.string("\uffff", "\ud83d\ude00")).isNegative();
    assertThat(Comparison.string("a", "b")).isEqualTo(-1);
    assertThat(Comparison.string("ab", "a")).isEqualTo(1);
  }
}
