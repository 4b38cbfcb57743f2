package dev.vos.perl.run;

import dev.vos.abi.Signal;
import dev.vos.perl.syntax.SubBody;
import dev.vos.perl.value.GlobRef;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlGlob;
import dev.vos.perl.value.PerlHash;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Value;
import java.util.Map;

/** Calls that the machine makes by itself: {@code %SIG}'s handlers and hooks. */
final class Hooks {

  /** Runs under a die hook: the die goes on. Slot 0 holds the exception. */
  private static final Code RETHROW =
      trampoline(
          1,
          new Insn() {
            @Override
            public int exec(Interp in, Frame f) {
              in.saves().unwind(in, f.saveMark);
              in.top = f.caller;
              throw PerlDie.afterHook((Value) f.slots[0]);
            }
          });

  /** Runs under a signal's handler: {@code $!} is what it was. Slot 0 holds it. */
  private static final Code AFTER_SIGNAL =
      trampoline(
          1,
          new Insn() {
            @Override
            public int exec(Interp in, Frame f) {
              in.saves().unwind(in, f.saveMark);
              in.setErrno(((PerlInt) f.slots[0]).toInt());
              in.top = f.caller;
              return SWITCH;
            }
          });

  private Hooks() {}

  /** Code of one instruction that the machine puts between frames of the program. */
  static Code trampoline(int slots, Insn insn) {
    SubBody body = new SubBody(SubBody.Kind.ANONYMOUS, null);
    return new Code(
        body,
        new Insn[] {insn},
        new Object[slots],
        new int[0],
        new dev.vos.perl.syntax.Cop[0],
        Map.of());
  }

  /** The sub that an entry of {@code %SIG} names, null for none, DEFAULT and IGNORE. */
  static PerlCode code(Interp in, Value handler) {
    if (handler instanceof PerlCode code) {
      return code;
    }
    if (handler instanceof PerlGlob glob) {
      return glob.code();
    }
    if (handler instanceof GlobRef ref) {
      return ref.target.code();
    }
    String name = handler.str();
    if (name.isEmpty() || name.equals("DEFAULT") || name.equals("IGNORE")) {
      return null;
    }
    PerlGlob glob = in.globals().find(name.contains("::") ? name : "main::" + name);
    return glob == null ? null : glob.code();
  }

  /**
   * Calls a hook with its own entry of {@code %SIG} switched off; the frame on top puts it back.
   */
  static void callHandler(Interp in, String entry, PerlCode handler, PerlArray args) {
    PerlHash sig = in.hash("main::SIG");
    in.saves().saveEntry(sig, entry);
    sig.delete(entry);
    Frame f = in.top;
    f.resume = 0;
    int go = Machine.call(in, f, handler, args, Want.VOID, -1, 0);
    if (go >= 0) {
      f.resume = go;
    }
  }

  /** Calls {@code $SIG{__DIE__}}; false if there is none. */
  static boolean callDieHook(Interp in, Value value) {
    PerlCode handler = code(in, in.hash("main::SIG").get("__DIE__"));
    if (handler == null || in.top == null) {
      return false;
    }
    Frame rethrow = Frame.of(RETHROW);
    rethrow.slots[0] = value;
    rethrow.caller = in.top;
    rethrow.dest = -1;
    rethrow.saveMark = in.saves().mark();
    rethrow.match = in.top.match;
    in.top = rethrow;
    PerlArray args = new PerlArray(1);
    args.push(value);
    callHandler(in, "__DIE__", handler, args);
    return true;
  }

  /** Pushes the frame of a signal's handler; false if there is none any more. */
  static boolean callSignalHandler(Interp in, Frame f, Signal signal) {
    PerlCode handler = code(in, in.hash("main::SIG").get(signal.shortName()));
    if (handler == null) {
      return false;
    }
    PerlArray args = new PerlArray(1);
    args.push(PerlStr.of(signal.shortName()));
    Frame after = Frame.of(AFTER_SIGNAL);
    after.slots[0] = PerlInt.of(in.errno());
    after.caller = f;
    after.dest = -1;
    after.saveMark = in.saves().mark();
    after.match = f.match;
    in.top = after;
    int go = Machine.call(in, after, handler, args, Want.VOID, -1, 0);
    if (go >= 0) {
      after.resume = go;
    }
    return true;
  }
}
