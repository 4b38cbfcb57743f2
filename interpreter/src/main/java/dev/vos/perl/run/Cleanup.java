package dev.vos.perl.run;

import dev.vos.perl.value.ClassName;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Value;

/**
 * The frame that calls destructors, one after the other, between two instructions of the program. A
 * destructor that dies only warns, and does not disturb the {@code $@} of a die that is being
 * handled (perlobj).
 */
public final class Cleanup {
  /** The objects still to be destroyed. */
  private static final int QUEUE = 0;

  /** The object whose destructor runs, null before the first. */
  private static final int CURRENT = 1;

  /** What {@code $@} was before the destructor. */
  private static final int ERROR = 2;

  /** Whether {@code $@} holds what the program just died of; else destructors may change it. */
  private static final int DYING = 3;

  private static final Code CODE =
      Hooks.trampoline(
          4,
          new Insn() {
            @Override
            public int exec(Interp in, Frame f) {
              return step(in, f);
            }
          });

  private Cleanup() {}

  /** The method that destroys an object, AUTOLOAD if need be; null if there is none. */
  static PerlCode destructor(Interp in, Value ref) {
    ClassName cls = ClassTable.classOf(ref);
    if (cls == null) {
      return null;
    }
    PerlCode code = in.classes().find(cls, "DESTROY");
    return code != null ? code : in.classes().find(cls, "AUTOLOAD");
  }

  /** Pushes the frame on top; the frame below knows where it goes on. */
  static Frame push(Interp in, PerlArray objects) {
    Frame f = Frame.of(CODE);
    f.slots[QUEUE] = objects;
    f.caller = in.top;
    f.dest = -1;
    f.saveMark = in.saves().mark();
    f.match = in.top == null ? null : in.top.match;
    in.top = f;
    return f;
  }

  /** A die was caught: destroys what it has made unreachable. */
  static void afterDie(Interp in) {
    Frame catcher = in.top;
    if (in.destructors().search(in) && in.top != catcher) {
      in.top.slots[DYING] = PerlInt.ONE;
    }
  }

  /**
   * The end of a process, after its END blocks: the objects that no variable of a sub holds any
   * more, then all others.
   *
   * @return whether there is something to run
   */
  public static boolean atEnd(Interp in) {
    if (!in.destructors().active() || in.destructors().search(in)) {
      return in.top != null;
    }
    PerlArray all = in.destructors().takeAll();
    if (all.size() > 0) {
      push(in, all);
    }
    return in.top != null;
  }

  /** The end of the main text: its variables are gone before END blocks run. */
  public static boolean afterMain(Interp in) {
    return in.destructors().active() && in.destructors().search(in);
  }

  private static int step(Interp in, Frame f) {
    if (f.slots[CURRENT] != null) {
      boolean died = f.handler == null;
      if (died) {
        complain(in);
      }
      f.handler = null;
      if (died || f.slots[DYING] != null) {
        error(in).set((Value) f.slots[ERROR]);
      }
      f.slots[CURRENT] = null;
    }
    PerlArray queue = (PerlArray) f.slots[QUEUE];
    if (queue.size() == 0) {
      queue = in.destructors().find(in);
      f.slots[QUEUE] = queue;
    }
    if (queue.size() == 0) {
      in.top = f.caller;
      return Insn.SWITCH;
    }
    Value object = queue.shift();
    PerlCode code = destructor(in, object);
    if (code == null || !code.isDefined()) {
      return 0;
    }
    f.slots[CURRENT] = object;
    f.slots[ERROR] = error(in).get().snapshot();
    f.handler = new Handler(0, in.saves().mark(), null);
    if (code.name().equals("AUTOLOAD")) {
      in.scalar(code.pkg() + "::AUTOLOAD")
          .set(PerlStr.of(ClassTable.classOf(object).name() + "::DESTROY"));
    }
    PerlArray args = new PerlArray(1);
    args.push(object);
    return Machine.call(in, f, code, args, Want.VOID, -1, 0);
  }

  private static void complain(Interp in) {
    in.warnings().emit(PerlStr.of("\t(in cleanup) " + error(in).get().str()));
  }

  private static PerlScalar error(Interp in) {
    return in.scalar("main::@");
  }
}
