package dev.vos.perl.run;

import dev.vos.abi.Signal;
import dev.vos.perl.syntax.Cop;
import dev.vos.perl.syntax.SubBody;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.ReadOnlyScalar;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/**
 * The loop that steps an interpreter. Between two instructions nothing of the program is on the
 * Java stack: calls, returns, dies and signals all just change {@link Interp#top}.
 */
public final class Machine {
  private Machine() {}

  /**
   * Runs until the outermost frame has returned.
   *
   * @throws PerlDie nothing caught it; locals have been put back
   * @throws PerlExit the program called exit
   */
  public static void run(Interp in) {
    Frame f = in.top;
    while (f != null) {
      try {
        if (in.upcalls().replaying()) {
          replay(in, f);
        } else {
          loop(in, f);
        }
      } catch (PerlDie die) {
        unwind(in, die);
      } catch (Restart restart) {
        in.upcalls().abandoned();
        Frame top = in.top;
        top.resume = top.pc;
        safePoint(in, top, top.pc);
      } catch (ArithmeticException | ReadOnlyScalar.Refused e) {
        unwind(in, PerlDie.at(e.getMessage()));
      } catch (PerlExit | Replaced ending) {
        throw ending;
      } catch (RuntimeException bug) {
        unwind(in, internalError(in, bug));
      } catch (OutOfMemoryError tooMuch) {
        unwind(in, PerlDie.at("Out of memory!"));
      } catch (StackOverflowError overflow) {
        unwind(in, PerlDie.at("Recursion too deep in a builtin"));
      }
      f = in.top;
    }
  }

  /**
   * What a mistake of this interpreter's own becomes: an exception of the program that names it, so
   * that it ends with one line and status 255. With VOS_DEBUG set its Java stack is shown too.
   */
  private static PerlDie internalError(Interp in, RuntimeException bug) {
    if (in.proc().environment().get("VOS_DEBUG") != null) {
      java.io.StringWriter stack = new java.io.StringWriter();
      bug.printStackTrace(new java.io.PrintWriter(stack));
      in.handles().writeError(stack.toString());
    }
    in.setErrno(0);
    in.scalar("main::?").set(PerlInt.ZERO);
    String text = bug.toString().replaceFirst("^[\\w.$]*\\.", "").replaceAll("\\s+", " ");
    return PerlDie.at("Internal error of vos: " + text);
  }

  private static void loop(Interp in, Frame start) {
    Frame f = start;
    try {
      Insn[] code = f.code.insns;
      int pc = f.resume;
      while (true) {
        f.pc = pc;
        pc = code[pc].exec(in, f);
        if ((pc | in.pending) < 0) {
          f = turn(in, pc);
          if (f == null) {
            return;
          }
          code = f.code.insns;
          pc = f.resume;
          if (in.upcalls().replaying()) {
            return;
          }
        }
      }
    } catch (Upcalls.Request request) {
      in.upcalls().interrupted(request, f);
    }
  }

  /** The frame that goes on: another one may be on top, and something may have been queued. */
  private static Frame turn(Interp in, int pc) {
    if (in.pending < 0) {
      if (pc >= 0) {
        in.top.resume = pc;
      }
      in.upcalls().runQueue();
    }
    return in.top;
  }

  /** Executes the instruction that asked for something, now that there is an answer. */
  private static void replay(Interp in, Frame f) {
    try {
      f.pc = f.resume;
      int pc = f.code.insns[f.pc].exec(in, f);
      in.upcalls().finished();
      if (pc >= 0) {
        f.resume = pc;
      }
      turn(in, pc);
    } catch (Upcalls.Request request) {
      in.upcalls().interrupted(request, f);
    }
  }

  /**
   * Stops between two instructions: delivers signals, ends a killed process, forks in the test
   * mode.
   *
   * @param next where the frame goes on
   * @return next, or {@link Insn#SWITCH} when a handler's frame was pushed
   */
  public static int safePoint(Interp in, Frame f, int next) {
    in.attention = in.forkEvery > 0;
    in.proc().poll();
    Signal signal = in.sys().signals().nextPending();
    SignalMask.restore(in);
    if (signal != null) {
      in.attention = true;
      f.resume = next;
      return Hooks.callSignalHandler(in, f, signal) ? Insn.SWITCH : next;
    }
    if (in.forkEvery > 0) {
      f.resume = next;
      in.part(SafePointFork.class).count(in);
    }
    return next;
  }

  /** Gives the result of the frame on top to its caller and takes it off. */
  public static int leave(Interp in, Frame f, Object result) {
    if (in.saves().mark() > f.saveMark) {
      in.saves().unwind(in, f.saveMark);
    }
    if (in.handles().anyCounted()) {
      dropVariables(in, f);
    }
    Frame caller = f.caller;
    in.top = caller;
    if (caller == null) {
      in.result = result;
    } else if (f.dest >= 0) {
      if (f.want == Want.SCALAR) {
        Insn.put(caller.slots, f.dest, (Value) result);
      } else {
        caller.slots[f.dest] = result;
      }
    }
    if (in.destructors().active()) {
      in.destructors().left(in, f);
    }
    return Insn.SWITCH;
  }

  /** Ends the frames above one, without a result. */
  static void abandon(Interp in, Frame below) {
    if (in.handles().anyCounted()) {
      for (Frame f = in.top; f != below; f = f.caller) {
        dropVariables(in, f);
      }
    }
    in.top = below;
  }

  /** The variables of a frame that ends are gone: handles that only they held are closed. */
  private static void dropVariables(Interp in, Frame f) {
    for (int slot : f.code.scalars()) {
      Object held = f.slots[slot];
      if (held != null) {
        f.slots[slot] = null;
        in.handles().dropped(held);
      }
    }
  }

  /**
   * Pushes a frame for a sub written in Perl.
   *
   * @param resume where the caller goes on
   */
  public static Frame enter(
      Interp in, Closure sub, PerlArray args, int want, int dest, Frame caller, int resume) {
    Code code = sub.code();
    Frame f = Frame.of(code);
    Object[] captured = sub.captured();
    if (captured.length > 0) {
      System.arraycopy(captured, 0, f.slots, 0, captured.length);
    }
    f.sub = sub;
    f.args = args;
    f.want = want;
    f.dest = dest;
    f.caller = caller;
    f.saveMark = in.saves().mark();
    if (caller != null) {
      f.match = caller.match;
      caller.resume = resume;
    }
    in.top = f;
    return f;
  }

  /**
   * Calls any sub from an instruction: a native at once, Perl code by a frame.
   *
   * @param want VOID, SCALAR or LIST
   * @param dest the slot for the result, -1 to drop it
   */
  public static int call(
      Interp in, Frame f, PerlCode code, PerlArray args, int want, int dest, int resume) {
    if (code instanceof Closure closure) {
      if (closure.code() == null) {
        throw PerlDie.at(
            closure.name().equals("__ANON__")
                ? "Not a CODE reference"
                : "Undefined subroutine &" + closure.fullName() + " called");
      }
      enter(in, closure, args, want, dest, f, resume);
      return in.attention ? safePointAtEntry(in) : Insn.SWITCH;
    }
    PerlArray out = new PerlArray(4);
    ((NativeSub) code).call(in, args, want, out);
    if (dest >= 0) {
      if (want == Want.LIST) {
        f.slots[dest] = out;
      } else {
        Insn.put(f.slots, dest, out.size() == 0 ? Undef.UNDEF : out.get(out.size() - 1).snapshot());
      }
    }
    return in.attention ? safePoint(in, f, resume) : resume;
  }

  private static int safePointAtEntry(Interp in) {
    Frame f = in.top;
    safePoint(in, f, 0);
    return Insn.SWITCH;
  }

  /** Takes a die to the nearest eval, or out of the program. */
  private static void unwind(Interp in, PerlDie die) {
    in.upcalls().abandoned();
    Value value = die.complete() ? die.value() : PerlStr.of(die.value().str() + in.place());
    if (!die.hooked() && Hooks.callDieHook(in, value)) {
      return;
    }
    for (Frame f = in.top; f != null; f = f.caller) {
      Handler h = f.handler;
      if (h != null) {
        in.saves().unwind(in, h.saveMark());
        f.handler = h.outer();
        f.resume = h.resume();
        in.top = f;
        in.scalar("main::@").set(value);
        if (in.destructors().active()) {
          Cleanup.afterDie(in);
        }
        return;
      }
      if (in.handles().anyCounted()) {
        dropVariables(in, f);
      }
      value = passing(f, value);
      if (f.onDie != null) {
        value = f.onDie.passing(in, f, value);
      }
    }
    in.saves().unwind(in, 0);
    in.top = null;
    throw PerlDie.of(value);
  }

  /** What perl adds to a message that leaves a BEGIN block. */
  private static Value passing(Frame f, Value value) {
    SubBody body = f.code.body;
    if (body != null
        && body.kind() == SubBody.Kind.PHASE
        && "BEGIN".equals(body.name())
        && !value.isRef()) {
      Cop at = body.start();
      return PerlStr.of(
          value.str()
              + "BEGIN failed--compilation aborted at "
              + at.file()
              + " line "
              + at.line()
              + ".\n");
    }
    return value;
  }
}
