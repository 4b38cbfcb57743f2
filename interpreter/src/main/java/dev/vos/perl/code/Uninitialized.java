package dev.vos.perl.code;

import dev.vos.perl.builtin.Numeric;
import dev.vos.perl.builtin.OperandKinds;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.Numbers;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.StrBuf;
import dev.vos.perl.value.Value;

/** The warnings about operands: undefined, or not a number (perldiag). */
final class Uninitialized {
  private Uninitialized() {}

  static void check(Interp in, Frame f, Operator op, int a, int b, Value x, Value y) {
    one(in, f, op, a, x, f.code.isConstant(b));
    one(in, f, op, b, y, f.code.isConstant(a));
  }

  /** As {@link #check}, for {@code OP=}: an undefined left side is fine for + - . | ^. */
  static void checkAssign(Interp in, Frame f, Operator op, int a, int b, Value x, Value y) {
    if (x.defined() || "+-.|^".indexOf(op.symbol().charAt(0)) < 0) {
      one(in, f, op, a, x, f.code.isConstant(b));
    }
    one(in, f, op, b, y, op.symbol().equals("."));
  }

  private static void one(Interp in, Frame f, Operator op, int slot, Value v, boolean certain) {
    if (!v.defined()) {
      warn(in, f, slot, op.description(), certain);
    } else if (op.kind() == Operator.Kind.NUMERIC
        && ((v instanceof PerlStr && v != PerlStr.NO) || v instanceof StrBuf)
        && in.warns("numeric")
        && !Numbers.looksLikeNumber(v.str())) {
      in.warn(
          "numeric",
          "Argument \"" + Numeric.shown(v.str()) + "\" isn't numeric in " + op.description());
    }
  }

  /** The warnings about one argument of a builtin; without kinds, or when it is absent, none. */
  static void checkOperand(
      Interp in, Frame f, OperandKinds kinds, int argument, int slot, Value v) {
    if (kinds == null || slot < 0) {
      return;
    }
    if (!v.defined()) {
      if (kinds.warnsUndefined(argument)) {
        warn(in, f, slot, kinds.description());
      }
    } else if (kinds.numeric(argument)) {
      Numeric.warnNonNumeric(in, v, kinds.description());
    }
  }

  /** "Use of uninitialized value $x in ...". */
  static void warn(Interp in, Frame f, int slot, String description) {
    warn(in, f, slot, description, true);
  }

  /** As above; certain says whether no other operand could be meant. */
  static void warn(Interp in, Frame f, int slot, String description, boolean certain) {
    if (in.warns("uninitialized")) {
      String name = OperandNames.of(f, slot, certain);
      in.warn(
          "uninitialized",
          "Use of uninitialized value " + (name == null ? "" : name + " ") + "in " + description);
    }
  }
}
