package dev.vos.perl.regex;

/** What stands on the stack of a {@link Search}: a place to go on from, or a verb. Immutable. */
abstract class Entry {

  /**
   * Takes the search back here.
   *
   * @return the step to go on with; null to backtrack further
   */
  abstract Op back(Search m);

  /** Whether it is an alternative, which an atomic group gives up. */
  boolean isChoice() {
    return true;
  }

  /** A place to go on from. */
  static class Choice extends Entry {
    final int at;
    private final Op op;
    private final int[] offsets;
    private final Search.Loop loop;
    private final Search.Call call;
    private final Search.Cut cut;
    private final Search.Cut alternation;
    private final Search.Mark mark;
    private final Object result;
    private final int lastClosed;
    private final int locals;

    Choice(Search m, Op op) {
      this.op = op;
      at = m.at;
      offsets = m.offsets;
      loop = m.loop;
      call = m.call;
      cut = m.cut;
      alternation = m.alternation;
      mark = m.mark;
      result = m.result;
      lastClosed = m.lastClosed;
      locals = m.locals;
    }

    @Override
    Op back(Search m) {
      m.at = at;
      m.offsets = offsets;
      m.loop = loop;
      m.call = call;
      m.cut = cut;
      m.alternation = alternation;
      m.mark = mark;
      m.result = result;
      m.lastClosed = lastClosed;
      m.locals = locals;
      return op;
    }
  }

  /** A verb was passed: what backtracking onto it means. */
  static final class Verb extends Entry {
    private final String name;
    private final String argument;
    private final int at;
    private final Search.Mark mark;
    private final Search.Cut alternation;

    Verb(Search m, String name, String argument) {
      this.name = name;
      this.argument = argument;
      at = m.at;
      mark = m.mark;
      alternation = m.alternation;
    }

    @Override
    boolean isChoice() {
      return false;
    }

    @Override
    Op back(Search m) {
      int to = at;
      if (name.equals("SKIP") && argument != null) {
        to = Search.place(mark, argument);
        if (to < 0) {
          return null;
        }
      }
      if (name.equals("THEN") && alternation != null) {
        m.drop(Math.min(m.depth(), alternation.depth() + 1));
        return null;
      }
      m.error = argument == null ? "" : argument;
      m.drop(0);
      m.giveUp(name.equals("COMMIT") ? -1 : name.equals("SKIP") ? to : 0);
      return null;
    }
  }
}
