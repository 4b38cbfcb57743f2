package dev.vos.perl.code;

import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.syntax.Expr;
import dev.vos.perl.value.GlobRef;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.ScalarRef;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/** {@code *glob{ARRAY}} and the like: references to the parts of a glob, its name and package. */
final class GlobParts {
  private GlobParts() {}

  /** Whether an element is one of a glob. */
  static boolean isPart(Expr.HashElem e) {
    return (e.hash() instanceof Expr.Global g && g.sigil() == '*')
        || (e.hash() instanceof Expr.Deref r && r.sigil() == '*');
  }

  /** Lowers the element into d. */
  static void lower(SubLowering c, Expr.HashElem e, int d) {
    int glob = c.out.fresh();
    if (e.hash() instanceof Expr.Global g) {
      c.out.emit(new Moves.GlobalThing(glob, c.names.global(g.name()), g.name(), '*'));
    } else {
      int s = c.expressions.scalar(((Expr.Deref) e.hash()).reference());
      c.out.emit(new Derefs.Deref(Derefs.Kind.GLOB, glob, s, false, false));
    }
    c.out.emit(new Part(d, glob, c.expressions.scalar(e.key())));
  }

  /** Reads one part; undef if the glob does not have it. */
  private static final class Part extends Insn {
    private final int d;
    private final int glob;
    private final int key;

    Part(int d, int glob, int key) {
      this.d = d;
      this.glob = glob;
      this.key = key;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = part((PerlGlob) f.slots[glob], val(f.slots, key).str());
      put(f.slots, d, v == null ? Undef.UNDEF : v);
      return next;
    }

    private static Value part(PerlGlob g, String key) {
      return switch (key) {
        case "SCALAR" -> new ScalarRef(g.scalar());
        case "ARRAY" -> g.arrayOrNull();
        case "HASH" -> g.name().isEmpty() ? g.hash() : g.hashOrNull();
        case "CODE" -> g.code();
        case "IO", "FILEHANDLE" -> g.io();
        case "GLOB" -> new GlobRef(g);
        case "NAME" -> PerlStr.of(g.name());
        case "PACKAGE" -> PerlStr.of(g.pkg());
        default -> null;
      };
    }
  }
}
