package dev.vos.perl.regex;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The names in {@code \p{...}}: general categories, scripts, blocks and perl's own. */
final class UnicodeProperty {
  private static final Map<String, String> CATEGORIES =
      Map.ofEntries(
          Map.entry("letter", "L"),
          Map.entry("casedletter", "LC"),
          Map.entry("l&", "LC"),
          Map.entry("l_", "LC"),
          Map.entry("uppercaseletter", "Lu"),
          Map.entry("lowercaseletter", "Ll"),
          Map.entry("titlecaseletter", "Lt"),
          Map.entry("title", "Lt"),
          Map.entry("titlecase", "Lt"),
          Map.entry("modifierletter", "Lm"),
          Map.entry("otherletter", "Lo"),
          Map.entry("mark", "M"),
          Map.entry("nonspacingmark", "Mn"),
          Map.entry("spacingmark", "Mc"),
          Map.entry("enclosingmark", "Me"),
          Map.entry("number", "N"),
          Map.entry("decimalnumber", "Nd"),
          Map.entry("digit", "Nd"),
          Map.entry("letternumber", "Nl"),
          Map.entry("othernumber", "No"),
          Map.entry("punctuation", "P"),
          Map.entry("punct", "P"),
          Map.entry("connectorpunctuation", "Pc"),
          Map.entry("dashpunctuation", "Pd"),
          Map.entry("openpunctuation", "Ps"),
          Map.entry("closepunctuation", "Pe"),
          Map.entry("initialpunctuation", "Pi"),
          Map.entry("finalpunctuation", "Pf"),
          Map.entry("otherpunctuation", "Po"),
          Map.entry("symbol", "S"),
          Map.entry("mathsymbol", "Sm"),
          Map.entry("currencysymbol", "Sc"),
          Map.entry("modifiersymbol", "Sk"),
          Map.entry("othersymbol", "So"),
          Map.entry("separator", "Z"),
          Map.entry("spaceseparator", "Zs"),
          Map.entry("lineseparator", "Zl"),
          Map.entry("paragraphseparator", "Zp"),
          Map.entry("other", "C"),
          Map.entry("control", "Cc"),
          Map.entry("cntrl", "Cc"),
          Map.entry("format", "Cf"),
          Map.entry("surrogate", "Cs"),
          Map.entry("privateuse", "Co"),
          Map.entry("unassigned", "Cn"));

  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("any", "\\x{0}-\\x{10ffff}"),
          Map.entry("all", "\\x{0}-\\x{10ffff}"),
          Map.entry("assigned", "[^\\p{Cn}]"),
          Map.entry("ascii", "\\x00-\\x7f"),
          Map.entry("latin1", "\\x00-\\xff"),
          Map.entry("alphabetic", "\\p{IsAlphabetic}"),
          Map.entry("uppercase", "\\p{IsUppercase}"),
          Map.entry("lowercase", "\\p{IsLowercase}"),
          Map.entry("whitespace", Charset.UNICODE.space()),
          Map.entry("spaceperl", Charset.UNICODE.space()),
          Map.entry("horizspace", Charset.horizontalSpace()),
          Map.entry("vertspace", Charset.verticalSpace()),
          Map.entry("ideographic", "\\p{IsIdeographic}"),
          Map.entry("dash", "\\p{Pd}\\x{2053}\\x{207b}\\x{208b}\\x{2212}"),
          Map.entry("ahex", "0-9a-fA-F"),
          Map.entry("posixxdigit", "0-9a-fA-F"),
          Map.entry("noncharactercodepoint", "\\p{IsNoncharacter_Code_Point}"),
          Map.entry("joincontrol", "\\x{200c}\\x{200d}"),
          Map.entry("idstart", "\\p{L}\\p{Nl}"),
          Map.entry("xids", "\\p{L}\\p{Nl}"),
          Map.entry("xidstart", "\\p{L}\\p{Nl}"),
          Map.entry("idcontinue", "\\p{L}\\p{Nl}\\p{M}\\p{Nd}\\p{Pc}"),
          Map.entry("xidcontinue", "\\p{L}\\p{Nl}\\p{M}\\p{Nd}\\p{Pc}"),
          Map.entry("xidc", "\\p{L}\\p{Nl}\\p{M}\\p{Nd}\\p{Pc}"),
          Map.entry(
              "hexdigit", "0-9a-fA-F\\x{ff10}-\\x{ff19}\\x{ff21}-\\x{ff26}\\x{ff41}-\\x{ff46}"),
          Map.entry("asciihexdigit", "0-9a-fA-F"));

  private UnicodeProperty() {}

  /** What stands for a property between brackets, or null when there is none of that name. */
  static String translate(String name, Modes modes) {
    String key = name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    int separator = Math.max(key.indexOf('='), key.indexOf(':'));
    if (separator > 0) {
      return keyed(key.substring(0, separator), key.substring(separator + 1), modes);
    }
    String found = simple(key, modes);
    return found == null && key.startsWith("is") ? simple(key.substring(2), modes) : found;
  }

  private static String keyed(String property, String value, Modes modes) {
    return switch (property) {
      case "gc", "generalcategory", "category" -> simple(value, modes);
      case "script", "sc", "scriptextensions", "scx" -> script(value);
      case "block", "blk" -> known("\\p{block=" + value + "}");
      default -> binary(property, value, modes);
    };
  }

  /** {@code name=yes} and {@code name=no}. */
  private static String binary(String property, String value, Modes modes) {
    String members = simple(property, modes);
    return switch (value) {
      case "y", "yes", "t", "true" -> members;
      case "n", "no", "f", "false" -> members == null ? null : "[^" + members + "]";
      default -> null;
    };
  }

  private static String simple(String key, Modes modes) {
    if (modes.ignoreCase() && isCased(key)) {
      return "\\p{IsUppercase}\\p{IsLowercase}\\p{Lt}";
    }
    String category = CATEGORIES.get(key);
    if (category == null && key.length() <= 2) {
      category = key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
      category = category.equals("Lc") ? "LC" : category;
    }
    String found = category == null ? null : known("\\p{" + category + "}");
    if (found == null) {
      found = OTHERS.get(key);
    }
    if (found == null) {
      found = posix(key, modes);
    }
    return found != null ? found : script(key);
  }

  private static boolean isCased(String key) {
    return switch (key) {
      case "lu",
          "ll",
          "lt",
          "upper",
          "lower",
          "uppercase",
          "lowercase",
          "uppercaseletter",
          "lowercaseletter" ->
          true;
      default -> false;
    };
  }

  private static String posix(String key, Modes modes) {
    boolean ascii = key.startsWith("posix");
    String name = ascii ? key.substring(5) : key.startsWith("xposix") ? key.substring(6) : key;
    Charset charset = ascii ? Charset.ASCII : Charset.UNICODE;
    return Charset.posix(name, new Modes(modes.ignoreCase(), false, false, 0, false, charset));
  }

  private static String script(String name) {
    String found = known("\\p{script=" + name + "}");
    if (found == null) {
      found = known("\\p{Is" + name + "}");
    }
    if (found == null && name.startsWith("in")) {
      found = known("\\p{block=" + name.substring(2) + "}");
    }
    return found;
  }

  private static String known(String java) {
    try {
      Pattern.compile(java);
      return java;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
