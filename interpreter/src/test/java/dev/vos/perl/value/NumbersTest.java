package dev.vos.perl.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers to text and back; the expectations are perl's. */
class NumbersTest {

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource({
    "1e15,1e+15",
    "1e14,100000000000000",
    "0.0001,0.0001",
    "0.00001,1e-05",
    "1.5e-7,1.5e-07",
    "0.30000000000000004,0.3",
    "123456789012345678,1.23456789012346e+17",
    "1e21,1e+21",
    "-0.0,0",
    "5e-324,4.94065645841247e-324",
    "1.7976931348623157e308,1.79769313486232e+308",
    "150093464605852.5,150093464605852",
    "1.1,1.1",
    "-2.5,-2.5",
    "100000000000000.25,100000000000000"
  })
  void printsDoubles(double d, String expected) {
    assertThat(Numbers.format(d)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource({
    "12abc,12",
    "' 12 ',12",
    "0x1A,0",
    "1_000,1",
    "1e3,1000",
    ".5,0.5",
    "5.,5",
    "+5,5",
    "--5,0",
    "Inf,Inf",
    "infinity,Inf",
    "nanx,NaN",
    "-inf,-Inf",
    "1e1000,Inf",
    "abc,0",
    "'',0",
    ".,0",
    "18446744073709551615,18446744073709551615",
    "18446744073709551616,1.84467440737096e+19",
    "-9223372036854775808,-9223372036854775808",
    "-9223372036854775809,-9.22337203685478e+18",
    "1e16,10000000000000000",
    "9007199254740993,9007199254740993"
  })
  void readsStrings(String s, String expected) {
    assertThat(PerlStr.of(s).num().str()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource({
    "1,true",
    "1.5e3,true",
    "' 1 ',true",
    "Inf,true",
    "nan,true",
    "0x10,false",
    "'',false",
    "1a,false",
    "+,false",
    ".,false",
    "-.5,true",
    "1_0,false"
  })
  void tellsWhatLooksLikeANumber(String s, boolean expected) {
    assertThat(Numbers.looksLikeNumber(s)).isEqualTo(expected);
  }
}
