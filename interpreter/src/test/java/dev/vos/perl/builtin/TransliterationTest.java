package dev.vos.perl.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vos.perl.run.PerlDie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** tr///; the expectations are perl's. */
class TransliterationTest {

  @ParameterizedTest(name = "tr/{0}/{1}/{2} on {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a-y    | b-z  | ``  | hello       | 5 ifmmp
          a-zA-Z | ``   | cd  | `he llo!`   | 2 hello
          a-c    | ``   | s   | aabbcc      | 6 abc
          a-c    | xy   | s   | aabbcc      | 6 xy
          a-c    | x    | d   | aabbcc      | 6 xx
          a-z    | *    | c   | abc123      | 3 abc***
          a-z    | A-Z  | cs  | `abc123 xyz` | 4 abcZxyz
          a-z    | A-C  | ``  | hello       | 5 CCCCC
          aa     | bc   | ``  | aab         | 2 bbb
          a\\-b  | 123  | ``  | a-b         | 3 123
          -ab    | 123  | ``  | a-b         | 3 213
          a-z    | ``   | ``  | abc1        | 3 abc1
          a-z    | XYZ  | cd  | a\u0001b    | 1 aYb
          """)
  void transliterates(String from, String to, String flags, String text, String expected) {
    Transliteration.Result r = Transliteration.compile(from, to, flags).apply(text);
    assertThat(r.count() + " " + r.text()).isEqualTo(expected);
  }

  @Test
  void charactersAboveTheBasicPlaneAreOne() {
    Transliteration.Result r =
        Transliteration.compile("\ud83d\ude00", "x", "").apply("a\ud83d\ude00b");
    assertThat(r.count()).isEqualTo(1);
    assertThat(r.text()).isEqualTo("axb");
  }

  @Test
  void backwardRangeIsRefused() {
    assertThatThrownBy(() -> Transliteration.compile("z-a", "", ""))
        .isInstanceOf(PerlDie.class)
        .hasMessage("Invalid range \"z-a\" in transliteration operator");
  }
}
