package dev.vos.perl.builtin;

import dev.vos.perl.regex.RegexValue;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;
import java.util.List;

/** The natives of re. */
final class RegexNatives {
  private RegexNatives() {}

  static List<NativeSpec> natives() {
    return List.of(
        NativeSpec.list(
            "re::is_regexp",
            (in, args, want, out) ->
                out.push(args.get(0) instanceof RegexValue ? PerlInt.ONE : PerlStr.NO)),
        NativeSpec.list("re::regexp_pattern", RegexNatives::pattern));
  }

  private static void pattern(Interp in, PerlArray args, int want, PerlArray out) {
    if (!(args.get(0) instanceof RegexValue v)) {
      if (want != Want.LIST) {
        out.push(PerlStr.EMPTY);
      }
      return;
    }
    String shown = v.regex().display();
    if (want != Want.LIST) {
      out.push(PerlStr.of(shown));
      return;
    }
    out.push(PerlStr.of(v.regex().source()));
    int colon = shown.indexOf(':');
    String flags = shown.substring(2, colon).replace("^", "");
    out.push(PerlStr.of(flags));
  }
}
