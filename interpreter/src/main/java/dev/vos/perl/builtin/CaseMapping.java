package dev.vos.perl.builtin;

import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.value.CodePoints;
import dev.vos.perl.value.PerlStr;
import java.util.List;
import java.util.Locale;

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
        Spec.one("uc", "_", (in, s) -> PerlStr.of(upper(s.str()))),
        Spec.one("lc", "_", (in, s) -> PerlStr.of(lower(s.str()))),
        Spec.one("ucfirst", "_", (in, s) -> PerlStr.of(upperFirst(s.str()))),
        Spec.one("lcfirst", "_", (in, s) -> PerlStr.of(lowerFirst(s.str()))),
        Spec.one("fc", "_", (in, s) -> PerlStr.of(fold(s.str()))));
  }

  /** {@code uc}. */
  public static String upper(String s) {
    return CodePoints.anyWide(s) ? s.toUpperCase(Locale.ROOT) : asciiUpper(s);
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
    if (!CodePoints.anyWide(s)) {
      return asciiUpper(s.substring(0, 1)) + s.substring(1);
    }
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

  /** {@code fc}. */
  public static String fold(String s) {
    return CodePoints.anyWide(s) ? unicodeLower(s.toUpperCase(Locale.ROOT)) : asciiLower(s);
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
