package dev.vos.perl.code;

import dev.vos.perl.run.Interp;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.PerlArray;
import java.util.HashMap;
import java.util.Map;

/** Where {@code each @array} stands: rare enough not to cost every array a field. */
final class ArrayIterators implements Forkable {
  private final Map<Long, Integer> positions = new HashMap<>();

  static ArrayIterators of(Interp in) {
    ArrayIterators all = in.part(ArrayIterators.class);
    if (all == null) {
      all = new ArrayIterators();
      in.setPart(ArrayIterators.class, all);
    }
    return all;
  }

  /** The next index, -1 at the end (and then from the start again). */
  int next(PerlArray a) {
    int i = positions.getOrDefault(a.address(), 0);
    if (i >= a.size()) {
      positions.remove(a.address());
      return -1;
    }
    positions.put(a.address(), i + 1);
    return i;
  }

  @Override
  public ArrayIterators fork(Copier copier) {
    ArrayIterators copy = new ArrayIterators();
    copy.positions.putAll(positions);
    return copy;
  }
}
