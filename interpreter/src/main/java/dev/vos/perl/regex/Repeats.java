package dev.vos.perl.regex;

/** Quantifiers: of one character, and of anything. */
final class Repeats {
  private Repeats() {}

  /** A quantified character. */
  static final class Chars extends Op {
    private final CharSet set;
    private final int min;
    private final int max;
    private final boolean lazy;

    Chars(CharSet set, int min, int max, boolean lazy) {
      this.set = set;
      this.min = min;
      this.max = max;
      this.lazy = lazy;
    }

    @Override
    Op run(Search m) {
      int most = lazy ? min : max;
      int count = 0;
      int end = m.at;
      for (int to; count < most && (to = set.end(m.subject, end)) >= 0; count++) {
        end = to;
      }
      if (count < min) {
        return null;
      }
      if (lazy ? count < max : count > min) {
        m.push(new Rest(m, this, end, count));
      }
      m.at = end;
      return next;
    }

    /** One character fewer, or for a lazy one, more. */
    private static final class Rest extends Entry.Choice {
      private final Chars of;
      private final int end;
      private final int count;

      Rest(Search m, Chars of, int end, int count) {
        super(m, null);
        this.of = of;
        this.end = end;
        this.count = count;
      }

      @Override
      Op back(Search m) {
        super.back(m);
        int other = of.lazy ? of.set.end(m.subject, end) : m.subject.offsetByCodePoints(end, -1);
        if (other < 0) {
          return null;
        }
        int now = of.lazy ? count + 1 : count - 1;
        if (of.lazy ? now < of.max : now > of.min) {
          m.push(new Rest(m, of, other, now));
        }
        m.at = other;
        return of.next;
      }
    }
  }

  /** Enters a quantified group. */
  static final class Enter extends Op {
    private final Again loop;

    Enter(Again loop) {
      this.loop = loop;
    }

    @Override
    Op run(Search m) {
      m.loop = new Search.Loop(loop, 0, -1, m.loop);
      return loop;
    }
  }

  /** Stands before and after the body: once more, or on. */
  static final class Again extends Op {
    private final int min;
    private final int max;
    private final boolean lazy;

    /** The quantified group. */
    Op body;

    Again(int min, int max, boolean lazy) {
      this.min = min;
      this.max = max;
      this.lazy = lazy;
    }

    @Override
    Op run(Search m) {
      Search.Loop l = m.loop;
      if (l.count() < min && !(m.at == l.begin() && l.count() > 0)) {
        return more(m, l);
      }
      if (l.count() >= max || (m.at == l.begin() && l.count() > 0)) {
        m.loop = l.outer();
        return next;
      }
      m.push(new Other(m, this));
      if (lazy) {
        m.loop = l.outer();
        return next;
      }
      return more(m, l);
    }

    private Op more(Search m, Search.Loop l) {
      m.loop = new Search.Loop(this, l.count() + 1, m.at, l.outer());
      return body;
    }

    private static final class Other extends Entry.Choice {
      private final Again of;

      Other(Search m, Again of) {
        super(m, null);
        this.of = of;
      }

      @Override
      Op back(Search m) {
        super.back(m);
        if (of.lazy) {
          return of.more(m, m.loop);
        }
        m.loop = m.loop.outer();
        return of.next;
      }
    }
  }
}
