package dev.vos.perl.code;

import dev.vos.perl.builtin.Transliteration;
import dev.vos.perl.regex.MatchState;
import dev.vos.perl.regex.Regex;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Value;

/** s/// as a loop, so that its replacement may be any code; and tr///. */
final class Substitutions {
  private Substitutions() {}

  /** How far a substitution is. */
  static final class State implements Forkable {
    private final Regex regex;
    private final Patterns.Source source;
    private final String subject;
    private final StringBuilder out;
    private int copied;
    private int from;
    private boolean nonEmpty;
    private int count;

    State(Regex regex, Patterns.Source source, String subject) {
      this.regex = regex;
      this.source = source;
      this.subject = subject;
      this.out = new StringBuilder();
    }

    private State(State s) {
      regex = s.regex;
      source = s.source;
      subject = s.subject;
      out = new StringBuilder(s.out);
      copied = s.copied;
      from = s.from;
      nonEmpty = s.nonEmpty;
      count = s.count;
    }

    @Override
    public Object fork(Copier copier) {
      return new State(this);
    }

    MatchState find(Interp in, Frame f) {
      MatchState m = Patterns.match(in, f, source, regex, subject, from, nonEmpty);
      f.searching = null;
      if (m != null) {
        out.append(subject, copied, m.start());
        copied = m.end();
        from = m.end();
        nonEmpty = m.end() == m.start();
        count++;
      }
      return m;
    }
  }

  static final class Start extends Insn {
    private final int state;
    private final int target;
    private final Patterns.Source source;

    Start(int state, int target, Patterns.Source source) {
      this.state = state;
      this.target = target;
      this.source = source;
    }

    @Override
    public int exec(Interp in, Frame f) {
      String subject = Patterns.subject(in, f, target, "substitution (s///)");
      f.slots[state] = new State(source.regex(in, f), source, subject);
      return next;
    }
  }

  /** The next match, for the replacement to be evaluated; to the end when there is none. */
  static final class Find extends Insn {
    private final int state;
    private final Label end;

    Find(int state, Label end) {
      this.state = state;
      this.end = end;
    }

    @Override
    public int exec(Interp in, Frame f) {
      MatchState m = ((State) f.slots[state]).find(in, f);
      if (m == null) {
        return end.at;
      }
      f.match = m;
      return next;
    }
  }

  static final class Replace extends Insn {
    private final int state;
    private final int s;

    Replace(int state, int s) {
      this.state = state;
      this.s = s;
    }

    @Override
    public int exec(Interp in, Frame f) {
      Value v = val(f.slots, s);
      if (!v.defined()) {
        Uninitialized.warn(in, f, s, "substitution iterator");
      }
      ((State) f.slots[state]).out.append(Elements.key(in, v));
      return next;
    }
  }

  /** Assigns the result, or with /r yields it. */
  static final class End extends Insn {
    private final int d;
    private final int state;
    private final int target;
    private final boolean yield;
    private final boolean negated;

    End(int d, int state, int target, boolean yield, boolean negated) {
      this.d = d;
      this.state = state;
      this.target = target;
      this.yield = yield;
      this.negated = negated;
    }

    @Override
    public int exec(Interp in, Frame f) {
      State st = (State) f.slots[state];
      f.slots[state] = null;
      if (st.count > 0) {
        st.out.append(st.subject, st.copied, st.subject.length());
        PerlStr result = PerlStr.of(st.out.toString());
        if (yield) {
          put(f.slots, d, result);
          return next;
        }
        put(f.slots, target, result);
      } else if (yield) {
        put(f.slots, d, PerlStr.of(st.subject));
        return next;
      }
      Value n = st.count == 0 ? Operator.truth(false) : PerlInt.of(st.count);
      put(f.slots, d, negated ? Operator.truth(st.count == 0) : n);
      return next;
    }
  }

  /** {@code tr///}. */
  static final class Translate extends Insn {
    private final int d;
    private final int target;
    private final Transliteration table;
    private final boolean yield;
    private final boolean negated;

    Translate(int d, int target, Transliteration table, boolean yield, boolean negated) {
      this.d = d;
      this.target = target;
      this.table = table;
      this.yield = yield;
      this.negated = negated;
    }

    @Override
    public int exec(Interp in, Frame f) {
      String subject = Patterns.subject(in, f, target, "transliteration (tr///)");
      Transliteration.Result r = table.apply(subject);
      if (yield) {
        put(f.slots, d, PerlStr.of(r.text()));
        return next;
      }
      if (!r.text().equals(subject)) {
        put(f.slots, target, PerlStr.of(r.text()));
      }
      put(f.slots, d, negated ? Operator.truth(r.count() == 0) : PerlInt.of(r.count()));
      return next;
    }
  }

  /** {@code pos $x}. */
  static final class Position extends Insn {
    private final int d;
    private final int target;

    Position(int d, int target) {
      this.d = d;
      this.target = target;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlScalar c = cell(f.slots, target);
      int p = c.position();
      put(f.slots, d, p < 0 ? dev.vos.perl.value.Undef.UNDEF : PerlInt.of(p));
      return next;
    }
  }
}
