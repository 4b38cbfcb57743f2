package dev.vos.perl.code;

import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.Value;

/** Slices of arrays, hashes and lists. */
final class Slices {
  private Slices() {}

  /** Slices as rvalues; see {@link SliceCells} for lvalues. */
  static final class Slice extends Insn {

    enum Kind {
      ARRAY,
      HASH,
      ARRAY_PAIRS,
      HASH_PAIRS,
      LIST,
      DELETE_HASH,
      DELETE_ARRAY
    }

    private final Kind kind;
    private final int d;
    private final int container;
    private final int keys;

    Slice(Kind kind, int d, int container, int keys) {
      this.kind = kind;
      this.d = d;
      this.container = container;
      this.keys = keys;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray ks = (PerlArray) f.slots[keys];
      PerlArray out = new PerlArray(ks.size());
      boolean any = false;
      for (int i = 0; i < ks.size(); i++) {
        any |= one(in, f, ks.get(i), out);
      }
      if (kind == Kind.LIST && !any) {
        out.clear();
      }
      f.slots[d] = out;
      return next;
    }

    private boolean one(Interp in, Frame f, Value k, PerlArray out) {
      Object[] s = f.slots;
      switch (kind) {
        case ARRAY:
          out.push(Elements.array(s, container).get(Elements.index(in, k)).snapshot());
          return true;
        case HASH:
          out.push(Elements.hash(s, container).get(Elements.key(in, k)).snapshot());
          return true;
        case ARRAY_PAIRS:
          out.push(k.snapshot());
          out.push(Elements.array(s, container).get(Elements.index(in, k)).snapshot());
          return true;
        case HASH_PAIRS:
          out.push(k.snapshot());
          out.push(Elements.hash(s, container).get(Elements.key(in, k)).snapshot());
          return true;
        case DELETE_HASH:
          out.push(Elements.hash(s, container).delete(Elements.key(in, k)));
          return true;
        case DELETE_ARRAY:
          out.push(Elements.array(s, container).delete(Elements.index(in, k)));
          return true;
        default:
          PerlArray list = (PerlArray) s[container];
          int i = Elements.index(in, k);
          out.push(list.get(i).snapshot());
          return list.size() > 0;
      }
    }
  }

  /** The cells of a slice, made where there are none. */
  static final class SliceCells extends Insn {
    private final boolean hash;
    private final boolean local;
    private final int d;
    private final int container;
    private final int keys;

    SliceCells(boolean hash, boolean local, int d, int container, int keys) {
      this.hash = hash;
      this.local = local;
      this.d = d;
      this.container = container;
      this.keys = keys;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray ks = (PerlArray) f.slots[keys];
      PerlArray out = new PerlArray(ks.size());
      for (int i = 0; i < ks.size(); i++) {
        Value k = ks.get(i);
        if (hash) {
          PerlHash h = Elements.hash(f.slots, container);
          out.push(
              local ? in.saves().localEntry(h, Elements.key(in, k)) : h.cell(Elements.key(in, k)));
        } else {
          PerlArray a = Elements.array(f.slots, container);
          PerlScalar c =
              local
                  ? in.saves().localElement(a, Elements.index(in, k))
                  : a.cell(Elements.index(in, k));
          if (c == null) {
            throw Elements.notCreatable(Elements.index(in, k));
          }
          out.push(c);
        }
      }
      f.slots[d] = out;
      return next;
    }
  }
}
