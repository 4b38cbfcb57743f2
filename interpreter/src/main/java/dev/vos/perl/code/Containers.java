package dev.vos.perl.code;

import dev.vos.perl.run.ArrayTie;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/** The builtins on whole arrays and hashes: push, shift, splice, keys, each, $#a... */
final class Containers {
  private Containers() {}

  /** {@code push @a, LIST} and {@code unshift}. */
  static final class Push extends Insn {
    private final boolean front;
    private final int d;
    private final int array;
    private final Lists.Part[] parts;

    Push(boolean front, int d, int array, Lists.Part[] parts) {
      this.front = front;
      this.d = d;
      this.array = array;
      this.parts = parts;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray a = Elements.array(f.slots, array);
      if (!front && parts.length == 1 && parts[0].kind() == Lists.PartKind.VALUE) {
        a.push(val(f.slots, parts[0].slot()).snapshot());
      } else {
        PerlArray list = new PerlArray(parts.length);
        Lists.build(f.slots, parts, false, list);
        if (front) {
          a.unshift(list);
        } else {
          a.pushRaw(list);
        }
      }
      if (d >= 0) {
        put(f.slots, d, PerlInt.of(a.size()));
      }
      return next;
    }
  }

  /** {@code pop @a}, {@code shift @a}. */
  static final class Pop extends Insn {
    private final boolean front;
    private final int d;
    private final int array;

    Pop(boolean front, int d, int array) {
      this.front = front;
      this.d = d;
      this.array = array;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray a = Elements.array(f.slots, array);
      put(f.slots, d, front ? a.shift() : a.pop());
      return next;
    }
  }

  /**
   * {@code splice}: offset, length and replacement slots, -1 where absent; the removed go to d as a
   * list.
   */
  static final class Splice extends Insn {
    private final int d;
    private final int array;
    private final int offset;
    private final int length;
    private final int replacement;

    Splice(int d, int array, int offset, int length, int replacement) {
      this.d = d;
      this.array = array;
      this.offset = offset;
      this.length = length;
      this.replacement = replacement;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Object[] s = f.slots;
      PerlArray a = Elements.array(s, array);
      if (a.tied() instanceof ArrayTie tie) {
        s[d] = in.upcalls().askList("SPLICE", tie.object(), arguments(s));
        return next;
      }
      int n = a.size();
      int from = offset < 0 ? 0 : val(s, offset).toInt();
      if (from < 0) {
        from += n;
        if (from < 0) {
          throw PerlDie.at(
              "Modification of non-creatable array value attempted, subscript " + (from - n));
        }
      }
      if (from > n) {
        in.warn("misc", "splice() offset past end of array");
        from = n;
      }
      int count = length < 0 || !val(s, length).defined() ? n - from : val(s, length).toInt();
      if (count < 0) {
        count = Math.max(0, n - from + count);
      }
      count = Math.min(count, n - from);
      PerlArray with = replacement < 0 ? null : (PerlArray) s[replacement];
      s[d] = a.splice(from, count, with);
      return next;
    }

    private PerlArray arguments(Object[] s) {
      PerlArray args = new PerlArray();
      if (offset >= 0) {
        args.push(val(s, offset).snapshot());
      }
      if (length >= 0) {
        args.push(val(s, length).snapshot());
      }
      if (replacement >= 0) {
        args.pushValues((PerlArray) s[replacement]);
      }
      return args;
    }
  }

  /** {@code $#a}. */
  static final class LastIndex extends Insn {
    private final int d;
    private final int array;

    LastIndex(int d, int array) {
      this.d = d;
      this.array = array;
    }

    @Override
    public int exec(Interp in, Frame f) {
      put(f.slots, d, PerlInt.of(Elements.array(f.slots, array).size() - 1));
      return next;
    }
  }

  /** {@code $#a = n}. */
  static final class SetLastIndex extends Insn {
    private final int array;
    private final int s;

    SetLastIndex(int array, int s) {
      this.array = array;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Elements.array(f.slots, array).setSize(Math.max(0, val(f.slots, s).toInt() + 1));
      return next;
    }
  }

  /** {@code keys}, {@code values} (aliases) of a hash as a list. */
  static final class Keys extends Insn {
    private final boolean values;
    private final int d;
    private final int hash;

    Keys(boolean values, int d, int hash) {
      this.values = values;
      this.d = d;
      this.hash = hash;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray out;
      if (f.slots[hash] instanceof PerlArray a) {
        out = new PerlArray(a.size());
        for (int i = 0; i < a.size(); i++) {
          out.push(values ? a.cell(i) : PerlInt.of(i));
        }
        f.slots[d] = out;
        return next;
      }
      PerlHash h = Elements.hash(f.slots, hash);
      h.resetIterator();
      out = new PerlArray(h.tied() == null ? h.size() : 0);
      for (int i = h.next(0); i >= 0; i = h.next(i + 1)) {
        out.push(values ? h.cellAt(i) : PerlStr.of(h.keyAt(i)));
      }
      f.slots[d] = out;
      return next;
    }
  }

  /** The number of keys; resets the iterator, as {@code keys} in scalar and void context. */
  static final class KeyCount extends Insn {
    private final int d;
    private final int hash;
    private final boolean reset;

    KeyCount(int d, int hash, boolean reset) {
      this.d = d;
      this.hash = hash;
      this.reset = reset;
    }

    @Override
    public int exec(Interp in, Frame f) {
      int n;
      if (f.slots[hash] instanceof PerlArray a) {
        n = a.size();
      } else {
        PerlHash h = Elements.hash(f.slots, hash);
        if (!reset && h.tied() != null) {
          put(f.slots, d, h.tied().scalar());
          return next;
        }
        if (reset) {
          h.resetIterator();
        }
        n = d < 0 ? 0 : h.size();
      }
      if (d >= 0) {
        put(f.slots, d, PerlInt.of(n));
      }
      return next;
    }
  }

  /** {@code each}: a list of key and value, or the key; empty at the end. */
  static final class Each extends Insn {
    private final int d;
    private final int hash;
    private final boolean list;

    Each(int d, int hash, boolean list) {
      this.d = d;
      this.hash = hash;
      this.list = list;
    }

    @Override
    public int exec(Interp in, Frame f) {
      if (f.slots[hash] instanceof PerlArray a) {
        return arrayEach(in, f, a);
      }
      PerlHash h = Elements.hash(f.slots, hash);
      if (h.tied() != null) {
        return tiedEach(f, h);
      }
      int i = h.each();
      if (!list) {
        put(f.slots, d, i < 0 ? Undef.UNDEF : PerlStr.of(h.keyAt(i)));
        return next;
      }
      PerlArray out = new PerlArray(2);
      if (i >= 0) {
        out.push(PerlStr.of(h.keyAt(i)));
        out.push(h.cellAt(i));
      }
      f.slots[d] = out;
      return next;
    }

    private int tiedEach(Frame f, PerlHash h) {
      String key = h.tied().each();
      if (!list) {
        put(f.slots, d, key == null ? Undef.UNDEF : PerlStr.of(key));
        return next;
      }
      PerlArray out = new PerlArray(2);
      if (key != null) {
        out.push(PerlStr.of(key));
        out.push(h.cell(key));
      }
      f.slots[d] = out;
      return next;
    }

    private int arrayEach(Interp in, Frame f, PerlArray a) {
      ArrayIterators iterators = ArrayIterators.of(in);
      int i = iterators.next(a);
      if (!list) {
        put(f.slots, d, i < 0 ? Undef.UNDEF : PerlInt.of(i));
        return next;
      }
      PerlArray out = new PerlArray(2);
      if (i >= 0) {
        out.push(PerlInt.of(i));
        out.push(a.cell(i));
      }
      f.slots[d] = out;
      return next;
    }
  }

  /** {@code @a = ()}, {@code undef @a}, {@code undef %h}, {@code undef $x}. */
  static final class Clear extends Insn {
    private final int slot;

    Clear(int slot) {
      this.slot = slot;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Object o = f.slots[slot];
      if (o instanceof PerlArray a) {
        if (a.tied() != null) {
          a.setSize(0);
        }
        a.clear();
      } else if (o instanceof PerlHash h) {
        h.clear();
      }
      return next;
    }
  }

  /** {@code local} on the parts of globs and on elements. */
  static final class Localize extends Insn {

    enum Kind {
      SCALAR,
      ARRAY,
      HASH,
      GLOB,
      ENTRY,
      ELEM
    }

    private final Kind kind;
    private final int d;
    private final int thing;
    private final int key;

    Localize(Kind kind, int d, int thing, int key) {
      this.kind = kind;
      this.d = d;
      this.thing = thing;
      this.key = key;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Object[] s = f.slots;
      s[d] = localized(in, s);
      return next;
    }

    private Object localized(Interp in, Object[] s) {
      switch (kind) {
        case ENTRY:
          return in.saves().localEntry(Elements.hash(s, thing), val(s, key).str());
        case ELEM:
          return in.saves().localElement(Elements.array(s, thing), val(s, key).toInt());
        default:
      }
      var glob = (dev.vos.perl.value.PerlGlob) s[thing];
      switch (kind) {
        case SCALAR:
          return in.saves().localScalar(glob);
        case ARRAY:
          return in.saves().localArray(glob);
        case HASH:
          return in.saves().localHash(glob);
        default:
          in.saves().localGlob(in, glob);
          return glob;
      }
    }
  }

  /** Remembers how deep {@code local} is at the start of a block; left out when it uses none. */
  static final class EnterScope extends Insn implements Emitter.Removable {
    private final int mark;
    private final int match;
    private boolean used;
    private boolean matches;

    /**
     * @param mark the slot for the depth of the save stack
     * @param match the slot for the last match, -1 if the block is none to Perl
     */
    EnterScope(int mark, int match) {
      this.mark = mark;
      this.match = match;
    }

    boolean isBlock() {
      return match >= 0;
    }

    /** A pattern is matched in the block: outside of it the match is forgotten. */
    void useMatch() {
      used = true;
      matches = true;
    }

    void use() {
      used = true;
    }

    @Override
    public boolean needed(Emitter emitter) {
      return used;
    }

    @Override
    public int exec(Interp in, Frame f) {
      f.slots[mark] = PerlInt.of(in.saves().mark());
      if (matches) {
        f.slots[match] = f.match;
      }
      return next;
    }
  }

  /** Undoes {@code local} back to the start of a block. */
  static final class LeaveScope extends Insn implements Emitter.Removable {
    private final EnterScope start;

    LeaveScope(EnterScope start) {
      this.start = start;
    }

    @Override
    public boolean needed(Emitter emitter) {
      return start.used;
    }

    @Override
    public int exec(Interp in, Frame f) {
      in.saves().unwind(in, (int) ((PerlInt) f.slots[start.mark]).value);
      if (start.matches) {
        f.match = (dev.vos.perl.regex.MatchState) f.slots[start.match];
      }
      return next;
    }
  }

  /** The cell in a slot, or a fresh one with its value. */
  static PerlScalar cellOf(Object o) {
    return o instanceof PerlScalar c ? c : new PerlScalar((Value) o);
  }
}
