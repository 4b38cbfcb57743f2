package dev.vos.perl.code;

import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/**
 * Building lists and taking them apart. A list under construction is a PerlArray in a temporary.
 */
final class Lists {
  private Lists() {}

  /** What one item of a list contributes. */
  enum PartKind {
    /** The value in a slot. */
    VALUE,
    /** The variable in a slot: an alias where aliases are wanted. */
    VARIABLE,
    /** The elements of the array in a slot. */
    ARRAY,
    /** The keys and values of the hash in a slot. */
    HASH,
    /** The items of the temporary list in a slot, as they are. */
    LIST
  }

  /** One item of a list. */
  record Part(PartKind kind, int slot) {}

  /** Builds a list of copies, or of aliases, from its parts. */
  static void build(Object[] slots, Part[] parts, boolean aliases, PerlArray out) {
    for (Part p : parts) {
      switch (p.kind) {
        case VALUE:
          out.push(Insn.val(slots, p.slot).snapshot());
          break;
        case VARIABLE:
          out.push(aliases ? Insn.cell(slots, p.slot) : Insn.val(slots, p.slot).snapshot());
          break;
        case ARRAY:
          if (aliases) {
            out.pushAliases(Elements.array(slots, p.slot));
          } else {
            out.pushValues(Elements.array(slots, p.slot));
          }
          break;
        case HASH:
          pushHash(Elements.hash(slots, p.slot), aliases, out);
          break;
        default:
          if (aliases) {
            out.pushRaw((PerlArray) slots[p.slot]);
          } else {
            out.pushValues((PerlArray) slots[p.slot]);
          }
      }
    }
  }

  private static void pushHash(PerlHash h, boolean aliases, PerlArray out) {
    for (int i = h.next(0); i >= 0; i = h.next(i + 1)) {
      out.push(PerlStr.of(h.keyAt(i)));
      out.push(aliases ? h.cellAt(i) : h.valueAt(i).snapshot());
    }
  }

  static final class Build extends Insn {
    private final int d;
    private final Part[] parts;
    private final boolean aliases;

    Build(int d, Part[] parts, boolean aliases) {
      this.d = d;
      this.parts = parts;
      this.aliases = aliases;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray out = new PerlArray(parts.length);
      build(f.slots, parts, aliases, out);
      f.slots[d] = out;
      return next;
    }
  }

  /** {@code [ ... ]}. */
  static final class AnonArray extends Insn {
    private final int d;
    private final Part[] parts;

    AnonArray(int d, Part[] parts) {
      this.d = d;
      this.parts = parts;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray out = new PerlArray(parts.length);
      build(f.slots, parts, false, out);
      put(f.slots, d, out);
      return next;
    }
  }

  /** <code>{ ... }</code> with keys that are not all constant. */
  static final class AnonHash extends Insn {
    private final int d;
    private final Part[] parts;

    AnonHash(int d, Part[] parts) {
      this.d = d;
      this.parts = parts;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray list = new PerlArray(parts.length);
      build(f.slots, parts, false, list);
      if ((list.size() & 1) != 0) {
        in.warn("misc", "Odd number of elements in anonymous hash");
      }
      PerlHash h = new PerlHash();
      fill(in, h, list, 0);
      put(f.slots, d, h);
      return next;
    }
  }

  /** Puts the pairs of a list from an index on into a hash. */
  static void fill(Interp in, PerlHash h, PerlArray list, int from) {
    for (int i = from; i < list.size(); i += 2) {
      h.put(
          Elements.key(in, list.get(i)),
          i + 1 < list.size() ? list.get(i + 1).snapshot() : Undef.UNDEF);
    }
  }

  /** <code>{ a => ..., b => ... }</code>: constant keys, which all such hashes share. */
  static final class Record extends Insn {
    private final int d;
    private final String[] keys;
    private final int[] values;

    Record(int d, String[] keys, int[] values) {
      this.d = d;
      this.keys = keys;
      this.values = values;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Object[] v = new Object[values.length];
      for (int i = 0; i < v.length; i++) {
        v[i] = val(f.slots, values[i]).snapshot();
      }
      put(f.slots, d, new PerlHash(keys, v));
      return next;
    }
  }

  /** {@code @a = list}; count is the slot for the number of items, -1 if nobody asks. */
  static final class SetArray extends Insn {
    private final int array;
    private final int list;
    private final int count;

    SetArray(int array, int list, int count) {
      this.array = array;
      this.list = list;
      this.count = count;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray items = (PerlArray) f.slots[list];
      int n = items.size();
      Elements.array(f.slots, array).takeFrom(items);
      if (count >= 0) {
        put(f.slots, count, PerlInt.of(n));
      }
      return next;
    }
  }

  /** {@code %h = list}. */
  static final class SetHash extends Insn {
    private final int hash;
    private final int list;
    private final int count;

    SetHash(int hash, int list, int count) {
      this.hash = hash;
      this.list = list;
      this.count = count;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray items = (PerlArray) f.slots[list];
      if ((items.size() & 1) != 0) {
        oddHash(in, items);
      }
      PerlHash h = Elements.hash(f.slots, hash);
      h.clear();
      fill(in, h, items, 0);
      if (count >= 0) {
        put(f.slots, count, PerlInt.of(items.size()));
      }
      return next;
    }
  }

  static void oddHash(Interp in, PerlArray items) {
    boolean reference =
        items.size() == 1
            && (items.get(0) instanceof PerlHash || items.get(0) instanceof PerlArray);
    in.warn(
        "misc",
        reference
            ? "Reference found where even-sized list expected"
            : "Odd number of elements in hash assignment");
  }

  /** A target of a list assignment: scalars and cells by slot, then perhaps one array or hash. */
  record Target(Kind kind, int slot) {
    enum Kind {
      /** A fresh {@code my} variable: the slot is overwritten. */
      NEW,
      SCALAR,
      ARRAY,
      HASH,
      /** A list of cells (a slice, a nested local). */
      CELLS,
      SKIP
    }
  }

  /** {@code ($a, undef, @b) = list}. The list is of copies. */
  static final class Unpack extends Insn {
    private final Target[] targets;
    private final int list;

    Unpack(Target[] targets, int list) {
      this.targets = targets;
      this.list = list;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Object[] s = f.slots;
      PerlArray items = (PerlArray) s[list];
      int i = 0;
      for (Target t : targets) {
        switch (t.kind) {
          case NEW:
            s[t.slot] = items.get(i < items.size() ? i : items.size()).snapshot();
            i++;
            break;
          case SCALAR:
            put(s, t.slot, items.get(i < items.size() ? i : items.size()).snapshot());
            i++;
            break;
          case SKIP:
            i++;
            break;
          case CELLS:
            i = assignCells((PerlArray) s[t.slot], items, i);
            break;
          case ARRAY:
            Elements.array(s, t.slot).takeFrom(rest(items, i));
            i = items.size();
            break;
          default:
            PerlHash h = Elements.hash(s, t.slot);
            PerlArray pairs = rest(items, i);
            if ((pairs.size() & 1) != 0) {
              oddHash(in, pairs);
            }
            h.clear();
            fill(in, h, pairs, 0);
            i = items.size();
        }
      }
      return next;
    }

    private static int assignCells(PerlArray cells, PerlArray items, int from) {
      int i = from;
      for (int k = 0; k < cells.size(); k++) {
        Value v = i < items.size() ? items.get(i) : Undef.UNDEF;
        if (cells.raw(k) instanceof PerlScalar c) {
          c.set(v.snapshot());
        }
        i++;
      }
      return i;
    }

    private static PerlArray rest(PerlArray items, int from) {
      PerlArray rest = new PerlArray(Math.max(0, items.size() - from));
      for (int i = from; i < items.size(); i++) {
        rest.push(items.get(i).snapshot());
      }
      return rest;
    }
  }

  /** The number of items of a list. */
  static final class Count extends Insn {
    private final int d;
    private final int list;

    Count(int d, int list) {
      this.d = d;
      this.list = list;
    }

    @Override
    public int exec(Interp in, Frame f) {
      put(f.slots, d, PerlInt.of(Elements.array(f.slots, list).size()));
      return next;
    }
  }

  /** The last item of a list: a list in scalar context. */
  static final class Last extends Insn {
    private final int d;
    private final int list;

    Last(int d, int list) {
      this.d = d;
      this.list = list;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray items = (PerlArray) f.slots[list];
      put(f.slots, d, items.get(items.size() - 1 < 0 ? 0 : items.size() - 1).snapshot());
      return next;
    }
  }

  /** {@code a .. b} in list context. */
  static final class Range extends Insn {
    private final int d;
    private final int from;
    private final int to;

    Range(int d, int from, int to) {
      this.d = d;
      this.from = from;
      this.to = to;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray out = new PerlArray();
      Ranges.expand(
          Conversions.operand(in, val(f.slots, from)),
          Conversions.operand(in, val(f.slots, to)),
          out);
      f.slots[d] = out;
      return next;
    }
  }

  /** {@code (list) x n}. */
  static final class Repeat extends Insn {
    private final int d;
    private final int list;
    private final int count;

    Repeat(int d, int list, int count) {
      this.d = d;
      this.list = list;
      this.count = count;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray items = (PerlArray) f.slots[list];
      int n = Math.max(0, Elements.index(in, val(f.slots, count)));
      PerlArray out = new PerlArray(items.size() * n);
      for (int i = 0; i < n; i++) {
        out.pushValues(items);
      }
      f.slots[d] = out;
      return next;
    }
  }

  /** The references to the items of a list: {@code \(@a)}. */
  static final class RefsTo extends Insn {
    private final int d;
    private final int list;

    RefsTo(int d, int list) {
      this.d = d;
      this.list = list;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray items = (PerlArray) f.slots[list];
      PerlArray out = new PerlArray(items.size());
      for (int i = 0; i < items.size(); i++) {
        out.push(new dev.vos.perl.value.ScalarRef(items.cell(i)));
      }
      f.slots[d] = out;
      return next;
    }
  }
}
