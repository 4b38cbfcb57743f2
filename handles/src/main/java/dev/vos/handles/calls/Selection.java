package dev.vos.handles.calls;

import java.util.BitSet;

/**
 * The three sets of select(2), by descriptor number; changed by the call.
 *
 * @param read to read from without blocking; the end of a file counts
 * @param write to write to without blocking
 * @param except with urgent data
 */
public record Selection(BitSet read, BitSet write, BitSet except) {
  /** Three empty sets. */
  public Selection() {
    this(new BitSet(), new BitSet(), new BitSet());
  }
}
