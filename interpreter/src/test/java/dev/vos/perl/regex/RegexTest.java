package dev.vos.perl.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What patterns match; the expectations are perl's. */
class RegexTest {

  /** All matches of m//g: each as {@code text} or, with groups, {@code text(1,2)}; - for unset. */
  static String matches(String pattern, String flags, String subject) {
    Regex regex = Regex.compile(pattern, flags);
    StringBuilder all = new StringBuilder();
    MatchState m = regex.match(subject, 0);
    while (m != null) {
      all.append(all.isEmpty() ? "" : " ").append('<').append(m.group(0));
      for (int i = 1; i <= m.groupCount(); i++) {
        all.append(i == 1 ? ":" : ",").append(m.group(i) == null ? "-" : m.group(i));
      }
      all.append('>');
      m =
          m.end() == m.start()
              ? regex.matchNonEmpty(subject, m.end())
              : regex.match(subject, m.end());
    }
    return all.toString();
  }

  static String unescape(String s) {
    return s == null ? "" : s.translateEscapes();
  }

  @Nested
  class Syntax {
    @ParameterizedTest(name = "/{0}/{1} on {2}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            abc        |    | xabcabc     | <abc> <abc>
            a.c        |    | a\\ncabc    | <abc>
            a.c        | s  | a\\ncabc    | `<a\\nc> <abc>`
            ^b         | m  | a\\nb\\nb\\n | <b> <b>
            ^          | m  | ``          | <>
            ^          | m  | a\\nb\\n    | <> <>
            $          |    | a\\nb\\n    | <> <>
            $          | m  | a\\nb\\n    | <> <> <>
            \\z        |    | a\\nb\\n    | <>
            a*?        |    | aab         | <> <a> <> <a> <> <>
            a*         |    | baac        | <> <aa> <> <>
            a{,2}      |    | aaaa        | <aa> <aa> <>
            a{ 1, 2 }  |    | aaa         | <aa> <a>
            a{x}       |    | a{x}        | <a{x}>
            {3}        |    | {3}         | <{3}>
            a b # c    | x  | ab          | <ab>
            [a b]      | x  | ` b`        | < > <b>
            [a b]      | xx | ` b`        | <b>
            (?i)AbC    |    | abc ABC     | <abc> <ABC>
            `a(?i)b|c` |    | aB C        | <aB> <C>
            a(?^i:b)c  | i  | abc aBc ABC | <abc> <aBc> <ABC>
            (?#note)a(?#note)+ |  | aaa   | <aaa>
            foo\\Kbar  |    | foobar bar  | <bar>
            a++b       |    | aaab        | <aaab>
            a*+ab      |    | aaab        |
            (?>a*)ab   |    | aaab        |
            `(?<=a|bc)d` |    | ad bcd d    | <d> <d>
            (?<!a)b    |    | ab bb       | <b> <b>
            \\bfoo\\b  |    | foo afoo foo_ foo- | <foo> <foo>
            \\w+\\b    |    | foo bar     | <foo> <bar>
            \\x41\\x{42}\\103\\o{104}\\cA | | ABCD\\001 | `<ABCD\\001>`
            \\N{U+41}\\N+ |  | ABC\\nA     | <ABC>
            \\R        |    | \\r\\n\\n   | `<\\r\\n> <\\n>`
            a\\ b\\#   | x  | a b#        | <a b#>
            `(*FAIL)|a` |    | a           | <a>
            """)
    void matchesAsPerl(String pattern, String flags, String subject, String expected) {
      assertThat(matches(pattern, unescape(flags), unescape(subject)))
          .isEqualTo(unescape(expected));
    }
  }

  @Nested
  class Classes {
    @ParameterizedTest(name = "/{0}/{1} on {2}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            []a]+         |   | ]a[         | <]a>
            [^]a]+        |   | b]a[        | <b> <[>
            [a-]+         |   | a-b         | <a->
            [\\w-]+       |   | a-b c       | <a-b> <c>
            [a&&b]+       |   | a&b         | <a&b>
            [a[b]+        |   | a[b         | <a[b>
            [[:alpha:]]+  |   | ab1\u00e9x  | <ab> <x>
            [[:alpha:]]+  | u | ab1\u00e9x  | <ab> <\u00e9x>
            [[:^digit:]]+ |   | a1b         | <a> <b>
            [^\\W\\d]+    |   | a1b_        | <a> <b_>
            \\w+          |   | a\u00e9\u0431 | <a> <\u0431>
            \\w+          | u | a\u00e9\u0431 | <a\u00e9\u0431>
            \\w+          | a | a\u00e9\u0431 | <a>
            \\d+          | a | 12\u0661    | <12>
            \\p{Lu}\\p{Ll}+ | | Foo bar Baz | <Foo> <Baz>
            \\p{Han}      |   | \u4e00a     | <\u4e00>
            \\p{^L}\\PL   |   | a12         | <12>
            \\p{Script=Greek} | | a\u03b1   | <\u03b1>
            [a-z]         | i | Ab1         | <A> <b>
            [[:upper:]]+  | i | aB1         | <aB>
            \u0430        | i | \u0410\u0430 | <\u0410> <\u0430>
            ^.$           |   | \ud83d\ude00 | <\ud83d\ude00>
            """)
    void matchesAsPerl(String pattern, String flags, String subject, String expected) {
      assertThat(matches(pattern, unescape(flags), subject)).isEqualTo(expected);
    }
  }

  @Nested
  class GroupsAndReferences {
    @ParameterizedTest(name = "/{0}/ on {1}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            (a);(b)               | ab a;b   | <a;b:a,b>
            (a)?b                 | ab b     | <ab:a> <b:->
            (['"])(.*?)\\1        | 'a"b' "c'd" | `<'a"b':',a"b> <"c'd":",c'd>`
            (?<q>a)\\g{q}\\k<q>\\k'q'\\k{q} | aaaaa | <aaaaa:a>
            (?P<n>a)(?P=n)        | aa       | <aa:a>
            (a)(b)\\g{-2}\\g2     | abab     | <abab:a,b>
            (a)\\10               | `a\b`    | `<a\b:a>`
            (?n:(a))(b)           | ab       | <ab:b>
            (?n)(a)(?<k>b)        | ab       | <ab:b>
            """)
    void captures(String pattern, String subject, String expected) {
      assertThat(matches(pattern, "", subject)).isEqualTo(expected);
    }

    @Test
    void branchResetNumbersEachAlternativeFromTheSameStart() {
      assertThat(matches("(?|(a)|b(x))(c)\\1", "", "acabxcx")).isEqualTo("<aca:a,c> <bxcx:x,c>");
    }

    @Test
    void namesMayOccurMoreThanOnce() {
      MatchState m = Regex.compile("(?<a>x)|(?<a>y)", "").match("y", 0);
      assertThat(m.named("a")).isEqualTo("y");
      assertThat(m.names().get("a")).containsExactly(1, 2);
    }

    @Test
    void lastParenAndLastClosed() {
      MatchState m = Regex.compile("((a))(b)?", "").match("a", 0);
      assertThat(m.lastParen()).isEqualTo(2);
      assertThat(m.lastCloseParen()).isEqualTo(1);
    }

    @Test
    void groupsOfFailedAttemptsAreUnset() {
      assertThat(matches("(?!-(\\w))[.]", "", "-_.")).isEqualTo("<.:->");
    }
  }

  @Nested
  class RecursionAndConditionals {
    @ParameterizedTest(name = "/{0}/ on {1}")
    @CsvSource(
        delimiter = ';',
        quoteCharacter = '`',
        textBlock =
            """
            ^(\\()?x(?(1)\\))$                       ; (x)         ; <(x):(>
            ^(\\()?x(?(1)\\))$                       ; (x          ; ``
            ^(\\()?x(?(1)\\))$                       ; x           ; <x:->
            (\\((?:[^()]++|(?1))*+\\))               ; x(a(b)c)(d( ; <(a(b)c):(a(b)c)>
            \\((?:[^()]++|(?R))*\\)                  ; (a(b)c)     ; <(a(b)c)>
            (?<p>\\((?:a|(?&p))*\\))                 ; (a(a)) ()   ; <(a(a)):(a(a))> <():()>
            (?(DEFINE)(?<d>\\d+))(?&d)-(?P>d)        ; a12-34      ; <12-34:->
            ^((.)(?1)\\2|.?)$                        ; abcba       ; <abcba:abcba,a>
            (?+1)(a)b                                ; aab         ; <aab:a>
            (?(?=a)ab|cd)                            ; ab cd       ; <ab> <cd>
            (?<n>a)?(?(<n>)b|c)                      ; abc         ; <ab:a> <c:->
            (a(?(R)b|(?1)))                          ; aab         ; <aab:aab>
            """)
    void matchesAsPerl(String pattern, String subject, String expected) {
      assertThat(matches(pattern, "", subject)).isEqualTo(expected);
    }

    @Test
    void endlessRecursionIsRefused() {
      assertThatThrownBy(() -> Regex.compile("(?R)?a", "").match("a", 0))
          .isInstanceOf(RegexLimitError.class)
          .hasMessage("Infinite recursion in regex");
    }

    @Test
    void deepRecursionDoesNotOverflow() {
      String subject = "(".repeat(20_000) + ")".repeat(20_000);
      assertThat(Regex.compile("(\\((?1)*\\))", "").match(subject, 0).end()).isEqualTo(40_000);
    }
  }

  @Nested
  class Errors {
    @ParameterizedTest(name = "/{0}/")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            a(b    | Unmatched ( in regex; marked by <-- HERE in m/a( <-- HERE b/
            a)b    | Unmatched ) in regex; marked by <-- HERE in m/a) <-- HERE b/
            [a     | Unmatched [ in regex; marked by <-- HERE in m/[ <-- HERE a/
            *a     | Quantifier follows nothing in regex; marked by <-- HERE in m/* <-- HERE a/
            a**    | Nested quantifiers in regex; marked by <-- HERE in m/a** <-- HERE /
            a{3}{4} | Nested quantifiers in regex; marked by <-- HERE in m/a{3}{ <-- HERE 4}/
            (?z)   | Sequence (?z...) not recognized in regex; marked by <-- HERE in m/(?z <-- HERE )/
            [z-a]  | Invalid [] range "z-a" in regex; marked by <-- HERE in m/[z-a <-- HERE ]/
            a\\    | Trailing \\ in regex m/a\\/
            (a)\\2 | Reference to nonexistent group in regex; marked by <-- HERE in m/(a)\\2 <-- HERE /
            [[:foo:]] | POSIX class [:foo:] unknown in regex; marked by <-- HERE in m/[[:foo:] <-- HERE ]/
            \\p{Foo} | Can't find Unicode property definition "Foo" in regex; marked by <-- HERE in m/\\p{Foo} <-- HERE /
            """)
    void saysWhatPerlSays(String pattern, String message) {
      assertThatThrownBy(() -> Regex.compile(pattern, ""))
          .isInstanceOf(RegexSyntaxError.class)
          .hasMessage(message);
    }
  }

  @Test
  void manyIterationsOfAGroupDoNotOverflow() {
    String subject = "ab".repeat(200_000) + "c";
    assertThat(Regex.compile("^(?:a|b)*c", "").match(subject, 0).end()).isEqualTo(400_001);
  }

  @Test
  void longTextsAreSearchedThroughAFilter() {
    String text = "a foo_bar,".repeat(2_000) + " bar\n";
    assertThat(matches("\\bbar$", "", text)).isEqualTo("<bar>");
    assertThat(matches("^\\d|(?!f)o\\b|\\z", "m", "x" + text + "7")).isEqualTo("<7> <>");
  }

  @Test
  void displaysAsQrObject() {
    assertThat(Regex.compile("a b", "xi").display()).isEqualTo("(?^ix:a b)");
    assertThat(Regex.compile("a", "msixxn").display()).isEqualTo("(?^msixxn:a)");
    assertThat(Regex.compile("a", "u").display()).isEqualTo("(?^u:a)");
    assertThat(Regex.compile("a #b", "x").display()).isEqualTo("(?^x:a #b\n)");
  }

  @Test
  void displayedFormMatchesTheSameInside() {
    String inner = Regex.compile("A.", "is").display();
    assertThat(matches("x" + inner + "Y", "", "xa\nYXa\nY")).isEqualTo("<xa\nY>");
  }

  @Test
  void positionStandsForG() {
    Regex regex = Regex.compile("\\Ga", "");
    assertThat(regex.usesG()).isTrue();
    assertThat(regex.match("baa", 1).end()).isEqualTo(2);
    assertThat(regex.match("baa", 0)).isNull();
  }
}
