package dev.vos.perl.io;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of layers and encodings as programs write them. */
final class LayerNames {
  /** Layers that buffer or read by themselves. */
  static final Set<String> BASES = Set.of("perlio", "stdio", "mmap");

  private LayerNames() {}

  /** The layers of {@code ":raw:encoding(UTF-8)"}, each with its argument. */
  static List<String> of(String specification) throws UnknownLayer {
    List<String> names = new ArrayList<>();
    int i = 0;
    int end = specification.length();
    while (true) {
      while (i < end && (specification.charAt(i) == ':' || isSpace(specification.charAt(i)))) {
        i++;
      }
      if (i >= end) {
        return names;
      }
      if (!isNameStart(specification.charAt(i))) {
        char c = specification.charAt(i);
        throw new UnknownLayer(
            "Invalid separator character '"
                + c
                + "' in PerlIO layer specification "
                + specification.substring(i));
      }
      int from = i;
      while (i < end && isName(specification.charAt(i))) {
        i++;
      }
      if (i < end && specification.charAt(i) == '(') {
        i = closing(specification, from, i);
      }
      names.add(specification.substring(from, i));
    }
  }

  /** The index behind the parenthesis that closes an argument. */
  private static int closing(String s, int from, int open) throws UnknownLayer {
    int depth = 0;
    for (int i = open; i < s.length(); i++) {
      if (s.charAt(i) == '\\') {
        i++;
      } else if (s.charAt(i) == '(') {
        depth++;
      } else if (s.charAt(i) == ')' && --depth == 0) {
        return i + 1;
      }
    }
    throw new UnknownLayer(
        "Argument list not closed for PerlIO layer \"" + s.substring(from) + '"');
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }

  private static boolean isNameStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private static boolean isName(char c) {
    return isNameStart(c) || c >= '0' && c <= '9';
  }

  /** What Encode calls an encoding. */
  static String canonical(String name, Charset charset) {
    if (charset.equals(StandardCharsets.ISO_8859_1)) {
      return "iso-8859-1";
    }
    String java = charset.name();
    if (java.startsWith("windows-")) {
      return "cp" + java.substring(8);
    }
    if (java.startsWith("IBM")) {
      return name;
    }
    if (java.equals("US-ASCII")) {
      return "ascii";
    }
    boolean upper = java.startsWith("UTF-") || java.startsWith("KOI");
    return upper ? java : java.toLowerCase(Locale.ROOT);
  }

  /** The name under which Java knows an encoding of Perl's. */
  static String forJava(String name) {
    return switch (name) {
      case "latin1", "latin-1", "iso-latin-1" -> "ISO-8859-1";
      case "latin2", "latin-2" -> "ISO-8859-2";
      case "latin9", "latin-9" -> "ISO-8859-15";
      case "ascii" -> "US-ASCII";
      case "ucs2", "ucs-2", "ucs-2be" -> "UTF-16BE";
      case "ucs-2le", "utf16le", "utf16-le" -> "UTF-16LE";
      case "utf16" -> "UTF-16";
      case "shiftjis", "sjis" -> "Shift_JIS";
      case "cp1047" -> "IBM1047";
      case "cp37" -> "IBM037";
      default ->
          name.matches("cp125\\d")
              ? "windows-" + name.substring(2)
              : name.matches("cp\\d{3}") ? "IBM" + name.substring(2) : name;
    };
  }
}
