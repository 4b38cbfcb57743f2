package dev.vos.perl.code;

import dev.vos.perl.run.ClassTable;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.GlobRef;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.ScalarRef;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/** From a reference to the thing, with autovivification, symbolic names and strict refs. */
final class Derefs {
  private Derefs() {}

  /** What is wanted of a reference; the noun is the one of perl's messages. */
  enum Kind {
    ARRAY("an ARRAY", '@', "@{}"),
    HASH("a HASH", '%', "%{}"),
    SCALAR("a SCALAR", '$', "${}"),
    CODE("a subroutine", '&', "&{}"),
    GLOB("a symbol", '*', "*{}");

    final String noun;
    final char sigil;
    final String overload;

    Kind(String noun, char sigil, String overload) {
      this.noun = noun;
      this.sigil = sigil;
      this.overload = overload;
    }
  }

  /** The thing of this kind that a value refers to; null if it refers to nothing of the kind. */
  static Object target(Value v, Kind kind) {
    switch (kind) {
      case ARRAY:
        return v instanceof PerlArray ? v : v instanceof PerlGlob g ? g.array() : globPart(v, kind);
      case HASH:
        return v instanceof PerlHash ? v : v instanceof PerlGlob g ? g.hash() : globPart(v, kind);
      case SCALAR:
        return v instanceof ScalarRef r
            ? r.target
            : v instanceof PerlGlob g ? g.scalar() : scalarPart(v, kind);
      case CODE:
        return v instanceof PerlCode ? v : v instanceof PerlGlob g ? g.code() : globPart(v, kind);
      default:
        return v instanceof PerlGlob ? v : v instanceof GlobRef r ? r.target : ioGlob(v);
    }
  }

  /** As above; the glob of a package gives its symbols. */
  static Object target(Interp in, Value v, Kind kind) {
    PerlGlob g = v instanceof PerlGlob glob ? glob : v instanceof GlobRef r ? r.target : null;
    return kind == Kind.HASH && g != null && g.name().isEmpty()
        ? in.globals().stash(g.fullName())
        : target(v, kind);
  }

  private static Object ioGlob(Value v) {
    if (v instanceof dev.vos.perl.io.IoHandle io) {
      PerlGlob glob = new PerlGlob("main", "__ANONIO__");
      glob.setIo(io);
      return glob;
    }
    return null;
  }

  /** What a regex object refers to is its text. */
  private static Object scalarPart(Value v, Kind kind) {
    return v instanceof dev.vos.perl.regex.RegexValue
        ? new dev.vos.perl.value.PerlScalar(dev.vos.perl.value.PerlStr.of(v.str()))
        : globPart(v, kind);
  }

  private static Object globPart(Value v, Kind kind) {
    if (!(v instanceof GlobRef r)) {
      return null;
    }
    switch (kind) {
      case ARRAY:
        return r.target.array();
      case HASH:
        return r.target.hash();
      case SCALAR:
        return new MagicCells.GlobCell(r.target);
      default:
        return r.target.code();
    }
  }

  /** By name, when strict refs allows it; dies otherwise as perl does. */
  static Object symbolic(Interp in, Value v, Kind kind, boolean strict) {
    if (v.isRef()) {
      throw PerlDie.at(
          "Not "
              + (kind == Kind.GLOB ? "a GLOB" : kind == Kind.CODE ? "a CODE" : kind.noun)
              + " reference");
    }
    if (strict && kind != Kind.GLOB) {
      if (!v.defined()) {
        throw PerlDie.at("Can't use an undefined value as " + kind.noun + " reference");
      }
      String s = v.str();
      String shown = s.length() > 32 ? s.substring(0, 32) + "\"..." : s + "\"";
      throw PerlDie.at(
          "Can't use string (\""
              + shown
              + ") as "
              + kind.noun
              + " ref while \"strict refs\" in use");
    }
    if (!v.defined()) {
      throw PerlDie.at("Can't use an undefined value as " + kind.noun + " reference");
    }
    return target(glob(in, v.str()), kind);
  }

  /** The glob that a name given at run time means: relative to the current package. */
  static PerlGlob glob(Interp in, String name) {
    String n = name.startsWith("*") ? name.substring(1) : name;
    if (n.startsWith("::")) {
      n = "main" + n;
    } else if (n.startsWith("main::main::")) {
      n = n.substring(6);
    } else if (!n.contains("::")) {
      n = (Specials.alwaysMain(n) ? "main" : in.cop().pkg()) + "::" + n;
    }
    if (n.endsWith("::ISA")) {
      in.classes().changed();
    } else if (n.endsWith("::")) {
      in.globals().stash(n);
    }
    return in.glob(n);
  }

  /** The thing behind the reference in slot s; what must exist already (rvalue). */
  static final class Deref extends Insn {
    private final Kind kind;
    private final int d;
    private final int s;
    private final boolean strict;
    private final boolean tolerant;

    /**
     * @param tolerant an undefined value gives an empty container (rvalue without strict refs)
     */
    Deref(Kind kind, int d, int s, boolean strict, boolean tolerant) {
      this.kind = kind;
      this.d = d;
      this.s = s;
      this.strict = strict;
      this.tolerant = tolerant;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, s);
      Object thing = target(in, v, kind);
      if (v.isRef() && in.classes().overloads(ClassTable.classOf(v))) {
        int go = Overloads.deref(in, f, kind.overload, v, d, next);
        if (go != Overloads.NONE) {
          return go;
        }
      }
      if (thing == null) {
        if (tolerant && !v.defined() && !strict) {
          thing = kind == Kind.ARRAY ? new PerlArray() : new PerlHash();
        } else {
          thing = symbolic(in, v, kind, strict);
        }
      }
      f.slots[d] = thing;
      return next;
    }
  }

  /** As {@link Deref}, for a variable, element or other cell in slot s that autovivifies. */
  static final class Vivify extends Insn {
    private final Kind kind;
    private final int d;
    private final int s;
    private final boolean strict;

    Vivify(Kind kind, int d, int s, boolean strict) {
      this.kind = kind;
      this.d = d;
      this.s = s;
      this.strict = strict;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, s);
      if (kind == Kind.HASH ? v instanceof PerlHash : v instanceof PerlArray) {
        if (!in.classes().overloading()) {
          f.slots[d] = v;
          return next;
        }
      }
      return slow(in, f, v);
    }

    private int slow(Interp in, Frame f, Value v) {
      if (v.isRef() && in.classes().overloads(ClassTable.classOf(v))) {
        int go = Overloads.deref(in, f, kind.overload, v, d, next);
        if (go != Overloads.NONE) {
          return go;
        }
      }
      Object thing = target(in, v, kind);
      if (thing == null && v == Undef.UNDEF) {
        thing = vivified(kind);
        put(f.slots, s, thing instanceof PerlScalar c ? new ScalarRef(c) : (Value) thing);
      } else if (thing == null) {
        thing = symbolic(in, v, kind, strict);
      }
      f.slots[d] = thing;
      return next;
    }
  }

  private static Object vivified(Kind kind) {
    return kind == Kind.ARRAY
        ? new PerlArray()
        : kind == Kind.HASH ? new PerlHash() : new PerlScalar();
  }

  /** {@code $a[i][...]}: the container in an element, made where there is none. */
  static final class VivifyElem extends Insn {
    private final Kind kind;
    private final int d;
    private final int array;
    private final int index;
    private final boolean strict;

    VivifyElem(Kind kind, int d, int array, int index, boolean strict) {
      this.kind = kind;
      this.d = d;
      this.array = array;
      this.index = index;
      this.strict = strict;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray a = Elements.array(f.slots, array);
      int i = Elements.index(in, val(f.slots, index));
      Value v = a.get(i);
      if (v.isRef() && in.classes().overloads(ClassTable.classOf(v))) {
        int go = Overloads.deref(in, f, kind.overload, v, d, next);
        if (go != Overloads.NONE) {
          return go;
        }
      }
      Object thing = target(in, v, kind);
      if (thing == null && v == Undef.UNDEF) {
        thing = vivified(kind);
        if (!a.set(i, (Value) thing)) {
          throw Elements.notCreatable(i);
        }
      } else if (thing == null) {
        thing = symbolic(in, v, kind, strict);
      }
      f.slots[d] = thing;
      return next;
    }
  }

  /** {@code $h{k}[...]}: the container in an entry, made where there is none. */
  static final class VivifyEntry extends Insn {
    private final Kind kind;
    private final int d;
    private final int hash;
    private final int key;
    private final boolean strict;

    VivifyEntry(Kind kind, int d, int hash, int key, boolean strict) {
      this.kind = kind;
      this.d = d;
      this.hash = hash;
      this.key = key;
      this.strict = strict;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlHash h = Elements.hash(f.slots, hash);
      String k = Elements.key(in, val(f.slots, key));
      Value v = h.get(k);
      if (v.isRef() && in.classes().overloads(ClassTable.classOf(v))) {
        int go = Overloads.deref(in, f, kind.overload, v, d, next);
        if (go != Overloads.NONE) {
          return go;
        }
      }
      Object thing = target(in, v, kind);
      if (thing == null && v == Undef.UNDEF) {
        thing = vivified(kind);
        h.put(k, (Value) thing);
      } else if (thing == null) {
        thing = symbolic(in, v, kind, strict);
      }
      f.slots[d] = thing;
      return next;
    }
  }
}
