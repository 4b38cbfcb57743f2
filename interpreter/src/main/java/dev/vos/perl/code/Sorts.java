package dev.vos.perl.code;

import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/** sort: a merge sort that stops for every comparison, and sorts that need no Perl code. */
final class Sorts {
  private Sorts() {}

  /** A merge sort that asks for one comparison at a time; all of its state is here. */
  static final class MergeSort implements Forkable {
    private Object[] from;
    private Object[] to;
    private int width = 1;
    private int low;
    private int left;
    private int leftEnd;
    private int right;
    private int rightEnd;
    private int out;
    private boolean merging;

    /** Where the comparison finds its two items: $a and $b of its package. */
    private final PerlGlob a;

    private final PerlGlob b;

    /** What they are for items that have no cell of their own. */
    private final PerlScalar ownA;

    private final PerlScalar ownB;

    MergeSort(Object[] items, PerlGlob a, PerlGlob b) {
      from = items;
      to = new Object[items.length];
      this.a = a;
      this.b = b;
      ownA = new PerlScalar();
      ownB = new PerlScalar();
    }

    private MergeSort(MergeSort s, Copier copier) {
      a = copier.copy(s.a);
      b = copier.copy(s.b);
      ownA = copier.copy(s.ownA);
      ownB = copier.copy(s.ownB);
      from = copyAll(s.from, copier);
      to = copyAll(s.to, copier);
      width = s.width;
      low = s.low;
      left = s.left;
      leftEnd = s.leftEnd;
      right = s.right;
      rightEnd = s.rightEnd;
      out = s.out;
      merging = s.merging;
    }

    private static Object[] copyAll(Object[] items, Copier copier) {
      Object[] copies = new Object[items.length];
      for (int i = 0; i < copies.length; i++) {
        copies[i] = copier.copy(items[i]);
      }
      return copies;
    }

    @Override
    public Object fork(Copier copier) {
      return new MergeSort(this, copier);
    }

    /** Goes on to the next comparison; false when the items are sorted. */
    boolean advance() {
      int n = from.length;
      while (true) {
        if (merging) {
          if (left < leftEnd && right < rightEnd) {
            return true;
          }
          System.arraycopy(from, left, to, out, leftEnd - left);
          out += leftEnd - left;
          System.arraycopy(from, right, to, out, rightEnd - right);
          merging = false;
          low = rightEnd;
        }
        if (low >= n) {
          if (width >= n) {
            return false;
          }
          nextPass();
          if (width >= n) {
            return false;
          }
        }
        left = low;
        leftEnd = Math.min(low + width, n);
        right = leftEnd;
        rightEnd = Math.min(low + 2 * width, n);
        out = low;
        merging = true;
      }
    }

    private void nextPass() {
      Object[] swap = from;
      from = to;
      to = swap;
      width *= 2;
      low = 0;
    }

    /** Lets $a and $b be the items to compare. */
    void show() {
      show(a, ownA, from[left]);
      show(b, ownB, from[right]);
    }

    private static void show(PerlGlob variable, PerlScalar own, Object item) {
      if (item instanceof PerlScalar cell) {
        variable.setScalar(cell);
      } else {
        own.set((Value) item);
        variable.setScalar(own);
      }
    }

    Object leftItem() {
      return from[left];
    }

    Object rightItem() {
      return from[right];
    }

    /** The answer to the comparison: positive when the right item comes first. */
    void answer(int order) {
      to[out++] = order > 0 ? from[right++] : from[left++];
    }

    Object[] items() {
      return from;
    }
  }

  /** Starts a sort of the list in a slot, with $a and $b of its package. */
  static final class SortStart extends Insn {
    private final int state;
    private final int list;
    private final int a;
    private final int b;
    private final String nameA;
    private final String nameB;

    SortStart(int state, int list, int a, String nameA, int b, String nameB) {
      this.state = state;
      this.list = list;
      this.a = a;
      this.nameA = nameA;
      this.b = b;
      this.nameB = nameB;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray items = (PerlArray) f.slots[list];
      Object[] raw = new Object[items.size()];
      for (int i = 0; i < raw.length; i++) {
        Object item = items.raw(i);
        raw[i] = item == null ? Undef.UNDEF : item;
      }
      f.slots[state] = new MergeSort(raw, in.globals().at(a, nameA), in.globals().at(b, nameB));
      return next;
    }
  }

  /** Lets the variables be the next pair to compare, or ends the sort with the list in d. */
  static final class SortNext extends Insn {
    private final int state;
    private final int d;
    private final Label end;

    SortNext(int state, int d, Label end) {
      this.state = state;
      this.d = d;
      this.end = end;
    }

    @Override
    public int exec(Interp in, Frame f) {
      MergeSort sort = (MergeSort) f.slots[state];
      if (!sort.advance()) {
        Object[] items = sort.items();
        f.slots[d] = new PerlArray(items, items.length);
        f.slots[state] = null;
        return end.at;
      }
      sort.show();
      return next;
    }
  }

  /** Gives the comparison's value to the sort. */
  static final class SortAnswer extends Insn {
    private final int state;
    private final int s;

    SortAnswer(int state, int s) {
      this.state = state;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, s);
      double order = v instanceof PerlInt i ? i.value : v.toDouble();
      ((MergeSort) f.slots[state]).answer(order > 0 ? 1 : -1);
      return next;
    }
  }

  /** The pair to compare, as a list: for a comparison sub with the prototype {@code ($$)}. */
  static final class SortPair extends Insn {
    private final int d;
    private final int state;

    SortPair(int d, int state) {
      this.d = d;
      this.state = state;
    }

    @Override
    public int exec(Interp in, Frame f) {
      MergeSort sort = (MergeSort) f.slots[state];
      PerlArray pair = new PerlArray(2);
      pair.push(sort.leftItem());
      pair.push(sort.rightItem());
      f.slots[d] = pair;
      return next;
    }
  }

  /** A sort without Perl code: by string or by number, up or down. */
  static final class PlainSort extends Insn {
    private final int d;
    private final int list;
    private final boolean numeric;
    private final boolean descending;
    private final Label callback;

    /**
     * @param callback where to go instead when an item overloads operators
     */
    PlainSort(int d, int list, boolean numeric, boolean descending, Label callback) {
      this.d = d;
      this.list = list;
      this.numeric = numeric;
      this.descending = descending;
      this.callback = callback;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray items = (PerlArray) f.slots[list];
      if (in.classes().overloading() && anyReference(items)) {
        return callback.at;
      }
      f.slots[d] = PlainSorts.sort(items, numeric, descending);
      return next;
    }

    private static boolean anyReference(PerlArray items) {
      for (int i = 0; i < items.size(); i++) {
        if (items.get(i).isRef()) {
          return true;
        }
      }
      return false;
    }
  }
}
