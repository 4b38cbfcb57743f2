package dev.vos.perl.code;

import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.syntax.Cop;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.Value;

/**
 * What warnings call an operand: the variable in its slot, or what the instruction read that filled
 * it: a global, or an element of a variable. Nothing is kept for this; the instructions before are
 * looked through.
 */
final class OperandNames {
  private static final int LOOK_BACK = 40;

  private OperandNames() {}

  /**
   * The name of the operand in a slot, null for none.
   *
   * @param certain whether nothing but this operand can be meant; if not, elements that do not
   *     exist have no name
   */
  static String of(Frame f, int slot, boolean certain) {
    String variable = f.code.nameOf(slot);
    if (variable != null) {
      return variable;
    }
    Insn source = source(f, slot);
    if (source instanceof Moves.GlobalScalar g) {
      return global('$', g.name);
    }
    if (source instanceof Moves.GlobalCell g) {
      return global('$', g.name);
    }
    if (source instanceof Moves.ArgElem a) {
      return "$_[" + a.index + "]";
    }
    if (source instanceof Elements.GetElem e) {
      return element(f, e, certain);
    }
    return source instanceof Elements.GetEntry e ? entry(f, e, certain) : null;
  }

  /** The instruction of this statement that filled a slot, null if it is not a known one. */
  private static Insn source(Frame f, int slot) {
    Insn[] insns = f.code.insns;
    Cop statement = f.cop();
    for (int i = f.pc - 1; i >= 0 && i >= f.pc - LOOK_BACK; i--) {
      Insn insn = insns[i];
      if (f.code.copAt(i) != statement) {
        return null;
      }
      boolean fills =
          (insn instanceof Elements.GetElem e && e.d == slot)
              || (insn instanceof Elements.GetEntry h && h.d == slot)
              || (insn instanceof Moves.GlobalScalar g && g.d == slot)
              || (insn instanceof Moves.GlobalCell c && c.d == slot)
              || (insn instanceof Moves.ArgElem a && a.d == slot)
              || (insn instanceof Moves.GlobalThing t && t.d == slot);
      if (fills) {
        return insn;
      }
    }
    return null;
  }

  private static String global(char sigil, String name) {
    return sigil + (name.startsWith("main::") ? name.substring(6) : name);
  }

  /** The name of an array or hash variable, with its sigil; null for one behind a reference. */
  private static String container(Frame f, int slot) {
    String variable = f.code.nameOf(slot);
    if (variable != null) {
      return variable.charAt(0) == '$' ? null : variable;
    }
    if (source(f, slot) instanceof Moves.GlobalThing t) {
      return global(t.sigil, t.name);
    }
    return f.slots[slot] == f.args && f.args != null ? "@_" : null;
  }

  private static boolean simple(Frame f, int slot) {
    return f.code.isConstant(slot)
        || f.code.nameOf(slot) != null
        || source(f, slot) instanceof Moves.GlobalScalar;
  }

  private static String element(Frame f, Elements.GetElem e, boolean certain) {
    String array = container(f, e.array);
    if (array == null) {
      return null;
    }
    int index = Insn.val(f.slots, e.index).toInt();
    boolean exists = f.slots[e.array] instanceof PerlArray a && a.exists(index);
    if (exists || (certain && simple(f, e.index))) {
      return "$" + array.substring(1) + "[" + index + "]";
    }
    return certain ? "within " + array : null;
  }

  private static String entry(Frame f, Elements.GetEntry e, boolean certain) {
    String hash = container(f, e.hash);
    if (hash == null) {
      return null;
    }
    Value key = Insn.val(f.slots, e.key);
    boolean exists = f.slots[e.hash] instanceof PerlHash h && h.exists(key.str());
    if (exists || (certain && simple(f, e.key))) {
      return "$" + hash.substring(1) + "{\"" + key.str() + "\"}";
    }
    return certain ? "within " + hash : null;
  }
}
