package dev.vos.perl.io;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A growing buffer of bytes: appended at the end, taken from the front. */
final class ByteQueue {

  /** How much is read at once, and buffered before it is written. */
  static final int BLOCK = 8192;

  private static final byte[] EMPTY = {};
  private byte[] bytes = EMPTY;
  private int start;
  private int end;

  int size() {
    return end - start;
  }

  byte at(int i) {
    return bytes[start + i];
  }

  void clear() {
    start = 0;
    end = 0;
  }

  void append(byte[] more, int from, int length) {
    reserve(length);
    System.arraycopy(more, from, bytes, end, length);
    end += length;
  }

  private void reserve(int more) {
    if (end + more <= bytes.length) {
      return;
    }
    int size = size();
    if (size + more <= bytes.length && start >= size) {
      System.arraycopy(bytes, start, bytes, 0, size);
    } else {
      byte[] bigger = new byte[Math.max(BLOCK, Math.max(size + more, bytes.length * 2))];
      System.arraycopy(bytes, start, bigger, 0, size);
      bytes = bigger;
    }
    start = 0;
    end = size;
  }

  /** Room for a block at the end; {@link #filled} says how much of it was used. */
  ByteBuffer room() {
    reserve(BLOCK);
    return ByteBuffer.wrap(bytes, end, BLOCK);
  }

  void filled(int n) {
    end += n;
  }

  /** The first bytes, which stay. */
  byte[] front(int n) {
    byte[] bytes = take(n);
    prepend(bytes);
    return bytes;
  }

  /** What is in it, for writing. */
  ByteBuffer view() {
    return ByteBuffer.wrap(bytes, start, size());
  }

  void skip(int n) {
    start += n;
    if (start == end) {
      clear();
    }
  }

  byte[] take(int n) {
    byte[] taken = Arrays.copyOfRange(bytes, start, start + n);
    skip(n);
    return taken;
  }

  void prepend(byte[] front) {
    byte[] all = new byte[Math.max(BLOCK, front.length + size())];
    System.arraycopy(front, 0, all, 0, front.length);
    System.arraycopy(bytes, start, all, front.length, size());
    int size = size() + front.length;
    bytes = all;
    start = 0;
    end = size;
  }

  /** Where a sequence first occurs at or after a place, -1 if nowhere. */
  int indexOf(byte[] what, int from) {
    byte first = what[0];
    for (int i = start + from; i <= end - what.length; i++) {
      if (bytes[i] == first && matches(what, i)) {
        return i - start;
      }
    }
    return -1;
  }

  private boolean matches(byte[] what, int at) {
    for (int k = 1; k < what.length; k++) {
      if (bytes[at + k] != what[k]) {
        return false;
      }
    }
    return true;
  }

  void copyFrom(ByteQueue other) {
    bytes = other.size() == 0 ? EMPTY : Arrays.copyOfRange(other.bytes, other.start, other.end);
    start = 0;
    end = bytes.length;
  }
}
