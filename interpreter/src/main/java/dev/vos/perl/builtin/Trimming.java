package dev.vos.perl.builtin;

import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Value;
import java.util.List;

/** chomp and chop, on the cells of a list. */
public final class Trimming {
  private Trimming() {}

  static List<BuiltinSpec> specs() {
    return List.of(
        Spec.list("chomp", "@", (in, args, want, out) -> out.push(PerlInt.of(chomp(in, args)))),
        Spec.list("chop", "@", (in, args, want, out) -> out.push(chop(args))));
  }

  /** Removes a trailing {@code $/} from each; returns how many characters were removed. */
  public static int chomp(Interp in, PerlArray cells) {
    Value separator = in.scalar("main::/").get();
    int removed = 0;
    for (int i = 0; i < cells.size(); i++) {
      Value v = cells.get(i);
      int n = v.defined() ? chompLength(v.str(), separator) : 0;
      if (n > 0) {
        String s = v.str();
        cells.cell(i).set(PerlStr.of(s.substring(0, s.length() - n)));
        removed += n;
      }
    }
    return removed;
  }

  /**
   * How many characters chomp removes from the end of a string.
   *
   * @param separator the value of {@code $/}: undef or a reference removes nothing, "" all newlines
   */
  public static int chompLength(String s, Value separator) {
    if (!separator.defined() || separator.isRef()) {
      return 0;
    }
    String end = separator.str();
    if (!end.isEmpty()) {
      return s.endsWith(end) ? end.length() : 0;
    }
    int n = 0;
    while (n < s.length() && s.charAt(s.length() - 1 - n) == '\n') {
      n++;
    }
    return n;
  }

  /** Removes the last character of each; returns the last one removed. */
  public static Value chop(PerlArray cells) {
    String last = "";
    for (int i = 0; i < cells.size(); i++) {
      PerlScalar cell = cells.cell(i);
      String s = cell.get().str();
      if (s.isEmpty()) {
        last = "";
        continue;
      }
      int start = s.offsetByCodePoints(s.length(), -1);
      last = s.substring(start);
      cell.set(PerlStr.of(s.substring(0, start)));
    }
    return PerlStr.of(last);
  }
}
