package dev.vos.perl.io;

/** What a handle was opened for. */
public enum Access {
  READ,
  WRITE,
  READ_WRITE,
  /** Writing, always at the end. */
  APPEND,
  /** Reading, and writing always at the end. */
  READ_APPEND;

  boolean readable() {
    return this != WRITE && this != APPEND;
  }

  boolean writable() {
    return this != READ;
  }

  boolean append() {
    return this == APPEND || this == READ_APPEND;
  }
}
