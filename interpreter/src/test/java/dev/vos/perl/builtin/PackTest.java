package dev.vos.perl.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vos.perl.run.Native;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.Numbers;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlStr;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * pack and unpack; the expectations are perl's. Nothing here warns, so no interpreter is needed.
 */
class PackTest {

  private static String call(String function, String... texts) {
    PerlArray args = new PerlArray();
    for (String text : texts) {
      boolean number = text.matches("-?[0-9.]+") && args.size() > 0;
      args.push(number ? Numbers.parse(text) : PerlStr.of(text));
    }
    PerlArray out = new PerlArray();
    ((Native.FnList) Builtins.find(function).function()).call(null, args, Want.LIST, out);
    StringJoiner all = new StringJoiner(",");
    for (int i = 0; i < out.size(); i++) {
      all.add(show(out.get(i).str()));
    }
    return all.toString();
  }

  /** Everything but printable ASCII as {@code {hex}}. */
  private static String show(String s) {
    StringBuilder out = new StringBuilder();
    s.codePoints()
        .forEach(
            c -> {
              if (c < 32 || c > 126) {
                out.append('{').append(Integer.toHexString(c)).append('}');
              } else {
                out.append((char) c);
              }
            });
    return out.toString();
  }

  @ParameterizedTest(name = "pack {0}, {1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          A5 A2      ; ab abc   ; `ab   ab`
          a4         ; ab       ; ab{0}{0}
          Z4 Z*      ; abcdef x ; abc{0}x{0}
          b8 B8      ; 10110 10110 ; {d}{b0}
          h4 H*      ; 12ab abc ; !{ba}{ab}{c0}
          c C        ; -1 255   ; {ff}{ff}
          s S>       ; -2 258   ; {fe}{ff}{1}{2}
          l< L>      ; 1 1      ; {1}{0}{0}{0}{0}{0}{0}{1}
          n N v V    ; 1 2 3 4  ; {0}{1}{0}{0}{0}{2}{3}{0}{4}{0}{0}{0}
          w          ; 300      ; {82},
          w          ; 12345678901234567890 ; {81}{ab}{aa}{aa}{b1}{ce}{d8}{fc}{95}R
          U          ; 9786     ; {263a}
          C0U        ; 9786     ; {e2}{98}{ba}
          U0C3       ; 226 152 186 ; {263a}
          d>         ; 1        ; ?{f0}{0}{0}{0}{0}{0}{0}
          n/a* C/a3  ; hello hello ; {0}{5}hello{3}hel
          (a n)2     ; a 1 b 2  ; a{0}{1}b{0}{2}
          (s l)>     ; 1 1      ; {0}{1}{0}{0}{0}{1}
          a x!4 a    ; a b      ; a{0}{0}{0}b
          a4 X2 a    ; abcd e   ; abe
          x[N] a     ; b        ; {0}{0}{0}{0}b
          """)
  void packs(String template, String values, String expected) {
    String[] args = values.split(" ");
    String[] call = new String[args.length + 1];
    call[0] = template;
    System.arraycopy(args, 0, call, 1, args.length);
    assertThat(call("pack", call)).isEqualTo(expected);
  }

  @Test
  void uuencodes() {
    assertThat(call("pack", "u", "hello")).isEqualTo("%:&5L;&\\`{a}");
  }

  @Test
  void unpacks() {
    assertThat(call("unpack", "A3 Z* a*", "ab c\0d")).isEqualTo("ab,c,d");
    assertThat(call("unpack", "b8 H*", "\rab")).isEqualTo("10110000,6162");
    assertThat(call("unpack", "c C s>", "\u00ff\u00ff\1\2")).isEqualTo("-1,255,258");
    assertThat(call("unpack", "Q", "\u00ff".repeat(8))).isEqualTo("18446744073709551615");
    assertThat(call("unpack", "n/a* w/a", "\0\2ab\1z")).isEqualTo("ab,z");
    assertThat(call("unpack", "(a n)*", "a\0\1b\0\2")).isEqualTo("a,1,b,2");
    assertThat(call("unpack", "U*", "\u263aa")).isEqualTo("9786,97");
    assertThat(call("unpack", "C0U*", "\u00e2\u0098\u00ba")).isEqualTo("9786");
    assertThat(call("unpack", "%32C*", "abc")).isEqualTo("294");
    assertThat(call("unpack", "%32b*", "\u00ff\1")).isEqualTo("9");
    assertThat(call("unpack", "vX2n", "\1\2")).isEqualTo("513,258");
    assertThat(call("unpack", "u", "%:&5L;&\\`\n")).isEqualTo("hello");
    assertThat(call("unpack", "a3/A A*", "007: Bond, J.")).isEqualTo(": Bond,, J.");
  }

  @Test
  void complainsAsPerl() {
    assertThatThrownBy(() -> call("pack", "y", "a"))
        .isInstanceOf(PerlDie.class)
        .hasMessage("Invalid type 'y' in pack");
    assertThatThrownBy(() -> call("unpack", "x5", "abc"))
        .hasMessage("'x' outside of string in unpack");
    assertThatThrownBy(() -> call("pack", "(a", "a"))
        .hasMessage("No group ending character ')' found in template");
  }
}
