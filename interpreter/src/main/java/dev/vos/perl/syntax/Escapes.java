package dev.vos.perl.syntax;

import java.util.Locale;

/** The backslash escapes of double-quoted strings. */
final class Escapes {
  private final Compilation c;

  /** Whether a code point came by that vos has no character for. */
  private boolean beyond;

  Escapes(Compilation c) {
    this.c = c;
  }

  /**
   * Resolves the escape whose backslash stands at an index.
   *
   * @return the index behind it
   */
  int resolve(String text, int backslash, StringBuilder out) {
    int i = backslash + 1;
    if (i >= text.length()) {
      out.append('\\');
      return i;
    }
    char ch = text.charAt(i);
    switch (ch) {
      case 'n' -> out.append('\n');
      case 't' -> out.append('\t');
      case 'r' -> out.append('\r');
      case 'f' -> out.append('\f');
      case 'b' -> out.append('\b');
      case 'a' -> out.append((char) 7);
      case 'e' -> out.append((char) 27);
      case 'x' -> {
        return hex(text, i + 1, out);
      }
      case 'o' -> {
        return octalBraces(text, i + 1, out);
      }
      case 'c' -> {
        return control(text, i + 1, out);
      }
      case 'N' -> {
        return named(text, i + 1, out);
      }
      default -> {
        if (ch >= '0' && ch <= '7') {
          return octal(text, i, out);
        }
        return plain(text, i, out);
      }
    }
    return i + 1;
  }

  /** A character that stands for itself; decoded under {@code use utf8}. */
  int plain(String text, int i, StringBuilder out) {
    char ch = text.charAt(i);
    if (ch < 0x80 || ch > 0xFF || !c.lex.utf8()) {
      out.append(ch);
      return i + 1;
    }
    int end = i + 1;
    while (end < text.length() && text.charAt(end) >= 0x80 && text.charAt(end) <= 0xFF) {
      end++;
    }
    out.append(Utf8.decode(text.substring(i, end)));
    return end;
  }

  private int hex(String text, int from, StringBuilder out) {
    int end = from;
    String digits;
    if (from < text.length() && text.charAt(from) == '{') {
      end = text.indexOf('}', from);
      if (end < 0) {
        throw c.errorNear("Missing right brace on \\x{}");
      }
      digits = hexDigits(text.substring(from + 1, end).strip());
      end++;
    } else {
      while (end < text.length() && end < from + 2 && Character.digit(text.charAt(end), 16) >= 0) {
        end++;
      }
      digits = text.substring(from, end);
    }
    append(digits.isEmpty() ? 0 : Long.parseLong(digits, 16), out);
    return end;
  }

  private static String hexDigits(String text) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char ch = text.charAt(i);
      if (Character.digit(ch, 16) >= 0) {
        digits.append(ch);
      } else if (ch != '_') {
        break;
      }
    }
    return digits.toString();
  }

  private void append(long code, StringBuilder out) {
    beyond |= code > Character.MAX_CODE_POINT;
    out.appendCodePoint(code > Character.MAX_CODE_POINT ? 0xFFFD : (int) code);
  }

  /** Whether a code point above 0x10FFFF was met since this was asked last. */
  boolean takeBeyond() {
    boolean was = beyond;
    beyond = false;
    return was;
  }

  private int octal(String text, int from, StringBuilder out) {
    int end = from;
    while (end < text.length()
        && end < from + 3
        && text.charAt(end) >= '0'
        && text.charAt(end) <= '7') {
      end++;
    }
    append(Long.parseLong(text.substring(from, end), 8), out);
    return end;
  }

  private int octalBraces(String text, int from, StringBuilder out) {
    int end = from < text.length() && text.charAt(from) == '{' ? text.indexOf('}', from) : -1;
    if (end < 0) {
      throw c.errorNear("Missing braces on \\o{}");
    }
    append(Long.parseLong(text.substring(from + 1, end).strip().replace("_", ""), 8), out);
    return end + 1;
  }

  private int control(String text, int at, StringBuilder out) {
    if (at >= text.length()) {
      throw c.errorNear("Missing control char name in \\c");
    }
    out.append((char) (Character.toUpperCase(text.charAt(at)) ^ 64));
    return at + 1;
  }

  private int named(String text, int from, StringBuilder out) {
    int end = from < text.length() && text.charAt(from) == '{' ? text.indexOf('}', from) : -1;
    if (end < 0) {
      throw c.errorNear("Missing braces on \\N{}");
    }
    append(codePoint(text.substring(from + 1, end).strip()), out);
    return end + 1;
  }

  private static final java.util.Map<String, Integer> ALIASES =
      java.util.Map.ofEntries(
          java.util.Map.entry("NEL", 0x85),
          java.util.Map.entry("NEXT LINE", 0x85),
          java.util.Map.entry("LF", 10),
          java.util.Map.entry("LINE FEED", 10),
          java.util.Map.entry("NEW LINE", 10),
          java.util.Map.entry("CR", 13),
          java.util.Map.entry("CARRIAGE RETURN", 13),
          java.util.Map.entry("FF", 12),
          java.util.Map.entry("FORM FEED", 12),
          java.util.Map.entry("TAB", 9),
          java.util.Map.entry("NULL", 0),
          java.util.Map.entry("ESC", 27),
          java.util.Map.entry("ESCAPE", 27),
          java.util.Map.entry("NBSP", 0xa0),
          java.util.Map.entry("SHY", 0xad),
          java.util.Map.entry("BOM", 0xfeff),
          java.util.Map.entry("BYTE ORDER MARK", 0xfeff),
          java.util.Map.entry("ZWJ", 0x200d),
          java.util.Map.entry("ZWNJ", 0x200c));

  private static int named(String name) {
    Integer alias = ALIASES.get(name);
    return alias != null ? alias : Character.codePointOf(name);
  }

  /** The character of {@code \N{U+263A}} or {@code \N{WHITE SMILING FACE}}. */
  int codePoint(String name) {
    try {
      return name.startsWith("U+")
          ? Integer.parseInt(name.substring(2).replace("_", ""), 16)
          : named(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw c.errorNear("Unknown charname '" + name + "'");
    }
  }
}
