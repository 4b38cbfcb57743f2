package dev.vos.perl.code;

import dev.vos.perl.run.ClassTable;
import dev.vos.perl.run.Closure;
import dev.vos.perl.run.Code;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Machine;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.ClassName;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/** Calling subs and methods, returning from them, and making closures. */
final class Calls {
  private Calls() {}

  /** The context of a call: CALLER means that of the running sub. */
  static int want(Frame f, int want) {
    return want == Want.CALLER ? f.want : want;
  }

  private static PerlArray arguments(Frame f, Lists.Part[] parts) {
    PerlArray args = new PerlArray(parts.length);
    Lists.build(f.slots, parts, true, args);
    return args;
  }

  /** {@code foo(...)}; args null: the callee shares {@code @_} ({@code &foo;}). */
  static final class Named extends Insn implements Place.Wanting {
    private Place.Need place = Place.Need.NONE;

    private final int number;
    private final String name;
    private final Lists.Part[] args;
    private final int want;
    private final int d;

    Named(int number, String name, Lists.Part[] args, int want, int d) {
      this.number = number;
      this.name = name;
      this.args = args;
      this.want = want;
      this.d = d;
    }

    @Override
    public Place.Need place() {
      return place;
    }

    /** What the caller does with the result; before the code is finished. */
    void need(Place.Need need) {
      place = need;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlGlob glob = in.globals().at(number, name);
      PerlCode code = glob.code();
      if (code == null || !code.isDefined()) {
        code = autoload(in, glob, name);
      }
      Place.check(place, code);
      PerlArray a = args == null ? Moves.Args.of(in, f) : arguments(f, args);
      return Machine.call(in, f, code, a, Calls.want(f, want), d, next);
    }
  }

  /** The AUTOLOAD of the package of an undefined sub, with {@code $AUTOLOAD} set; dies if none. */
  static PerlCode autoload(Interp in, PerlGlob glob, String name) {
    PerlCode code = in.classes().find(in.className(glob.pkg()), "AUTOLOAD");
    if (code == null) {
      throw PerlDie.at("Undefined subroutine &" + name + " called");
    }
    in.scalar(code.pkg() + "::AUTOLOAD").set(PerlStr.of(name));
    return code;
  }

  /** {@code $code->(...)}. */
  static final class Dynamic extends Insn implements Place.Wanting {
    private Place.Need place = Place.Need.NONE;

    private final int code;
    private final boolean strict;
    private final Lists.Part[] args;
    private final int want;
    private final int d;
    private final int scratch;

    Dynamic(int code, boolean strict, Lists.Part[] args, int want, int d, int scratch) {
      this.code = code;
      this.strict = strict;
      this.args = args;
      this.want = want;
      this.d = d;
      this.scratch = scratch;
    }

    @Override
    public Place.Need place() {
      return place;
    }

    /** What the caller does with the result; before the code is finished. */
    void need(Place.Need need) {
      place = need;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, code);
      if (f.slots[scratch] instanceof PerlCode unwrapped) {
        v = unwrapped;
        f.slots[scratch] = null;
      }
      if (!(v instanceof PerlCode) && in.classes().overloads(ClassTable.classOf(v))) {
        int go = Overloads.deref(in, f, "&{}", v, scratch, f.pc);
        if (go != Overloads.NONE) {
          return go;
        }
      }
      PerlCode sub = v instanceof PerlCode c ? c : resolve(in, v, strict);
      Place.check(place, sub);
      PerlArray a = args == null ? Moves.Args.of(in, f) : arguments(f, args);
      return Machine.call(in, f, sub, a, Calls.want(f, want), d, next);
    }
  }

  /** The sub that a value names or refers to. */
  static PerlCode resolve(Interp in, Value v, boolean strict) {
    Object sub = Derefs.target(v, Derefs.Kind.CODE);
    if (sub instanceof PerlCode code) {
      return code;
    }
    if (v.isRef() || v instanceof PerlGlob) {
      throw PerlDie.at("Not a CODE reference");
    }
    if (!v.defined()) {
      throw PerlDie.at("Can't use an undefined value as a subroutine reference");
    }
    if (strict) {
      throw PerlDie.at(
          "Can't use string (\""
              + v.str()
              + "\") as a subroutine ref while \"strict refs\" in use");
    }
    String name = v.str().startsWith("&") ? v.str().substring(1) : v.str();
    PerlGlob glob = Derefs.glob(in, name);
    return glob.code() != null && glob.code().isDefined()
        ? glob.code()
        : autoload(in, glob, glob.fullName());
  }

  /** {@code $obj->name(...)}, {@code Class->name(...)}, {@code $obj->$method(...)}. */
  static final class Method extends Insn implements Place.Wanting {
    private Place.Need place = Place.Need.NONE;

    private final int invocant;
    private final String name;
    private final int method;
    private final Lists.Part[] args;
    private final int want;
    private final int d;

    /**
     * @param name null when the method stands in a slot
     */
    Method(int invocant, String name, int method, Lists.Part[] args, int want, int d) {
      this.invocant = invocant;
      this.name = name;
      this.method = method;
      this.args = args;
      this.want = want;
      this.d = d;
    }

    @Override
    public Place.Need place() {
      return place;
    }

    /** What the caller does with the result; before the code is finished. */
    void need(Place.Need need) {
      place = need;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value inv = val(f.slots, invocant);
      PerlCode code;
      if (name == null) {
        Value m = val(f.slots, method);
        code = m instanceof PerlCode c ? c : Methods.find(in, f, inv, m.str());
      } else {
        code = Methods.find(in, f, inv, name);
      }
      if (code == Methods.LOADING) {
        return SWITCH;
      }
      if (code == null) {
        if (d >= 0) {
          f.slots[d] = Calls.want(f, want) == Want.LIST ? new PerlArray() : Undef.UNDEF;
        }
        return next;
      }
      Place.check(place, code);
      PerlArray a = new PerlArray(args.length + 1);
      Object self = f.slots[invocant];
      a.push(self instanceof PerlScalar ? self : inv.snapshot());
      Lists.build(f.slots, args, true, a);
      return Machine.call(in, f, code, a, Calls.want(f, want), d, next);
    }
  }

  /** Returns the value in a slot, to whatever context. */
  static final class ReturnScalar extends Insn {
    private final int s;

    ReturnScalar(int s) {
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, s).snapshot();
      if (f.want == Want.LIST) {
        PerlArray list = new PerlArray(1);
        list.push(v);
        return Machine.leave(in, f, list);
      }
      return Machine.leave(in, f, v);
    }
  }

  /** Returns what was made for the context of the frame: a list in LIST, a value in SCALAR. */
  static final class ReturnResult extends Insn {
    private final int s;

    ReturnResult(int s) {
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      if (f.want == Want.LIST) {
        return Machine.leave(in, f, f.slots[s]);
      }
      return Machine.leave(in, f, f.want == Want.VOID ? Undef.UNDEF : val(f.slots, s).snapshot());
    }
  }

  /** Returns nothing: an empty list or undef. */
  static final class ReturnEmpty extends Insn {
    @Override
    public int exec(Interp in, Frame f) {
      return Machine.leave(in, f, f.want == Want.LIST ? new PerlArray() : Undef.UNDEF);
    }
  }

  /** {@code sub { ... }}: closes over the cells in the slots. */
  static final class MakeClosure extends Insn {
    private final int d;
    private final Code code;
    private final String pkg;
    private final String name;
    private final int[] captures;
    private final char[] sigils;

    MakeClosure(int d, Code code, String pkg, String name, int[] captures, char[] sigils) {
      this.d = d;
      this.code = code;
      this.pkg = pkg;
      this.name = name;
      this.captures = captures;
      this.sigils = sigils;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Object[] captured = new Object[captures.length];
      for (int i = 0; i < captured.length; i++) {
        captured[i] = capture(f.slots, captures[i], sigils[i]);
      }
      put(f.slots, d, new Closure(pkg, name, code.body.prototype(), code, captured));
      return next;
    }
  }

  /** What a closure keeps of a variable in a slot: its cell, array or hash. */
  static Object capture(Object[] slots, int slot, char sigil) {
    switch (sigil) {
      case '@':
        return Elements.array(slots, slot);
      case '%':
        return Elements.hash(slots, slot);
      case '&':
        return slots[slot];
      default:
        return Insn.cell(slots, slot);
    }
  }

  /** {@code goto &sub}: the frame is replaced by a call with the same {@code @_}. */
  static final class GotoSub extends Insn {
    private final int s;
    private final boolean strict;

    GotoSub(int s, boolean strict) {
      this.s = s;
      this.strict = strict;
    }

    @Override
    public int exec(Interp in, Frame f) {
      return gotoSub(in, f, resolve(in, val(f.slots, s), strict));
    }
  }

  /** Replaces a frame by a call of another sub with the same {@code @_}. */
  static int gotoSub(Interp in, Frame f, PerlCode code) {
    in.saves().unwind(in, f.saveMark);
    Frame caller = f.caller;
    if (caller == null || f.sub == null) {
      throw PerlDie.at("Can't goto subroutine outside a subroutine");
    }
    in.top = caller;
    int go = Machine.call(in, caller, code, f.args, f.want, f.dest, caller.resume);
    if (go >= 0) {
      caller.resume = go;
    }
    return Insn.SWITCH;
  }

  /** {@code bless REF, CLASS}. */
  static final class Bless extends Insn {
    private final int d;
    private final int ref;
    private final int cls;

    Bless(int d, int ref, int cls) {
      this.d = d;
      this.ref = ref;
      this.cls = cls;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, ref);
      Value c = val(f.slots, cls);
      if (c.isRef() && ClassTable.classOf(c) == null) {
        throw PerlDie.at("Attempt to bless into a reference");
      }
      String name = c.str().isEmpty() ? "main" : c.str();
      Methods.bless(v, in.className(name));
      in.destructors().blessed(in, v);
      put(f.slots, d, v);
      return next;
    }
  }

  /** The class name of an invocant that names a class. */
  static ClassName className(Interp in, String name) {
    String n = name.startsWith("::") ? name.substring(2) : name;
    return in.className(n.startsWith("main::") && n.length() > 6 ? n.substring(6) : n);
  }
}
