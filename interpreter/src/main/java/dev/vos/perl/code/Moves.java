package dev.vos.perl.code;

import dev.vos.perl.run.Closure;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Want;
import dev.vos.perl.syntax.Lexical;
import dev.vos.perl.value.GlobRef;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.ScalarRef;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/** Instructions on variables: assigning, declaring, making cells, reading globals. */
final class Moves {
  private Moves() {}

  /** {@code $d = $s}. */
  static final class Move extends Insn {
    private final int d;
    private final int s;

    Move(int d, int s) {
      this.d = d;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, s).snapshot();
      if (in.handles().anyCounted() && val(f.slots, d) instanceof GlobRef old) {
        put(f.slots, d, v);
        in.handles().dropped(old);
        return next;
      }
      put(f.slots, d, v);
      return next;
    }
  }

  /** {@code my $x}: a new variable, undefined. */
  static final class My extends Insn {
    private final int slot;

    My(int slot) {
      this.slot = slot;
    }

    @Override
    public int exec(Interp in, Frame f) {
      f.slots[slot] = Undef.UNDEF;
      return next;
    }
  }

  /**
   * Before {@code my $x = ...}: forgets the cell of the last round; left out if there never is one.
   */
  static final class Fresh extends Insn implements Emitter.Removable {
    private final Lexical variable;
    private final int slot;

    Fresh(Lexical variable, int slot) {
      this.variable = variable;
      this.slot = slot;
    }

    @Override
    public boolean needed(Emitter emitter) {
      return emitter.isCelled(variable);
    }

    @Override
    public int exec(Interp in, Frame f) {
      f.slots[slot] = null;
      return next;
    }
  }

  /**
   * {@code my $x} of a variable that a named sub or BEGIN block closed over when it was compiled:
   * the first time the instance that exists already, afterwards a new one.
   */
  static final class MyFirst extends Insn {
    private final int slot;
    private final char sigil;
    private final int flag;

    MyFirst(int slot, char sigil, int flag) {
      this.slot = slot;
      this.sigil = sigil;
      this.flag = flag;
    }

    @Override
    public int exec(Interp in, Frame f) {
      if (f.slots[flag] == null && f.slots[slot] != null) {
        f.slots[flag] = Undef.UNDEF;
        return next;
      }
      f.slots[flag] = Undef.UNDEF;
      f.slots[slot] =
          sigil == '@' ? new PerlArray() : sigil == '%' ? new PerlHash() : new PerlScalar();
      return next;
    }
  }

  /** {@code my @a}. */
  static final class MyArray extends Insn {
    private final int slot;

    MyArray(int slot) {
      this.slot = slot;
    }

    @Override
    public int exec(Interp in, Frame f) {
      f.slots[slot] = new PerlArray();
      return next;
    }
  }

  /** {@code my %h}. */
  static final class MyHash extends Insn {
    private final int slot;

    MyHash(int slot) {
      this.slot = slot;
    }

    @Override
    public int exec(Interp in, Frame f) {
      f.slots[slot] = new PerlHash();
      return next;
    }
  }

  /** The end of the block of a variable that may hold a handle; left out if it may outlive it. */
  static final class Drop extends Insn implements Emitter.Removable {
    private final Lexical variable;
    private final int slot;

    Drop(Lexical variable, int slot) {
      this.variable = variable;
      this.slot = slot;
    }

    @Override
    public boolean needed(Emitter emitter) {
      return !emitter.isReferenced(variable) && !variable.capturedAtCompileTime();
    }

    @Override
    public int exec(Interp in, Frame f) {
      Object held = f.slots[slot];
      if (held != null && in.handles().anyCounted()) {
        f.slots[slot] = null;
        in.handles().dropped(held);
      }
      return next;
    }
  }

  /** Makes an alias: the destination slot holds the cell of the source slot. */
  static final class Alias extends Insn {
    private final int d;
    private final int s;

    Alias(int d, int s) {
      this.d = d;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      f.slots[d] = cell(f.slots, s);
      return next;
    }
  }

  /** {@code \$x}, the variable in a slot. */
  static final class RefToSlot extends Insn {
    private final int d;
    private final int s;

    RefToSlot(int d, int s) {
      this.d = d;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      put(f.slots, d, new ScalarRef(cell(f.slots, s)));
      return next;
    }
  }

  /** A reference to a copy of a value that is nobody's variable. */
  static final class RefToValue extends Insn {
    private final int d;
    private final int s;

    RefToValue(int d, int s) {
      this.d = d;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, s).snapshot();
      put(f.slots, d, v instanceof PerlGlob g ? new GlobRef(g) : new ScalarRef(new PerlScalar(v)));
      return next;
    }
  }

  /** Reads {@code $main::x}. */
  static final class GlobalScalar extends Insn {
    final int d;
    private final int number;
    final String name;

    GlobalScalar(int d, int number, String name) {
      this.d = d;
      this.number = number;
      this.name = name;
    }

    @Override
    public int exec(Interp in, Frame f) {
      put(f.slots, d, in.globals().at(number, name).scalar().get().snapshot());
      return next;
    }
  }

  /** Assigns to {@code $main::x}. */
  static final class SetGlobalScalar extends Insn {
    private final int number;
    private final String name;
    private final int s;

    SetGlobalScalar(int number, String name, int s) {
      this.number = number;
      this.name = name;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      in.globals().at(number, name).scalar().set(val(f.slots, s).snapshot());
      return next;
    }
  }

  /** The cell of {@code $main::x}. */
  static final class GlobalCell extends Insn {
    final int d;
    private final int number;
    final String name;

    GlobalCell(int d, int number, String name) {
      this.d = d;
      this.number = number;
      this.name = name;
    }

    @Override
    public int exec(Interp in, Frame f) {
      f.slots[d] = in.globals().at(number, name).scalar();
      return next;
    }
  }

  /**
   * {@code @main::x} itself, {@code %main::x} itself, {@code *main::x}, the sub {@code &main::x}.
   */
  static final class GlobalThing extends Insn {
    final int d;
    private final int number;
    final String name;
    final char sigil;
    private final boolean isa;
    private final boolean stash;

    GlobalThing(int d, int number, String name, char sigil) {
      this.d = d;
      this.number = number;
      this.name = name;
      this.sigil = sigil;
      this.isa = sigil != '$' && name.endsWith("::ISA");
      this.stash = sigil == '%' && name.endsWith("::");
    }

    @Override
    public int exec(Interp in, Frame f) {
      var glob = in.globals().at(number, name);
      if (isa) {
        in.classes().changed();
      }
      if (stash) {
        in.globals().stash(name);
      }
      f.slots[d] = sigil == '@' ? glob.array() : sigil == '%' ? glob.hash() : glob;
      return next;
    }
  }

  /** {@code @_}. */
  static final class Args extends Insn {
    private final int d;

    Args(int d) {
      this.d = d;
    }

    @Override
    public int exec(Interp in, Frame f) {
      f.slots[d] = of(in, f);
      return next;
    }

    /** The {@code @_} of a frame: its own, or the global one outside subs. */
    static PerlArray of(Interp in, Frame f) {
      PerlArray args = f.args;
      return args != null ? args : in.array("main::_");
    }
  }

  /** {@code shift} without an argument in a sub. */
  static final class ShiftArgs extends Insn {
    private final int d;

    ShiftArgs(int d) {
      this.d = d;
    }

    @Override
    public int exec(Interp in, Frame f) {
      put(f.slots, d, Args.of(in, f).shift());
      return next;
    }
  }

  /** {@code $_[n]}. */
  static final class ArgElem extends Insn {
    final int d;
    final int index;

    ArgElem(int d, int index) {
      this.d = d;
      this.index = index;
    }

    @Override
    public int exec(Interp in, Frame f) {
      put(f.slots, d, Args.of(in, f).get(index).snapshot());
      return next;
    }
  }

  /** {@code my ($a, $b, ...) = @_} with scalars only. */
  static final class UnpackArgs extends Insn {
    private final int[] slots;

    UnpackArgs(int[] slots) {
      this.slots = slots;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray args = Args.of(in, f);
      for (int i = 0; i < slots.length; i++) {
        f.slots[slots[i]] = args.get(i).snapshot();
      }
      return next;
    }
  }

  /** Moves what is in a slot as it is: a list, a cell, an iteration. */
  static final class Raw extends Insn {
    private final int d;
    private final int s;

    Raw(int d, int s) {
      this.d = d;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      f.slots[d] = f.slots[s];
      return next;
    }
  }

  /** A scalar value as the result for a context: in a list of one where that is LIST. */
  static final class Wrap extends Insn {
    private final int d;
    private final int s;
    private final int want;

    Wrap(int d, int s, int want) {
      this.d = d;
      this.s = s;
      this.want = want;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, s).snapshot();
      if (Calls.want(f, want) == Want.LIST) {
        PerlArray list = new PerlArray(1);
        list.push(v);
        f.slots[d] = list;
      } else {
        f.slots[d] = v;
      }
      return next;
    }
  }

  /** {@code my sub f}: an empty sub that its own body can refer to. */
  static final class LexicalSub extends Insn {
    private final int slot;

    LexicalSub(int slot) {
      this.slot = slot;
    }

    @Override
    public int exec(Interp in, Frame f) {
      f.slots[slot] = new Closure(in.cop().pkg(), "__ANON__", null);
      return next;
    }
  }

  /** Gives a lexical sub its body. */
  static final class DefineLexicalSub extends Insn {
    private final int slot;
    private final int s;

    DefineLexicalSub(int slot, int s) {
      this.slot = slot;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Closure made = (Closure) f.slots[s];
      ((Closure) f.slots[slot]).define(made.code(), made.captured());
      return next;
    }
  }

  /**
   * {@code state $x}: puts the variable that the closure keeps into the slot.
   *
   * <p>Goes on at the label when it has been initialized before.
   */
  static final class State extends Insn {
    private final int slot;
    private final int index;
    private final char sigil;
    private final Label initialized;

    State(int slot, int index, char sigil, Label initialized) {
      this.slot = slot;
      this.index = index;
      this.sigil = sigil;
      this.initialized = initialized;
    }

    @Override
    public int exec(Interp in, Frame f) {
      if (f.sub instanceof Closure closure) {
        Object known = closure.state(index);
        if (known != null) {
          f.slots[slot] = known;
          return initialized.at;
        }
      } else if (f.slots[slot] != null) {
        return initialized.at;
      }
      Object fresh =
          sigil == '@' ? new PerlArray() : sigil == '%' ? new PerlHash() : new PerlScalar();
      f.slots[slot] = fresh;
      if (f.sub instanceof Closure closure) {
        closure.setState(index, fresh);
      }
      return next;
    }
  }
}
