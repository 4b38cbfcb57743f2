package dev.vos.perl.run;

import dev.vos.perl.regex.MatchState;
import dev.vos.perl.syntax.Cop;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;

/**
 * An activation: what C would keep on its stack. Everything live at a call is in it. Owned by the
 * process's thread.
 */
public final class Frame {
  public final Code code;
  public final Object[] slots;

  /** The frame that is resumed when this one returns; null for the outermost. */
  public Frame caller;

  /** The sub that runs, null for files, evals and BEGIN blocks. */
  public PerlCode sub;

  /** {@code @_}; null where there is none yet. */
  public PerlArray args;

  /** {@link Want}: the context it was called in. */
  public int want;

  /** Where in the caller's slots its result goes, -1 to drop it. */
  public int dest;

  /** The instruction being executed, for messages. */
  public int pc;

  /** Where to go on when it is on top again. */
  public int resume;

  /** How deep the save stack was when it began. */
  public int saveMark;

  /** The innermost eval block in it. */
  public Handler handler;

  /** The labelled loops in it; some may have been left already. */
  public LoopMark loops;

  /** The last successful match: what {@code $1} and {@code $&} read. */
  public MatchState match;

  /** The pattern match that waits for a block of code in it; null for none. */
  public dev.vos.perl.value.Forkable searching;

  /** What happens to a die that passes through it; null for nothing. */
  public OnDie onDie;

  /** What a frame does when a die passes through it. Immutable. */
  public interface OnDie {

    /** The exception that goes on outwards. */
    dev.vos.perl.value.Value passing(Interp in, Frame f, dev.vos.perl.value.Value exception);
  }

  public Frame(Code code, Object[] slots) {
    this.code = code;
    this.slots = slots;
  }

  /** A frame for code, its constants in place. */
  public static Frame of(Code code) {
    return new Frame(code, code.template.clone());
  }

  /** The statement being executed. */
  public Cop cop() {
    return code.copAt(pc);
  }
}
