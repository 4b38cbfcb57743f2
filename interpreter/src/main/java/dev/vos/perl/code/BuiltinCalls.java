package dev.vos.perl.code;

import dev.vos.perl.builtin.OperandKinds;
import dev.vos.perl.builtin.Substr;
import dev.vos.perl.run.ClassTable;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Machine;
import dev.vos.perl.run.Native;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.ClassName;
import dev.vos.perl.value.GlobRef;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Referent;
import dev.vos.perl.value.ScalarRef;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/** Calling builtins, and the small builtins that are instructions of their own. */
final class BuiltinCalls {
  /** The functions that can be overloaded themselves. */
  private static final java.util.Set<String> FUNCTIONS =
      java.util.Set.of("cos", "sin", "exp", "abs", "log", "sqrt", "int");

  private BuiltinCalls() {}

  /** The instruction for a builtin with scalar parameters; slot -1 for an absent argument. */
  static Insn scalarCall(String name, Native function, int[] slots, int d) {
    if (function instanceof Native.Fn1 f) {
      return new Call1(name, d, f, slots.length > 0 ? slots[0] : -1);
    }
    OperandKinds kinds = OperandKinds.of(name);
    if (function instanceof Native.Fn2 f) {
      return new Call2(name, d, f, slots[0], slots.length > 1 ? slots[1] : -1);
    }
    if (function instanceof Native.Fn3 f) {
      return new Call3(
          kinds,
          d,
          f,
          slots[0],
          slots.length > 1 ? slots[1] : -1,
          slots.length > 2 ? slots[2] : -1);
    }
    return new Call0(d, (Native.Fn0) function);
  }

  private static Value argument(Frame f, int slot) {
    return slot < 0 ? null : Insn.val(f.slots, slot);
  }

  static int done(Interp in, Frame f, int next) {
    return in.attention ? Machine.safePoint(in, f, next) : next;
  }

  static final class Call0 extends Insn {
    private final int d;
    private final Native.Fn0 function;

    Call0(int d, Native.Fn0 function) {
      this.d = d;
      this.function = function;
    }

    @Override
    public int exec(Interp in, Frame f) {
      put(f.slots, d, function.call(in));
      return done(in, f, next);
    }
  }

  static final class Call1 extends Insn {
    private final int d;
    private final Native.Fn1 function;
    private final int a;
    private final String name;
    private final OperandKinds kinds;

    Call1(String name, int d, Native.Fn1 function, int a) {
      this.name = name;
      this.kinds = OperandKinds.of(name);
      this.d = d;
      this.function = function;
      this.a = a;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = argument(f, a);
      if (v != null && v.isRef() && in.classes().overloading()) {
        Value own = FUNCTIONS.contains(name) ? Overloads.unary(in, name, v) : null;
        if (own != null) {
          put(f.slots, d, own.snapshot());
          return next;
        }
        v = Conversions.operand(in, v);
      }
      Uninitialized.checkOperand(in, f, kinds, 0, a, v);
      put(f.slots, d, function.call(in, v));
      return done(in, f, next);
    }
  }

  static final class Call2 extends Insn {
    private final String name;
    private final OperandKinds kinds;
    private final int d;
    private final Native.Fn2 function;
    private final int a;
    private final int b;

    Call2(String name, int d, Native.Fn2 function, int a, int b) {
      this.name = name;
      this.kinds = OperandKinds.of(name);
      this.d = d;
      this.function = function;
      this.a = a;
      this.b = b;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value x = argument(f, a);
      Value y = argument(f, b);
      if (kinds != null && in.classes().overloading()) {
        if (name.equals("atan2") && x.isRef() | y.isRef()) {
          Value own = Overloads.compare(in, name, x, y);
          if (own != null) {
            put(f.slots, d, own.snapshot());
            return next;
          }
        }
        x = Conversions.operand(in, x);
        y = Conversions.operand(in, y);
      }
      Uninitialized.checkOperand(in, f, kinds, 0, a, x);
      Uninitialized.checkOperand(in, f, kinds, 1, b, y);
      put(f.slots, d, function.call(in, x, y));
      return done(in, f, next);
    }
  }

  static final class Call3 extends Insn {
    private final OperandKinds kinds;
    private final int d;
    private final Native.Fn3 function;
    private final int a;
    private final int b;
    private final int c;

    Call3(OperandKinds kinds, int d, Native.Fn3 function, int a, int b, int c) {
      this.kinds = kinds;
      this.d = d;
      this.function = function;
      this.a = a;
      this.b = b;
      this.c = c;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value x = argument(f, a);
      Value y = argument(f, b);
      Value z = argument(f, c);
      if (kinds != null && in.classes().overloading()) {
        x = Conversions.operand(in, x);
        y = Conversions.operand(in, y);
        z = Conversions.operand(in, z);
      }
      Uninitialized.checkOperand(in, f, kinds, 0, a, x);
      Uninitialized.checkOperand(in, f, kinds, 1, b, y);
      Uninitialized.checkOperand(in, f, kinds, 2, c, z);
      put(f.slots, d, function.call(in, x, y, z));
      return done(in, f, next);
    }
  }

  static final class CallList extends Insn {
    private final int d;
    private final Native.FnList function;
    private final Lists.Part[] parts;
    private final boolean aliases;
    private final int want;

    /** Whether it takes overloaded objects as what they convert to. */
    private final boolean converts;

    private final boolean reverse;

    CallList(
        String name, int d, Native.FnList function, Lists.Part[] parts, boolean aliases, int want) {
      this.converts = !aliases;
      this.reverse = name.equals("reverse");
      this.d = d;
      this.function = function;
      this.parts = parts;
      this.aliases = aliases;
      this.want = want;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray args = new PerlArray(parts.length);
      Lists.build(f.slots, parts, aliases, args);
      if (converts
          && in.classes().overloading()
          && !(reverse && Calls.want(f, want) == Want.LIST)) {
        args = Conversions.operands(in, args);
      }
      int w = Calls.want(f, want);
      PerlArray out = new PerlArray(4);
      function.call(in, args, w, out);
      if (d >= 0) {
        if (w == Want.LIST) {
          f.slots[d] = out;
        } else {
          put(f.slots, d, out.size() == 0 ? Undef.UNDEF : out.get(out.size() - 1).snapshot());
        }
      }
      return done(in, f, next);
    }
  }

  static final class Unsupported extends Insn {
    private final String name;

    Unsupported(String name) {
      this.name = name;
    }

    @Override
    public int exec(Interp in, Frame f) {
      throw PerlDie.at("The " + name + " function is not supported");
    }
  }

  static final class Dies extends Insn {
    private final String message;

    Dies(String message) {
      this.message = message;
    }

    @Override
    public int exec(Interp in, Frame f) {
      throw PerlDie.at(message);
    }
  }

  static final class Defined extends Insn {
    private final int d;
    private final int s;

    Defined(int d, int s) {
      this.d = d;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      put(f.slots, d, Operator.truth(val(f.slots, s).defined()));
      return next;
    }
  }

  /** {@code ref}. */
  static final class Ref extends Insn {
    private final int d;
    private final int s;

    Ref(int d, int s) {
      this.d = d;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, s);
      ClassName cls = ClassTable.classOf(v);
      String name = cls != null ? cls.name() : typeName(v);
      put(f.slots, d, PerlStr.of(name));
      return next;
    }
  }

  /** What a reference is, blessed or not; "" for what is none. */
  static String typeName(Value v) {
    if (v instanceof ScalarRef r) {
      return r.typeName();
    }
    if (v instanceof GlobRef) {
      return "GLOB";
    }
    return v instanceof Referent r && !(v instanceof PerlGlob) ? r.typeName() : "";
  }

  /** {@code $x isa Class}. */
  static final class Isa extends Insn {
    private final int d;
    private final int object;
    private final int cls;

    Isa(int d, int object, int cls) {
      this.d = d;
      this.object = object;
      this.cls = cls;
    }

    @Override
    public int exec(Interp in, Frame f) {
      ClassName name = ClassTable.classOf(val(f.slots, object));
      boolean isa = name != null && in.classes().isa(name.name(), val(f.slots, cls).str());
      put(f.slots, d, Operator.truth(isa));
      return next;
    }
  }

  /** An array in a string: joined with {@code $"}. */
  static final class JoinInterpolated extends Insn {
    private final int d;
    private final int list;

    JoinInterpolated(int d, int list) {
      this.d = d;
      this.list = list;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray items = (PerlArray) f.slots[list];
      items = Conversions.operands(in, items);
      String separator = in.scalar("main::\"").get().str();
      StringBuilder sb = new StringBuilder();
      for (int i = 0; i < items.size(); i++) {
        if (i > 0) {
          sb.append(separator);
        }
        Value v = items.get(i);
        if (!v.defined()) {
          in.warn("uninitialized", "Use of uninitialized value in join or string");
        }
        sb.append(v.str());
      }
      put(f.slots, d, PerlStr.of(sb.toString()));
      return next;
    }
  }

  /** eval STRING. */
  static final class EvalText extends Insn {
    private final int s;
    private final EvalSite site;
    private final int want;
    private final int d;

    EvalText(int s, EvalSite site, int want, int d) {
      this.s = s;
      this.site = site;
      this.want = want;
      this.d = d;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Units.eval(in, f, Elements.key(in, val(f.slots, s)), site, Calls.want(f, want), d, next);
      return SWITCH;
    }
  }

  /** {@code split}: source null splits on white space; limit -1 for none. */
  static final class Split extends Insn {
    private final int d;
    private final Patterns.Source source;
    private final int subject;
    private final int limit;

    Split(int d, Patterns.Source source, int subject, int limit, boolean scalar) {
      this.d = d;
      this.source = source;
      this.subject = subject;
      this.limit = limit;
    }

    @Override
    public int exec(Interp in, Frame f) {
      String text = Patterns.subject(in, f, subject, "split");
      int most = limit < 0 ? 0 : val(f.slots, limit).toInt();
      PerlArray out = new PerlArray();
      if (source == null || (source.isDynamic() && source.isBlank(f))) {
        dev.vos.perl.builtin.Split.onSpace(text, most, out);
      } else {
        dev.vos.perl.builtin.Split.split(
            source.regex(in, f),
            (regex, s, from) -> Patterns.match(in, f, source, regex, s, from, true),
            text,
            most,
            out);
        f.searching = null;
      }
      f.slots[d] = out;
      return next;
    }
  }

  /** 4-argument {@code substr}. */
  static final class SubstrReplace extends Insn {
    private final int d;
    private final int target;
    private final int offset;
    private final int length;
    private final int with;

    SubstrReplace(int d, int target, int offset, int length, int with) {
      this.d = d;
      this.target = target;
      this.offset = offset;
      this.length = length;
      this.with = with;
    }

    @Override
    public int exec(Interp in, Frame f) {
      String s = Elements.key(in, val(f.slots, target));
      long bounds = Substr.bounds(s, val(f.slots, offset), val(f.slots, length));
      if (bounds == Substr.OUTSIDE) {
        throw PerlDie.at("substr outside of string");
      }
      String old = s.substring(Substr.start(bounds), Substr.end(bounds));
      put(
          f.slots,
          target,
          PerlStr.of(Substr.replace(s, bounds, Elements.key(in, val(f.slots, with)))));
      put(f.slots, d, PerlStr.of(old));
      return next;
    }
  }
}
