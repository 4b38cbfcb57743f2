package dev.vos.perl.run;

import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/**
 * One instruction. It is immutable once its code is finished, holds slot numbers and constants but
 * no process state, and may be executed by several processes at once.
 *
 * <p>Operands are slots of the frame: constants stand in slots too. A slot holds a Value, a cell
 * ({@link PerlScalar}) when the variable in it is seen from elsewhere, or, for temporaries,
 * whatever the instructions agree on. {@link #val} and {@link #put} look through cells.
 */
public abstract class Insn {

  /** What {@link #exec} returns when another frame is on top or this one is to be read anew. */
  public static final int SWITCH = -1;

  /** The instruction after this one. */
  public int next;

  /**
   * Carries it out.
   *
   * @return where to go on in this frame, or {@link #SWITCH}; in that case {@link Frame#resume} of
   *     the frame on top says where it goes on
   */
  public abstract int exec(Interp in, Frame f);

  /** The value in a slot. */
  public static Value val(Object[] slots, int slot) {
    Object o = slots[slot];
    if (o instanceof Value v) {
      return v;
    }
    return o == null ? Undef.UNDEF : ((PerlScalar) o).get();
  }

  /** Assigns to a slot, through the cell if it holds one. */
  public static void put(Object[] slots, int slot, Value value) {
    if (slots[slot] instanceof PerlScalar cell) {
      cell.set(value);
    } else {
      slots[slot] = value;
    }
  }

  /** The cell of a slot: what is in it is put into one if it is not in one already. */
  public static PerlScalar cell(Object[] slots, int slot) {
    Object o = slots[slot];
    if (o instanceof PerlScalar cell) {
      return cell;
    }
    PerlScalar cell = new PerlScalar(o == null ? Undef.UNDEF : (Value) o);
    slots[slot] = cell;
    return cell;
  }
}
