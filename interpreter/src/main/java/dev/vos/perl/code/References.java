package dev.vos.perl.code;

import dev.vos.perl.io.IoHandle;
import dev.vos.perl.regex.RegexValue;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.GlobRef;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.ScalarRef;
import dev.vos.perl.value.Value;

/** References to named things, and assigning them to globs. */
final class References {
  private References() {}

  /** {@code \&foo}, {@code \*FOO}: the sub is declared if it does not exist. */
  static final class RefToGlobal extends Insn {
    private final int d;
    private final int number;
    private final String name;
    private final char sigil;

    RefToGlobal(int d, int number, String name, char sigil) {
      this.d = d;
      this.number = number;
      this.name = name;
      this.sigil = sigil;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlGlob glob = in.globals().at(number, name);
      put(f.slots, d, sigil == '*' ? new GlobRef(glob) : Callers.codeOf(glob));
      return next;
    }
  }

  /** {@code \&$name}, {@code \&{...}}. */
  static final class CodeOf extends Insn {
    private final int d;
    private final int s;
    private final boolean strict;

    CodeOf(int d, int s, boolean strict) {
      this.d = d;
      this.s = s;
      this.strict = strict;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, s);
      Object code = Derefs.target(v, Derefs.Kind.CODE);
      put(f.slots, d, code instanceof PerlCode c ? c : Callers.codeOf(Derefs.glob(in, v.str())));
      return next;
    }
  }

  /** A reference to the glob in a slot. */
  static final class RefToGlob extends Insn {
    private final int d;
    private final int s;

    RefToGlob(int d, int s) {
      this.d = d;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      put(f.slots, d, new GlobRef((PerlGlob) f.slots[s]));
      return next;
    }
  }

  /** {@code \@a}, {@code \%h}: the container is its own reference. */
  static final class RefToContainer extends Insn {
    private final int d;
    private final int s;
    private final boolean array;

    RefToContainer(int d, int s, boolean array) {
      this.d = d;
      this.s = s;
      this.array = array;
    }

    @Override
    public int exec(Interp in, Frame f) {
      put(f.slots, d, array ? Elements.array(f.slots, s) : Elements.hash(f.slots, s));
      return next;
    }
  }

  /** {@code local *FOO} as a value: a glob of the same name that outlives the block. */
  static final class DetachedGlob extends Insn {
    private final int d;
    private final int s;

    DetachedGlob(int d, int s) {
      this.d = d;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlGlob g = (PerlGlob) f.slots[s];
      put(f.slots, d, new PerlGlob(g.pkg(), g.name()));
      return next;
    }
  }

  /** {@code *FOO} as a value. */
  static final class GlobValue extends Insn {
    private final int d;
    private final int number;
    private final String name;

    GlobValue(int d, int number, String name) {
      this.d = d;
      this.number = number;
      this.name = name;
    }

    @Override
    public int exec(Interp in, Frame f) {
      put(f.slots, d, in.globals().at(number, name));
      return next;
    }
  }

  /** {@code *foo = ...}: aliases the part that the reference is to, or all parts. */
  static final class AssignGlob extends Insn {
    private final int glob;
    private final int s;

    AssignGlob(int glob, int s) {
      this.glob = glob;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlGlob g = (PerlGlob) f.slots[glob];
      Value v = val(f.slots, s);
      if (v instanceof ScalarRef r) {
        g.setScalar(r.target);
        imported(in, g);
      } else if (v instanceof PerlArray a) {
        g.setArray(a);
        imported(in, g);
      } else if (v instanceof PerlHash h) {
        g.setHash(h);
        imported(in, g);
      } else if (v instanceof PerlCode code) {
        g.setCode(code);
        if (fromElsewhere(in, g)) {
          g.markCodeImported();
        }
      } else if (v instanceof GlobRef r) {
        g.aliasAll(r.target);
      } else if (v instanceof IoHandle io) {
        g.setIo(io);
      } else if (v instanceof PerlGlob other) {
        g.aliasAll(other);
      } else if (v instanceof RegexValue) {
        g.setScalar(new PerlScalar(v));
      } else {
        g.aliasAll(Derefs.glob(in, v.str()));
      }
      if (g.name().startsWith("(")) {
        in.classes().enableOverloading();
      }
      in.classes().changed();
      return next;
    }

    private static void imported(Interp in, PerlGlob g) {
      if (fromElsewhere(in, g)) {
        g.markImported();
      }
    }

    private static boolean fromElsewhere(Interp in, PerlGlob g) {
      return in.cop() != null && !in.cop().pkg().equals(g.pkg());
    }
  }

  /** {@code $#a} as a cell. */
  static final class LastIndexCell extends Insn {
    private final int d;
    private final int array;

    LastIndexCell(int d, int array) {
      this.d = d;
      this.array = array;
    }

    @Override
    public int exec(Interp in, Frame f) {
      f.slots[d] = new MagicCells.LastIndex(Elements.array(f.slots, array));
      return next;
    }
  }
}
