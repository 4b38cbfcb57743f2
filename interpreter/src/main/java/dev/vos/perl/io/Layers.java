package dev.vos.perl.io;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The layers of a handle (PerlIO): which encoding, and whether line ends are translated. Immutable.
 *
 * @param utf8 characters are encoded as UTF-8
 * @param crlf "\n" is "\r\n" outside
 * @param charset of a single-byte :encoding; Latin-1 for bytes
 */
public record Layers(boolean utf8, boolean crlf, Charset charset) {

  /** Bytes. */
  public static final Layers RAW = new Layers(false, false, StandardCharsets.ISO_8859_1);

  /**
   * These layers with those of a specification such as ":raw:utf8" or ":encoding(UTF-8)" pushed.
   *
   * @return null if one of them is unknown
   */
  public Layers push(String specification) {
    Layers now = this;
    for (String layer : specification.trim().split("[:\\s]+(?![^()]*\\))")) {
      String l = layer.trim();
      if (!l.isEmpty()) {
        now = now == null ? null : now.one(l);
      }
    }
    return now;
  }

  /** Their names after those of the buffer. */
  public java.util.List<String> names() {
    java.util.List<String> names = new java.util.ArrayList<>();
    if (crlf) {
      names.add("crlf");
    }
    if (utf8) {
      names.add("utf8");
    } else if (!charset.equals(StandardCharsets.ISO_8859_1)) {
      names.add("encoding(" + charset.name().toLowerCase(Locale.ROOT) + ")");
    }
    return names;
  }

  private Layers one(String layer) {
    switch (layer) {
      case "raw":
      case "bytes":
      case "pop":
        return RAW;
      case "utf8":
        return new Layers(true, crlf, charset);
      case "crlf":
        return new Layers(utf8, true, charset);
      case "unix":
      case "perlio":
      case "stdio":
        return this;
      default:
        return layer.startsWith("encoding(") ? encoding(layer) : null;
    }
  }

  private Layers encoding(String layer) {
    String name = layer.substring(9, layer.length() - 1);
    String plain = name.toLowerCase(Locale.ROOT);
    if (plain.equals("utf-8") || plain.equals("utf8") || plain.equals("utf-8-strict")) {
      return new Layers(true, crlf, charset);
    }
    if (plain.equals("latin1") || plain.equals("latin-1")) {
      return new Layers(false, crlf, StandardCharsets.ISO_8859_1);
    }
    return Charset.isSupported(name) ? new Layers(false, crlf, Charset.forName(name)) : null;
  }

  /** Whether a string has characters that are no bytes. */
  static boolean hasWide(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) > 255) {
        return true;
      }
    }
    return false;
  }
}
