package dev.vos.perl.regex;

/**
 * One step of a pattern that {@link Search} runs. Immutable once assembled; what it changes in the
 * search it notes on the search's stack, to be undone.
 */
abstract class Op {

  /** The step after this one. */
  Op next;

  /** What {@link #run} of the last step returns. */
  static final Op DONE =
      new Op() {
        @Override
        Op run(Search m) {
          return this;
        }
      };

  /**
   * Tries to match here.
   *
   * @return the step to go on with; null to backtrack
   */
  abstract Op run(Search m);
}
