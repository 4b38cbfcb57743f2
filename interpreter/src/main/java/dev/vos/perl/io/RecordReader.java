package dev.vos.perl.io;

import dev.vos.abi.ErrnoException;
import java.nio.charset.StandardCharsets;

/**
 * Taking records and characters from a handle's read buffer. Nothing is taken before all of it is
 * there: an interrupted read is simply done again.
 */
final class RecordReader {
  private final IoHandle handle;
  private final ByteQueue in;

  RecordReader(IoHandle handle, ByteQueue in) {
    this.handle = handle;
    this.in = in;
  }

  private boolean fill() throws ErrnoException {
    return handle.fill();
  }

  /** The rest of the file, null if there is none. */
  String slurp() throws ErrnoException {
    while (fill()) {
      continue;
    }
    return in.size() == 0 ? null : take(in.size());
  }

  /** The next bytes, at most so many, without taking them; none only at the end of the file. */
  byte[] peek(int most) throws ErrnoException {
    if (in.size() == 0) {
      fill();
    }
    return in.front(Math.min(most, in.size()));
  }

  /** The next record; null at the end of the file. */
  String record(String separator) throws ErrnoException {
    boolean paragraph = separator.isEmpty();
    byte[] end = (paragraph ? "\n\n" : separator).getBytes(encoding());
    if (paragraph) {
      skipNewlines();
    }
    if (handle.layers().crlf()) {
      return translated(end, Integer.MAX_VALUE, paragraph);
    }
    int searched = 0;
    while (true) {
      int at = in.indexOf(end, searched);
      if (at >= 0) {
        String line = take(at + end.length);
        if (paragraph) {
          skipNewlines();
        }
        return line;
      }
      searched = Math.max(0, in.size() - end.length + 1);
      if (!fill()) {
        return in.size() == 0 ? null : take(in.size());
      }
    }
  }

  private java.nio.charset.Charset encoding() {
    return handle.layers().utf8() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
  }

  private void skipNewlines() throws ErrnoException {
    boolean crlf = handle.layers().crlf();
    while (in.size() > 0 || fill()) {
      if (crlf && in.at(0) == '\r' && (in.size() > 1 || fill()) && in.at(1) == '\n') {
        in.skip(2);
      } else if (in.at(0) == '\n') {
        in.skip(1);
      } else {
        return;
      }
    }
  }

  /**
   * Up to a separator or so many characters with line ends translated; null at the end of the file.
   *
   * @param end null for none
   */
  private String translated(byte[] end, int most, boolean paragraph) throws ErrnoException {
    boolean utf8 = handle.layers().utf8();
    ByteQueue seen = new ByteQueue();
    byte[] one = new byte[1];
    int at = 0;
    int count = 0;
    while (at < in.size() || fill()) {
      one[0] = in.at(at);
      if (count == most && !(utf8 && (one[0] & 0xC0) == 0x80)) {
        break;
      }
      int used = 1;
      if (one[0] == '\r' && (at + 1 < in.size() || fill()) && in.at(at + 1) == '\n') {
        one[0] = '\n';
        used = 2;
      }
      at += used;
      count += utf8 && (one[0] & 0xC0) == 0x80 ? 0 : 1;
      seen.append(one, 0, 1);
      if (end != null && endsWith(seen, end)) {
        break;
      }
      if (count == most && !utf8) {
        break;
      }
    }
    in.skip(at);
    if (paragraph) {
      skipNewlines();
    }
    byte[] bytes = seen.take(seen.size());
    return bytes.length == 0 ? null : handle.decode(bytes);
  }

  private static boolean endsWith(ByteQueue seen, byte[] end) {
    int from = seen.size() - end.length;
    if (from < 0) {
      return false;
    }
    for (int i = 0; i < end.length; i++) {
      if (seen.at(from + i) != end[i]) {
        return false;
      }
    }
    return true;
  }

  /** Up to so many characters; "" at the end of the file. */
  String read(int length) throws ErrnoException {
    if (length == 0) {
      return "";
    }
    if (handle.layers().crlf()) {
      String s = translated(null, length, false);
      return s == null ? "" : s;
    }
    if (!handle.layers().utf8()) {
      while (in.size() < length && fill()) {
        continue;
      }
      return take(Math.min(length, in.size()));
    }
    int chars = 0;
    int bytes = 0;
    while (chars < length) {
      if (in.size() <= bytes && !fill()) {
        break;
      }
      int n = Utf8.expected(in.at(bytes));
      while (in.size() < bytes + n && fill()) {
        continue;
      }
      bytes = Math.min(in.size(), bytes + n);
      chars++;
    }
    return take(bytes);
  }

  private String take(int bytes) {
    String s = handle.decode(in.take(bytes));
    return handle.layers().crlf() ? s.replace("\r\n", "\n") : s;
  }
}
