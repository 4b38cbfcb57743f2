package dev.vos.perl.code;

import dev.vos.perl.run.Closure;
import dev.vos.perl.run.Code;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Machine;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.ScalarRef;
import dev.vos.perl.value.Value;

/**
 * Constants made by putting a reference into a symbol table, {@code $Foo::{BAR} = \$value}: a sub
 * of that name that gives the value.
 */
final class PlacedConstants {
  private static final Code CONSTANT =
      Overloads.code(
          1,
          new Insn() {
            @Override
            public int exec(Interp in, Frame f) {
              Value v = ((PerlScalar) f.slots[0]).get();
              if (f.want != Want.LIST) {
                return Machine.leave(in, f, v);
              }
              PerlArray list = new PerlArray(1);
              list.push(v);
              return Machine.leave(in, f, list);
            }
          });

  private PlacedConstants() {}

  /** Makes the sub if there is such an entry; null if there is none. */
  static PerlGlob adopt(Interp in, String name) {
    Value placed = in.globals().placed(name);
    if (!(placed instanceof ScalarRef ref)) {
      return null;
    }
    PerlGlob glob = in.glob(name);
    glob.setCode(new Closure(glob.pkg(), glob.name(), "", CONSTANT, new Object[] {ref.target}));
    in.globals().stash(glob.pkg() + "::").put(glob.name(), glob);
    return glob;
  }
}
