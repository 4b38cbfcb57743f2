package dev.vos.perl.builtin;

import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.run.Interp;
import dev.vos.perl.syntax.Cop;
import dev.vos.perl.syntax.Hints;
import dev.vos.perl.value.CodePoints;
import dev.vos.perl.value.PerlStr;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * uc, lc, ucfirst, lcfirst, fc. A string without characters above 255 is taken as bytes, of which
 * only ASCII letters have case (perl's rule without the unicode_strings feature); any other by
 * Unicode.
 */
public final class CaseMapping {
  private static final char CAPITAL_I_WITH_DOT = 0x130;

  private CaseMapping() {}

  static List<BuiltinSpec> specs() {
    return List.of(
        spec("uc", CaseMapping::upper, CaseMapping::unicodeUpper),
        spec("lc", CaseMapping::lower, CaseMapping::unicodeLower),
        spec("ucfirst", CaseMapping::upperFirst, CaseMapping::unicodeUpperFirst),
        spec("lcfirst", CaseMapping::lowerFirst, CaseMapping::unicodeLowerFirst),
        spec("fc", CaseMapping::fold, CaseMapping::unicodeFold));
  }

  /** A function whose strings have Unicode's case where the pragmas in force say so. */
  private static BuiltinSpec spec(
      String name, UnaryOperator<String> bytes, UnaryOperator<String> characters) {
    return Spec.one(
        name,
        "_",
        (in, v) -> {
          String s = v.str();
          boolean unicode = anyHigh(s) && byCharacters(in);
          return PerlStr.of((unicode ? characters : bytes).apply(s));
        });
  }

  private static boolean anyHigh(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) > 127) {
        return true;
      }
    }
    return false;
  }

  private static boolean byCharacters(Interp in) {
    Cop cop = in.cop();
    return cop != null
        && !cop.hints().has(Hints.BYTES)
        && (cop.hints().has(Hints.UTF8) || cop.hints().feature("unicode_strings"));
  }

  /** {@code uc}. */
  public static String upper(String s) {
    return CodePoints.anyWide(s) ? unicodeUpper(s) : asciiUpper(s);
  }

  private static String unicodeUpper(String s) {
    return s.toUpperCase(Locale.ROOT);
  }

  private static String asciiUpper(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (isLower(s.charAt(i))) {
        char[] chars = s.toCharArray();
        for (int j = i; j < chars.length; j++) {
          if (isLower(chars[j])) {
            chars[j] -= 32;
          }
        }
        return new String(chars);
      }
    }
    return s;
  }

  /** {@code lc}. */
  public static String lower(String s) {
    return CodePoints.anyWide(s) ? unicodeLower(s) : asciiLower(s);
  }

  private static String asciiLower(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (isUpper(s.charAt(i))) {
        char[] chars = s.toCharArray();
        for (int j = i; j < chars.length; j++) {
          if (isUpper(chars[j])) {
            chars[j] += 32;
          }
        }
        return new String(chars);
      }
    }
    return s;
  }

  /** Character by character: unlike Java's, a sigma at the end of a word gets no special form. */
  private static String unicodeLower(String s) {
    StringBuilder out = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      i += Character.charCount(c);
      if (c == CAPITAL_I_WITH_DOT) {
        out.append("i\u0307");
      } else {
        out.appendCodePoint(Character.toLowerCase(c));
      }
    }
    return out.toString();
  }

  /** {@code ucfirst}. */
  public static String upperFirst(String s) {
    if (s.isEmpty()) {
      return s;
    }
    return CodePoints.anyWide(s)
        ? unicodeUpperFirst(s)
        : asciiUpper(s.substring(0, 1)) + s.substring(1);
  }

  private static String unicodeUpperFirst(String s) {
    int first = s.codePointAt(0);
    String rest = s.substring(Character.charCount(first));
    int title = Character.toTitleCase(first);
    String upper = Character.toString(first).toUpperCase(Locale.ROOT);
    // A character that becomes several, such as sharp s: only the first of them is a capital.
    return upper.length() > 1 && title == first
        ? upper.charAt(0) + unicodeLower(upper.substring(1)) + rest
        : Character.toString(title) + rest;
  }

  /** {@code lcfirst}. */
  public static String lowerFirst(String s) {
    if (s.isEmpty()) {
      return s;
    }
    int end = Character.charCount(s.codePointAt(0));
    String first = s.substring(0, end);
    return (CodePoints.anyWide(s) ? unicodeLower(first) : asciiLower(first)) + s.substring(end);
  }

  private static String unicodeLowerFirst(String s) {
    int end = Character.charCount(s.codePointAt(0));
    return unicodeLower(s.substring(0, end)) + s.substring(end);
  }

  /** {@code fc}. */
  public static String fold(String s) {
    return CodePoints.anyWide(s) ? unicodeFold(s) : asciiLower(s);
  }

  private static String unicodeFold(String s) {
    return unicodeLower(s.toUpperCase(Locale.ROOT));
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
