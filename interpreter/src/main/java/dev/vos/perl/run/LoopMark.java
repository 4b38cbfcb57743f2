package dev.vos.perl.run;

/**
 * A labelled loop or block that is being executed: where {@code next}, {@code last} and {@code
 * redo} of its label go when they stand in a sub called from it. Immutable.
 *
 * @param label its name
 * @param begin its first instruction
 * @param next where next goes
 * @param last where last goes: the first instruction that is not part of it
 * @param redo where redo goes
 * @param saveMark how far {@code local} is undone first
 * @param handler the eval block around it in the same frame, or null
 * @param outer the labelled loop around it in the same frame, or null
 */
public record LoopMark(
    String label,
    int begin,
    int next,
    int last,
    int redo,
    int saveMark,
    Handler handler,
    LoopMark outer) {

  /** Whether an instruction is inside. */
  boolean contains(int pc) {
    return pc >= begin && pc < last;
  }

  /** Those of the marks that begin before an instruction. */
  public static LoopMark before(LoopMark marks, int begin) {
    LoopMark m = marks;
    while (m != null && m.begin >= begin) {
      m = m.outer;
    }
    return m;
  }

  /** Leaves subs and goes to the innermost loop of that name; false if there is none. */
  public static boolean leaveTo(Interp in, String op, String label) {
    for (Frame f = in.top; f != null; f = f.caller) {
      for (LoopMark m = f.loops; m != null; m = m.outer) {
        if (m.contains(f.pc) && m.label.equals(label)) {
          in.saves().unwind(in, m.saveMark);
          f.handler = m.handler;
          f.resume = op.equals("next") ? m.next : op.equals("last") ? m.last : m.redo;
          Machine.abandon(in, f);
          return true;
        }
      }
    }
    return false;
  }
}
