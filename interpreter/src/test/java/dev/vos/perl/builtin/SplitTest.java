package dev.vos.perl.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.perl.regex.Regex;
import dev.vos.perl.value.PerlArray;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** split; the expectations are perl's. */
class SplitTest {

  private static String show(PerlArray fields) {
    StringJoiner all = new StringJoiner("|");
    for (int i = 0; i < fields.size(); i++) {
      all.add(fields.get(i).defined() ? fields.get(i).str() : "undef");
    }
    return all.toString();
  }

  @ParameterizedTest(name = "split /{0}/, {1}, {2}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          ,         ; `a,b,,c,,`  ; 0  ; a|b||c
          ,         ; `a,b,,c,,`  ; -1 ; a|b||c||
          ,         ; `a,b,,c,,`  ; 2  ; `a|b,,c,,`
          ,         ; `,a`        ; 0  ; |a
          ,         ; ``          ; -1 ; ``
          ``        ; abc         ; 0  ; a|b|c
          ``        ; abc         ; -1 ; a|b|c|
          ``        ; abc         ; 2  ; a|bc
          `\\s*`    ; `a b  c`    ; 0  ; a|b|c
          (,)       ; `a,b`       ; 0  ; `a|,|b`
          (a)|b     ; xay         ; 0  ; x|a|y
          (a)|b     ; xby         ; 0  ; x|undef|y
          `(?=b)`   ; abab        ; 0  ; a|ba|b
          x         ; xx          ; 0  ; ``
          """)
  void splits(String pattern, String subject, int limit, String expected) {
    PerlArray out = new PerlArray();
    Split.split(Regex.compile(pattern, ""), subject, limit, out);
    assertThat(show(out)).isEqualTo(expected);
  }

  @Test
  void caretSplitsLines() {
    PerlArray out = new PerlArray();
    Split.split(Regex.compile("^", ""), "a\nb\n\nc", 0, out);
    assertThat(show(out)).isEqualTo("a\n|b\n|\n|c");
  }

  @Test
  void wordsSkipLeadingSpace() {
    PerlArray out = new PerlArray();
    Split.onSpace("  a \t b\nc  ", 0, out);
    assertThat(show(out)).isEqualTo("a|b|c");
  }

  @Test
  void wordsKeepTheRestBeyondTheLimit() {
    PerlArray out = new PerlArray();
    Split.onSpace("  a  b  c  ", 2, out);
    assertThat(show(out)).isEqualTo("a|b  c  ");
  }

  @Test
  void charactersAboveTheBasicPlaneStayWhole() {
    PerlArray out = new PerlArray();
    Split.split(Regex.compile("", ""), "a\ud83d\ude00b", 0, out);
    assertThat(show(out)).isEqualTo("a|\ud83d\ude00|b");
  }
}
