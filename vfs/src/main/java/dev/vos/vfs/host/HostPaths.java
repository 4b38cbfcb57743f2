package dev.vos.vfs.host;

import dev.vos.vfs.FileNames;
import java.net.URI;
import java.nio.file.Path;

/**
 * Between names with surrogate escapes and the JDK's paths. A {@link Path} made from a string is
 * encoded as the JVM's locale says, which loses bytes; one made from a URI takes the bytes as they
 * are, so names that are not plain ASCII go that way.
 */
final class HostPaths {
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private HostPaths() {}

  /** The path of {@code name} in {@code directory}. */
  static Path child(Path directory, String name) {
    if (FileNames.isAscii(name)) {
      return directory.resolve(name);
    }
    StringBuilder uri = new StringBuilder(rawPath(directory));
    if (uri.charAt(uri.length() - 1) != '/') {
      uri.append('/');
    }
    return Path.of(URI.create("file://" + escape(uri, FileNames.encode(name))));
  }

  /** The name that is the last component of {@code path}. */
  static String name(Path path) {
    Path last = path.getFileName();
    String name = last.toString();
    if (FileNames.isAscii(name)) {
      return name;
    }
    String raw = rawPath(path);
    String trimmed = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
    return FileNames.decode(unescape(trimmed.substring(trimmed.lastIndexOf('/') + 1)));
  }

  /** The whole of a path, absolute or relative, as a string with surrogate escapes. */
  static String text(Path path) {
    String text = path.toString();
    if (FileNames.isAscii(text)) {
      return text;
    }
    String raw = FileNames.decode(unescape(rawPath(Path.of("/").resolve(path))));
    String whole = raw.length() > 1 && raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
    return path.isAbsolute() ? whole : whole.substring(1);
  }

  /** A path for text that may be relative; multiple and trailing slashes are lost. */
  static Path path(String text) {
    if (FileNames.isAscii(text)) {
      return Path.of(text);
    }
    Path root = Path.of("/");
    String absolute = text.startsWith("/") ? text : "/" + text;
    StringBuilder uri = new StringBuilder("file://");
    Path whole = Path.of(URI.create(escape(uri, FileNames.encode(absolute)).toString()));
    return text.startsWith("/") ? whole : root.relativize(whole);
  }

  private static String rawPath(Path path) {
    return path.toUri().getRawPath();
  }

  private static StringBuilder escape(StringBuilder out, byte[] bytes) {
    for (byte b : bytes) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "/-_.~".indexOf(c) >= 0);
      if (plain) {
        out.append(c);
      } else {
        out.append('%').append(HEX[c >> 4]).append(HEX[c & 15]);
      }
    }
    return out;
  }

  private static byte[] unescape(String raw) {
    byte[] bytes = new byte[raw.length()];
    int n = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        bytes[n++] = (byte) Integer.parseInt(raw.substring(i + 1, i + 3), 16);
        i += 2;
      } else {
        bytes[n++] = (byte) c;
      }
    }
    return java.util.Arrays.copyOf(bytes, n);
  }
}
