package dev.vos.perl.code;

import dev.vos.perl.regex.MatchState;
import dev.vos.perl.regex.Regex;
import dev.vos.perl.regex.RegexLimitError;
import dev.vos.perl.regex.RegexSyntaxError;
import dev.vos.perl.regex.RegexValue;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlScalar;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.ScalarRef;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/** m// and qr//; see {@link Substitutions} for s/// and tr///. */
final class Patterns {
  private Patterns() {}

  /**
   * Where the regex of an instruction comes from: a constant, or the value of a slot at run time.
   */
  static final class Source {
    private record Last(String text, Regex regex) {}

    private final Regex constant;
    private final int slot;
    private final String flags;
    private final int codes;
    private boolean once;
    private boolean splits;

    /** The pattern compiled last: immutable, so a race costs a compilation at most. */
    private Last last;

    Source(Regex constant, int slot, String flags) {
      this(constant, slot, flags, -1);
    }

    /**
     * @param codes the slot of the {@link PatternCodes}, or -1
     */
    Source(Regex constant, int slot, String flags, int codes) {
      this.constant = constant;
      this.slot = slot;
      this.flags = flags;
      this.codes = codes;
    }

    /** The closures of the pattern's code blocks, null without any. */
    PerlCode[] codes(Frame f) {
      if (codes >= 0 && f.slots[codes] instanceof PatternCodes found) {
        return found.codes();
      }
      RegexValue qr = slot < 0 ? null : regexOf(Insn.val(f.slots, slot));
      return qr == null ? null : qr.codes();
    }

    boolean isDynamic() {
      return constant == null;
    }

    /** Whether the pattern is the single space that means awk mode to split. */
    boolean isBlank(Frame f) {
      return Insn.val(f.slots, slot).str().equals(" ");
    }

    /** For split, to which an empty pattern is one. */
    Source forSplit() {
      splits = true;
      return this;
    }

    /** From now on the pattern compiled first stands for all (/o). */
    Source once() {
      once = true;
      return this;
    }

    Regex regex(Interp in, Frame f) {
      if (constant != null) {
        return constant;
      }
      return once ? OncePatterns.of(in).get(this, () -> current(in, f)) : current(in, f);
    }

    private Regex current(Interp in, Frame f) {
      Value v = Insn.val(f.slots, slot);
      if (v.isRef() && regexOf(v) == null && Overloads.may(in, v)) {
        v = Conversions.pattern(in, v);
      }
      RegexValue qr = regexOf(v);
      if (qr != null && flags.isEmpty()) {
        return qr.regex();
      }
      String text = v.str();
      if (text.isEmpty() && f.match != null && !splits) {
        return f.match.regex();
      }
      Last known = last;
      if (known != null && known.text.equals(text)) {
        return known.regex;
      }
      Regex regex = compile(text, flags);
      last = new Last(text, regex);
      return regex;
    }
  }

  /** The regex object that a value is or, blessed into another class, refers to; or null. */
  static RegexValue regexOf(Value v) {
    if (v instanceof RegexValue r) {
      return r;
    }
    return v instanceof ScalarRef r && r.target.get() instanceof RegexValue inner ? inner : null;
  }

  static Regex compile(String text, String flags) {
    try {
      return Regex.compile(text, flags);
    } catch (RegexSyntaxError e) {
      throw PerlDie.at(e.getMessage());
    }
  }

  /** Matches for an instruction; code in the pattern makes it be executed again. */
  static MatchState match(
      Interp in, Frame f, Source source, Regex regex, String subject, int from, boolean nonEmpty) {
    return regex.needsSearch()
        ? Searching.match(in, f, regex, source.codes(f), subject, from, nonEmpty)
        : match(regex, subject, from, nonEmpty);
  }

  static MatchState match(Regex regex, String subject, int from, boolean nonEmpty) {
    try {
      return nonEmpty ? regex.matchNonEmpty(subject, from) : regex.match(subject, from);
    } catch (RegexLimitError e) {
      throw PerlDie.at(e.getMessage());
    }
  }

  /** The text to be matched; warns when it is undefined. */
  static String subject(Interp in, Frame f, int target, String description) {
    Value v = Insn.val(f.slots, target);
    if (!v.defined()) {
      Uninitialized.warn(in, f, target, description);
    }
    return v.isRef() ? Conversions.string(in, v) : v.str();
  }

  /** {@code $x =~ /re/} in scalar context, without /g. */
  static final class Match extends Insn {
    private final int d;
    private final int target;
    private final Source source;
    private final boolean negated;

    Match(int d, int target, Source source, boolean negated) {
      this.d = d;
      this.target = target;
      this.source = source;
      this.negated = negated;
    }

    @Override
    public int exec(Interp in, Frame f) {
      String subject = subject(in, f, target, "pattern match (m//)");
      Regex regex = source.regex(in, f);
      int from = 0;
      if (regex.usesG() && f.slots[target] instanceof PerlScalar cell) {
        from = Math.max(0, cell.position());
      }
      MatchState m = match(in, f, source, regex, subject, from, false);
      f.searching = null;
      if (m != null) {
        f.match = m;
      }
      put(f.slots, d, Operator.truth((m != null) != negated));
      return next;
    }
  }

  /** {@code $x =~ /re/g} in scalar context: goes on where the last one left off. */
  static final class MatchNext extends Insn {
    private final int d;
    private final int target;
    private final Source source;
    private final boolean negated;
    private final boolean keepPosition;

    MatchNext(int d, int target, Source source, boolean negated, boolean keepPosition) {
      this.d = d;
      this.target = target;
      this.source = source;
      this.negated = negated;
      this.keepPosition = keepPosition;
    }

    @Override
    public int exec(Interp in, Frame f) {
      PerlScalar cell = cell(f.slots, target);
      String subject = subject(in, f, target, "pattern match (m//)");
      int from = cell.position();
      MatchState m =
          match(
              in,
              f,
              source,
              source.regex(in, f),
              subject,
              Math.max(0, from),
              from >= 0 && cell.positionEmpty());
      f.searching = null;
      if (m != null) {
        f.match = m;
        if (m.end() == m.start()) {
          cell.setPositionAfterEmpty(m.end());
        } else {
          cell.setPosition(m.end());
        }
      } else if (!keepPosition) {
        cell.setPosition(-1);
      }
      put(f.slots, d, Operator.truth((m != null) != negated));
      return next;
    }
  }

  /** {@code $x =~ /re/} in list context: the captures, or 1. */
  static final class MatchList extends Insn {
    private final int d;
    private final int target;
    private final Source source;

    MatchList(int d, int target, Source source) {
      this.d = d;
      this.target = target;
      this.source = source;
    }

    @Override
    public int exec(Interp in, Frame f) {
      String subject = subject(in, f, target, "pattern match (m//)");
      Regex regex = source.regex(in, f);
      int from = 0;
      if (regex.usesG() && f.slots[target] instanceof PerlScalar cell) {
        from = Math.max(0, cell.position());
      }
      MatchState m = match(in, f, source, regex, subject, from, false);
      f.searching = null;
      PerlArray out = new PerlArray();
      if (m != null) {
        f.match = m;
        if (m.groupCount() == 0) {
          out.push(PerlInt.ONE);
        } else {
          pushGroups(m, out);
        }
      }
      f.slots[d] = out;
      return next;
    }
  }

  private static void pushGroups(MatchState m, PerlArray out) {
    for (int i = 1; i <= m.groupCount(); i++) {
      out.push(group(m, i));
    }
  }

  static Value group(MatchState m, int i) {
    String g = m == null || i > m.groupCount() ? null : m.group(i);
    return g == null ? Undef.UNDEF : PerlStr.of(g);
  }

  /** {@code $x =~ /re/g} in list context: all matches, or all captures of all matches. */
  static final class MatchAll extends Insn {
    private final int d;
    private final int target;
    private final Source source;
    private final boolean keepPosition;

    MatchAll(int d, int target, Source source, boolean keepPosition) {
      this.d = d;
      this.target = target;
      this.source = source;
      this.keepPosition = keepPosition;
    }

    @Override
    public int exec(Interp in, Frame f) {
      String subject = subject(in, f, target, "pattern match (m//)");
      Regex regex = source.regex(in, f);
      PerlScalar cell = f.slots[target] instanceof PerlScalar c ? c : null;
      int from = cell == null ? -1 : cell.position();
      boolean nonEmpty = from >= 0 && cell.positionEmpty();
      from = Math.max(0, from);
      PerlArray out = new PerlArray();
      MatchState m = match(in, f, source, regex, subject, from, nonEmpty);
      while (m != null) {
        f.match = m;
        if (m.groupCount() == 0) {
          out.push(PerlStr.of(m.group(0)));
        } else {
          pushGroups(m, out);
        }
        from = m.end();
        m = match(in, f, source, regex, subject, from, m.end() == m.start());
      }
      f.searching = null;
      if (cell != null) {
        cell.setPosition(keepPosition && out.size() > 0 ? from : -1);
      }
      f.slots[d] = out;
      return next;
    }
  }

  /** {@code qr//}. */
  static final class Quote extends Insn {
    private final int d;
    private final Source source;

    Quote(int d, Source source) {
      this.d = d;
      this.source = source;
    }

    @Override
    public int exec(Interp in, Frame f) {
      RegexValue qr = new RegexValue(source.regex(in, f), source.codes(f));
      qr.bless(in.className("Regexp"));
      put(f.slots, d, qr);
      return next;
    }
  }

  /** {@code $1}, {@code $&} and the like: a number, or a character that names the variable. */
  static final class Capture extends Insn {
    private final int d;
    private final int group;
    private final char name;

    Capture(int d, int group, char name) {
      this.d = d;
      this.group = group;
      this.name = name;
    }

    @Override
    public int exec(Interp in, Frame f) {
      put(f.slots, d, read(f.match, group, name));
      return next;
    }

    private static Value read(MatchState m, int group, char name) {
      if (m == null) {
        return Undef.UNDEF;
      }
      switch (name) {
        case '`':
          return PerlStr.of(m.prematch());
        case '\'':
          return PerlStr.of(m.postmatch());
        case '+':
          return group(m, m.lastParen());
        case 'N':
          return group(m, m.lastCloseParen());
        default:
          return group(m, group);
      }
    }
  }
}
