package dev.vos.perl.regex;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The steps that are not quantifiers; see {@link Repeats} for those. */
final class Steps {
  private Steps() {}

  /** One character of a set. */
  static final class Chars extends Op {
    private final CharSet set;

    Chars(CharSet set) {
      this.set = set;
    }

    @Override
    Op run(Search m) {
      int end = set.end(m.subject, m.at);
      if (end < 0) {
        return null;
      }
      m.at = end;
      return next;
    }
  }

  /** What Java's matcher decides. */
  static final class Simple extends Op {
    private final Pattern pattern;

    Simple(Pattern pattern) {
      this.pattern = pattern;
    }

    @Override
    Op run(Search m) {
      Matcher matcher = StartFilter.anywhere(pattern, m.subject).region(m.at, m.subject.length());
      if (!matcher.lookingAt()) {
        return null;
      }
      m.at = matcher.end();
      return next;
    }
  }

  /** A condition on the search, with what to do when it does not hold (null: backtrack). */
  static final class Test extends Op {
    private final Predicate<Search> condition;
    private final Op otherwise;

    Test(Predicate<Search> condition, Op otherwise) {
      this.condition = condition;
      this.otherwise = otherwise;
    }

    @Override
    Op run(Search m) {
      return condition.test(m) ? next : otherwise;
    }
  }

  /** The branches of an alternation, in turn. */
  static final class Alternation extends Op {
    private final Op[] branches;

    Alternation(Op[] branches) {
      this.branches = branches;
    }

    @Override
    Op run(Search m) {
      m.alternation = new Search.Cut(m.depth(), m.at, m.alternation);
      return branch(m, 0);
    }

    private Op branch(Search m, int i) {
      if (i + 1 < branches.length) {
        m.push(new Other(m, this, i + 1));
      }
      return branches[i];
    }

    private static final class Other extends Entry.Choice {
      private final Alternation of;
      private final int branch;

      Other(Search m, Alternation of, int branch) {
        super(m, null);
        this.of = of;
        this.branch = branch;
      }

      @Override
      Op back(Search m) {
        super.back(m);
        return of.branch(m, branch);
      }
    }
  }

  /** The end of a branch. */
  static final class AlternationEnd extends Op {
    @Override
    Op run(Search m) {
      m.alternation = m.alternation.outer();
      return next;
    }
  }

  static final class Open extends Op {
    private final int group;

    Open(int group) {
      this.group = group;
    }

    @Override
    Op run(Search m) {
      m.open(group);
      return next;
    }
  }

  /** The end of a group, and of a recursion into it. */
  static final class Close extends Op {
    private final int group;

    Close(int group) {
      this.group = group;
    }

    @Override
    Op run(Search m) {
      m.close(group);
      return m.call != null && m.call.group() == group ? m.endRecursion() : next;
    }
  }

  /** Notes where something begins whose alternatives will be given up. */
  static final class Begin extends Op {
    private final Op otherwise;

    /**
     * @param otherwise where to go on if what follows fails; null to fail
     */
    Begin(Op otherwise) {
      this.otherwise = otherwise;
    }

    @Override
    Op run(Search m) {
      int depth = m.depth();
      if (otherwise != null) {
        m.push(new Entry.Choice(m, otherwise));
      }
      m.cut = new Search.Cut(depth, m.at, m.cut);
      return next;
    }
  }

  /** What the end of an atomic group or lookaround does. */
  enum Ending {
    /** Goes on where the match ended. */
    ATOMIC,
    /** Goes on where it began. */
    LOOK,
    /** Goes on where it began if it ended there: a lookbehind. */
    BEHIND,
    /** Fails. */
    NEGATED,
    /** Fails if it ended where it began. */
    NEGATED_BEHIND,
    /** Goes on where it began, its groups unset: a negated condition that was not to hold. */
    UNSET,
    /** The same of a lookbehind. */
    UNSET_BEHIND
  }

  /** The end of what {@link Begin} began. */
  static final class End extends Op {
    private final Ending ending;

    End(Ending ending) {
      this.ending = ending;
    }

    @Override
    Op run(Search m) {
      Search.Cut cut = m.cut;
      boolean behind =
          ending == Ending.BEHIND
              || ending == Ending.NEGATED_BEHIND
              || ending == Ending.UNSET_BEHIND;
      if (behind && m.at != cut.at()) {
        return null;
      }
      if (ending == Ending.NEGATED || ending == Ending.NEGATED_BEHIND) {
        m.drop(cut.depth());
        return null;
      }
      m.commit(cut.depth());
      m.cut = cut.outer();
      m.at = ending == Ending.ATOMIC ? m.at : cut.at();
      return next;
    }
  }

  /** The start of a lookbehind: tries each place before, the nearest first. */
  static final class Behind extends Op {
    private final int min;
    private final int max;

    Behind(int min, int max) {
      this.min = min;
      this.max = max;
    }

    @Override
    Op run(Search m) {
      return from(m, m.at, min);
    }

    private Op from(Search m, int end, int length) {
      int start = end;
      for (int i = 0; i < length; i++) {
        if (start == 0) {
          return null;
        }
        start = m.subject.offsetByCodePoints(start, -1);
      }
      if (length < max && start > 0) {
        m.push(new Longer(m, this, end, length + 1));
      }
      m.at = start;
      return next;
    }

    private static final class Longer extends Entry.Choice {
      private final Behind of;
      private final int end;
      private final int length;

      Longer(Search m, Behind of, int end, int length) {
        super(m, null);
        this.of = of;
        this.end = end;
        this.length = length;
      }

      @Override
      Op back(Search m) {
        super.back(m);
        return of.from(m, end, length);
      }
    }
  }

  /** {@code \1}. */
  static final class BackReference extends Op {
    private final int group;
    private final boolean ignoreCase;

    BackReference(int group, boolean ignoreCase) {
      this.group = group;
      this.ignoreCase = ignoreCase;
    }

    @Override
    Op run(Search m) {
      int start = m.offsets[2 * group];
      if (start < 0) {
        return null;
      }
      int length = m.offsets[2 * group + 1] - start;
      if (!m.subject.regionMatches(ignoreCase, m.at, m.subject, start, length)) {
        return null;
      }
      m.at += length;
      return next;
    }
  }

  /** {@code (?1)}; the body is filled in once all groups are assembled. */
  static final class Recursion extends Op {
    private final int group;
    private final Op[] bodies;

    Recursion(int group, Op[] bodies) {
      this.group = group;
      this.bodies = bodies;
    }

    @Override
    Op run(Search m) {
      return m.recurse(group, bodies[group], next);
    }
  }

  /** Code to be run by the machine; with {@link #otherwise} it is a condition. */
  static final class Code extends Op {
    private final Regex owner;
    private final int block;
    private final boolean postponed;
    private final Op otherwise;

    Code(Regex owner, int block, boolean postponed, Op otherwise) {
      this.owner = owner;
      this.block = block;
      this.postponed = postponed;
      this.otherwise = otherwise;
    }

    Regex owner() {
      return owner;
    }

    int block() {
      return block;
    }

    boolean postponed() {
      return postponed;
    }

    Op otherwise() {
      return otherwise;
    }

    @Override
    Op run(Search m) {
      m.suspend(this);
      return this;
    }
  }

  /** {@code (*PRUNE) (*SKIP) (*THEN) (*COMMIT) (*MARK:name)}. */
  static final class Verb extends Op {
    private final String name;
    private final String argument;

    Verb(String name, String argument) {
      this.name = name;
      this.argument = argument;
    }

    @Override
    Op run(Search m) {
      if (argument != null && !name.equals("SKIP")) {
        m.mark = new Search.Mark(argument, m.at, m.mark);
      }
      if (!name.equals("MARK")) {
        m.push(new Entry.Verb(m, name, argument));
      }
      return next;
    }
  }

  /** {@code (*ACCEPT)}: the end, or that of the running recursion. */
  static final class Accept extends Op {
    private final List<Integer> open;
    private final String argument;

    Accept(List<Integer> open, String argument) {
      this.open = open;
      this.argument = argument;
    }

    @Override
    Op run(Search m) {
      if (argument != null) {
        m.mark = new Search.Mark(argument, m.at, m.mark);
      }
      for (int group : open) {
        if (m.call == null || group != m.call.group()) {
          m.close(group);
        }
      }
      return m.call != null ? m.endRecursion() : m.end();
    }
  }

  /** The end of the pattern. */
  static final class Finish extends Op {
    @Override
    Op run(Search m) {
      return m.end();
    }
  }
}
