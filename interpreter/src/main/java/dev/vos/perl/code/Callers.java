package dev.vos.perl.code;

import dev.vos.perl.builtin.CorePrototypes;
import dev.vos.perl.run.Closure;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Handler;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.run.Want;
import dev.vos.perl.syntax.Cop;
import dev.vos.perl.syntax.SubBody;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.util.ArrayList;
import java.util.List;

/** caller, and other questions about subs. */
final class Callers {
  private Callers() {}

  /** One line of a stack trace: what was called and where. */
  private record Context(Cop from, String name, Frame frame, boolean required, PerlArray args) {}

  private static List<Context> contexts(Interp in) {
    List<Context> all = new ArrayList<>();
    for (Frame f = in.top; f != null; f = f.caller) {
      SubBody unit = Units.bodyOf(f);
      if (unit != null) {
        if (f.caller != null && f.caller.cop() != null) {
          boolean file = unit.kind() == SubBody.Kind.FILE;
          all.add(new Context(f.caller.cop(), "(eval)", f, file, null));
        }
        continue;
      }
      for (Handler h = f.handler; h != null; h = h.outer()) {
        all.add(new Context(f.cop(), "(eval)", f, false, null));
      }
      if (f.sub != null && f.caller != null) {
        Cop from = calledAt(f);
        all.add(new Context(from, f.sub.fullName(), f, false, f.args));
      }
    }
    return all;
  }

  /** Where a frame was entered: handlers and hooks have one without a place beneath them. */
  private static Cop calledAt(Frame f) {
    for (Frame g = f.caller; g != null; g = g.caller) {
      if (g.cop() != null) {
        return g.cop();
      }
    }
    return f.cop();
  }

  /** {@code caller}, {@code caller N}; level -1 for none. */
  static final class Caller extends Insn {
    private final int d;
    private final int level;
    private final int want;

    Caller(int d, int level, int want) {
      this.d = d;
      this.level = level;
      this.want = want;
    }

    @Override
    public int exec(Interp in, Frame f) {
      int n = level < 0 ? 0 : val(f.slots, level).toInt();
      List<Context> all = contexts(in);
      Context c = n >= 0 && n < all.size() ? all.get(n) : null;
      if (want != Want.LIST) {
        put(f.slots, d, c == null ? Undef.UNDEF : PerlStr.of(c.from.pkg()));
        return next;
      }
      PerlArray out = new PerlArray(11);
      if (c != null) {
        out.push(PerlStr.of(c.from.pkg()));
        out.push(PerlStr.of(c.from.file()));
        out.push(PerlInt.of(c.from.line()));
        if (level >= 0) {
          details(in, c, out);
        }
      }
      f.slots[d] = out;
      return next;
    }

    private static void details(Interp in, Context c, PerlArray out) {
      out.push(PerlStr.of(c.name));
      out.push(Operator.truth(c.args != null));
      int w = c.frame.want;
      out.push(w == Want.LIST ? PerlInt.ONE : w == Want.SCALAR ? PerlStr.EMPTY : Undef.UNDEF);
      out.push(Undef.UNDEF);
      out.push(c.required ? PerlInt.ONE : Undef.UNDEF);
      out.push(PerlInt.of(c.from.hints().bits()));
      out.push(Undef.UNDEF);
      out.push(Undef.UNDEF);
      if (c.args != null && "DB".equals(in.cop().pkg())) {
        PerlArray copy = in.array("DB::args");
        copy.clear();
        copy.pushValues(c.args);
      }
    }
  }

  /** {@code __SUB__}. */
  static final class CurrentSub extends Insn {
    private final int d;

    CurrentSub(int d) {
      this.d = d;
    }

    @Override
    public int exec(Interp in, Frame f) {
      put(f.slots, d, f.sub == null ? Undef.UNDEF : f.sub);
      return next;
    }
  }

  /** {@code prototype}. */
  static final class Prototype extends Insn {
    private final int d;
    private final int s;

    Prototype(int d, int s) {
      this.d = d;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, s);
      Object code = Derefs.target(v, Derefs.Kind.CODE);
      if (code == null && !v.isRef()) {
        String name = v.str().startsWith("&") ? v.str().substring(1) : v.str();
        if (name.startsWith("CORE::") && !name.startsWith("CORE::GLOBAL::")) {
          put(f.slots, d, core(name.substring(6)));
          return next;
        }
        code = Derefs.glob(in, name).code();
      }
      String prototype = code instanceof PerlCode c ? c.prototype() : null;
      put(f.slots, d, prototype == null ? Undef.UNDEF : PerlStr.of(prototype));
      return next;
    }
  }

  private static Value core(String name) {
    if (!CorePrototypes.isWord(name)) {
      throw PerlDie.at("Can't find an opnumber for \"" + name + "\"");
    }
    return CorePrototypes.of(name).<Value>map(PerlStr::of).orElse(Undef.UNDEF);
  }

  /** {@code defined &foo} and {@code exists &foo}. */
  static final class SubDefined extends Insn {
    private final int d;
    private final int number;
    private final String name;
    private final boolean body;

    SubDefined(int d, int number, String name, boolean body) {
      this.d = d;
      this.number = number;
      this.name = name;
      this.body = body;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlCode code = in.globals().at(number, name).code();
      put(f.slots, d, Operator.truth(code != null && (!body || code.isDefined())));
      return next;
    }
  }

  /** {@code defined &$x}: by reference or name. */
  static final class CodeDefined extends Insn {
    private final int d;
    private final int s;

    CodeDefined(int d, int s) {
      this.d = d;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, s);
      Object code = Derefs.target(v, Derefs.Kind.CODE);
      if (code == null && v.defined() && !v.isRef()) {
        code = Derefs.glob(in, v.str().startsWith("&") ? v.str().substring(1) : v.str()).code();
      }
      put(f.slots, d, Operator.truth(code instanceof PerlCode c && c.isDefined()));
      return next;
    }
  }

  /** {@code undef &foo}. */
  static final class Undefine extends Insn {
    private final int number;
    private final String name;

    Undefine(int number, String name) {
      this.number = number;
      this.name = name;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlGlob glob = in.globals().at(number, name);
      if (glob.code() instanceof Closure closure) {
        closure.undefine();
      } else {
        glob.setCode(null);
      }
      in.classes().changed();
      return next;
    }
  }

  /**
   * The sub of a glob; declared without a body if there is none, so that it can be defined later.
   */
  static PerlCode codeOf(PerlGlob glob) {
    PerlCode code = glob.code();
    if (code == null) {
      code = new Closure(glob.pkg(), glob.name(), null);
      glob.setCode(code);
    }
    return code;
  }
}
