package dev.vos.perl.io;

import java.nio.charset.StandardCharsets;

/**
 * File names: Perl strings hold bytes (one char each), the kernel takes Unicode strings in which
 * bytes that are not UTF-8 stand as surrogate escapes U+DC80 to U+DCFF.
 */
public final class FileNames {
  private FileNames() {}

  /** A Perl string as a path for system calls. */
  public static String toPath(String perl) {
    for (int i = 0; i < perl.length(); i++) {
      if (perl.charAt(i) > 127) {
        return decode(perl);
      }
    }
    return perl;
  }

  private static String decode(String perl) {
    byte[] bytes = toBytes(perl);
    StringBuilder sb = new StringBuilder();
    int i = 0;
    while (i < bytes.length) {
      int n = Utf8.sequenceLength(bytes, i, bytes.length);
      if (n > 0) {
        sb.append(new String(bytes, i, n, StandardCharsets.UTF_8));
        i += n;
      } else {
        sb.append((char) (0xDC00 | (bytes[i] & 0xff)));
        i++;
      }
    }
    return sb.toString();
  }

  /** The bytes of a string: itself, or its UTF-8 encoding if it has wide characters. */
  private static byte[] toBytes(String perl) {
    for (int i = 0; i < perl.length(); i++) {
      if (perl.charAt(i) > 255) {
        return perl.getBytes(StandardCharsets.UTF_8);
      }
    }
    return perl.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A name from a system call as a Perl string of bytes. */
  public static String toPerl(String path) {
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) > 127) {
        return encode(path);
      }
    }
    return path;
  }

  private static String encode(String path) {
    StringBuilder sb = new StringBuilder();
    path.codePoints()
        .forEach(
            c -> {
              if (c >= 0xDC80 && c <= 0xDCFF) {
                sb.append((char) (c & 0xff));
              } else {
                for (byte b : new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8)) {
                  sb.append((char) (b & 0xff));
                }
              }
            });
    return sb.toString();
  }
}
