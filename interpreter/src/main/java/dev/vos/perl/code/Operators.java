package dev.vos.perl.code;

import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.Arithmetic;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlNum;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.StrBuf;
import dev.vos.perl.value.Value;

/**
 * Arithmetic, string and comparison instructions; integers and short strings take the short way.
 */
final class Operators {
  private Operators() {}

  /** Any binary operator, after its fast paths: overloading, warnings, the function. */
  static int slow(
      Interp in, Frame f, Operator op, int d, int a, int b, Value x, Value y, int next) {
    if (in.classes().overloading() && (x.isRef() || y.isRef())) {
      int go = Overloads.binary(in, f, op, x, y, d, next);
      if (go != Overloads.NONE) {
        return go;
      }
    }
    Uninitialized.check(in, f, op, a, b, x, y);
    Insn.put(f.slots, d, op.function().apply(in, x, y));
    return next;
  }

  /** {@code $d = $a OP $b}. */
  static final class Binary extends Insn {
    private final Operator op;
    private final int d;
    private final int a;
    private final int b;

    Binary(Operator op, int d, int a, int b) {
      this.op = op;
      this.d = d;
      this.a = a;
      this.b = b;
    }

    @Override
    public int exec(Interp in, Frame f) {
      return slow(in, f, op, d, a, b, val(f.slots, a), val(f.slots, b), next);
    }
  }

  static final class Add extends Insn {
    private final Operator op;
    private final int d;
    private final int a;
    private final int b;

    Add(Operator op, int d, int a, int b) {
      this.op = op;
      this.d = d;
      this.a = a;
      this.b = b;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Object[] s = f.slots;
      Value x = val(s, a);
      Value y = val(s, b);
      if (x instanceof PerlInt i && y instanceof PerlInt j) {
        long r = i.value + j.value;
        if (((i.value ^ r) & (j.value ^ r)) >= 0) {
          put(s, d, PerlInt.of(r));
          return next;
        }
      } else if (x instanceof PerlNum i && y instanceof PerlNum j) {
        put(s, d, PerlNum.of(i.value + j.value));
        return next;
      }
      return slow(in, f, op, d, a, b, x, y, next);
    }
  }

  static final class Subtract extends Insn {
    private final Operator op;
    private final int d;
    private final int a;
    private final int b;

    Subtract(Operator op, int d, int a, int b) {
      this.op = op;
      this.d = d;
      this.a = a;
      this.b = b;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Object[] s = f.slots;
      Value x = val(s, a);
      Value y = val(s, b);
      if (x instanceof PerlInt i && y instanceof PerlInt j) {
        long r = i.value - j.value;
        if (((i.value ^ j.value) & (i.value ^ r)) >= 0) {
          put(s, d, PerlInt.of(r));
          return next;
        }
      } else if (x instanceof PerlNum i && y instanceof PerlNum j) {
        put(s, d, PerlNum.of(i.value - j.value));
        return next;
      }
      return slow(in, f, op, d, a, b, x, y, next);
    }
  }

  static final class Multiply extends Insn {
    private final Operator op;
    private final int d;
    private final int a;
    private final int b;

    Multiply(Operator op, int d, int a, int b) {
      this.op = op;
      this.d = d;
      this.a = a;
      this.b = b;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Object[] s = f.slots;
      Value x = val(s, a);
      Value y = val(s, b);
      if (x instanceof PerlInt i && y instanceof PerlInt j) {
        long r = i.value * j.value;
        if (Math.multiplyHigh(i.value, j.value) == r >> 63) {
          put(s, d, PerlInt.of(r));
          return next;
        }
      } else if (x instanceof PerlNum i && y instanceof PerlNum j) {
        put(s, d, PerlNum.of(i.value * j.value));
        return next;
      }
      return slow(in, f, op, d, a, b, x, y, next);
    }
  }

  static final class Modulo extends Insn {
    private final Operator op;
    private final int d;
    private final int a;
    private final int b;

    Modulo(Operator op, int d, int a, int b) {
      this.op = op;
      this.d = d;
      this.a = a;
      this.b = b;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Object[] s = f.slots;
      Value x = val(s, a);
      Value y = val(s, b);
      if (x instanceof PerlInt i && y instanceof PerlInt j && i.value >= 0 && j.value > 0) {
        put(s, d, PerlInt.of(i.value % j.value));
        return next;
      }
      return slow(in, f, op, d, a, b, x, y, next);
    }
  }

  /** {@code -$x}. */
  static final class Negate extends Insn {
    private final int d;
    private final int s;

    Negate(int d, int s) {
      this.d = d;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, s);
      if (v.isRef() && in.classes().overloading()) {
        Value own = Overloads.unary(in, "neg", v);
        if (own != null) {
          put(f.slots, d, own.snapshot());
          return next;
        }
        v = Conversions.number(in, v);
      }
      put(f.slots, d, Arithmetic.negate(v));
      return next;
    }
  }

  /** {@code ~$x}. */
  static final class Complement extends Insn {
    private final int d;
    private final int s;
    private final boolean integer;

    Complement(int d, int s, boolean integer) {
      this.d = d;
      this.s = s;
      this.integer = integer;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, s);
      if (v.isRef() && in.classes().overloading()) {
        Value own = Overloads.unary(in, "~", v);
        if (own != null) {
          put(f.slots, d, own.snapshot());
          return next;
        }
        v = Conversions.number(in, v);
      }
      put(f.slots, d, complement(v));
      return next;
    }

    private Value complement(Value v) {
      if (integer) {
        return PerlInt.of(~v.toLong());
      }
      boolean string = v instanceof PerlStr || v instanceof StrBuf;
      return string
          ? PerlStr.of(dev.vos.perl.value.Bits.not(v.str()))
          : dev.vos.perl.value.Bits.not(v);
    }
  }

  /** {@code !$x}. */
  static final class Not extends Insn {
    private final int d;
    private final int s;

    Not(int d, int s) {
      this.d = d;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, s);
      if (v.isRef() && in.classes().overloading()) {
        Value own = Overloads.unary(in, "!", v);
        put(f.slots, d, own != null ? own.snapshot() : Operator.truth(!Conversions.truth(in, v)));
        return next;
      }
      put(f.slots, d, Operator.truth(!v.truth()));
      return next;
    }
  }

  /** {@code $a xor $b}. */
  static final class Xor extends Insn {
    private final int d;
    private final int a;
    private final int b;

    Xor(int d, int a, int b) {
      this.d = d;
      this.a = a;
      this.b = b;
    }

    @Override
    public int exec(Interp in, Frame f) {
      boolean x = Conversions.truth(in, val(f.slots, a));
      put(f.slots, d, Operator.truth(x != Conversions.truth(in, val(f.slots, b))));
      return next;
    }
  }

  /** {@code ++$x}, {@code $x++} and the like on the variable in a slot; d is -1 in void context. */
  static final class Increment extends Insn {
    private final int d;
    private final int slot;
    private final int by;
    private final boolean prefix;

    Increment(int d, int slot, int by, boolean prefix) {
      this.d = d;
      this.slot = slot;
      this.by = by;
      this.prefix = prefix;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Object[] s = f.slots;
      Value old = val(s, slot);
      if (old instanceof PerlInt i && i.value < Long.MAX_VALUE && i.value > Long.MIN_VALUE) {
        Value now = PerlInt.of(i.value + by);
        put(s, slot, now);
        if (d >= 0) {
          put(s, d, prefix ? now : old);
        }
        return next;
      }
      if (old.isRef() && in.classes().overloading()) {
        int go = Overloads.increment(in, f, old, by, slot, d, prefix, next);
        if (go != Overloads.NONE) {
          return go;
        }
      }
      Value now = step(old, by);
      put(s, slot, now);
      if (d >= 0) {
        put(s, d, prefix ? now : old.defined() ? numberOrString(old) : by > 0 ? PerlInt.ZERO : old);
      }
      return next;
    }

    private static Value numberOrString(Value old) {
      return old.snapshot();
    }
  }

  /** A value one up or down: the magical string increment included. */
  static Value step(Value old, int by) {
    if (old instanceof PerlInt i && i.value < Long.MAX_VALUE && i.value > Long.MIN_VALUE) {
      return PerlInt.of(i.value + by);
    }
    if (by > 0 && (old instanceof PerlStr || old instanceof StrBuf)) {
      String s = old.str();
      if (dev.vos.perl.value.StringIncrement.appliesTo(s)) {
        return PerlStr.of(dev.vos.perl.value.StringIncrement.next(s));
      }
    }
    return by > 0 ? Arithmetic.add(old, PerlInt.ONE) : Arithmetic.subtract(old, PerlInt.ONE);
  }

  /**
   * {@code $h{k}++} and the like are in {@link Elements}; this is {@code "$a$b..."} and {@code .}.
   */
  static final class Concat extends Insn {
    private final int d;
    private final int[] parts;

    private int variables(Frame f) {
      int count = 0;
      for (int part : parts) {
        count += f.code.isConstant(part) ? 0 : 1;
      }
      return count;
    }

    Concat(int d, int[] parts) {
      this.d = d;
      this.parts = parts;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Object[] s = f.slots;
      if (parts.length == 2) {
        Value a = val(s, parts[0]);
        Value b = val(s, parts[1]);
        if (plain(in, a) && plain(in, b)) {
          put(s, d, PerlStr.of(a.str().concat(b.str())));
          return next;
        }
        return many(in, f, new Value[] {a, b});
      }
      Value[] values = new Value[parts.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = val(s, parts[i]);
      }
      return many(in, f, values);
    }

    private static boolean plain(Interp in, Value v) {
      return v.defined() && !v.isRef();
    }

    private int many(Interp in, Frame f, Value[] values) {
      StringBuilder sb = new StringBuilder();
      for (int i = 0; i < parts.length; i++) {
        Value v = values[i];
        if (v.isRef() && in.classes().overloading()) {
          put(f.slots, d, Overloads.concat(in, values));
          return next;
        }
        if (!v.defined()) {
          boolean certain = variables(f) == 1;
          String what = parts.length == 1 ? "string" : "concatenation (.) or string";
          Uninitialized.warn(in, f, parts[i], what, certain);
        }
        sb.append(v.str());
      }
      put(f.slots, d, PerlStr.of(sb.toString()));
      return next;
    }
  }

  /** {@code $x .= $y} on the variable in a slot. */
  static final class Append extends Insn {
    private static final int BUFFER_FROM = 48;
    private final Operator op;
    private final int slot;
    private final int s;

    Append(Operator op, int slot, int s) {
      this.op = op;
      this.slot = slot;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Object[] slots = f.slots;
      Object o = slots[slot];
      Value target = o instanceof PerlScalar c ? c.get() : (Value) o;
      Value more = val(slots, s);
      if (target instanceof StrBuf buffer && more.defined() && !more.isRef()) {
        buffer.append(more.str());
        return next;
      }
      return start(in, f, target, more);
    }

    private int start(Interp in, Frame f, Value target, Value more) {
      if (in.classes().overloading() && ((target != null && target.isRef()) || more.isRef())) {
        Value x = target == null ? dev.vos.perl.value.Undef.UNDEF : target;
        int go = Overloads.assign(in, f, op, slot, x, more, next);
        if (go != Overloads.NONE) {
          return go;
        }
      }
      if (!more.defined()) {
        Uninitialized.warn(in, f, s, op.description());
      }
      String left = target == null ? "" : target.str();
      String right = more.str();
      Value result;
      if (left.length() + right.length() >= BUFFER_FROM
          && !(f.slots[slot] instanceof dev.vos.perl.run.MagicScalar)) {
        StrBuf buffer = new StrBuf(left);
        buffer.append(right);
        result = buffer;
      } else {
        result = PerlStr.of(left.concat(right));
      }
      put(f.slots, slot, result);
      return next;
    }
  }

  /** {@code $x OP= $y} on the variable in a slot. */
  static final class Assign extends Insn {
    private final Operator op;
    private final int slot;
    private final int s;

    Assign(Operator op, int slot, int s) {
      this.op = op;
      this.slot = slot;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value x = val(f.slots, slot);
      Value y = val(f.slots, s);
      if (in.classes().overloading() && (x.isRef() || y.isRef())) {
        int go = Overloads.assign(in, f, op, slot, x, y, next);
        if (go != Overloads.NONE) {
          return go;
        }
      }
      Uninitialized.checkAssign(in, f, op, slot, s, x, y);
      put(f.slots, slot, op.function().apply(in, x, y));
      return next;
    }
  }
}
