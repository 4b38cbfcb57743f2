package dev.vos.perl.syntax;

import java.util.Map;
import java.util.Set;

/**
 * The lexically scoped pragmas, immutable.
 *
 * @param bits the {@code $^H} bits below, with perl's own numbers
 * @param warnings the enabled warning categories ("all" when every one is)
 * @param fatal the categories that die instead of warn
 * @param features names as in feature.pm ("say", "state", "signatures" ...)
 * @param user {@code %^H}, for pragmas written in Perl
 */
public record Hints(
    int bits,
    Set<String> warnings,
    Set<String> fatal,
    Set<String> features,
    Map<String, String> user) {

  public static final int INTEGER = 0x1;
  public static final int STRICT_REFS = 0x2;
  public static final int BYTES = 0x8;
  public static final int STRICT_SUBS = 0x200;
  public static final int STRICT_VARS = 0x400;
  public static final int RE_EVAL = 0x200000;
  public static final int UTF8 = 0x800000;

  /** No pragma in force. */
  public static final Hints NONE = new Hints(0, Set.of(), Set.of(), Set.of(), Map.of());

  public boolean has(int bit) {
    return (bits & bit) != 0;
  }

  /** Whether warnings of this category are enabled here. */
  public boolean warns(String category) {
    return warnings.contains("all") || warnings.contains(category);
  }

  public boolean feature(String name) {
    return features.contains(name);
  }

  public Hints withBits(int newBits) {
    return new Hints(newBits, warnings, fatal, features, user);
  }
}
