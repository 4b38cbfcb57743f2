package dev.vos.perl.syntax;

import static dev.vos.perl.syntax.Program.error;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "my $x = 1 +; # syntax error at test.pl line 1, near \"+;\"",
        "1 1 # syntax error at test.pl line 1, near \"1 1\"",
        "use strict; $x = 1; # Global symbol \"$x\" requires explicit package name (did you forget"
            + " to declare \"my $x\"?) at test.pl line 1.",
        "use strict; $h{a} = 1; # Global symbol \"%h\" requires explicit package name (did you"
            + " forget to declare \"my %h\"?) at test.pl line 1.",
        "use strict; f(bare); # Bareword \"bare\" not allowed while \"strict subs\" in use at"
            + " test.pl line 1.",
        "\"abc # Can't find string terminator '\"' anywhere before EOF at test.pl line 1.",
        "f(<<A); # Can't find string terminator \"A\" anywhere before EOF at test.pl line 1.",
        "m/abc # Search pattern not terminated at test.pl line 1.",
        "s/a/b # Substitution replacement not terminated at test.pl line 1.",
        "5 = 1; # Can't modify constant item in scalar assignment at test.pl line 1, near \"1;\"",
      })
  void messagesArePerls(String source, String expected) {
    assertThat(error(source)).isEqualTo(expected + "\n");
  }

  @Test
  void pragmasRefuseWhatTheyDoNotKnow() {
    assertThat(error("use strict 'x';"))
        .isEqualTo(
            "Unknown 'strict' tag(s) 'x' at test.pl line 1.\n"
                + "BEGIN failed--compilation aborted at test.pl line 1.\n");
    assertThat(error("use v7;")).startsWith("Perl v7.0.0 required--this is only v5.36.0, stopped");
  }

  @Test
  void aTermInPlaceOfAnOperatorIsWarnedOf() {
    assertThat(Program.of("my $x = 5 $y;").warnings)
        .containsExactly(
            "Scalar found where operator expected at test.pl line 1, near \"5 $y\"\n"
                + "\t(Missing operator before  $y?)\n at line 1");
  }

  @Test
  void errorsAreCollected() {
    assertThat(error("use strict;\nmy $x = $y;\nmy @a = (1, 2;\n1;\nif ($x) {\n"))
        .isEqualTo(
            """
            Global symbol "$y" requires explicit package name (did you forget to declare "my $y"?)\
             at test.pl line 2.
            syntax error at test.pl line 3, near "2;"
            Missing right curly or square bracket at test.pl line 5, at end of line
            syntax error at test.pl line 5, at EOF
            """);
  }

  @Test
  void collectedErrorsAreToldApart() {
    assertThat(Program.of("1 +;").error.ending()).isEqualTo(SyntaxError.Ending.COLLECTED);
    assertThat(Program.of("'a").error.ending()).isEqualTo(SyntaxError.Ending.IMMEDIATE);
  }

  @Test
  void beginIsNotSafeAfterErrors() {
    assertThat(error("use strict; $x;\nuse Foo;\n"))
        .endsWith("BEGIN not safe after errors--compilation aborted at test.pl line 2.\n");
  }

  @Test
  void maskedVariablesAreWarnedOfOnce() {
    Program program =
        Program.of("use warnings; my $x;\nsub f { my $y; BEGIN { 1 } my $y }\nmy $x;");
    assertThat(program.warnings)
        .containsExactly(
            "\"my\" variable $y masks earlier declaration in same scope at line 2",
            "\"my\" variable $x masks earlier declaration in same scope at line 3");
  }

  @Test
  void whatIsMissingSaysSo() {
    assertThat(error("use feature 'refaliasing';\nforeach \\my %h (1) { }"))
        .isEqualTo("foreach over references, \\%h, is not supported at test.pl line 2.\n");
  }
}
