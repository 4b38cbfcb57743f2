package dev.vos.perl.code;

import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.StrBuf;
import dev.vos.perl.value.Value;

/** Reading, writing and updating elements of the array or hash in a slot. */
final class Elements {
  private Elements() {}

  /** The array in a slot, made if the variable was never declared at run time. */
  static PerlArray array(Object[] slots, int slot) {
    Object o = slots[slot];
    if (o instanceof PerlArray a) {
      return a;
    }
    PerlArray fresh = new PerlArray();
    slots[slot] = fresh;
    return fresh;
  }

  /** The hash in a slot, made if the variable was never declared at run time. */
  static PerlHash hash(Object[] slots, int slot) {
    Object o = slots[slot];
    if (o instanceof PerlHash h) {
      return h;
    }
    PerlHash fresh = new PerlHash();
    slots[slot] = fresh;
    return fresh;
  }

  /** A value as a hash key. */
  static String key(Interp in, Value v) {
    return v.isRef() ? Conversions.string(in, v) : v.str();
  }

  /** A value as an array index. */
  static int index(Interp in, Value v) {
    return v.isRef() ? Conversions.number(in, v).toInt() : v.toInt();
  }

  static final class GetElem extends Insn {
    final int d;
    final int array;
    final int index;

    GetElem(int d, int array, int index) {
      this.d = d;
      this.array = array;
      this.index = index;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Object[] s = f.slots;
      put(s, d, array(s, array).get(index(in, val(s, index))).snapshot());
      return next;
    }
  }

  static final class SetElem extends Insn {
    private final int array;
    private final int index;
    private final int s;

    SetElem(int array, int index, int s) {
      this.array = array;
      this.index = index;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      int i = index(in, val(f.slots, index));
      if (!array(f.slots, array).set(i, val(f.slots, s).snapshot())) {
        throw notCreatable(i);
      }
      return next;
    }
  }

  static PerlDie notCreatable(int index) {
    return PerlDie.at("Modification of non-creatable array value attempted, subscript " + index);
  }

  /** The element's cell, for references, aliases and everything rare. */
  static final class ElemCell extends Insn {
    private final int d;
    private final int array;
    private final int index;

    ElemCell(int d, int array, int index) {
      this.d = d;
      this.array = array;
      this.index = index;
    }

    @Override
    public int exec(Interp in, Frame f) {
      int i = index(in, val(f.slots, index));
      PerlScalar cell = array(f.slots, array).cell(i);
      if (cell == null) {
        throw notCreatable(i);
      }
      f.slots[d] = cell;
      return next;
    }
  }

  /** As an argument: an alias if the element exists, else a temporary that is nobody's. */
  static final class ElemArgument extends Insn {
    private final int d;
    private final int array;
    private final int index;

    ElemArgument(int d, int array, int index) {
      this.d = d;
      this.array = array;
      this.index = index;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray a = array(f.slots, array);
      int i = index(in, val(f.slots, index));
      f.slots[d] = a.exists(i) ? a.cell(i) : new PerlScalar();
      return next;
    }
  }

  static final class GetEntry extends Insn {
    final int d;
    final int hash;
    final int key;

    GetEntry(int d, int hash, int key) {
      this.d = d;
      this.hash = hash;
      this.key = key;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Object[] s = f.slots;
      put(s, d, hash(s, hash).get(key(in, val(s, key))).snapshot());
      return next;
    }
  }

  static final class SetEntry extends Insn {
    private final int hash;
    private final int key;
    private final int s;

    SetEntry(int hash, int key, int s) {
      this.hash = hash;
      this.key = key;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      hash(f.slots, hash).put(key(in, val(f.slots, key)), val(f.slots, s).snapshot());
      return next;
    }
  }

  static final class EntryCell extends Insn {
    private final int d;
    private final int hash;
    private final int key;

    EntryCell(int d, int hash, int key) {
      this.d = d;
      this.hash = hash;
      this.key = key;
    }

    @Override
    public int exec(Interp in, Frame f) {
      f.slots[d] = hash(f.slots, hash).cell(key(in, val(f.slots, key)));
      return next;
    }
  }

  /** As an argument: an alias if the entry exists, else a temporary that is nobody's. */
  static final class EntryArgument extends Insn {
    private final int d;
    private final int hash;
    private final int key;

    EntryArgument(int d, int hash, int key) {
      this.d = d;
      this.hash = hash;
      this.key = key;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlHash h = hash(f.slots, hash);
      String k = key(in, val(f.slots, key));
      f.slots[d] = h.exists(k) ? h.cell(k) : new PerlScalar();
      return next;
    }
  }

  /** {@code $h{k}++} and the like, in place; d is -1 in void context. */
  static final class EntryIncrement extends Insn {
    private final int d;
    private final int hash;
    private final int key;
    private final int by;
    private final boolean prefix;

    EntryIncrement(int d, int hash, int key, int by, boolean prefix) {
      this.d = d;
      this.hash = hash;
      this.key = key;
      this.by = by;
      this.prefix = prefix;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlHash h = hash(f.slots, hash);
      int at = h.slot(key(in, val(f.slots, key)));
      Object o = h.at(at);
      Value old = o instanceof PerlScalar c ? c.get() : (Value) o;
      Value now = Operators.step(old, by);
      if (o instanceof PerlScalar c) {
        c.set(now);
      } else {
        h.setAt(at, now);
      }
      if (d >= 0) {
        put(f.slots, d, prefix ? now : old.defined() ? old.snapshot() : PerlInt.ZERO);
      }
      return next;
    }
  }

  /** {@code $h{k} .= $s} and {@code $h{k} += $s}, in place. */
  static final class EntryAssign extends Insn {
    private final Operator op;
    private final int hash;
    private final int key;
    private final int s;
    private final int d;

    EntryAssign(Operator op, int hash, int key, int s, int d) {
      this.op = op;
      this.hash = hash;
      this.key = key;
      this.s = s;
      this.d = d;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlHash h = hash(f.slots, hash);
      Value more = val(f.slots, s);
      int at = h.slot(key(in, val(f.slots, key)));
      Object o = h.at(at);
      Value old = o instanceof PerlScalar c ? c.get() : (Value) o;
      if (in.classes().overloading() && (old.isRef() || more.isRef())) {
        f.slots[d] = h.cellAt(at);
        int go = Overloads.assign(in, f, op, d, old, more, next);
        if (go != Overloads.NONE) {
          return go;
        }
      }
      Value now = update(in, op, old, more);
      if (o instanceof PerlScalar c) {
        c.set(now);
      } else {
        h.setAt(at, now);
      }
      return next;
    }
  }

  /** {@code $a[i] .= $s} and {@code $a[i] += $s}, in place. */
  static final class ElemAssign extends Insn {
    private final Operator op;
    private final int array;
    private final int index;
    private final int s;
    private final int d;

    ElemAssign(Operator op, int array, int index, int s, int d) {
      this.op = op;
      this.array = array;
      this.index = index;
      this.s = s;
      this.d = d;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray a = array(f.slots, array);
      int i = index(in, val(f.slots, index));
      Value more = val(f.slots, s);
      Value old = a.get(i);
      if (in.classes().overloading() && (old.isRef() || more.isRef())) {
        f.slots[d] = a.cell(i);
        int go = Overloads.assign(in, f, op, d, old, more, next);
        if (go != Overloads.NONE) {
          return go;
        }
      }
      if (!a.set(i, update(in, op, old, more))) {
        throw notCreatable(i);
      }
      return next;
    }
  }

  private static Value update(Interp in, Operator op, Value old, Value more) {
    if (op.symbol().equals(".")) {
      if (old instanceof StrBuf buffer) {
        buffer.append(more.str());
        return buffer;
      }
      String left = old.str();
      if (left.length() > 64) {
        StrBuf buffer = new StrBuf(left);
        buffer.append(more.str());
        return buffer;
      }
      return PerlStr.of(left.concat(more.str()));
    }
    return op.function().apply(in, old, more);
  }

  /** {@code exists $a[i]}, {@code exists $h{k}}, {@code delete} of both. */
  static final class Presence extends Insn {

    enum Kind {
      EXISTS_ELEM,
      EXISTS_ENTRY,
      DELETE_ELEM,
      DELETE_ENTRY,
      DELETE_LOCAL_ENTRY
    }

    private final Kind kind;
    private final int d;
    private final int container;
    private final int key;

    Presence(Kind kind, int d, int container, int key) {
      this.kind = kind;
      this.d = d;
      this.container = container;
      this.key = key;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Object[] s = f.slots;
      Value k = val(s, key);
      put(s, d, result(in, s, k));
      return next;
    }

    private Value result(Interp in, Object[] s, Value k) {
      switch (kind) {
        case EXISTS_ELEM:
          return Operator.truth(array(s, container).exists(index(in, k)));
        case EXISTS_ENTRY:
          return Operator.truth(hash(s, container).exists(key(in, k)));
        case DELETE_ELEM:
          return array(s, container).delete(index(in, k));
        case DELETE_LOCAL_ENTRY:
          in.saves().saveEntry(hash(s, container), key(in, k));
          return hash(s, container).delete(key(in, k));
        default:
          return hash(s, container).delete(key(in, k));
      }
    }
  }
}
