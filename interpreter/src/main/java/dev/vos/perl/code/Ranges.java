package dev.vos.perl.code;

import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.StringRange;
import dev.vos.perl.value.Value;

/** {@code a .. b} in list context (perlop, "Range Operators"). */
final class Ranges {
  private Ranges() {}

  /** Appends what the range contains. */
  static void expand(Value from, Value to, PerlArray out) {
    if (!StringRange.isNumeric(from, to)) {
      StringRange.addTo(out, from.str(), to.str());
      return;
    }
    for (Value end : new Value[] {from, to}) {
      double d = end.num().toDouble();
      if (!(Math.abs(d) < 0x1p63)) {
        throw PerlDie.at("Range iterator outside integer range");
      }
    }
    long last = to.toLong();
    long first = from.toLong();
    if (last - first > Integer.MAX_VALUE) {
      throw PerlDie.at("Out of memory during list extend");
    }
    for (long i = first; i <= last; i++) {
      out.push(PerlInt.of(i));
    }
  }
}
