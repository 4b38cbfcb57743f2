package dev.vos.perl.builtin;

import java.util.Map;

/**
 * What a builtin does with each of its arguments, for the warnings about undefined and non-numeric
 * ones, and what perl calls it in them. sprintf and pack, whose templates decide, warn themselves.
 *
 * @param description as in "Use of uninitialized value in join or string"
 * @param kinds per argument: n used as a number, s as a string, - may be undefined; the last one
 *     holds for all that follow
 */
public record OperandKinds(String description, String kinds) {
  private static final Map<String, OperandKinds> BY_NAME =
      Map.ofEntries(
          entry("length", "-"),
          entry("substr", "snn"),
          entry("index", "ssn"),
          entry("rindex", "ssn"),
          entry("uc", "s"),
          entry("lc", "s"),
          entry("ucfirst", "s"),
          entry("lcfirst", "s"),
          entry("fc", "s"),
          entry("quotemeta", "s"),
          entry("ord", "s"),
          entry("hex", "s"),
          entry("oct", "s"),
          entry("chr", "n"),
          entry("int", "n"),
          entry("abs", "n"),
          entry("sqrt", "n"),
          entry("sin", "n"),
          entry("cos", "n"),
          entry("exp", "n"),
          entry("log", "n"),
          entry("atan2", "nn"),
          entry("rand", "n"),
          entry("srand", "n"),
          entry("vec", "snn"),
          entry("unpack", "ss"),
          entry("crypt", "ss"),
          entry("gmtime", "n"),
          entry("localtime", "n"),
          Map.entry("join", new OperandKinds("join or string", "s")),
          Map.entry("chomp", new OperandKinds("chomp", "s")),
          Map.entry("chop", new OperandKinds("chop", "s")));

  private static Map.Entry<String, OperandKinds> entry(String name, String kinds) {
    return Map.entry(name, new OperandKinds(name, kinds));
  }

  /** Those of a builtin, or null when it has no such warnings or gives them itself. */
  public static OperandKinds of(String builtin) {
    return BY_NAME.get(builtin);
  }

  /** Whether an undefined argument deserves a warning. */
  public boolean warnsUndefined(int argument) {
    return kind(argument) != '-';
  }

  /** Whether an argument is used as a number. */
  public boolean numeric(int argument) {
    return kind(argument) == 'n';
  }

  private char kind(int argument) {
    return kinds.charAt(Math.min(argument, kinds.length() - 1));
  }
}
