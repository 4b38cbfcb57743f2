package dev.vos.perl.builtin;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** One component of a glob pattern: {@code *}, {@code ?} and {@code [...]}. */
final class GlobPattern {
  private final boolean dot;
  private final Pattern pattern;

  GlobPattern(String part) {
    dot = part.startsWith(".");
    pattern = compile(part);
  }

  static boolean hasWildcard(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '*' || c == '?' || c == '[') {
        return true;
      }
    }
    return false;
  }

  static String unescape(String s) {
    return s.indexOf('\\') < 0 ? s : s.replaceAll("\\\\(.)", "$1");
  }

  /** Names that begin with a dot match only if the pattern does. */
  boolean matches(String name) {
    return (dot || !name.startsWith(".")) && pattern.matcher(name).matches();
  }

  private static Pattern compile(String part) {
    StringBuilder sb = new StringBuilder();
    int i = 0;
    while (i < part.length()) {
      char c = part.charAt(i);
      if (c == '*') {
        sb.append(".*");
      } else if (c == '?') {
        sb.append('.');
      } else if (c == '[' && part.indexOf(']', i + 2) > 0) {
        int end = part.indexOf(']', i + 2);
        sb.append(bracket(part.substring(i + 1, end)));
        i = end;
      } else {
        if (c == '\\' && i + 1 < part.length()) {
          c = part.charAt(++i);
        }
        sb.append(Pattern.quote(String.valueOf(c)));
      }
      i++;
    }
    try {
      return Pattern.compile(sb.toString(), Pattern.DOTALL);
    } catch (PatternSyntaxException e) {
      return Pattern.compile(Pattern.quote(part));
    }
  }

  private static String bracket(String inside) {
    boolean not = inside.startsWith("!") || inside.startsWith("^");
    String rest = not ? inside.substring(1) : inside;
    return (not ? "[^" : "[") + rest.replaceAll("[\\\\\\[\\]&^]", "\\\\$0") + "]";
  }
}
