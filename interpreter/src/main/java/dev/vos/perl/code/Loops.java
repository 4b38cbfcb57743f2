package dev.vos.perl.code;

import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.LoopMark;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.Value;

/** foreach, map, grep and sort: loops whose state is an object in a slot. */
final class Loops {
  private Loops() {}

  /** Where a loop over a list, an array or a range of integers stands. */
  static final class Iteration implements Forkable {
    private final PerlArray list;
    private long index;
    private final long last;

    /** Over the elements, also those that are added meanwhile. */
    Iteration(PerlArray list) {
      this.list = list;
      this.last = 0;
    }

    /** From first to last. */
    Iteration(long first, long last) {
      this.list = null;
      this.index = first;
      this.last = last;
    }

    private Iteration(PerlArray list, long index, long last) {
      this.list = list;
      this.index = index;
      this.last = last;
    }

    @Override
    public Object fork(Copier copier) {
      return new Iteration(copier.copy(list), index, last);
    }
  }

  /** Starts a loop over the list or array in a slot. */
  static final class Start extends Insn {
    private final int state;
    private final int list;

    Start(int state, int list) {
      this.state = state;
      this.list = list;
    }

    @Override
    public int exec(Interp in, Frame f) {
      f.slots[state] = new Iteration(Elements.array(f.slots, list));
      return next;
    }
  }

  /** Starts a loop over a range; of strings when they do not look like numbers. */
  static final class StartRange extends Insn {
    private final int state;
    private final int from;
    private final int to;

    StartRange(int state, int from, int to) {
      this.state = state;
      this.from = from;
      this.to = to;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value a = val(f.slots, from);
      Value b = val(f.slots, to);
      if (a instanceof PerlInt i && b instanceof PerlInt j) {
        f.slots[state] = new Iteration(i.value, j.value);
      } else {
        PerlArray all = new PerlArray();
        Ranges.expand(a, b, all);
        f.slots[state] = new Iteration(all);
      }
      return next;
    }
  }

  /**
   * The next element into a {@code my} variable's slot: its cell, or, if the body never changes it, its
   * value.
   */
  static final class NextMy extends Insn {
    private final int state;
    private final int slot;
    private final Label end;
    private boolean aliased = true;

    NextMy(int state, int slot, Label end) {
      this.state = state;
      this.slot = slot;
      this.end = end;
    }

    void byValue() {
      aliased = false;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Iteration it = (Iteration) f.slots[state];
      if (it.list == null) {
        if (it.index > it.last) {
          return end.at;
        }
        f.slots[slot] = PerlInt.of(it.index++);
        return next;
      }
      if (it.index >= it.list.size()) {
        return end.at;
      }
      int i = (int) it.index++;
      f.slots[slot] = aliased ? it.list.cell(i) : it.list.get(i);
      return next;
    }
  }

  /** The next element aliased by a package variable. */
  static final class NextGlobal extends Insn {
    private final int state;
    private final int number;
    private final String name;
    private final Label end;

    NextGlobal(int state, int number, String name, Label end) {
      this.state = state;
      this.number = number;
      this.name = name;
      this.end = end;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Iteration it = (Iteration) f.slots[state];
      PerlGlob glob = in.globals().at(number, name);
      if (it.list == null) {
        if (it.index > it.last) {
          return end.at;
        }
        glob.setScalar(new PerlScalar(PerlInt.of(it.index++)));
        return next;
      }
      if (it.index >= it.list.size()) {
        return end.at;
      }
      glob.setScalar(it.list.cell((int) it.index++));
      return next;
    }
  }

  /** Saves the scalar of a package variable before a loop takes it over. */
  static final class SaveGlobal extends Insn {
    private final int number;
    private final String name;

    SaveGlobal(int number, String name) {
      this.number = number;
      this.name = name;
    }

    @Override
    public int exec(Interp in, Frame f) {
      in.saves().saveScalar(in.globals().at(number, name));
      return next;
    }
  }

  /** Adds the items of a list to the result of map. */
  static final class Collect extends Insn {
    private final int out;
    private final int list;

    Collect(int out, int list) {
      this.out = out;
      this.list = list;
    }

    @Override
    public int exec(Interp in, Frame f) {
      ((PerlArray) f.slots[out]).pushValues((PerlArray) f.slots[list]);
      return next;
    }
  }

  /** Adds {@code $_}, as an alias, to the result of grep. */
  static final class CollectTopic extends Insn {
    private final int out;
    private final int number;

    CollectTopic(int out, int number) {
      this.out = out;
      this.number = number;
    }

    @Override
    public int exec(Interp in, Frame f) {
      ((PerlArray) f.slots[out]).push(in.globals().at(number, "main::_").scalar());
      return next;
    }
  }

  /** A fresh empty list. */
  static final class NewList extends Insn {
    private final int d;

    NewList(int d) {
      this.d = d;
    }

    @Override
    public int exec(Interp in, Frame f) {
      f.slots[d] = new PerlArray();
      return next;
    }
  }

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

    MergeSort(Object[] items) {
      from = items;
      to = new Object[items.length];
    }

    private MergeSort(MergeSort s, Copier copier) {
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

  /** Starts a sort of the list in a slot. */
  static final class SortStart extends Insn {
    private final int state;
    private final int list;

    SortStart(int state, int list) {
      this.state = state;
      this.list = list;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray items = (PerlArray) f.slots[list];
      Object[] raw = new Object[items.size()];
      for (int i = 0; i < raw.length; i++) {
        raw[i] = items.raw(i);
      }
      f.slots[state] = new MergeSort(raw);
      return next;
    }
  }

  /** Sets {@code $a} and {@code $b} for the next comparison, or ends the sort with the list in d. */
  static final class SortNext extends Insn {
    private final int state;
    private final int d;
    private final int a;
    private final int b;
    private final String nameA;
    private final String nameB;
    private final Label end;

    SortNext(int state, int d, int a, String nameA, int b, String nameB, Label end) {
      this.state = state;
      this.d = d;
      this.a = a;
      this.nameA = nameA;
      this.b = b;
      this.nameB = nameB;
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
      in.globals().at(a, nameA).setScalar(Containers.cellOf(sort.leftItem()));
      in.globals().at(b, nameB).setScalar(Containers.cellOf(sort.rightItem()));
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
      double order = v.toDouble();
      ((MergeSort) f.slots[state]).answer(order > 0 ? 1 : order < 0 ? -1 : 0);
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

  /** Enters a labelled loop or block: subs called from it may leave it. */
  static final class EnterLabel extends Insn {
    private final String label;
    private final Label begin;
    private final Label next;
    private final Label last;
    private final Label redo;

    EnterLabel(String label, Label begin, Label next, Label last, Label redo) {
      this.label = label;
      this.begin = begin;
      this.next = next;
      this.last = last;
      this.redo = redo;
    }

    @Override
    public int exec(Interp in, Frame f) {
      f.loops =
          new LoopMark(
              label,
              begin.at,
              next.at,
              last.at,
              redo.at,
              in.saves().mark(),
              f.handler,
              LoopMark.before(f.loops, begin.at));
      return super.next;
    }
  }

  /** A labelled loop or block has ended. */
  static final class LeaveLabel extends Insn {
    private final Label begin;

    LeaveLabel(Label begin) {
      this.begin = begin;
    }

    @Override
    public int exec(Interp in, Frame f) {
      f.loops = LoopMark.before(f.loops, begin.at);
      return next;
    }
  }

  /** {@code last}, {@code next}, {@code redo} with no loop around it in this sub. */
  static final class NoLoop extends Insn {
    private final String op;
    private final String label;

    NoLoop(String op, String label) {
      this.op = op;
      this.label = label;
    }

    @Override
    public int exec(Interp in, Frame f) {
      if (label != null && LoopMark.leaveTo(in, op, label)) {
        return SWITCH;
      }
      throw PerlDie.at(
          label == null
              ? "Can't \"" + op + "\" outside a loop block"
              : "Label not found for \"" + op + " " + label + "\"");
    }
  }
}
