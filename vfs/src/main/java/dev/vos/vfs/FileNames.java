package dev.vos.vfs;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * File names between Java strings and the bytes that Unix has. A name is UTF-8; a byte that is not
 * part of valid UTF-8 is carried as a lone surrogate U+DC80 to U+DCFF (the "surrogate escape"), so
 * that every sequence of bytes makes the round trip.
 */
public final class FileNames {
  /** The most bytes in one component; ENAMETOOLONG beyond. */
  public static final int NAME_MAX = 255;

  /** The most bytes in a path, counting the terminating NUL; ENAMETOOLONG beyond. */
  public static final int PATH_MAX = 4096;

  private FileNames() {}

  /** The bytes of a name or path. */
  public static byte[] encode(String name) {
    if (isAscii(name)) {
      return name.getBytes(StandardCharsets.ISO_8859_1);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(name.length() * 2);
    int i = 0;
    while (i < name.length()) {
      int codePoint = name.codePointAt(i);
      if (codePoint >= 0xDC80 && codePoint <= 0xDCFF) {
        out.write(codePoint - 0xDC00);
      } else {
        out.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
      }
      i += Character.charCount(codePoint);
    }
    return out.toByteArray();
  }

  /** The string for the bytes of a name or path. */
  public static String decode(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isUnderflow()) {
        return out.flip().toString();
      }
      for (int i = 0; i < result.length(); i++) {
        out.put((char) (0xDC00 + (in.get() & 0xFF)));
      }
      decoder.reset();
    }
  }

  /** The number of bytes that {@link #encode} gives. */
  public static int byteLength(String name) {
    return isAscii(name) ? name.length() : encode(name).length;
  }

  /** Whether all characters are below U+0080. */
  public static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** ENOENT for an empty path or one with a NUL in it, ENAMETOOLONG for one that is too long. */
  static void requirePath(String path) throws ErrnoException {
    if (path.isEmpty() || path.indexOf('\0') >= 0) {
      throw new ErrnoException(Errno.ENOENT, path);
    }
    if (path.length() * 3 >= PATH_MAX && byteLength(path) >= PATH_MAX) {
      throw new ErrnoException(Errno.ENAMETOOLONG, path);
    }
  }

  /** Whether the path is too long as a whole, or a component before the last one is. */
  static boolean tooLong(String path, int last) {
    if (byteLength(path) >= PATH_MAX) {
      return true;
    }
    for (String name : path.substring(0, last).split("/", -1)) {
      if (byteLength(name) > NAME_MAX) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code name} is one of the components of {@code path}. */
  static boolean hasComponent(String path, String name) {
    int at = path.indexOf(name);
    while (at >= 0) {
      int end = at + name.length();
      boolean begins = at == 0 || path.charAt(at - 1) == '/';
      if (begins && (end == path.length() || path.charAt(end) == '/')) {
        return true;
      }
      at = path.indexOf(name, at + 1);
    }
    return false;
  }

  /** ENAMETOOLONG for a component of more than 255 bytes. */
  static void requireName(String name) throws ErrnoException {
    if (name.length() * 3 > NAME_MAX && byteLength(name) > NAME_MAX) {
      throw new ErrnoException(Errno.ENAMETOOLONG, name);
    }
  }
}
