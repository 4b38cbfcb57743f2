package dev.vos.perl.run;

import dev.vos.perl.syntax.Cop;
import dev.vos.perl.syntax.SubBody;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.util.Map;

/** The small frames under the subs that {@link Upcalls} calls. */
final class UpcallFrames {
  static final int RESULT = 0;
  static final int QUEUE = 1;
  private static final int LOG = 2;
  private static final int SEQUEL = 3;
  private static final int SLOTS = 4;

  private static final Code REPLAY = code(new Deliver());
  private static final Code RUN = code(new RunNext());

  private UpcallFrames() {}

  private static Code code(Insn insn) {
    SubBody body = new SubBody(SubBody.Kind.ANONYMOUS, null);
    return new Code(body, new Insn[] {insn}, new Object[SLOTS], new int[0], new Cop[0], Map.of());
  }

  private static Frame above(Interp in, Frame f, Code code) {
    Frame frame = Frame.of(code);
    frame.caller = f;
    frame.dest = -1;
    frame.saveMark = in.saves().mark();
    frame.match = f == null ? null : f.match;
    return frame;
  }

  /** The frame that collects answers and has the instruction executed again. */
  static Frame replay(Interp in, Frame f, Upcalls.Log log, Upcalls.Sequel sequel) {
    Frame frame = above(in, f, REPLAY);
    frame.slots[LOG] = log;
    frame.slots[SEQUEL] = sequel;
    return frame;
  }

  /** The frame that makes queued calls. */
  static Frame run(Interp in, Frame f, Upcalls.Queue queue) {
    Frame frame = above(in, f, RUN);
    frame.slots[QUEUE] = queue;
    return frame;
  }

  /** Makes the first call of a replay frame. */
  static void begin(Interp in, Frame f) {
    Upcalls.Queue queue = (Upcalls.Queue) f.slots[QUEUE];
    int go = call(in, f, queue.calls.get(queue.at++));
    if (go >= 0) {
      f.resume = go;
    }
  }

  private static int call(Interp in, Frame f, Upcalls.Call c) {
    f.slots[RESULT] = null;
    return Machine.call(in, f, c.code(), c.args(), c.want(), RESULT, 0);
  }

  /** Takes an answer; asks on, or goes back to the instruction. */
  private static final class Deliver extends Insn {
    @Override
    public int exec(Interp in, Frame f) {
      Upcalls.Log log = (Upcalls.Log) f.slots[LOG];
      Upcalls.Queue queue = (Upcalls.Queue) f.slots[QUEUE];
      Object answer = f.slots[RESULT];
      if (answer == null) {
        answer = Undef.UNDEF;
      }
      if (f.slots[SEQUEL] instanceof Upcalls.Sequel sequel) {
        Upcalls.Call more = sequel.next(in, (Value) answer);
        if (more != null) {
          return call(in, f, more);
        }
        answer = sequel.result();
      }
      log.answers.add(
          answer instanceof PerlArray || !(answer instanceof Value v) ? answer : v.snapshot());
      if (queue.at < queue.calls.size()) {
        return call(in, f, queue.calls.get(queue.at++));
      }
      in.saves().unwind(in, f.saveMark);
      in.top = f.caller;
      in.upcalls().replay(log);
      return SWITCH;
    }
  }

  /** Makes the next call. */
  private static final class RunNext extends Insn {
    @Override
    public int exec(Interp in, Frame f) {
      Upcalls.Queue queue = (Upcalls.Queue) f.slots[QUEUE];
      if (queue.at < queue.calls.size()) {
        return call(in, f, queue.calls.get(queue.at++));
      }
      in.top = f.caller;
      return SWITCH;
    }
  }
}
