package dev.vos.perl.syntax;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code use warnings}: categories and what they contain. */
final class WarningPragma {
  private static final Map<String, Set<String>> GROUPS = new HashMap<>();
  private static final Set<String> SINGLE = new HashSet<>();

  static {
    GROUPS.put("io", set("closed exec layer newline pipe unopened syscalls"));
    GROUPS.put("severe", set("inplace internal debugging malloc"));
    GROUPS.put(
        "syntax",
        set(
            "ambiguous semicolon precedence bareword reserved digit parenthesis printf prototype qw"
                + " illegalproto"));
    GROUPS.put("utf8", set("surrogate nonchar non_unicode"));
    GROUPS.put(
        "experimental",
        set(
            "experimental::smartmatch experimental::refaliasing experimental::declared_refs"
                + " experimental::const_attr experimental::re_strict experimental::regex_sets"
                + " experimental::script_run experimental::vlb experimental::isa"
                + " experimental::private_use experimental::uniprop_wildcards experimental::builtin"
                + " experimental::defer experimental::extra_paired_delimiters"
                + " experimental::for_list experimental::try experimental::args_array_with_signatures"
                + " experimental::signatures experimental::postderef experimental::bitwise"
                + " experimental::lexical_subs experimental::lexical_topic"));
    SINGLE.addAll(
        set(
            "closure deprecated exiting glob misc numeric once overflow pack portable recursion"
                + " redefine regexp signal substr taint threads uninitialized unpack untie void"
                + " imprecision missing redundant locale shadow scalar"));
  }

  private static Set<String> set(String words) {
    return Set.of(words.split(" "));
  }

  private final Compilation c;

  WarningPragma(Compilation c) {
    this.c = c;
  }

  /** Every category that exists. */
  private static Set<String> every() {
    Set<String> all = new HashSet<>(SINGLE);
    GROUPS.forEach(
        (name, members) -> {
          all.add(name);
          all.addAll(members);
        });
    return all;
  }

  Hints apply(Hints hints, List<String> args, boolean on) {
    Set<String> warnings = new HashSet<>(hints.warnings());
    Set<String> fatal = new HashSet<>(hints.fatal());
    boolean makeFatal = false;
    boolean plain = false;
    boolean named = false;
    for (String arg : args) {
      switch (arg) {
        case "FATAL" -> makeFatal = true;
        case "NONFATAL" -> plain = true;
        case "register", "register_categories" -> {}
        default -> {
          named = true;
          change(warnings, fatal, expand(arg), new Change(on, makeFatal, plain));
        }
      }
    }
    if (!named) {
      change(warnings, fatal, expand("all"), new Change(on, makeFatal, plain));
    }
    return new Hints(
        hints.bits(), Set.copyOf(warnings), Set.copyOf(fatal), hints.features(), hints.user());
  }

  /** What a use or no does to its categories. */
  private record Change(boolean on, boolean fatal, boolean plain) {}

  private static void change(
      Set<String> warnings, Set<String> fatal, Set<String> names, Change change) {
    if (!change.on) {
      if (warnings.remove("all")) {
        warnings.addAll(every());
      }
      if (fatal.remove("all")) {
        fatal.addAll(every());
      }
      fatal.removeAll(names);
      if (!change.fatal) {
        warnings.removeAll(names);
      }
      return;
    }
    warnings.addAll(names);
    if (change.fatal) {
      fatal.addAll(names);
    } else if (change.plain) {
      if (fatal.remove("all")) {
        fatal.addAll(every());
      }
      fatal.removeAll(names);
    }
  }

  /** A category with all that it contains. */
  private Set<String> expand(String name) {
    if (name.equals("all")) {
      Set<String> all = every();
      all.add("all");
      return all;
    }
    Set<String> names = new HashSet<>(Set.of(name));
    Set<String> members = GROUPS.get(name);
    if (members != null) {
      names.addAll(members);
    } else if (!every().contains(name) && !c.symbols.packageExists(name)) {
      throw c.failBegin("Unknown warnings category '" + name + "'");
    }
    return names;
  }
}
