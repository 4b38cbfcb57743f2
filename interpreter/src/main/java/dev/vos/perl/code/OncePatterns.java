package dev.vos.perl.code;

import dev.vos.perl.regex.Regex;
import dev.vos.perl.run.Interp;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What a process has compiled for the patterns with /o, which are compiled once. */
final class OncePatterns implements Forkable {
  private final Map<Patterns.Source, Regex> compiled = new IdentityHashMap<>();

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

  @Override
  public Object fork(Copier copier) {
    OncePatterns copy = new OncePatterns();
    copy.compiled.putAll(compiled);
    return copy;
  }
}
