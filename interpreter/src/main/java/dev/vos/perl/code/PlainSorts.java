package dev.vos.perl.code;

import dev.vos.perl.value.Comparison;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.Value;
import java.util.Arrays;
import java.util.Comparator;

/** Sorting without callbacks; stable, as perl's mergesort is. */
final class PlainSorts {
  private static final Comparator<Keyed> BY_STRING =
      (x, y) -> Comparison.string(x.string, y.string);
  private static final Comparator<Keyed> BY_NUMBER = (x, y) -> Double.compare(x.number, y.number);

  private record Keyed(Object item, String string, double number) {}

  private PlainSorts() {}

  static PerlArray sort(PerlArray items, boolean numeric, boolean descending) {
    int n = items.size();
    if (numeric && allInts(items)) {
      return sortInts(items, descending);
    }
    Keyed[] keyed = new Keyed[n];
    for (int i = 0; i < n; i++) {
      Value v = items.get(i);
      keyed[i] =
          numeric
              ? new Keyed(items.raw(i), null, v.toDouble() + 0.0)
              : new Keyed(items.raw(i), v.str(), 0);
    }
    Comparator<Keyed> order = numeric ? BY_NUMBER : BY_STRING;
    Arrays.sort(keyed, descending ? order.reversed() : order);
    Object[] out = new Object[n];
    for (int i = 0; i < n; i++) {
      out[i] = keyed[i].item;
    }
    return new PerlArray(out, n);
  }

  private static boolean allInts(PerlArray items) {
    for (int i = 0; i < items.size(); i++) {
      if (!(items.raw(i) instanceof PerlInt)) {
        return false;
      }
    }
    return true;
  }

  /** Plain integers have no identity, so equal ones need no order and the numbers sort alone. */
  private static PerlArray sortInts(PerlArray items, boolean descending) {
    int n = items.size();
    long[] numbers = new long[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = ((PerlInt) items.raw(i)).value;
    }
    Arrays.sort(numbers);
    Object[] out = new Object[n];
    for (int i = 0; i < n; i++) {
      out[descending ? n - 1 - i : i] = PerlInt.of(numbers[i]);
    }
    return new PerlArray(out, n);
  }
}
