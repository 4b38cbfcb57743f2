package dev.vos.perl.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.perl.value.Numbers;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** substr, index and their kin; the expectations are perl's. */
class StringsTest {

  @ParameterizedTest(name = "substr {0}, {1}, {2}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          abc, 1, -, bc
          abc, 1, 1, b
          abc, -2, -, bc
          abc, -2, 1, b
          abc, 0, -1, ab
          abc, 3, -, ''
          abc, 4, -, OUTSIDE
          abc, -5, 2, ''
          abc, -5, 1, OUTSIDE
          abc, -5, 4, ab
          abc, -5, -, abc
          abc, 2, -2, ''
          abc, 1, 100, bc
          """)
  void substr(String s, int offset, String length, String expected) {
    Value n = length == null ? null : Numbers.parse(length);
    long bounds = Substr.bounds(s, PerlInt.of(offset), n);
    String part =
        bounds == Substr.OUTSIDE
            ? "OUTSIDE"
            : s.substring(Substr.start(bounds), Substr.end(bounds));
    assertThat(part).isEqualTo(expected);
  }

  @Test
  void positionsCountCodePoints() {
    String s = "\ud83d\ude00a\ud83d\ude01b";
    assertThat(Strings.length(PerlStr.of(s)).toInt()).isEqualTo(4);
    assertThat(Strings.index(PerlStr.of(s), PerlStr.of("b"), null).toInt()).isEqualTo(3);
    assertThat(Strings.rindex(PerlStr.of(s), PerlStr.of("a"), PerlInt.of(2)).toInt()).isEqualTo(1);
    long bounds = Substr.bounds(s, PerlInt.of(1), PerlInt.of(2));
    assertThat(Substr.replace(s, bounds, "-")).isEqualTo("\ud83d\ude00-b");
    assertThat(Strings.reversed(s)).isEqualTo("b\ud83d\ude01a\ud83d\ude00");
  }

  @Test
  void lengthOfUndefIsUndef() {
    assertThat(Strings.length(Undef.UNDEF).defined()).isFalse();
  }

  @Test
  void indexClampsItsStart() {
    assertThat(Strings.index(PerlStr.of("abc"), PerlStr.of(""), PerlInt.of(10)).toInt())
        .isEqualTo(3);
    assertThat(Strings.index(PerlStr.of("abc"), PerlStr.of("a"), PerlInt.of(-3)).toInt())
        .isEqualTo(0);
    assertThat(Strings.rindex(PerlStr.of("abc"), PerlStr.of(""), PerlInt.of(-1)).toInt())
        .isEqualTo(0);
  }

  @Test
  void bytesHaveNoCaseBeyondAscii() {
    assertThat(CaseMapping.upper("a\u00e9")).isEqualTo("A\u00e9");
    assertThat(CaseMapping.upper("a\u00e9\u0431")).isEqualTo("A\u00c9\u0411");
    assertThat(CaseMapping.lower("\u0391\u03a3")).isEqualTo("\u03b1\u03c3");
    assertThat(CaseMapping.upperFirst("abc")).isEqualTo("Abc");
  }

  @Test
  void quotemetaQuotesAllButWordCharacters() {
    assertThat(Strings.quotemeta("a_1.b\u00e9")).isEqualTo("a_1\\.b\\\u00e9");
  }

  @Test
  void repeatCountsAreWhole() {
    assertThat(Strings.repeat(null, PerlStr.of("ab"), PerlInt.ZERO).str()).isEmpty();
    assertThat(Strings.repeat(null, PerlStr.of("ab"), Numbers.parse("2.9")).str())
        .isEqualTo("abab");
  }

  @Test
  void vecReadsAndWrites() {
    String s = Vec.set("", PerlInt.of(3), PerlInt.of(4), PerlInt.of(15));
    assertThat(s).isEqualTo("\0\u00f0");
    assertThat(Vec.get(s, PerlInt.of(0), PerlInt.of(16)).toInt()).isEqualTo(240);
  }
}
