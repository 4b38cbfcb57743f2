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

    /** What $_ is when nothing in the loop can tell it from the element itself. */
    private PerlScalar own;

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

    private Iteration(Iteration i, Copier copier) {
      list = copier.copy(i.list);
      index = i.index;
      last = i.last;
      own = copier.copy(i.own);
    }

    /** The cell for a value: the same one each time. */
    private PerlScalar own(Value value) {
      if (own == null) {
        own = new PerlScalar(value);
      } else {
        own.set(value);
      }
      return own;
    }

    @Override
    public Object fork(Copier copier) {
      return new Iteration(this, copier);
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
        Ranges.expand(Conversions.operand(in, a), Conversions.operand(in, b), all);
        f.slots[state] = new Iteration(all);
      }
      return next;
    }
  }

  /**
   * The next element into a {@code my} variable's slot: its cell, or, if the body never changes it,
   * its value.
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
    private boolean byValue;

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
        Value number = PerlInt.of(it.index++);
        glob.setScalar(byValue ? it.own(number) : new PerlScalar(number));
        return next;
      }
      if (it.index >= it.list.size()) {
        return end.at;
      }
      int i = (int) it.index++;
      if (byValue && it.list.tied() == null && it.list.raw(i) instanceof Value v) {
        glob.setScalar(it.own(v));
      } else {
        glob.setScalar(it.list.cell(i));
      }
      return next;
    }

    /** Nothing in the loop assigns to the variable, takes a reference to it or calls out. */
    void byValue() {
      byValue = true;
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
    private boolean byValue;

    CollectTopic(int out, int number) {
      this.out = out;
      this.number = number;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlScalar topic = in.globals().at(number, "main::_").scalar();
      ((PerlArray) f.slots[out]).push(byValue ? topic.get().snapshot() : topic);
      return next;
    }

    /** Nobody wants the items themselves. */
    void byValue() {
      byValue = true;
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
