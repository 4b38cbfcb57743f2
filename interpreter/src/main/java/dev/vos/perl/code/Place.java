package dev.vos.perl.code;

import dev.vos.perl.run.Closure;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Machine;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.Value;

/**
 * What an lvalue sub gives back where its call is assigned to: the cell itself. It is seen by the
 * caller's next instruction only. A sub finds out that a place is wanted from the instruction that
 * called it.
 */
final class Place extends Value implements Forkable {
  private final PerlScalar cell;

  Place(PerlScalar cell) {
    this.cell = cell;
  }

  @Override
  public Object fork(Copier copier) {
    return new Place(copier.copy(cell));
  }

  @Override
  public String str() {
    return cell.get().str();
  }

  @Override
  public Value num() {
    return cell.get().num();
  }

  @Override
  public boolean truth() {
    return cell.get().truth();
  }

  /** How much a call needs a place. */
  enum Need {
    /** The value will do. */
    NONE,
    /** A place if the sub gives one. */
    WELCOME,
    /** The call is assigned to: an ordinary sub is an error. */
    ASSIGNED
  }

  /** An instruction that calls. */
  interface Wanting {
    Need place();
  }

  /** Whether the call that a frame runs for wants a place. */
  static boolean wanted(Frame f) {
    Frame caller = f.caller;
    return caller != null
        && f.want == Want.SCALAR
        && f.dest >= 0
        && caller.code.insns[caller.pc] instanceof Wanting w
        && w.place() != Need.NONE;
  }

  /** Refuses a sub that gives no place where one is needed. */
  static void check(Need need, PerlCode code) {
    if (need == Need.ASSIGNED && !(code instanceof Closure c && isLvalue(c))) {
      throw PerlDie.at("Can't modify non-lvalue subroutine call of &" + code.fullName());
    }
  }

  private static boolean isLvalue(Closure c) {
    return c.code() == null || c.code().body.lvalue();
  }

  /** In an lvalue sub: goes to the label when the value is wanted, not the place. */
  static final class UnlessWanted extends Insn {
    private final Label target;

    UnlessWanted(Label target) {
      this.target = target;
    }

    @Override
    public int exec(Interp in, Frame f) {
      return wanted(f) ? next : target.at;
    }
  }

  /** Returns the cell in a slot. */
  static final class Return extends Insn {
    private final int s;

    Return(int s) {
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      return Machine.leave(in, f, new Place(cell(f.slots, s)));
    }
  }

  /** Takes what a call gave: its cell, or the value it has. */
  static final class Take extends Insn {
    private final int d;
    private final int s;

    Take(int d, int s) {
      this.d = d;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Object given = f.slots[s];
      f.slots[d] =
          given instanceof Place p ? p.cell : given instanceof PerlScalar c ? c.get() : given;
      f.slots[s] = null;
      return next;
    }
  }
}
