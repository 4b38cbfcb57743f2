package dev.vos.perl.code;

import dev.vos.perl.regex.Regex;
import dev.vos.perl.run.Frame;
import dev.vos.perl.run.Insn;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What a process has compiled for the patterns with /o, which are compiled once. */
final class OncePatterns implements Forkable {
  private final Map<Patterns.Source, Regex> compiled = new IdentityHashMap<>();
  private final Set<Object> spent = Collections.newSetFromMap(new IdentityHashMap<>());

  static OncePatterns of(Interp in) {
    OncePatterns all = in.part(OncePatterns.class);
    if (all == null) {
      all = new OncePatterns();
      in.setPart(OncePatterns.class, all);
    }
    return all;
  }

  Regex get(Patterns.Source source, Supplier<Regex> first) {
    Regex known = compiled.get(source);
    if (known == null) {
      known = first.get();
      compiled.put(source, known);
    }
    return known;
  }

  /** Whether a {@code m?x?} has matched already. */
  boolean spent(Object match) {
    return spent.contains(match);
  }

  void spend(Object match) {
    spent.add(match);
  }

  /** {@code reset}: all may match once more. */
  void reset() {
    spent.clear();
  }

  /** Skips a {@code m?x?} that has matched. */
  static final class IfSpent extends Insn {
    private final int d;
    private final Object match;
    private final Label end;

    IfSpent(int d, Object match, Label end) {
      this.d = d;
      this.match = match;
      this.end = end;
    }

    @Override
    public int exec(Interp in, Frame f) {
      if (of(in).spent(match)) {
        put(f.slots, d, Operator.truth(false));
        return end.at;
      }
      return next;
    }
  }

  /** Notes that it has matched. */
  static final class Spend extends Insn {
    private final int d;
    private final Object match;

    Spend(int d, Object match) {
      this.d = d;
      this.match = match;
    }

    @Override
    public int exec(Interp in, Frame f) {
      if (val(f.slots, d).truth()) {
        of(in).spend(match);
      }
      return next;
    }
  }

  @Override
  public Object fork(Copier copier) {
    OncePatterns copy = new OncePatterns();
    copy.compiled.putAll(compiled);
    copy.spent.addAll(spent);
    return copy;
  }
}
