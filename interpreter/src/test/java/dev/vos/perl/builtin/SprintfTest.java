package dev.vos.perl.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.perl.value.Numbers;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlNum;
import dev.vos.perl.value.PerlStr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** sprintf; the expectations are perl's. Nothing here warns, so no interpreter is needed. */
class SprintfTest {

  private static String sprintf(String format, Object... values) {
    PerlArray args = new PerlArray();
    args.push(PerlStr.of(format));
    for (Object v : values) {
      args.push(v instanceof Double d ? PerlNum.of(d) : Numbers.parse(v.toString()));
    }
    return Sprintf.format(null, "sprintf", args);
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          `%d`      ; 3.99    ; 3
          `%d`      ; -0.5    ; 0
          `%d`      ; 1e20    ; -1
          `%d`      ; -1e20   ; -9223372036854775808
          `%+d`     ; 5       ; +5
          `% d`     ; 5       ; ` 5`
          `%05d`    ; -5      ; -0005
          `%.3d`    ; 5       ; 005
          `%.0d`    ; 0       ; ``
          `%08.3d`  ; 5       ; `     005`
          `%-5d|`   ; 42      ; `42   |`
          `%u`      ; -1      ; 18446744073709551615
          `%x`      ; 255     ; ff
          `%#X`     ; 255     ; 0XFF
          `%#.5x`   ; 255     ; 0x000ff
          `%#010x`  ; 255     ; 0x000000ff
          `%#x`     ; 0       ; 0
          `%#o`     ; 8       ; 010
          `%#b`     ; 5       ; 0b101
          `%.8b`    ; 10      ; 00001010
          `%hd`     ; 70000   ; 4464
          `%e`      ; 12345.678 ; 1.234568e+04
          `%#.0e`   ; 12345   ; 1.e+04
          `%g`      ; 0.0001  ; 0.0001
          `%g`      ; 0.00001 ; 1e-05
          `%g`      ; 123456789 ; 1.23457e+08
          `%#g`     ; 1       ; 1.00000
          `%.0g`    ; 123     ; 1e+02
          `%G`      ; 1e-10   ; 1E-10
          `%.0f`    ; 0.5     ; 0
          `%.0f`    ; 1.5     ; 2
          `%.0f`    ; 2.5     ; 2
          `%.2f`    ; 2.675   ; 2.67
          `%.20f`   ; 0.1     ; 0.10000000000000000555
          `%010.2f` ; -3.14159 ; -000003.14
          `%.17g`   ; 0.1     ; 0.10000000000000001
          `%a`      ; 10.5    ; 0x1.5p+3
          `%.2a`    ; 3.14159 ; 0x1.92p+1
          `%5.1f|`  ; inf     ; `  Inf|`
          `%d`      ; inf     ; Inf
          `%c`      ; 65      ; A
          `%5%`     ; 0       ; `    %`
          """)
  void formatsNumbers(String format, String value, String expected) {
    // The percent sign alone takes no argument, so it gets none to be warned about.
    assertThat(format.endsWith("%") ? sprintf(format) : sprintf(format, value)).isEqualTo(expected);
  }

  @Test
  void stringsAreCutAndPadded() {
    PerlArray args = new PerlArray();
    args.push(PerlStr.of("%5s|%-5s|%.2s|%05s"));
    for (int i = 0; i < 4; i++) {
      args.push(PerlStr.of("abc"));
    }
    assertThat(Sprintf.format(null, "sprintf", args)).isEqualTo("  abc|abc  |ab|00abc");
  }

  @Test
  void widthAndPrecisionFromArguments() {
    assertThat(sprintf("%*d|%-*d|%.*f", 5, 42, 5, 42, 1, 3.14159)).isEqualTo("   42|42   |3.1");
    assertThat(sprintf("%*d|", -5, 42)).isEqualTo("42   |");
  }

  @Test
  void explicitIndices() {
    assertThat(sprintf("%2$s %1$s %1$s", 1, 2)).isEqualTo("2 1 1");
    assertThat(sprintf("%2$*1$d", 5, 42)).isEqualTo("   42");
  }

  @Test
  void versionVectors() {
    PerlArray args = new PerlArray();
    args.push(PerlStr.of("%vd"));
    args.push(PerlStr.of("\1\26\u014d"));
    assertThat(Sprintf.format(null, "sprintf", args)).isEqualTo("1.22.333");
  }
}
