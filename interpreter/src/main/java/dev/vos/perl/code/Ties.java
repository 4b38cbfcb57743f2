package dev.vos.perl.code;

import dev.vos.perl.io.IoHandle;
import dev.vos.perl.run.ArrayTie;
import dev.vos.perl.run.ClassTable;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.HashTie;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.run.ScalarTie;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/** tie, tied and untie (perltie). The thing is a container, a cell or a glob in a slot. */
final class Ties {
  private Ties() {}

  /** The constructor that tie calls for a thing of a sigil. */
  static String constructor(char sigil) {
    return sigil == '@'
        ? "TIEARRAY"
        : sigil == '%' ? "TIEHASH" : sigil == '*' ? "TIEHANDLE" : "TIESCALAR";
  }

  private static Object thing(Frame f, int slot) {
    Object o = f.slots[slot];
    return o instanceof PerlArray || o instanceof PerlHash || o instanceof PerlGlob
        ? o
        : Insn.cell(f.slots, slot);
  }

  private static IoHandle handle(Interp in, PerlGlob glob) {
    if (glob.io() == null) {
      IoHandle h = new IoHandle(in.handles());
      h.setName(glob.name());
      glob.setIo(h);
    }
    return (IoHandle) glob.io();
  }

  /** What a thing is tied to, undef if it is not. */
  private static Value objectOf(Object thing) {
    if (thing instanceof PerlArray a && a.tied() instanceof ArrayTie t) {
      return t.object();
    }
    if (thing instanceof PerlHash h && h.tied() instanceof HashTie t) {
      return t.object();
    }
    if (thing instanceof PerlGlob g && g.io() instanceof IoHandle h && h.tied() != null) {
      return h.tied();
    }
    if (thing instanceof PerlScalar s && s.tied() instanceof ScalarTie t) {
      return t.object();
    }
    return Undef.UNDEF;
  }

  private static void release(Interp in, Object thing) {
    if (thing instanceof PerlArray a && a.tied() instanceof ArrayTie) {
      a.tie(null);
    } else if (thing instanceof PerlHash h && h.tied() instanceof HashTie) {
      h.tie(null);
    } else if (thing instanceof PerlGlob g && g.io() instanceof IoHandle h) {
      h.tie(null, in.handles());
    } else if (thing instanceof PerlScalar s && s.tied() instanceof ScalarTie) {
      s.tie(null);
    }
  }

  /** Ties the thing to what its constructor returned. */
  static final class Tie extends Insn {
    private final int d;
    private final int thing;
    private final int object;

    Tie(int d, int thing, int object) {
      this.d = d;
      this.thing = thing;
      this.object = object;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, object).snapshot();
      if (ClassTable.classOf(v) == null) {
        put(f.slots, d, v);
        return next;
      }
      Object o = thing(f, thing);
      if (o == v) {
        throw PerlDie.at("Self-ties of arrays and hashes are not supported");
      }
      release(in, o);
      if (o instanceof PerlArray a) {
        a.tie(new ArrayTie(in, v));
      } else if (o instanceof PerlHash h) {
        h.tie(new HashTie(in.upcalls(), v));
      } else if (o instanceof PerlGlob g) {
        handle(in, g).tie(v, in.handles());
      } else {
        PerlScalar cell = (PerlScalar) o;
        cell.tie(new ScalarTie(in.upcalls(), v, cell.get().snapshot()));
      }
      put(f.slots, d, v);
      return next;
    }
  }

  /** {@code tied}. */
  static final class Tied extends Insn {
    private final int d;
    private final int thing;

    Tied(int d, int thing) {
      this.d = d;
      this.thing = thing;
    }

    @Override
    public int exec(Interp in, Frame f) {
      put(f.slots, d, objectOf(thing(f, thing)).snapshot());
      return next;
    }
  }

  /** {@code untie}: calls UNTIE if there is one. */
  static final class Untie extends Insn {
    private final int d;
    private final int thing;

    Untie(int d, int thing) {
      this.d = d;
      this.thing = thing;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Object o = thing(f, thing);
      Value object = objectOf(o);
      Value result = PerlInt.ONE;
      if (object.defined() && in.upcalls().can(object, "UNTIE")) {
        result = in.upcalls().ask("UNTIE", object, PerlInt.ZERO);
      }
      release(in, o);
      put(f.slots, d, result);
      return next;
    }
  }

  /** Before a builtin on handles: a tied one has a method for it, whose result is the builtin's. */
  static final class HandleMethod extends Insn {
    private final String builtin;
    private final int d;
    private final Lists.Part[] args;
    private final Label done;

    HandleMethod(String builtin, int d, Lists.Part[] args, Label done) {
      this.builtin = builtin;
      this.d = d;
      this.args = args;
      this.done = done;
    }

    /** The method for a builtin, null if it has none. */
    static String method(String builtin) {
      switch (builtin) {
        case "read":
        case "sysread":
          return "READ";
        case "syswrite":
          return "WRITE";
        case "eof":
        case "getc":
        case "close":
        case "binmode":
        case "open":
        case "fileno":
        case "seek":
        case "tell":
          return builtin.toUpperCase(java.util.Locale.ROOT);
        case "sysseek":
          return "SEEK";
        default:
          return null;
      }
    }

    @Override
    public int exec(Interp in, Frame f) {
      if (!in.handles().anyTied()) {
        return next;
      }
      PerlArray list = new PerlArray(args.length);
      Lists.build(f.slots, args, true, list);
      IoHandle h = list.size() == 0 ? null : InputOutput.handleOf(in, list.get(0));
      if (h == null || h.tied() == null) {
        return next;
      }
      list.shift();
      if (builtin.equals("eof")) {
        list.push(PerlInt.ONE);
      } else if (builtin.equals("syswrite") && list.size() == 1) {
        list.push(PerlInt.of(list.get(0).str().length()));
      }
      Value result = in.upcalls().askWith(method(builtin), h.tied(), list);
      if (d >= 0) {
        put(f.slots, d, result);
      }
      return done.at;
    }
  }
}
