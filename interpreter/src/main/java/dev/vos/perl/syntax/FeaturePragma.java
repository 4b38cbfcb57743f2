package dev.vos.perl.syntax;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code use feature} and {@code use experimental}. */
final class FeaturePragma {
  private static final Set<String> KNOWN =
      Set.of(
          "say",
          "state",
          "switch",
          "unicode_strings",
          "evalbytes",
          "current_sub",
          "fc",
          "postderef_qq",
          "bitwise",
          "refaliasing",
          "declared_refs",
          "isa",
          "indirect",
          "multidimensional",
          "bareword_filehandles",
          "signatures",
          "unicode_eval",
          "try",
          "defer",
          "extra_paired_delimiters",
          "lexical_subs",
          "array_base",
          "postderef",
          "for_list",
          "builtin",
          "const_attr",
          "smartmatch",
          "args_array_with_signatures",
          "re_strict",
          "regex_sets",
          "lexical_topic",
          "script_run",
          "alpha_assertions",
          "vlb");

  /** Features that are on by default: kept as their opposites in the set of features. */
  private static final Set<String> DEFAULTS =
      Set.of("indirect", "multidimensional", "bareword_filehandles");

  private final Compilation c;

  FeaturePragma(Compilation c) {
    this.c = c;
  }

  Hints apply(String module, Hints hints, List<String> args, boolean on) {
    Set<String> features = new HashSet<>(hints.features());
    if (args.isEmpty() && !on) {
      features.clear();
    } else if (args.isEmpty() && module.equals("feature")) {
      throw c.failBegin("No features specified");
    }
    Set<String> warnings = new HashSet<>(hints.warnings());
    for (String name : args) {
      if (name.startsWith(":")) {
        bundleNamed(features, name.substring(1), on);
      } else if (KNOWN.contains(name)) {
        set(features, name, on);
      } else if (!Character.isDigit(name.charAt(0))) {
        String kind = module.equals("feature") ? "Feature" : "Can't enable unknown feature";
        throw module.equals("feature")
            ? c.failBegin(kind + " \"" + name + "\" is not supported by Perl 5.36.0")
            : c.failBegin(kind + " " + name);
      }
      if (module.equals("experimental") && on) {
        warnings.remove("experimental::" + name);
      }
    }
    if (warnings.size() < hints.warnings().size()) {
      warnings.remove("all");
    }
    return new Hints(
        hints.bits(), Set.copyOf(warnings), hints.fatal(), Set.copyOf(features), hints.user());
  }

  private static void set(Set<String> features, String name, boolean on) {
    if (DEFAULTS.contains(name)) {
      set(features, "no " + name, !on, true);
    } else {
      set(features, name, on, true);
    }
  }

  private static void set(Set<String> features, String name, boolean on, boolean known) {
    if (on && known) {
      features.add(name);
    } else {
      features.remove(name);
    }
  }

  private void bundleNamed(Set<String> features, String name, boolean on) {
    if (name.equals("all")) {
      KNOWN.forEach(f -> set(features, f, on));
      return;
    }
    if (name.equals("default")) {
      return;
    }
    String[] parts = name.split("\\.");
    if (parts.length < 2) {
      throw c.failBegin("Feature bundle \"" + name + "\" is not supported by Perl 5.36.0");
    }
    for (String feature : ofVersion(Integer.parseInt(parts[1].split("-", 2)[0]))) {
      if (on) {
        features.add(feature);
      } else {
        features.remove(feature);
      }
    }
  }

  /** The features that {@code use VERSION} turns on, and no others. */
  static Hints bundle(Hints hints, PerlVersion version) {
    Set<String> features = version.minor() < 9 ? Set.of() : ofVersion(version.minor());
    return new Hints(
        hints.bits(), hints.warnings(), hints.fatal(), Set.copyOf(features), hints.user());
  }

  private static Set<String> ofVersion(int minor) {
    Set<String> features = new HashSet<>(Set.of("say", "state"));
    if (minor < 35) {
      features.add("switch");
    } else {
      features.addAll(Set.of("isa", "signatures", "no indirect", "no multidimensional"));
    }
    if (minor >= 11) {
      features.add("unicode_strings");
    }
    if (minor >= 15) {
      features.addAll(Set.of("current_sub", "evalbytes", "fc", "unicode_eval"));
    }
    if (minor >= 23) {
      features.add("postderef_qq");
    }
    if (minor >= 27) {
      features.add("bitwise");
    }
    return features;
  }
}
