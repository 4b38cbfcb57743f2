package dev.vos.perl.builtin;

import dev.vos.perl.run.Interp;
import dev.vos.perl.value.CodePoints;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;

/**
 * substr: which part of a string an offset and a length mean. The machine's 4-argument and lvalue
 * forms use {@link #bounds}, {@link #start}, {@link #end} and {@link #replace}.
 */
public final class Substr {

  /** What {@link #bounds} gives when the part lies outside of the string. */
  public static final long OUTSIDE = -1;

  private Substr() {}

  /** {@code substr s, offset, length} as an rvalue; warns and gives undef outside of the string. */
  static Value read(Interp in, Value string, Value offset, Value length) {
    String s = string.str();
    long bounds = bounds(s, offset, length);
    if (bounds == OUTSIDE) {
      in.warn("substr", "substr outside of string");
      return Undef.UNDEF;
    }
    return PerlStr.of(s.substring(start(bounds), end(bounds)));
  }

  /**
   * The part that an offset and a length (or null) mean, in UTF-16 units.
   *
   * @return for {@link #start} and {@link #end}, or OUTSIDE
   */
  public static long bounds(String s, Value offset, Value length) {
    if (CodePoints.areUnits(s)) {
      return codePointBounds(s.length(), offset.toLong(), length);
    }
    long bounds = codePointBounds(CodePoints.length(s), offset.toLong(), length);
    return bounds == OUTSIDE
        ? OUTSIDE
        : pair(CodePoints.toUnit(s, start(bounds)), CodePoints.toUnit(s, end(bounds)));
  }

  private static long codePointBounds(int size, long offset, Value length) {
    long from = offset < 0 ? Math.max(offset, -1L << 40) + size : offset;
    if (from > size) {
      return OUTSIDE;
    }
    long to = size;
    if (length != null && length.defined()) {
      long n = Math.max(-1L << 40, Math.min(1L << 40, length.toLong()));
      to = n < 0 ? size + n : from + n;
    } else if (length != null) {
      to = from;
    }
    if (to < 0) {
      if (from < 0) {
        return OUTSIDE;
      }
      to = 0;
    }
    from = Math.max(0, from);
    return pair((int) from, (int) Math.min(size, Math.max(from, to)));
  }

  private static long pair(int start, int end) {
    return ((long) start << 32) | end;
  }

  /** Where the part begins. */
  public static int start(long bounds) {
    return (int) (bounds >>> 32);
  }

  /** Where the part ends. */
  public static int end(long bounds) {
    return (int) bounds;
  }

  /** The string with the part replaced. */
  public static String replace(String s, long bounds, String replacement) {
    return new StringBuilder(s.length() + replacement.length())
        .append(s, 0, start(bounds))
        .append(replacement)
        .append(s, end(bounds), s.length())
        .toString();
  }
}
