package dev.vos.perl.code;

import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Handler;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Machine;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/** eval BLOCK, die and warn. */
final class Evals {
  private Evals() {}

  /** Enters an eval block: a die in it goes to the label. */
  static final class Enter extends Insn {
    private final Label onDie;

    Enter(Label onDie) {
      this.onDie = onDie;
    }

    @Override
    public int exec(Interp in, Frame f) {
      f.handler = new Handler(onDie.at, in.saves().mark(), f.handler);
      in.scalar("main::@").set(PerlStr.EMPTY);
      return next;
    }
  }

  /** Leaves an eval block that went well. */
  static final class Leave extends Insn {
    @Override
    public int exec(Interp in, Frame f) {
      in.saves().unwind(in, f.handler.saveMark());
      f.handler = f.handler.outer();
      in.scalar("main::@").set(PerlStr.EMPTY);
      return next;
    }
  }

  /** Leaves an eval block by next, last or the like: {@code $@} stays. */
  static final class Abandon extends Insn {
    @Override
    public int exec(Interp in, Frame f) {
      in.saves().unwind(in, f.handler.saveMark());
      f.handler = f.handler.outer();
      return next;
    }
  }

  /** The result of an eval that died: undef, or an empty list. */
  static final class Failed extends Insn {
    private final int d;
    private final int want;

    Failed(int d, int want) {
      this.d = d;
      this.want = want;
    }

    @Override
    public int exec(Interp in, Frame f) {
      if (d >= 0) {
        f.slots[d] = Calls.want(f, want) == Want.LIST ? new PerlArray() : Undef.UNDEF;
      }
      return next;
    }
  }

  /** {@code die LIST}; the list is in a slot. */
  static final class Die extends Insn {
    private final int list;

    Die(int list) {
      this.list = list;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray items = (PerlArray) f.slots[list];
      if (items.size() == 1 && items.get(0).isRef()) {
        throw PerlDie.of(items.get(0));
      }
      String text = joined(Conversions.operands(in, items));
      if (text.isEmpty()) {
        Value previous = in.scalar("main::@").get();
        if (previous.isRef()) {
          int sent = propagate(in, f, previous);
          if (sent != Overloads.NONE) {
            return sent;
          }
          throw PerlDie.of(previous);
        }
        text = previous.str().isEmpty() ? "Died" : previous.str() + "\t...propagated";
      }
      throw PerlDie.at(text);
    }
  }

  /**
   * {@code die} with nothing and an object in {@code $@}: its PROPAGATE method makes the exception.
   */
  private static int propagate(Interp in, Frame f, Value previous) {
    var cls = dev.vos.perl.run.ClassTable.classOf(previous);
    var code = cls == null ? null : in.classes().find(cls, "PROPAGATE");
    if (!(code instanceof dev.vos.perl.run.Closure closure)) {
      return Overloads.NONE;
    }
    PerlArray args = new PerlArray(3);
    args.push(previous);
    args.push(PerlStr.of(in.cop().file()));
    args.push(dev.vos.perl.value.PerlInt.of(in.cop().line()));
    Frame rethrow = Frame.of(RETHROW);
    rethrow.caller = f;
    rethrow.dest = -1;
    rethrow.saveMark = in.saves().mark();
    in.top = rethrow;
    Machine.enter(in, closure, args, Want.SCALAR, 0, rethrow, 0);
    return Insn.SWITCH;
  }

  private static final dev.vos.perl.run.Code RETHROW =
      Overloads.code(
          1,
          new Insn() {
            @Override
            public int exec(Interp in, Frame f) {
              in.top = f.caller;
              throw PerlDie.of(val(f.slots, 0));
            }
          });

  static String joined(PerlArray items) {
    if (items.size() == 1) {
      return items.get(0).str();
    }
    StringBuilder sb = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      sb.append(items.get(i).str());
    }
    return sb.toString();
  }

  /** {@code warn LIST}. */
  static final class Warn extends Insn {
    private final int d;
    private final int list;

    Warn(int d, int list) {
      this.d = d;
      this.list = list;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlArray items = (PerlArray) f.slots[list];
      Value message;
      if (items.size() == 1 && items.get(0).isRef() && in.warnings().handler() != null) {
        message = items.get(0);
      } else {
        message = PerlStr.of(text(in, joined(Conversions.operands(in, items))));
      }
      in.warnings().emit(message);
      if (d >= 0) {
        put(f.slots, d, Operator.truth(true));
      }
      return next;
    }

    private static String text(Interp in, String given) {
      String text = given;
      if (text.isEmpty()) {
        String previous = in.scalar("main::@").get().str();
        text = previous.isEmpty() ? "Warning: something's wrong" : previous + "\t...caught";
      }
      return text.endsWith("\n") ? text : text + in.place();
    }
  }

  /** {@code wantarray}. */
  static final class WantArray extends Insn {
    private final int d;

    WantArray(int d) {
      this.d = d;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Frame sub = f;
      Value v =
          sub.want == Want.LIST
              ? Operator.truth(true)
              : sub.want == Want.SCALAR ? dev.vos.perl.value.PerlInt.ZERO : Undef.UNDEF;
      put(f.slots, d, v);
      return next;
    }
  }

  /** {@code exit N}. */
  static final class Exit extends Insn {
    private final int s;

    Exit(int s) {
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      throw new dev.vos.perl.run.PerlExit((int) val(f.slots, s).toLong());
    }
  }

  /** Ends a file or eval whose text has run: its value is in a slot. */
  static int finish(Interp in, Frame f, Object result) {
    return Machine.leave(in, f, result);
  }
}
