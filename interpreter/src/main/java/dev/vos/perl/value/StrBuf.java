package dev.vos.perl.value;

/**
 * A string that is being appended to. It is the only mutable Value and stands in exactly one place
 * (a slot, an element, a cell); whoever copies it elsewhere takes a {@link #snapshot()}.
 */
public final class StrBuf extends Value {
  private StringBuilder buffer;
  private PerlStr snapshot;

  public StrBuf(String start) {
    buffer = new StringBuilder(Math.max(32, start.length() * 2)).append(start);
  }

  /** Appends in place. */
  public void append(String more) {
    snapshot = null;
    buffer.append(more);
  }

  /** Its length in UTF-16 units, without making a string. */
  public int length() {
    return buffer.length();
  }

  @Override
  public String str() {
    return snapshot().str();
  }

  @Override
  public Value num() {
    return Numbers.parse(str());
  }

  @Override
  public boolean truth() {
    int n = buffer.length();
    return n > 1 || (n == 1 && buffer.charAt(0) != '0');
  }

  @Override
  public PerlStr snapshot() {
    if (snapshot == null) {
      snapshot = PerlStr.of(buffer.toString());
    }
    return snapshot;
  }
}
